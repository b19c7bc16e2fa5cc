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
        if (use.FindCode() is not { } code || IsSilent(use, code))
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

        // What is written by default is no statement about the reply: -1 in a catch block is not a missing user.
        if (use.Kind == CodeUseKind.Written && use.IsDefaultValue && origin.Kind is OriginKind.Named or OriginKind.Carried)
        {
            return true;
        }

        return (use.Number is not null && origin.EnumType is not null && !HasDocumentedValue(origin.EnumType, origin.Set, code)) || HttpStatus.MayBeMeant(use, code);
    }

    /// <summary>
    /// The number of an enum is the documented code if the enum gives that name that number; or, for a code it has no member for, if
    /// it gives no documented name another number.
    /// </summary>
    private static bool HasDocumentedValue(INamedTypeSymbol enumType, CodeSet set, Code code)
    {
        var isDocumented = true;
        foreach (var member in enumType.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && FindNamed(set, field.Name) is { } named)
            {
                var isSame = EnumValues.ToInt64(field.ConstantValue) == named.Number;
                if (named == code)
                {
                    return isSame;
                }

                isDocumented &= isSame;
            }
        }

        return isDocumented;
    }

    private static Code? FindNamed(CodeSet set, string name)
    {
        var normalized = IdentifierWords.Normalize(name);
        foreach (var code in set.Codes)
        {
            if (IdentifierWords.Normalize(code.Name) == normalized)
            {
                return code;
            }
        }

        return null;
    }
}
