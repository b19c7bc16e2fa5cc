using System.Collections.Immutable;

namespace SmsCodeAnalyzers.Catalog;

/// <summary>The catalogs that are embedded in this assembly, parsed once per process.</summary>
internal static class BundledCatalogs
{
    public static ImmutableArray<ProviderCatalog> All => ImmutableArray<ProviderCatalog>.Empty;
}
