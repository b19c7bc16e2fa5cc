using System;
using System.Collections.Immutable;

namespace SmsCodeAnalyzers.Catalog;

/// <summary>One provider: its code sets, and the words by which code is known to talk to it.</summary>
internal sealed class ProviderCatalog
{
    public ProviderCatalog(
        string name,
        string description,
        ImmutableArray<string> names,
        ImmutableArray<string> weakNames,
        ImmutableArray<string> hosts,
        ImmutableArray<string> clients,
        ImmutableArray<CodeSet> sets,
        string fingerprint)
    {
        Name = name;
        Description = description;
        Names = names;
        WeakNames = weakNames;
        Hosts = hosts;
        Clients = clients;
        Sets = sets;
        Fingerprint = fingerprint;
        foreach (var set in sets)
        {
            set.Provider = this;
        }
    }

    /// <summary>The provider's name, a C# identifier (<c>AmootSms</c>).</summary>
    public string Name { get; }

    /// <summary>The paragraph below the heading: which document the codes come from.</summary>
    public string Description { get; }

    /// <summary>Names that alone say that code belongs to the provider (<c>Amoot</c>, <c>AmootSms</c>).</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Names that also mean something else and count only beside a host, a client or a strong name.</summary>
    public ImmutableArray<string> WeakNames { get; }

    /// <summary>Host names of the provider's service, lower case; a host is one of them or ends with a dot and one of them.</summary>
    public ImmutableArray<string> Hosts { get; }

    /// <summary>Type names of the provider's SDK and of the proxies that tools generate for its service.</summary>
    public ImmutableArray<string> Clients { get; }

    public ImmutableArray<CodeSet> Sets { get; }

    /// <summary>A hash of the catalog's text: equal if and only if the constants made from it are.</summary>
    public string Fingerprint { get; }

    public CodeSet? FindSet(string name)
    {
        foreach (var set in Sets)
        {
            if (string.Equals(set.Name, name, StringComparison.Ordinal))
            {
                return set;
            }
        }

        return null;
    }
}
