using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// The cheap question before any binding: can code in this file carry a provider's code at all? It can if the file speaks of SMS
/// or of a provider, if the compilation or a library it references has a type or namespace that names one, or if somebody says so in
/// an attribute or an option.
/// </summary>
internal sealed class SmsWords
{
    private const string CommonWord = "sms";
    private const string Attribute = "SmsCode";

    private static readonly ConditionalWeakTable<SyntaxTree, FileAnswer> s_files = new();

    private readonly Compilation _compilation;
    private readonly CatalogIndex _catalogs;
    private readonly DeclaredOrigins _declared;
    private readonly AnalyzerOptions _options;
    private readonly Lazy<bool> _compilationNames;
    private readonly Lazy<bool> _compilationDeclares;
    private readonly ConcurrentDictionary<SyntaxTree, bool> _trees = new();
    private readonly Func<SyntaxTree, bool> _readTree;

    public SmsWords(Compilation compilation, CatalogIndex catalogs, DeclaredOrigins declared, AnalyzerOptions options)
    {
        _compilation = compilation;
        _catalogs = catalogs;
        _declared = declared;
        _options = options;
        _compilationNames = new Lazy<bool>(ReadNames, LazyThreadSafetyMode.ExecutionAndPublication);
        _compilationDeclares = new Lazy<bool>(ReadAttributes, LazyThreadSafetyMode.ExecutionAndPublication);
        _readTree = ReadTree;
    }

    /// <summary>Whether a code can stand in this file.</summary>
    public bool MayStandIn(SyntaxTree tree) => _trees.TryGetValue(tree, out var known) ? known : _trees.GetOrAdd(tree, _readTree);

    /// <summary>Whether attributes give codes to members of any name.</summary>
    public bool HasAttributes => _compilationDeclares.Value;

    private bool ReadTree(SyntaxTree tree) =>
        FileOf(tree).HasWord(_catalogs)
        || _compilationNames.Value
        || _compilationDeclares.Value
        || _declared.HasConfigured(_options.AnalyzerConfigOptionsProvider.GetOptions(tree));

    private static FileAnswer FileOf(SyntaxTree tree) => s_files.GetValue(tree, static tree => new FileAnswer(tree.GetText()));

    private bool ReadNames()
    {
        if (Names(_compilation.Assembly))
        {
            return true;
        }

        foreach (var assembly in _compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!IsPlatform(assembly.Name) && Names(assembly))
            {
                return true;
            }
        }

        foreach (var tree in _compilation.SyntaxTrees)
        {
            if (FileOf(tree).HasHost(_catalogs))
            {
                return true;
            }
        }

        return false;
    }

    private bool ReadAttributes()
    {
        foreach (var assembly in _compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!IsPlatform(assembly.Name) && assembly.TypeNames.Contains(DeclaredOrigins.AttributeName))
            {
                return true;
            }
        }

        foreach (var tree in _compilation.SyntaxTrees)
        {
            if (FileOf(tree).HasAttribute)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlatform(string assembly) =>
        assembly.StartsWith("System", StringComparison.Ordinal)
        || assembly.StartsWith("Microsoft.", StringComparison.Ordinal)
        || assembly is "mscorlib" or "netstandard" or "WindowsBase" or "PresentationCore" or "PresentationFramework" or "Newtonsoft.Json";

    private bool Names(IAssemblySymbol assembly)
    {
        foreach (var type in assembly.TypeNames)
        {
            if (!IsGenerated(type) && (_catalogs.Lexicon.ReadIdentifier(type).Provider is not null || _catalogs.Lexicon.FindClient(type) is not null))
            {
                return true;
            }
        }

        foreach (var space in assembly.NamespaceNames)
        {
            if (_catalogs.Lexicon.ReadSegment(space).Provider is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Our own constants name providers in every compilation that has this package.</summary>
    private bool IsGenerated(string type)
    {
        foreach (var set in _catalogs.Sets)
        {
            if (type.StartsWith(set.Constants, StringComparison.Ordinal)
                && (type == set.CodeClass || type == set.TextClass || type == set.TypeClass))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What one file says, kept for as long as its tree lives.</summary>
    private sealed class FileAnswer
    {
        private readonly SourceText _text;
        private readonly ConditionalWeakTable<CatalogIndex, StrongBox<bool>> _words = new();
        private readonly ConditionalWeakTable<CatalogIndex, StrongBox<bool>> _hosts = new();
        private StrongBox<bool>? _attribute;

        public FileAnswer(SourceText text) => _text = text;

        /// <summary>Whether somebody annotates something here; the attribute's own declaration, which we generate, is no use of it.</summary>
        public bool HasAttribute => (_attribute ??= new StrongBox<bool>(ReadAttribute(_text.ToString()))).Value;

        public bool HasWord(CatalogIndex catalogs) =>
            (_words.TryGetValue(catalogs, out var known) ? known : _words.GetValue(catalogs, Read)).Value;

        /// <summary>Whether a provider's host stands here, which other files may refer to by the name of a constant or a setting.</summary>
        public bool HasHost(CatalogIndex catalogs) => _hosts.GetValue(catalogs, ReadHosts).Value;

        private static bool ReadAttribute(string text) =>
            Contains(text, Attribute, StringComparison.Ordinal)
            && !Contains(text, "class " + DeclaredOrigins.AttributeName, StringComparison.Ordinal)
            && (Contains(text, Attribute + "(", StringComparison.Ordinal) || Contains(text, Attribute + "Attribute(", StringComparison.Ordinal));

        private StrongBox<bool> ReadHosts(CatalogIndex catalogs)
        {
            var text = _text.ToString();
            foreach (var provider in catalogs.Providers)
            {
                foreach (var host in provider.Hosts)
                {
                    if (Contains(text, host, StringComparison.OrdinalIgnoreCase))
                    {
                        return new StrongBox<bool>(true);
                    }
                }
            }

            return new StrongBox<bool>(false);
        }

        private StrongBox<bool> Read(CatalogIndex catalogs)
        {
            var text = _text.ToString();
            var answer = Contains(text, CommonWord, StringComparison.OrdinalIgnoreCase);
            foreach (var provider in catalogs.Providers)
            {
                foreach (var words in new[] { provider.Names, provider.WeakNames, provider.Hosts, provider.Clients })
                {
                    foreach (var word in words)
                    {
                        answer = answer || (!Contains(word, CommonWord, StringComparison.OrdinalIgnoreCase) && Contains(text, word, StringComparison.OrdinalIgnoreCase));
                    }
                }
            }

            return new StrongBox<bool>(answer);
        }

        private static bool Contains(string text, string word, StringComparison comparison) => text.IndexOf(word, comparison) >= 0;
    }
}
