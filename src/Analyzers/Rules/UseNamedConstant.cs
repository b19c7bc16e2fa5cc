using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>SMS1001: a literal that is a documented code of the set that the expression beside it carries.</summary>
internal static class UseNamedConstant
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        DiagnosticIds.UseNamedConstant,
        "Use the named constant for a provider code",
        "Use '{0}' instead of '{1}': {2} (recognised by: {3})",
        DiagnosticSeverity.Warning,
        "A raw code says nothing to the reader, and the same number means something else at another provider. The named constant says what it means, and hovering it shows the row of the provider's table.");

    public static Diagnostic? Judge(CodeUse use, CodeRecognizer recognizer)
    {
        if (use.Name is not null || use.FindCode() is not { } code || IsSilent(use, code))
        {
            return null;
        }

        var set = use.Origin.Set;
        var isExact = use.Number is not null ? set.HasNumbers : use.Text == code.Text;
        var constant = (use.Number is not null ? set.CodeClass : set.TextClass) + "." + code.Name;
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.CodeSet, set.FullName)
            .Add(DiagnosticProperties.ConstantsNamespace, recognizer.ConstantsNamespace);
        if (isExact)
        {
            properties = properties.Add(DiagnosticProperties.Constant, constant);
        }

        return Diagnostic.Create(
            Descriptor,
            use.Constant.GetLocation(),
            use.Origin.Evidence.Location is { } evidence ? new[] { evidence } : null,
            properties,
            constant,
            use.Constant.ToString(),
            code.Meaning.TrimEnd('.'),
            use.Origin.Evidence.Text);
    }

    private static bool IsSilent(CodeUse use, Code code)
    {
        var origin = use.Origin;

        return use.IsWrittenDefault
            || (use.Number is { } number && origin.EnumType is not null && EnumNumbers.FindConflict(origin.EnumType, origin.Set, number) is not null)
            || HttpStatus.MayBeMeant(use, code);
    }
}
