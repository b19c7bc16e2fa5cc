using System.Collections.Immutable;
using System.Threading;
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

    /// <summary>In the order of the file; at most <see cref="CatalogParser.MaxErrors"/> and one that says that there are more.</summary>
    public ImmutableArray<CatalogError> Errors { get; }
}

/// <summary>Reads a <c>&lt;Provider&gt;.smscodes.md</c> page in one pass, whatever it holds (docs/catalog-format.md).</summary>
internal static class CatalogParser
{
    /// <summary>A file that is no catalog at all has an error on every line; a reader is helped by the first of them.</summary>
    public const int MaxErrors = 100;

    public static CatalogParseResult Parse(SourceText text, CancellationToken cancellationToken) =>
        new CatalogReader(text, cancellationToken).Read();
}
