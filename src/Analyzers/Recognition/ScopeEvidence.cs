using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// Which provider the scopes around a declaration or a use name. Near evidence asks the declaring type: its name, its
/// containing types, its namespace's segments from the innermost outwards, a sibling proxy client. Far evidence asks the place of
/// use: the hosts in the method, the method's name, the type, the namespace. The first scope that says anything decides; one
/// that names two gateways, or one without a catalog, ends the search with nothing.
/// </summary>
internal sealed class ScopeEvidence
{
    private readonly Compilation _compilation;
    private readonly CatalogIndex _catalogs;
    private readonly GatewayLexicon _lexicon;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ProviderEvidence> _declaringTypes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxNode, ProviderEvidence> _places = new();

    public ScopeEvidence(Compilation compilation, CatalogIndex catalogs, SpokenFiles files)
    {
        _compilation = compilation;
        _catalogs = catalogs;
        _lexicon = catalogs.Lexicon;
        Hosts = new HostEvidence(compilation, catalogs.Lexicon, files);
    }

    public HostEvidence Hosts { get; }

    /// <summary>Near evidence: what the type that declares a member says.</summary>
    public ProviderEvidence OfDeclaringType(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        return _declaringTypes.TryGetValue(type, out var known) ? known : _declaringTypes.GetOrAdd(type, ReadDeclaringType(type));
    }

    /// <summary>Whether a type's own name, containing types or namespace name exactly this provider.</summary>
    public bool NamesProvider(INamedTypeSymbol type, ProviderCatalog provider) => OfDeclaringType(type).Provider == provider;

    /// <summary>What a single name says: a member's own, a receiver's, a type argument's.</summary>
    /// <param name="symbol">The symbol whose name is read.</param>
    /// <param name="what">What the symbol is, for the message.</param>
    /// <param name="place">Where a weak name may find its support.</param>
    public ProviderEvidence OfName(ISymbol symbol, string what, SyntaxNode? place)
    {
        var name = _lexicon.ReadIdentifier(symbol.Name);
        if (name.IsOther)
        {
            return ProviderEvidence.Contradicted;
        }

        if (name.Provider is null || (name.IsWeak && !IsSupported(name.Provider, symbol.ContainingType, place)))
        {
            return ProviderEvidence.None;
        }

        return ProviderEvidence.Of(name.Provider, Evidence.Of(what, symbol, _compilation));
    }

    /// <summary>Far evidence: what the place of use says.</summary>
    public ProviderEvidence OfPlace(SyntaxNode use, SemanticModel model)
    {
        var member = FindMember(use);
        return member is null ? ProviderEvidence.None
            : _places.TryGetValue(member, out var known) ? known
            : _places.GetOrAdd(member, ReadPlace(member, model));
    }

    /// <summary>The nearest local function, method, constructor, accessor's property or initialised field around a node.</summary>
    public static SyntaxNode? FindMember(SyntaxNode node)
    {
        for (SyntaxNode? current = node; current is not null; current = current.Parent)
        {
            if (current is LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax
                or BaseFieldDeclarationSyntax or GlobalStatementSyntax)
            {
                return current;
            }
        }

        return null;
    }

    private ProviderEvidence ReadDeclaringType(INamedTypeSymbol type)
    {
        if (IsInOtherNamespace(type))
        {
            return ProviderEvidence.Contradicted;
        }

        ProviderCatalog? weak = null;
        Evidence? weakEvidence = null;
        for (var current = type; current is not null; current = current.ContainingType)
        {
            var name = ReadTypeName(current);
            if (name.IsOther)
            {
                return ProviderEvidence.Contradicted;
            }

            if (name.Provider is not null)
            {
                var evidence = Evidence.Of(current.Equals(type, SymbolEqualityComparer.Default) ? "type" : "containing type", current, _compilation);
                if (!name.IsWeak)
                {
                    return ProviderEvidence.Of(name.Provider, evidence);
                }

                weak ??= name.Provider;
                weakEvidence ??= evidence;
            }
        }

        var answer = OfNamespace(type.ContainingNamespace, ref weak, ref weakEvidence);
        if (!answer.EndsSearch && type.ContainingNamespace is { IsGlobalNamespace: false } space)
        {
            answer = OfSiblingClient(type, space, ref weak, ref weakEvidence);
        }

        if (!answer.EndsSearch && weak is not null && IsSupported(weak, type, place: null))
        {
            answer = ProviderEvidence.Of(weak, weakEvidence!);
        }

        return answer;
    }

    // A class IPPanelSms in another gateway's namespace is a copy that kept its name.
    private bool IsInOtherNamespace(INamedTypeSymbol type)
    {
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (_lexicon.ReadSegment(space.Name).IsOther)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A client of the catalog names its provider even where its name has no word of it.</summary>
    private GatewayName ReadTypeName(INamedTypeSymbol type) =>
        _lexicon.FindClient(type.Name) is { } provider
            ? GatewayName.Of(provider, isWeak: false)
            : _lexicon.ReadIdentifier(type.Name);

    private ProviderEvidence OfNamespace(INamespaceSymbol? space, ref ProviderCatalog? weak, ref Evidence? weakEvidence)
    {
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            var name = _lexicon.ReadSegment(space.Name);
            if (name.IsOther)
            {
                return ProviderEvidence.Contradicted;
            }

            if (name.Provider is null)
            {
                continue;
            }

            // A namespace is declared in many places, none of which is the one to look at.
            var evidence = new Evidence("namespace '" + space.ToDisplayString() + "'", location: null);
            if (!name.IsWeak)
            {
                return ProviderEvidence.Of(name.Provider, evidence);
            }

            weak ??= name.Provider;
            weakEvidence ??= evidence;
        }

        return ProviderEvidence.None;
    }

    private ProviderEvidence OfSiblingClient(
        INamedTypeSymbol type, INamespaceSymbol space, ref ProviderCatalog? weak, ref Evidence? weakEvidence)
    {
        foreach (var provider in _catalogs.Providers)
        {
            foreach (var client in provider.Clients)
            {
                if (FindSibling(type, space, client) is { } sibling)
                {
                    return ProviderEvidence.Of(provider, Evidence.Of("proxy client beside it", sibling, _compilation));
                }
            }

            foreach (var name in provider.WeakNames)
            {
                if (FindSibling(type, space, name) is { } sibling)
                {
                    weak ??= provider;
                    weakEvidence ??= Evidence.Of("proxy client beside it", sibling, _compilation);
                }
            }
        }

        return ProviderEvidence.None;
    }

    // Of another assembly only public types count: a project reference shows the internal ones, a metadata reference does not.
    private INamedTypeSymbol? FindSibling(INamedTypeSymbol type, INamespaceSymbol space, string name)
    {
        foreach (var sibling in space.GetTypeMembers(name))
        {
            if (SymbolEqualityComparer.Default.Equals(sibling.ContainingAssembly, type.ContainingAssembly)
                && (sibling.DeclaredAccessibility == Accessibility.Public
                    || SymbolEqualityComparer.Default.Equals(sibling.ContainingAssembly, _compilation.Assembly)))
            {
                return sibling;
            }
        }

        return null;
    }

    private ProviderEvidence ReadPlace(SyntaxNode member, SemanticModel model)
    {
        ProviderCatalog? weak = null;
        Evidence? weakEvidence = null;
        INamedTypeSymbol? type = null;
        ProviderCatalog? mentioned = null;

        for (var current = member; current is not null; current = current.Parent is null ? null : FindMember(current.Parent))
        {
            var hosts = Hosts.OfNode(current, model);
            if (hosts.EndsSearch)
            {
                return hosts;
            }

            var symbol = current is BaseFieldDeclarationSyntax or GlobalStatementSyntax
                ? model.GetEnclosingSymbol(current.SpanStart)
                : model.GetDeclaredSymbol(current);
            type ??= symbol as INamedTypeSymbol ?? symbol?.ContainingType;
            if (symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } or IPropertySymbol)
            {
                var name = _lexicon.ReadIdentifier(symbol.Name);
                if (name.IsOther)
                {
                    return ProviderEvidence.Contradicted;
                }

                mentioned ??= name.Mentioned;
                if (name.Provider is not null)
                {
                    var evidence = Evidence.Of(symbol.Kind == SymbolKind.Property ? "property" : "method", symbol, _compilation);
                    if (!name.IsWeak)
                    {
                        return ProviderEvidence.Of(name.Provider, evidence);
                    }

                    weak ??= name.Provider;
                    weakEvidence ??= evidence;
                }
            }
        }

        if (type is null)
        {
            return ProviderEvidence.None;
        }

        if (IsInOtherNamespace(type))
        {
            return ProviderEvidence.Contradicted;
        }

        var answer = OfType(type, ref weak, ref weakEvidence);
        if (!answer.EndsSearch)
        {
            answer = OfNamespace(type.ContainingNamespace, ref weak, ref weakEvidence);
        }

        if (!answer.EndsSearch && weak is not null && IsSupported(weak, type, member))
        {
            answer = ProviderEvidence.Of(weak, weakEvidence!);
        }

        // A method that is about one provider takes nothing from a type that is another's.
        return mentioned is not null && answer.Provider is { } provider && provider != mentioned ? ProviderEvidence.Contradicted : answer;
    }

    private ProviderEvidence OfType(INamedTypeSymbol type, ref ProviderCatalog? weak, ref Evidence? weakEvidence)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            var hosts = Hosts.OfType(current);
            if (hosts.EndsSearch)
            {
                return hosts;
            }

            var name = ReadTypeName(current);
            if (name.IsOther)
            {
                return ProviderEvidence.Contradicted;
            }

            if (name.Provider is not null)
            {
                var evidence = Evidence.Of("type", current, _compilation);
                if (!name.IsWeak)
                {
                    return ProviderEvidence.Of(name.Provider, evidence);
                }

                weak ??= name.Provider;
                weakEvidence ??= evidence;
            }
        }

        return ProviderEvidence.None;
    }

    /// <summary>Whether a host, a client or a strong name of the provider stands beside a weak name.</summary>
    private bool IsSupported(ProviderCatalog provider, INamedTypeSymbol? type, SyntaxNode? place)
    {
        if (place is not null && FindMember(place) is { } member && _compilation.ContainsSyntaxTree(member.SyntaxTree))
        {
            foreach (var token in member.DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken) ? Supports(token.ValueText, provider)
                    : token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
                        ? _lexicon.ReadHost(token.ValueText, out _).Provider == provider
                        : false)
                {
                    return true;
                }
            }
        }

        if (type is null)
        {
            return false;
        }

        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (Supports(current.Name, provider) || Hosts.OfType(current).Provider == provider)
            {
                return true;
            }
        }

        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            var name = _lexicon.ReadSegment(space.Name);
            if (name.Provider == provider && !name.IsWeak)
            {
                return true;
            }
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } home && HasSiblingWithHost(type, home, provider);
    }

    private bool Supports(string identifier, ProviderCatalog provider) =>
        _lexicon.FindClient(identifier) == provider
        || (_lexicon.ReadIdentifier(identifier) is { IsWeak: false } name && name.Provider == provider);

    private bool HasSiblingWithHost(INamedTypeSymbol type, INamespaceSymbol space, ProviderCatalog provider)
    {
        foreach (var names in new[] { provider.Clients, provider.WeakNames })
        {
            foreach (var name in names)
            {
                if (FindSibling(type, space, name) is { } sibling
                    && (!provider.WeakNames.Contains(name) || HasHostInSource(sibling, provider)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A generated proxy names its host in an endpoint's address, anywhere in its declaration.
    private bool HasHostInSource(INamedTypeSymbol client, ProviderCatalog provider)
    {
        if (!SymbolEqualityComparer.Default.Equals(client.ContainingAssembly, _compilation.Assembly))
        {
            return false;
        }

        foreach (var reference in client.DeclaringSyntaxReferences)
        {
            foreach (var token in reference.GetSyntax().DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.StringLiteralToken) && _lexicon.ReadHost(token.ValueText, out _).Provider == provider)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
