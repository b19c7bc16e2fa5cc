using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>SMS2002: a switch whose catch-all takes documented codes, and does something else than throw.</summary>
internal static class CatchAllHidesCodes
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        DiagnosticIds.CatchAllHidesCodes,
        "Catch-all hides documented codes",
        "Switch over '{0}' leaves {1} of its documented codes to its catch-all: {2} (recognised by: {3})",
        DiagnosticSeverity.Hidden,
        "A catch-all is right for codes that nobody knows yet. The documented ones can be told apart: an expired token is not an empty account.");

    public static Diagnostic? Judge(SwitchUse use, CodeRecognizer recognizer) =>
        use.CatchAll is { } fate && fate != Fate.Throws
            ? MissingCodes.Report(Descriptor, use.Keyword, use.Domain, use.Missing, SwitchMissesCodes.PropertiesOf(use), recognizer)
            : null;
}
