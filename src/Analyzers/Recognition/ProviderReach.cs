using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// The files in which evidence for a provider can be at hand: those whose text has a word of one, and those that can get at a type of
/// such a file: by its name, or by the name of a type whose members give one. All else is silent without a look at its code.
/// Names are compared without binding, so that it can only err by taking a file in.
/// </summary>
internal sealed class ProviderReach
{
    private static readonly int s_factory = NameHashes.Of("CreateClient");

    private readonly CatalogIndex _catalogs;
    private readonly HashSet<SyntaxTree> _files = new();
    private readonly List<FileText> _reached = new();
    private readonly NameHashes _names = new();
    private readonly NameHashes _namespaces = new();
    private readonly NameHashes _clients = new();
    private readonly bool _hasStaticUsings;

    private ProviderReach(CatalogIndex catalogs, bool hasStaticUsings)
    {
        _catalogs = catalogs;
        _hasStaticUsings = hasStaticUsings;
    }

    /// <summary>Whether evidence can be at hand in the file.</summary>
    public bool Includes(SyntaxTree tree) => _files.Contains(tree);

    /// <param name="spoken">The files that have a word of a provider, or an enum that mirrors a table.</param>
    /// <param name="others">All other files.</param>
    /// <param name="libraries">The names that give access to providers' types in referenced assemblies.</param>
    /// <param name="catalogs">The providers.</param>
    public static ProviderReach Find(
        IReadOnlyList<SyntaxTree> spoken, IReadOnlyList<SyntaxTree> others, IEnumerable<string> libraries, CatalogIndex catalogs)
    {
        var reach = new ProviderReach(catalogs, HasStaticUsings(spoken) || HasStaticUsings(others));
        foreach (var name in libraries)
        {
            reach._names.Add(name);
        }

        foreach (var tree in spoken)
        {
            reach._files.Add(tree);
            reach.AddAll(FileText.Of(tree).Declarations);
        }

        var open = new List<SyntaxTree>(others);
        while (reach.TakeIn(open))
        {
        }

        return reach;
    }

    private static bool HasStaticUsings(IReadOnlyList<SyntaxTree> trees)
    {
        foreach (var tree in trees)
        {
            if (tree.GetRoot() is CompilationUnitSyntax unit)
            {
                foreach (var directive in unit.Usings)
                {
                    if (directive.GlobalKeyword.RawKind != 0 && directive.StaticKeyword.RawKind != 0)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private bool IsClient(string type)
    {
        foreach (var provider in _catalogs.Providers)
        {
            if (provider.Clients.Contains(type) || provider.WeakNames.Contains(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes in the files that use a name known so far, and what they give access to; says whether there may be more.</summary>
    private bool TakeIn(List<SyntaxTree> open)
    {
        var before = _names.Count + _namespaces.Count + _clients.Count;
        open.RemoveAll(tree =>
        {
            var text = FileText.Of(tree);
            if (!text.Names.Overlaps(_names) && !text.Names.Overlaps(_namespaces) && !(text.Names.Contains(s_factory) && text.Names.Overlaps(_clients)))
            {
                return false;
            }

            _files.Add(tree);
            _reached.Add(text);
            return true;
        });

        foreach (var text in _reached)
        {
            AddExposed(text.Declarations);
        }

        return _names.Count + _namespaces.Count + _clients.Count > before;
    }

    private void AddAll(FileDeclarations declarations)
    {
        foreach (var name in declarations.Names)
        {
            _names.Add(name.Name);
        }

        if (_hasStaticUsings)
        {
            foreach (var constant in declarations.Constants)
            {
                _names.Add(constant);
            }
        }

        foreach (var type in declarations.Types)
        {
            // What stands beside a provider's client in its namespace belongs to it, in whatever file.
            if (IsClient(type))
            {
                foreach (var space in declarations.Namespaces)
                {
                    _namespaces.Add(space);
                }
            }
        }

        AddUsedElsewhere(declarations);
    }

    private void AddExposed(FileDeclarations declarations)
    {
        var isBesideClient = false;
        foreach (var space in declarations.Namespaces)
        {
            isBesideClient |= _namespaces.Contains(NameHashes.Of(space));
        }

        foreach (var name in declarations.Names)
        {
            if (isBesideClient || name.Signature.Overlaps(_names))
            {
                _names.Add(name.Name);
            }
        }

        AddUsedElsewhere(declarations);
    }

    private void AddUsedElsewhere(FileDeclarations declarations)
    {
        foreach (var alias in declarations.Aliases)
        {
            _names.Add(alias);
        }

        foreach (var client in declarations.TypedClients)
        {
            _names.Add(client);
        }

        foreach (var client in declarations.NamedClients)
        {
            _clients.Add(client);
        }
    }
}
