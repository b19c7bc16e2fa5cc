using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>The code sets that recognition looks for, ordered for the questions it asks. Made once per set of providers.</summary>
internal sealed class CatalogIndex
{
    private static readonly IReadOnlyList<CodeSet> s_noSets = Array.Empty<CodeSet>();

    private readonly HashSet<long> _numbers = new();
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MemberEntry>> _members = new(IdentifierWords.NormalizedComparer);
    private readonly Dictionary<string, CodeSet> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CodeSet>> _setsByCodeName = new(IdentifierWords.NormalizedComparer);
    private readonly Dictionary<string, CodeSet> _setsByClass = new(StringComparer.Ordinal);
    private int _longestText;

    public CatalogIndex(ImmutableArray<ProviderCatalog> providers)
    {
        Providers = providers;
        Lexicon = new GatewayLexicon(providers);
        FileWords = MakeFileWords(Lexicon);
        foreach (var provider in providers)
        {
            foreach (var set in provider.Sets)
            {
                _sets[set.FullName] = set;
                _setsByClass[set.CodeClass] = set;
                _setsByClass[set.TextClass] = set;
                _setsByClass[set.TypeClass] = set;
                AddCodes(set);
                AddMembers(provider, set);
            }
        }
    }

    public ImmutableArray<ProviderCatalog> Providers { get; }

    public GatewayLexicon Lexicon { get; }

    /// <summary>What a file can say that makes it worth a closer look; found in one pass over its text.</summary>
    public WordScanner FileWords { get; }

    /// <summary>The names of codes that enums of other kinds do not have, without case and underscores.</summary>
    public NameHashes TellingCodeNames { get; } = new();

    public IEnumerable<CodeSet> Sets => _sets.Values;

    /// <summary>Whether the number is a code of any set: the first question about a literal.</summary>
    public bool IsSomeCode(long number) => _numbers.Contains(number);

    /// <summary>Whether the text is a code of any set, in the form on the wire or as a number.</summary>
    public bool IsSomeCode(string text) => text.Length > 0 && text.Length <= _longestText && _texts.Contains(text);

    /// <summary>Whether the text nearly is a documented text of some set.</summary>
    public bool HasNearText(string text)
    {
        foreach (var set in _sets.Values)
        {
            if (NearTexts.Find(text, set) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The set of this full name (<c>AmootSms.Status</c>).</summary>
    public CodeSet? FindSet(string fullName) => _sets.TryGetValue(fullName, out var set) ? set : null;

    /// <summary>The set whose constants stand in a class of this name.</summary>
    public CodeSet? FindSetByClass(string className) => _setsByClass.TryGetValue(className, out var set) ? set : null;

    /// <summary>What a member of this name may carry; empty for almost every name.</summary>
    public IReadOnlyList<MemberEntry> FindMembers(string name) =>
        _members.TryGetValue(name, out var entries) ? entries : Array.Empty<MemberEntry>();

    /// <summary>Whether members of this name carry a code of some set. Allocates nothing.</summary>
    public bool IsMemberName(string name) => _members.ContainsKey(name);

    /// <summary>The sets that have a code of this name, compared without case and underscores.</summary>
    public IReadOnlyList<CodeSet> FindSetsByCodeName(string name) =>
        _setsByCodeName.TryGetValue(name, out var sets) ? sets : s_noSets;

    private static WordScanner MakeFileWords(GatewayLexicon lexicon)
    {
        var words = new List<(string, int)> { ("SmsCode(", FileWord.Attribute), ("SmsCodeAttribute(", FileWord.Attribute), ("enum ", FileWord.Enum) };
        foreach (var word in lexicon.StrongWords)
        {
            words.Add((word, FileWord.Provider));
        }

        return new WordScanner(words);
    }

    private void AddCodes(CodeSet set)
    {
        foreach (var code in set.Codes)
        {
            AddText(code.Text);
            if (code.Number is { } number)
            {
                _numbers.Add(number);
                AddText(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            if (!EnumMirrors.IsCommonName(code.Name))
            {
                TellingCodeNames.Add(NameHashes.OfNormalized(code.Name));
            }

            if (!_setsByCodeName.TryGetValue(code.Name, out var sets))
            {
                _setsByCodeName.Add(code.Name, sets = new List<CodeSet>(1));
            }

            sets.Add(set);
        }
    }

    private void AddText(string text)
    {
        _texts.Add(text);
        _longestText = Math.Max(_longestText, text.Length);
    }

    private void AddMembers(ProviderCatalog provider, CodeSet set)
    {
        foreach (var member in set.Members)
        {
            AddMember(member.Name, new MemberEntry(set, member.OnlyIn, namesProvider: false));
            foreach (var name in provider.Names)
            {
                AddMember(name + member.Name, new MemberEntry(set, member.OnlyIn, namesProvider: true));
            }
        }
    }

    private void AddMember(string name, MemberEntry entry)
    {
        if (!_members.TryGetValue(name, out var entries))
        {
            _members.Add(name, entries = new List<MemberEntry>(1));
        }

        entries.Add(entry);
    }
}

/// <summary>A set that members of some name may carry, and under which condition.</summary>
internal readonly struct MemberEntry
{
    public MemberEntry(CodeSet set, ImmutableArray<string> onlyIn, bool namesProvider)
    {
        Set = set;
        OnlyIn = onlyIn;
        NamesProvider = namesProvider;
    }

    public CodeSet Set { get; }

    /// <summary>Words of which the declaring type must say one; empty where any type will do.</summary>
    public ImmutableArray<string> OnlyIn { get; }

    /// <summary>Whether the name says the provider itself (<c>amootStatus</c>).</summary>
    public bool NamesProvider { get; }
}

/// <summary>What is found in the text of a file.</summary>
internal static class FileWord
{
    /// <summary>A provider's name, host or client.</summary>
    public const int Provider = 1;

    /// <summary>A use of <c>[SmsCode(…)]</c>.</summary>
    public const int Attribute = 2;

    /// <summary>An enum.</summary>
    public const int Enum = 4;

    /// <summary>An enum that has some documented names, as one beside a provider's name needs to be its mirror.</summary>
    public const int CodeNames = 8;

    /// <summary>An enum that mirrors a table without a word of its provider.</summary>
    public const int Mirror = 16;
}
