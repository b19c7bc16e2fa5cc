using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// Enums that mirror a code set: generated SOAP proxies and hand-written copies. An enum is one if at least five of its
/// members and 60 % of them are names of the set, or if its own name or namespace names the provider and at least three are.
/// </summary>
internal sealed class EnumMirrors
{
    private const int FewestNames = 5;
    public const int FewestNamesBesideProvider = 3;
    private const int FewestTellingNames = 2;
    private const int Percent = 60;

    // Names that enums of every kind have, without case and underscores.
    private static readonly HashSet<string> s_commonNames = new(StringComparer.Ordinal)
    {
        "success", "failed", "pending", "approved", "rejected", "sent", "delivered", "expired", "unknown", "blocked", "servererror",
    };

    private readonly CatalogIndex _catalogs;
    private readonly ScopeEvidence _scopes;
    private readonly ConcurrentDictionary<INamedTypeSymbol, CodeSet?> _sets = new(SymbolEqualityComparer.Default);

    public EnumMirrors(CatalogIndex catalogs, ScopeEvidence scopes)
    {
        _catalogs = catalogs;
        _scopes = scopes;
    }

    /// <summary>Whether enums and classes of every kind have members of this name.</summary>
    public static bool IsCommonName(string name) => s_commonNames.Contains(IdentifierWords.Normalize(name));

    /// <summary>The set that an enum mirrors.</summary>
    public CodeSet? Find(INamedTypeSymbol enumType) =>
        _sets.TryGetValue(enumType, out var known) ? known : _sets.GetOrAdd(enumType, Compare(enumType));

    /// <summary>Whether an enum has enough names of one set to be a mirror whatever it is called, by syntax alone.</summary>
    public static bool MayMirror(EnumDeclarationSyntax declaration, CatalogIndex catalogs)
    {
        if (declaration.Members.Count < FewestNames)
        {
            return false;
        }

        Dictionary<CodeSet, int>? shared = null;
        foreach (var member in declaration.Members)
        {
            foreach (var set in catalogs.FindSetsByCodeName(member.Identifier.ValueText))
            {
                shared ??= new Dictionary<CodeSet, int>();
                shared.TryGetValue(set, out var count);
                shared[set] = count + 1;
                if (count + 1 >= FewestNames)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private CodeSet? Compare(INamedTypeSymbol enumType)
    {
        var names = 0;
        var shared = new Dictionary<CodeSet, (int All, int Telling)>();
        foreach (var member in enumType.GetMembers())
        {
            if (member is not IFieldSymbol { IsConst: true })
            {
                continue;
            }

            names++;
            foreach (var set in _catalogs.FindSetsByCodeName(member.Name))
            {
                shared.TryGetValue(set, out var count);
                var isTelling = !s_commonNames.Contains(IdentifierWords.Normalize(member.Name));
                shared[set] = (count.All + 1, count.Telling + (isTelling ? 1 : 0));
            }
        }

        CodeSet? best = null;
        var bestCount = 0;
        var isTied = false;
        foreach (var pair in shared)
        {
            var (all, telling) = pair.Value;
            if (telling < FewestTellingNames
                || all < FewestNamesBesideProvider
                || !((all >= FewestNames && all * 100 >= names * Percent) || _scopes.NamesProvider(enumType, pair.Key.Provider)))
            {
                continue;
            }

            if (all > bestCount)
            {
                best = pair.Key;
                bestCount = all;
                isTied = false;
            }
            else if (all == bestCount)
            {
                isTied = true;
            }
        }

        return isTied ? null : best;
    }
}
