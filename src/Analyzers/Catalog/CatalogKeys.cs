using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace SmsCodeAnalyzers.Catalog;

/// <summary>The keys of a provider, and how the values of all keys are read.</summary>
internal sealed class CatalogKeys
{
    private readonly CatalogReader _reader;
    private readonly Dictionary<string, ImmutableArray<string>> _values = new(StringComparer.Ordinal);

    public CatalogKeys(CatalogReader reader)
    {
        _reader = reader;
    }

    public ImmutableArray<string> WeakNames => Value("weak names");

    public ImmutableArray<string> Hosts => Value("hosts");

    public ImmutableArray<string> Clients => Value("clients");

    /// <summary>The names given, or the provider's own, unless the page says that it is a weak one.</summary>
    public ImmutableArray<string> NamesOrDefault(string provider)
    {
        if (_values.TryGetValue("names", out var names))
        {
            return names;
        }

        foreach (var weak in WeakNames)
        {
            if (string.Equals(weak, provider, StringComparison.OrdinalIgnoreCase))
            {
                return ImmutableArray<string>.Empty;
            }
        }

        return ImmutableArray.Create(provider);
    }

    /// <summary>Reads a key of a provider; <see langword="false"/> if it is none.</summary>
    public bool Read(TextSlice key, TextSlice value)
    {
        foreach (var name in new[] { "names", "weak names", "hosts", "clients" })
        {
            if (key.Is(name))
            {
                if (IsGood(key, value, _values.ContainsKey(name), _reader))
                {
                    _values.Add(name, name == "hosts" ? ReadHosts(value) : ReadWords(value, _reader));
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a key stands here for the first time and has a value; else says what is wrong.</summary>
    public static bool IsGood(TextSlice key, TextSlice value, bool isKnown, CatalogReader reader)
    {
        if (isKnown)
        {
            reader.Report(key, "The key " + key.Quote() + " stands here a second time, and only the first counts. Put everything into one line.");
        }
        else if (value.Length == 0)
        {
            reader.Report(key, "The key " + key.Quote() + " has no value. Write one behind the colon, or remove the line.");
        }

        return !isKnown && value.Length > 0;
    }

    public static ImmutableArray<string> ReadWords(TextSlice value, CatalogReader reader)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var part in value.Split(','))
        {
            var word = Unquote(part);
            if (WhyNoWord(word) is { } reason)
            {
                reader.Report(word.Length == 0 ? value : word, reason);
            }
            else
            {
                words.Add(word.ToString());
            }
        }

        return words.ToImmutable();
    }

    /// <summary>Why an entry of a list is no name, and what to do; or <see langword="null"/>.</summary>
    public static string? WhyNoWord(TextSlice word) => word.Length == 0
        ? "An entry of the list is empty. Write the entries into one line with one comma between two of them."
        : CatalogWords.WhyNoIdentifier(word);

    /// <summary>An entry without the backticks that set it in another type.</summary>
    public static TextSlice Unquote(TextSlice word) =>
        word.Length > 1 && word[0] == '`' && word[word.Length - 1] == '`' ? word.Range(1, word.Length - 1).Trim() : word;

    private ImmutableArray<string> ReadHosts(TextSlice value)
    {
        var hosts = ImmutableArray.CreateBuilder<string>();
        foreach (var part in value.Split(','))
        {
            var host = Unquote(part);
            if (CatalogWords.IsHost(host))
            {
                hosts.Add(host.ToString().ToLowerInvariant());
            }
            else
            {
                _reader.Report(host.Length == 0 ? value : host, host.Quote() + " is not the name of a host. Write it as 'api.example.com': no scheme, port, path or blank.");
            }
        }

        return hosts.ToImmutable();
    }

    private ImmutableArray<string> Value(string name) =>
        _values.TryGetValue(name, out var value) ? value : ImmutableArray<string>.Empty;
}
