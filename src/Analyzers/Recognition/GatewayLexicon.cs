using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>Reads identifiers, namespace segments and texts for the gateways they name. Answers are cached.</summary>
internal sealed class GatewayLexicon
{
    // After one of these a name stands as at the start: SendViaAmoot, IAmootAnswer, SmsAmoot.
    private static readonly string[] s_leadingWords = { "Send", "Via", "By", "With", "SendSms", "Sms", "I" };

    // A namespace segment names a provider with these words only: Amoot.Sms is the gateway, AmootSoft.Crm a company.
    private static readonly string[] s_segmentWords =
    {
        "Sms", "Client", "Service", "Provider", "Gateway", "Api", "Panel", "Integration", "Models",
    };

    // Hosts that say nothing about who answers: schemas, documentation, the developer's own machine.
    private static readonly string[] s_idleHosts =
    {
        "localhost", "127.0.0.1", "0.0.0.0", "tempuri.org", "w3.org", "xmlsoap.org", "microsoft.com",
    };

    private static readonly char[] s_authorityEnds = { '/', '?', '#', '\\' };

    private readonly Dictionary<char, List<Entry>> _entries = new();
    private readonly Dictionary<string, ProviderCatalog> _clients = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ProviderCatalog> _providers;
    private readonly ConcurrentDictionary<string, GatewayName> _identifiers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, GatewayName> _segments = new(StringComparer.Ordinal);

    public GatewayLexicon(ImmutableArray<ProviderCatalog> providers)
    {
        _providers = providers;
        foreach (var provider in providers)
        {
            foreach (var name in provider.Names)
            {
                Add(new Entry(name, provider, isWeak: false, onlyLeading: false));
            }

            foreach (var name in provider.WeakNames)
            {
                Add(new Entry(name, provider, isWeak: true, onlyLeading: false));
            }

            foreach (var client in provider.Clients)
            {
                _clients[client] = provider;
            }
        }

        DistinctWords = FindDistinctWords(providers, withWeakNames: true);
        StrongWords = FindDistinctWords(providers, withWeakNames: false);
        foreach (var name in OtherGateways.Names)
        {
            Add(new Entry(name, null, isWeak: false, onlyLeading: false));
        }

        foreach (var name in OtherGateways.LeadingNames)
        {
            Add(new Entry(name, null, isWeak: false, onlyLeading: true));
        }
    }

    /// <summary>The gateway that the name of a type, member, method, variable or interface names.</summary>
    public GatewayName ReadIdentifier(string identifier) =>
        _identifiers.TryGetValue(identifier, out var known)
            ? known
            : _identifiers.GetOrAdd(identifier, Read(IdentifierWords.WithHumps(identifier), isSegment: false));

    /// <summary>The gateway that one segment of a namespace names.</summary>
    public GatewayName ReadSegment(string segment) =>
        _segments.TryGetValue(segment, out var known)
            ? known
            : _segments.GetOrAdd(segment, Read(segment, isSegment: true));

    /// <summary>
    /// The words without which a text names no provider: names, hosts and clients, each left out where another one is a part of it.
    /// </summary>
    public ImmutableArray<string> DistinctWords { get; }

    /// <summary>The same without the weak names: none of them counts in a file where nothing else names its provider.</summary>
    public ImmutableArray<string> StrongWords { get; }

    /// <summary>Whether a type's or namespace's name may name a provider; quick, and right only in its no.</summary>
    public bool MentionsProvider(string name)
    {
        foreach (var word in DistinctWords)
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The provider whose SDK or generated proxy has a type of exactly this name.</summary>
    public ProviderCatalog? FindClient(string typeName) =>
        _clients.TryGetValue(typeName, out var provider) ? provider : null;

    /// <summary>
    /// The gateway whose host a text names: a provider's, or <see cref="GatewayName.Other"/> for another gateway's host and
    /// for a text that is the address of any other host.
    /// </summary>
    /// <param name="text">A text of the program: an address, a host, or a part of one.</param>
    /// <param name="host">The host as the catalog has it.</param>
    public GatewayName ReadHost(string text, out string host)
    {
        host = "";
        if (text.IndexOf('.') < 0)
        {
            return GatewayName.None;
        }

        // An address belongs to the host before its path, whatever hosts its query carries on to that one.
        text = AuthorityOf(text);
        foreach (var provider in _providers)
        {
            foreach (var candidate in provider.Hosts)
            {
                if (NamesHost(text, candidate))
                {
                    host = candidate;
                    return GatewayName.Of(provider, isWeak: false);
                }
            }
        }

        foreach (var candidate in OtherGateways.Hosts)
        {
            if (NamesHost(text, candidate))
            {
                host = candidate;
                return GatewayName.Other;
            }
        }

        return GatewayName.None;
    }

    /// <summary>Whether a text is the address (<c>https://…</c>) of a host that is no known gateway's and not an idle one.</summary>
    public bool IsForeignAddress(string text)
    {
        var start = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : -1;
        if (start < 0 || start == text.Length || !char.IsLetterOrDigit(text[start]))
        {
            return false;
        }

        foreach (var idle in s_idleHosts)
        {
            if (NamesHost(text, idle))
            {
                return false;
            }
        }

        return text.IndexOf('.', start) > 0 && ReadHost(text, out _).IsNone;
    }

    private static string AuthorityOf(string text)
    {
        var start = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : -1;
        var end = start < 0 ? -1 : text.IndexOfAny(s_authorityEnds, start);
        return end < 0 ? text : text.Substring(0, end);
    }

    private static bool NamesHost(string text, string host)
    {
        for (var index = text.IndexOf(host, StringComparison.OrdinalIgnoreCase);
            index >= 0;
            index = text.IndexOf(host, index + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = index + host.Length;
            // Behind an equals sign stands what a query carries on to another host.
            var begins = index == 0 || (!char.IsLetterOrDigit(text[index - 1]) && text[index - 1] is not ('-' or '='));
            var ends = end == text.Length || (!char.IsLetterOrDigit(text[end]) && text[end] != '-'
                && !(text[end] == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])));
            if (begins && ends)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<string> FindDistinctWords(ImmutableArray<ProviderCatalog> providers, bool withWeakNames)
    {
        var all = new List<string>();
        foreach (var provider in providers)
        {
            foreach (var name in provider.Names)
            {
                all.Add(name);
                all.Add(IdentifierWords.WithUnderscores(name));
            }

            if (withWeakNames)
            {
                all.AddRange(provider.WeakNames);
            }

            all.AddRange(provider.Hosts);
            all.AddRange(provider.Clients);
        }

        var words = ImmutableArray.CreateBuilder<string>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in all)
        {
            if (!all.Exists(other => (other.Length < word.Length && word.IndexOf(other, StringComparison.OrdinalIgnoreCase) >= 0))
                && known.Add(word))
            {
                words.Add(word);
            }
        }

        return words.ToImmutable();
    }

    private void Add(Entry entry)
    {
        var key = char.ToLowerInvariant(entry.Name[0]);
        if (!_entries.TryGetValue(key, out var list))
        {
            _entries.Add(key, list = new List<Entry>());
        }

        list.Add(entry);
    }

    private GatewayName Read(string identifier, bool isSegment)
    {
        ProviderCatalog? named = null;
        var isStrong = false;
        var isPlaced = false;
        var end = 0;
        for (var index = 0; index < identifier.Length; index++)
        {
            if (!IdentifierWords.BeginsAt(identifier, index) || FindLongest(identifier, index) is not { } entry)
            {
                continue;
            }

            if (entry.Provider is null || (named is not null && named != entry.Provider && !entry.IsWeak && isStrong))
            {
                return GatewayName.Other;
            }

            if (named is null || (!entry.IsWeak && !isStrong))
            {
                named = entry.Provider;
                isStrong = !entry.IsWeak;
                isPlaced = IsPlaced(identifier, index);
                end = index + entry.Name.Length;
            }

            // The longest match consumes its words.
            index += entry.Name.Length - 1;
        }

        if (named is null)
        {
            return GatewayName.None;
        }

        if (!isPlaced || (isSegment && !HasOnlySegmentWords(identifier, end)))
        {
            return isStrong ? GatewayName.Mention(named) : GatewayName.None;
        }

        return GatewayName.Of(named, isWeak: !isStrong);
    }

    private Entry? FindLongest(string identifier, int index)
    {
        if (!_entries.TryGetValue(char.ToLowerInvariant(identifier[index]), out var list))
        {
            return null;
        }

        Entry? longest = null;
        foreach (var entry in list)
        {
            if ((longest is null || entry.Name.Length > longest.Name.Length)
                && IdentifierWords.StandAt(identifier, index, entry.Name)
                && (!entry.OnlyLeading || IsPlaced(identifier, index)))
            {
                longest = entry;
            }
        }

        return longest;
    }

    private static bool IsPlaced(string identifier, int index)
    {
        while (index > 0 && identifier[index - 1] == '_')
        {
            index--;
        }

        if (index == 0)
        {
            return true;
        }

        foreach (var word in s_leadingWords)
        {
            var start = index - word.Length;
            if (start >= 0
                && string.Compare(identifier, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
                && IdentifierWords.BeginsAt(identifier, start)
                && (word is not ("Sms" or "I") || start == 0))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOnlySegmentWords(string segment, int index)
    {
        while (index < segment.Length)
        {
            if (segment[index] == '_')
            {
                index++;
                continue;
            }

            var next = -1;
            foreach (var word in s_segmentWords)
            {
                if (IdentifierWords.StandAt(segment, index, word))
                {
                    next = index + word.Length;
                    break;
                }
            }

            if (next < 0)
            {
                return false;
            }

            index = next;
        }

        return true;
    }

    private sealed class Entry
    {
        public Entry(string name, ProviderCatalog? provider, bool isWeak, bool onlyLeading)
        {
            Name = name;
            Provider = provider;
            IsWeak = isWeak;
            OnlyLeading = onlyLeading;
        }

        public string Name { get; }

        public ProviderCatalog? Provider { get; }

        public bool IsWeak { get; }

        public bool OnlyLeading { get; }
    }
}
