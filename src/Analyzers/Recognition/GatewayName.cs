using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>Which gateway an identifier, a namespace segment or a host names.</summary>
internal readonly struct GatewayName
{
    private GatewayName(ProviderCatalog? provider, ProviderCatalog? mentioned, bool isWeak, bool isOther)
    {
        Provider = provider;
        Mentioned = mentioned;
        IsWeak = isWeak;
        IsOther = isOther;
    }

    public static GatewayName None => default;

    /// <summary>Two gateways, or one without a catalog: the search for evidence ends here with nothing.</summary>
    public static GatewayName Other => new(null, null, false, true);

    public ProviderCatalog? Provider { get; }

    /// <summary>The provider whose name stands in the identifier, also where it does not name it (<c>NotifyAmootUsers</c>): evidence against all others.</summary>
    public ProviderCatalog? Mentioned { get; }

    /// <summary>Whether the name also means something else and counts only beside a host, a client or a strong name.</summary>
    public bool IsWeak { get; }

    public bool IsOther { get; }

    public bool IsNone => Provider is null && !IsOther;

    public static GatewayName Of(ProviderCatalog provider, bool isWeak) => new(provider, isWeak ? null : provider, isWeak, false);

    public static GatewayName Mention(ProviderCatalog provider) => new(null, provider, false, false);
}
