using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>The answer of a search for the provider: one with its evidence, nothing yet, or nothing for good.</summary>
internal readonly struct ProviderEvidence
{
    private ProviderEvidence(ProviderCatalog? provider, Evidence? evidence, bool endsSearch)
    {
        Provider = provider;
        Evidence = evidence;
        EndsSearch = endsSearch;
    }

    public static ProviderEvidence None => default;

    /// <summary>Two gateways, or one without a catalog, stand here: nothing farther away may decide.</summary>
    public static ProviderEvidence Contradicted => new(null, null, true);

    public ProviderCatalog? Provider { get; }

    public Evidence? Evidence { get; }

    /// <summary>Whether a provider was found or contradicted, so that nothing farther away is asked.</summary>
    public bool EndsSearch { get; }

    public static ProviderEvidence Of(ProviderCatalog provider, Evidence evidence) => new(provider, evidence, true);
}
