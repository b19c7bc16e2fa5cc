using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// What the user says: <c>[SmsCode("AmootSms.Status")]</c> on a symbol, matched by the attribute's full name, and the option
/// <c>sms_codes.AmootSms.Status.members = My.App.Reply.State</c>.
/// </summary>
internal sealed class DeclaredOrigins
{
    public const string AttributeName = "SmsCodeAttribute";

    private readonly Compilation _compilation;
    private readonly CatalogIndex _catalogs;
    private readonly string _constantsNamespace;
    private readonly ConcurrentDictionary<ISymbol, Origin?> _annotated = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<AnalyzerConfigOptions, Dictionary<string, CodeSet>> _configured = new();

    public DeclaredOrigins(Compilation compilation, CatalogIndex catalogs, string constantsNamespace)
    {
        _compilation = compilation;
        _catalogs = catalogs;
        _constantsNamespace = constantsNamespace;
    }

    /// <summary>The set that an attribute on the symbol names.</summary>
    public Origin? FindAnnotated(ISymbol symbol) =>
        _annotated.TryGetValue(symbol, out var known) ? known : _annotated.GetOrAdd(symbol, ReadAnnotated(symbol));

    /// <summary>The set that an option of the using file gives to the symbol.</summary>
    public Origin? FindConfigured(ISymbol symbol, AnalyzerConfigOptions options)
    {
        var members = _configured.TryGetValue(options, out var known) ? known : _configured.GetOrAdd(options, ReadMembers(options));
        if (members.Count == 0 || symbol.ContainingType is null)
        {
            return null;
        }

        return members.TryGetValue(symbol.ContainingType.OriginalDefinition.ToDisplayString(s_qualified) + "." + symbol.Name, out var set)
            ? new Origin(set, OriginKind.Configured, new Evidence("option 'sms_codes." + set.FullName + ".members'", null), symbol.Name)
            : null;
    }

    /// <summary>Whether the options give any symbol to any set.</summary>
    public bool HasConfigured(AnalyzerConfigOptions options) =>
        (_configured.TryGetValue(options, out var known) ? known : _configured.GetOrAdd(options, ReadMembers(options))).Count > 0;

    private static readonly SymbolDisplayFormat s_qualified = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private Dictionary<string, CodeSet> ReadMembers(AnalyzerConfigOptions options)
    {
        var members = new Dictionary<string, CodeSet>(StringComparer.Ordinal);
        foreach (var set in _catalogs.Sets)
        {
            if (options.TryGetValue("sms_codes." + set.FullName + ".members", out var names))
            {
                foreach (var name in names.Split(','))
                {
                    members[name.Trim()] = set;
                }
            }
        }

        return members;
    }

    private Origin? ReadAnnotated(ISymbol symbol)
    {
        if (FindSet(symbol.GetAttributes()) is { } own)
        {
            return ToOrigin(own, symbol);
        }

        switch (symbol)
        {
            case IMethodSymbol method when FindSet(method.GetReturnTypeAttributes()) is { } returned:
                return ToOrigin(returned, method);
            case IMethodSymbol { OverriddenMethod: { } overridden }:
                return FindAnnotated(overridden.OriginalDefinition);
            case IPropertySymbol { OverriddenProperty: { } overridden }:
                return FindAnnotated(overridden.OriginalDefinition);
            case IPropertySymbol property when FindPositionalParameter(property) is { } parameter && FindSet(parameter.GetAttributes()) is { } positional:
                return ToOrigin(positional, property);
            case IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: true } constructor } parameter:
                foreach (var member in constructor.ContainingType.GetMembers(parameter.Name))
                {
                    if (member is IPropertySymbol property && FindSet(property.GetAttributes()) is { } set)
                    {
                        return ToOrigin(set, property);
                    }
                }

                break;
        }

        return FindImplemented(symbol);
    }

    private Origin? FindImplemented(ISymbol symbol)
    {
        foreach (var implemented in ImplementedMembers.Of(symbol))
        {
            if (FindAnnotated(implemented.OriginalDefinition) is { } origin)
            {
                return origin;
            }
        }

        return null;
    }

    private static IParameterSymbol? FindPositionalParameter(IPropertySymbol property)
    {
        if (!property.ContainingType.IsRecord)
        {
            return null;
        }

        foreach (var constructor in property.ContainingType.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name)
                {
                    return parameter;
                }
            }
        }

        return null;
    }

    private CodeSet? FindSet(System.Collections.Immutable.ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is { Name: AttributeName } type
                && (type.ContainingNamespace.ToDisplayString() is var space && (space == "SmsCodes" || space == _constantsNamespace))
                && attribute.ConstructorArguments.Length == 1
                && attribute.ConstructorArguments[0].Value is string name)
            {
                return _catalogs.FindSet(name);
            }
        }

        return null;
    }

    private Origin ToOrigin(CodeSet set, ISymbol symbol) =>
        new(set, OriginKind.Annotated, Evidence.Of("[SmsCode] on", symbol, _compilation), symbol.Name);
}
