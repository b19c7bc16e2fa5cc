using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.Catalog;

/// <summary>What a catalog file says, and where it could not be read.</summary>
internal sealed class CatalogParseResult
{
    public CatalogParseResult(ProviderCatalog? catalog, ImmutableArray<CatalogError> errors)
    {
        Catalog = catalog;
        Errors = errors;
    }

    /// <summary>The provider with its good rows; <see langword="null"/> where the file has not one code set that can be read.</summary>
    public ProviderCatalog? Catalog { get; }

    public ImmutableArray<CatalogError> Errors { get; }
}

/// <summary>Reads a <c>&lt;Provider&gt;.smscodes.md</c> page.</summary>
internal static class CatalogParser
{
    public static CatalogParseResult Parse(SourceText text, System.Threading.CancellationToken cancellationToken) =>
        new(null, ImmutableArray<CatalogError>.Empty);
}
