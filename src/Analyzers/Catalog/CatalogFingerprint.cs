using System.Collections.Immutable;
using System.Globalization;

namespace SmsCodeAnalyzers.Catalog;

/// <summary>
/// Tells whether two catalogs give the same constants: FNV-1a over what a constant and its comment are made of. Codes and
/// sets are summed up, because their order changes no constant.
/// </summary>
internal static class CatalogFingerprint
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static string Of(string provider, ImmutableArray<CodeSet> sets)
    {
        ulong sum = 0;
        foreach (var set in sets)
        {
            sum += Of(set);
        }

        return Add(Add(OffsetBasis, provider), sum).ToString("x16", CultureInfo.InvariantCulture);
    }

    private static ulong Of(CodeSet set)
    {
        ulong sum = 0;
        foreach (var code in set.Codes)
        {
            sum += Of(code);
        }

        return Add(Add(Add(OffsetBasis, set.Name), set.Constants), sum);
    }

    private static ulong Of(Code code)
    {
        var hash = Add(OffsetBasis, code.Name);
        hash = Add(hash, code.Number?.ToString(CultureInfo.InvariantCulture));
        hash = Add(hash, code.Text);
        hash = Add(hash, (ulong)code.Outcome);
        hash = Add(hash, code.Meaning);
        hash = Add(hash, code.Original);
        hash = Add(hash, code.Type);
        hash = Add(hash, code.OnlyFor);
        return Add(hash, code.Source);
    }

    private static ulong Add(ulong hash, string? text)
    {
        foreach (var character in text ?? string.Empty)
        {
            hash = (hash ^ (byte)character) * Prime;
            hash = (hash ^ (byte)(character >> 8)) * Prime;
        }

        // U+FFFF is no character, so it ends a text without being in one.
        return Add(hash, text == null ? ulong.MaxValue - 1 : ulong.MaxValue);
    }

    private static ulong Add(ulong hash, ulong value)
    {
        for (var shift = 0; shift < 64; shift += 8)
        {
            hash = (hash ^ (byte)(value >> shift)) * Prime;
        }

        return hash;
    }
}
