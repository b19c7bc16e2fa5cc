using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
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
    private const int FewestNamesBesideProvider = 3;
    private const int FewestTellingNames = 2;
    private const int Percent = 60;

    // Names that enums of every kind have.
    private static readonly HashSet<string> s_commonNames = new(IdentifierWords.NormalizedComparer)
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
    public static bool IsCommonName(string name) => s_commonNames.Contains(name);

    /// <summary>The set that an enum mirrors.</summary>
    public CodeSet? Find(INamedTypeSymbol enumType) =>
        _sets.TryGetValue(enumType, out var known) ? known : _sets.GetOrAdd(enumType, Compare(enumType));

    /// <summary>
    /// What an enum makes of its file, by syntax alone: a <see cref="FileWord.Mirror"/> if it has enough names of one set to mirror it
    /// whatever it is called, <see cref="FileWord.CodeNames"/> if it has enough for one beside the provider's name.
    /// </summary>
    public static int WordsOf(EnumDeclarationSyntax declaration, CatalogIndex catalogs)
    {
        var words = 0;
        foreach (var shared in CountShared(declaration.Members.Select(static member => member.Identifier.ValueText), catalogs).Values)
        {
            words |= !shared.IsEnoughBesideProvider ? 0
                : shared.IsEnoughOf(declaration.Members.Count) ? FileWord.CodeNames | FileWord.Mirror
                : FileWord.CodeNames;
        }

        return words;
    }

    private CodeSet? Compare(INamedTypeSymbol enumType)
    {
        var names = enumType.GetMembers().Where(static member => member is IFieldSymbol { IsConst: true }).Select(static member => member.Name).ToList();
        CodeSet? best = null;
        var bestCount = 0;
        var isTied = false;
        foreach (var pair in CountShared(names, _catalogs))
        {
            var all = pair.Value.All;
            if (!pair.Value.IsEnoughBesideProvider
                || !(pair.Value.IsEnoughOf(names.Count) || _scopes.NamesProvider(enumType, pair.Key.Provider)))
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

    private static Dictionary<CodeSet, SharedNames> CountShared(IEnumerable<string> names, CatalogIndex catalogs)
    {
        var shared = new Dictionary<CodeSet, SharedNames>();
        foreach (var name in names)
        {
            foreach (var set in catalogs.FindSetsByCodeName(name))
            {
                shared.TryGetValue(set, out var count);
                shared[set] = new SharedNames(count.All + 1, count.Telling + (IsCommonName(name) ? 0 : 1));
            }
        }

        return shared;
    }

    /// <summary>How many names an enum shares with a set, and how many of them enums of every kind do not have.</summary>
    private readonly struct SharedNames
    {
        public SharedNames(int all, int telling) => (All, Telling) = (all, telling);

        public int All { get; }

        public int Telling { get; }

        public bool IsEnoughBesideProvider => Telling >= FewestTellingNames && All >= FewestNamesBesideProvider;

        public bool IsEnoughOf(int names) => All >= FewestNames && All * 100 >= names * Percent;
    }
}
