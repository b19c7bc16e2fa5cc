using System;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.Catalog;

/// <summary>The catalogs that are embedded in this assembly, parsed once per process.</summary>
internal static class BundledCatalogs
{
    private static readonly Lazy<ImmutableArray<ProviderCatalog>> s_all = new(Read);

    public static ImmutableArray<ProviderCatalog> All => s_all.Value;

    private static ImmutableArray<ProviderCatalog> Read()
    {
        var catalogs = ImmutableArray.CreateBuilder<ProviderCatalog>();
        foreach (var provider in new[] { "IPPanel", "AmootSms", "SerwerSms", "PayamResan", "JetSms" })
        {
            using var page = typeof(BundledCatalogs).Assembly.GetManifestResourceStream(provider + ".smscodes.md");
            catalogs.Add(CatalogParser.Parse(SourceText.From(page!, Encoding.UTF8), CancellationToken.None).Catalog!);
        }

        return catalogs.ToImmutable();
    }
}
