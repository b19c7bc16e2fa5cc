using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>SMS2001: a switch without a catch-all that no label or arm of which handles some documented codes.</summary>
internal static class SwitchMissesCodes
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        DiagnosticIds.SwitchMissesCodes,
        "Switch does not handle every documented code",
        "Switch over '{0}' misses {1} of its documented codes: {2} (recognised by: {3})",
        DiagnosticSeverity.Warning,
        "A code that the switch forgets passes silently through a statement, mostly as success, and throws an exception that says nothing in an expression. The provider's table has more codes than one meets while writing the code.");

    public static Diagnostic? Judge(SwitchUse use, CodeRecognizer recognizer) =>
        use.CatchAll is null
            ? MissingCodes.Report(Descriptor, use.Keyword, use.Domain, use.Missing, PropertiesOf(use), recognizer)
            : null;

    /// <summary>What the code fixes need to know of a switch.</summary>
    public static ImmutableDictionary<string, string?> PropertiesOf(SwitchUse use)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Place, use.Place.ToString());
        return use.HasConstants
            ? properties.Add(DiagnosticProperties.Constants, MissingCodes.Constants(use.Domain, use.Missing))
            : properties;
    }
}
