using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// The hosts that a member or a type talks to: in literals and interpolated texts, in constants and in fields and properties
/// with a literal default that it refers to. Read on demand from the syntax of this compilation, cached per node and type.
/// </summary>
internal sealed class HostEvidence
{
    private readonly Compilation _compilation;
    private readonly GatewayLexicon _lexicon;
    private readonly ConcurrentDictionary<SyntaxNode, ProviderEvidence> _nodes = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, ProviderEvidence> _types = new(SymbolEqualityComparer.Default);
    private readonly Lazy<ImmutableArray<ClientRegistration>> _registrations;
    private readonly Lazy<DeclaredTexts> _texts;

    public HostEvidence(Compilation compilation, GatewayLexicon lexicon, SpokenFiles files)
    {
        _compilation = compilation;
        _lexicon = lexicon;
        _registrations = new Lazy<ImmutableArray<ClientRegistration>>(FindRegistrations, LazyThreadSafetyMode.ExecutionAndPublication);
        _texts = new Lazy<DeclaredTexts>(() => DeclaredTexts.Read(files), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The provider whose host stands in a node: the arguments of a call, the body of a method.</summary>
    /// <param name="node">The node to read, with all below it.</param>
    /// <param name="model">The semantic model of the node's tree.</param>
    public ProviderEvidence OfNode(SyntaxNode node, SemanticModel model) =>
        _nodes.TryGetValue(node, out var known) ? known : _nodes.GetOrAdd(node, Read(node, model));

    /// <summary>The provider whose host stands in a declaration of any file, as far as that shows without binding.</summary>
    public ProviderEvidence OfDeclaration(SyntaxNode declaration)
    {
        var hosts = new HostReader(_lexicon);
        ReadTexts(declaration, ref hosts);
        return hosts.Answer(withForeignAddresses: true);
    }

    /// <summary>The provider whose host stands in a type's fields, properties' defaults and constructors.</summary>
    public ProviderEvidence OfType(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        return _types.TryGetValue(type, out var known) ? known : _types.GetOrAdd(type, Read(type));
    }

    /// <summary>The host that a typed client is registered with.</summary>
    public ProviderEvidence OfRegistration(INamedTypeSymbol type) => ReadRegistration(type.OriginalDefinition);

    private ProviderEvidence Read(INamedTypeSymbol type)
    {
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly))
        {
            return ProviderEvidence.None;
        }

        var hosts = new HostReader(_lexicon);
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol
                || member is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor })
            {
                foreach (var reference in member.DeclaringSyntaxReferences)
                {
                    // The declaration of a primary constructor is the whole type, of which only the base's arguments belong to it.
                    if ((reference.GetSyntax() is TypeDeclarationSyntax declaration ? declaration.BaseList : reference.GetSyntax()) is { } syntax)
                    {
                        ReadTexts(syntax, ref hosts);
                    }
                }
            }
        }

        var own = hosts.Answer(withForeignAddresses: false);
        return own.EndsSearch ? own : ReadRegistration(type);
    }

    /// <summary>The host of a typed client, where it is registered: <c>AddHttpClient&lt;SmsSender&gt;(c => c.BaseAddress = …)</c>.</summary>
    private ProviderEvidence ReadRegistration(INamedTypeSymbol type)
    {
        var hosts = new HostReader(_lexicon);
        foreach (var registration in _registrations.Value)
        {
            if (registration.IsOf(type.Name))
            {
                ReadTexts(registration.Syntax, ref hosts);
            }
        }

        // What is set where a client is registered is its address.
        return hosts.Answer(withForeignAddresses: true);
    }

    private ImmutableArray<ClientRegistration> FindRegistrations()
    {
        var registrations = ImmutableArray.CreateBuilder<ClientRegistration>();
        foreach (var tree in _compilation.SyntaxTrees)
        {
            if (FileText.Of(tree).Names.Contains(NameHashes.Of(FileDeclarations.Registration)))
            {
                ClientRegistration.AddAll(tree.GetRoot(), registrations);
            }
        }

        return registrations.ToImmutable();
    }

    private ProviderEvidence Read(SyntaxNode node, SemanticModel model)
    {
        var hosts = new HostReader(_lexicon);
        ReadLiterals(node, ref hosts);
        ReadNamedClients(node, ref hosts);
        foreach (var descendant in node.DescendantNodesAndSelf())
        {
            if (descendant is IdentifierNameSyntax name
                && name.Identifier.ValueText.Length > 0
                && MayBeText(name)
                && FindText(model, name) is { } text)
            {
                hosts.Add(text, name.GetLocation());
            }
        }

        return hosts.Answer(withForeignAddresses: true);
    }

    /// <summary>The texts in a node, and those of constants, options and named clients that it refers to by their names: no binding.</summary>
    private void ReadTexts(SyntaxNode node, ref HostReader hosts)
    {
        ReadLiterals(node, ref hosts);
        foreach (var descendant in node.DescendantNodesAndSelf())
        {
            if (descendant is MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } access
                && _texts.Value.Find(access) is { } text)
            {
                hosts.Add(text.Text, text.Location);
            }
        }

        ReadNamedClients(node, ref hosts);
    }

    /// <summary>The hosts of clients that a factory makes: <c>factory.CreateClient("sms")</c>.</summary>
    private void ReadNamedClients(SyntaxNode node, ref HostReader hosts)
    {
        foreach (var descendant in node.DescendantNodesAndSelf())
        {
            if (descendant is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateClient" } }
                && ClientRegistration.KeyOf(arguments[0].Expression) is { } key)
            {
                foreach (var registration in _registrations.Value)
                {
                    if (registration.Key == key && !registration.Syntax.Contains(node))
                    {
                        ReadTexts(registration.Syntax, ref hosts);
                    }
                }
            }
        }
    }

    private static void ReadLiterals(SyntaxNode node, ref HostReader hosts)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.StringLiteralToken)
                || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
                || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)
                || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
            {
                hosts.Add(token.ValueText, token.GetLocation());
            }
        }
    }

    // A field or a property, by the way names are written; a called method's name and a type's are none, and need no binding.
    private static bool MayBeText(IdentifierNameSyntax name) =>
        (char.IsUpper(name.Identifier.ValueText[0]) || name.Identifier.ValueText[0] == '_')
        && name.Parent is not (QualifiedNameSyntax or InvocationExpressionSyntax or ObjectCreationExpressionSyntax or NameColonSyntax or VariableDeclarationSyntax)
        && name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax };

    /// <summary>The text that a constant, or a field or property with a literal default, stands for.</summary>
    private string? FindText(SemanticModel model, IdentifierNameSyntax name)
    {
        var symbol = model.GetSymbolInfo(name).Symbol;
        if (symbol is IFieldSymbol { HasConstantValue: true, ConstantValue: string constant })
        {
            return constant;
        }

        if (symbol is not (IFieldSymbol { Type.SpecialType: SpecialType.System_String } or IPropertySymbol { Type.SpecialType: SpecialType.System_String }
                or IFieldSymbol { Type.Name: "Uri" } or IPropertySymbol { Type.Name: "Uri" })
            || !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _compilation.Assembly))
        {
            return null;
        }

        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            foreach (var token in reference.GetSyntax().DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
                {
                    return token.ValueText;
                }
            }
        }

        return null;
    }

    /// <summary>Gathers the hosts of many texts into one answer.</summary>
    private struct HostReader
    {
        private readonly GatewayLexicon _lexicon;
        private ProviderCatalog? _provider;
        private Evidence? _evidence;
        private bool _isContradicted;
        private bool _hasForeignAddress;

        public HostReader(GatewayLexicon lexicon)
        {
            _lexicon = lexicon;
            _provider = null;
            _evidence = null;
            _isContradicted = false;
            _hasForeignAddress = false;
        }

        public void Add(string text, Location location)
        {
            var name = _lexicon.ReadHost(text, out var host);
            if (name.IsOther || (name.Provider is not null && _provider is not null && name.Provider != _provider))
            {
                _isContradicted = true;
            }
            else if (name.Provider is not null && _provider is null)
            {
                _provider = name.Provider;
                _evidence = new Evidence("host '" + host + "'", location);
            }
            else if (name.IsNone && _lexicon.IsForeignAddress(text))
            {
                _hasForeignAddress = true;
            }
        }

        public readonly ProviderEvidence Answer(bool withForeignAddresses)
        {
            if (_isContradicted)
            {
                return ProviderEvidence.Contradicted;
            }

            if (_provider is not null)
            {
                return ProviderEvidence.Of(_provider, _evidence!);
            }

            return withForeignAddresses && _hasForeignAddress ? ProviderEvidence.Contradicted : ProviderEvidence.None;
        }
    }
}
