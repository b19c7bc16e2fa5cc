using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>Makes the diagnostics of the rules about a code: place, evidence and what the fixes need.</summary>
internal static class Finding
{
    public static Diagnostic At(
        SyntaxNode node,
        DiagnosticDescriptor rule,
        CodeSet set,
        Evidence? evidence,
        ImmutableDictionary<string, string?> properties,
        params object[] arguments) =>
        Diagnostic.Create(
            rule,
            node.GetLocation(),
            evidence?.Location is { } location ? new[] { location } : null,
            properties.SetItem(DiagnosticProperties.CodeSet, set.FullName),
            arguments);

    /// <summary>The properties by which a fix writes a constant.</summary>
    public static ImmutableDictionary<string, string?> Writes(string? constant, CodeRecognizer recognizer)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.ConstantsNamespace, recognizer.ConstantsNamespace);
        return constant is null ? properties : properties.Add(DiagnosticProperties.Constant, constant);
    }

    /// <summary>The part of the report, or around it, that a fix replaces.</summary>
    public static ImmutableDictionary<string, string?> Replacing(
        this ImmutableDictionary<string, string?> properties, TextSpan replaced, SyntaxNode reported, string? replacement = null)
    {
        properties = properties.SetItem(
            DiagnosticProperties.ReplacedSpan,
            (replaced.Start - reported.SpanStart).ToString(System.Globalization.CultureInfo.InvariantCulture)
                + "," + replaced.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return replacement is null ? properties : properties.SetItem(DiagnosticProperties.Replacement, replacement);
    }

    /// <summary>The constant of a code, of the numbers or of the texts.</summary>
    public static string? ConstantOf(Code code, bool isNumber) =>
        !isNumber ? code.Set.TextClass + "." + code.Name
        : code.Number is not null ? code.Set.CodeClass + "." + code.Name
        : null;

    /// <summary>Name and number or text: <c>CreditNotEnough (4)</c>.</summary>
    public static string Describe(Code code) =>
        code.Name + " (" + (code.Number is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : code.Text) + ")";
}
