using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>SMS1001: a literal that is a documented code of the set that the expression beside it carries.</summary>
internal static class UseNamedConstant
{
    private const string Title = "Use the named constant for a provider code";
    private const string Description = "A raw code says nothing to the reader, and the same number means something else at another provider. The named constant says what it means, and hovering it shows the row of the provider's table.";

    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        DiagnosticIds.UseNamedConstant,
        Title,
        "Use '{0}' instead of '{1}': {2} (recognised by: {3})",
        DiagnosticSeverity.Warning,
        Description);

    public static readonly DiagnosticDescriptor OtherFormDescriptor = RuleDescriptor.Create(
        DiagnosticIds.UseNamedConstant,
        Title,
        "'{0}' is the number of '{1}' in a text: {2}; use the number itself, or the documented text \"{3}\" of '{4}' (recognised by: {5})",
        DiagnosticSeverity.Warning,
        Description);

    public static Diagnostic? Judge(CodeUse use, CodeRecognizer recognizer)
    {
        if (use.Name is not null || use.FindCode() is not { } code || IsSilent(use, code))
        {
            return null;
        }

        var isNumber = use.Number is not null;
        var constant = Finding.ConstantOf(code, isNumber)!;
        var shown = use.Constant.ToString();
        var meaning = code.Meaning.TrimEnd('.');
        var evidence = use.Origin.Evidence;

        // No constant has the value of a number in a text where the document has a word or a leading zero, so none can be advised.
        return isNumber || use.Text == code.Text
            ? Finding.At(use.Constant, Descriptor, code.Set, evidence, Finding.Writes(constant, recognizer), constant, shown, meaning, evidence.Text)
            : Finding.At(
                use.Constant,
                OtherFormDescriptor,
                code.Set,
                evidence,
                Finding.Writes(null, recognizer),
                shown,
                Finding.ConstantOf(code, isNumber: true)!,
                meaning,
                code.Text,
                constant,
                evidence.Text);
    }

    private static bool IsSilent(CodeUse use, Code code)
    {
        var origin = use.Origin;

        return use.IsWrittenDefault
            || (use.Number is { } number && origin.EnumType is not null && EnumNumbers.FindConflict(origin.EnumType, origin.Set, number) is not null)
            || HttpStatus.MayBeMeant(use, code);
    }
}
