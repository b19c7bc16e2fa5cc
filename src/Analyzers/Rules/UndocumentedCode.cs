using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>SMS3002: a value that the provider's table does not have, or a text that nearly is one of its texts.</summary>
internal static class UndocumentedCode
{
    private const string Title = "Code is not documented for this provider";
    private const string Description = "The provider never sends a value that its table does not have, so the test never holds: the value is misspelt, of another provider or of another version.";

    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        DiagnosticIds.UndocumentedCode,
        Title,
        "'{0}' is no code of {1} (recognised by: {2})",
        DiagnosticSeverity.Warning,
        Description);

    public static readonly DiagnosticDescriptor NearDescriptor = RuleDescriptor.Create(
        DiagnosticIds.UndocumentedCode,
        Title,
        "'{0}' is no code of {1}, which has '{2}' (recognised by: {3})",
        DiagnosticSeverity.Warning,
        Description);

    public static Diagnostic? Judge(CodeUse use, CodeRecognizer recognizer)
    {
        var set = use.Origin.Set;
        if (use.Kind == CodeUseKind.Head || use.IsMember || use.IsWrittenDefault || use.FindCode() is not null || IsNothing(use, set))
        {
            return null;
        }

        var isStrong = use.Origin.IsDeclared || use.Origin.Kind == OriginKind.Enum;
        if (use.Origin.EnumType is { } enumType && IsMember(use, enumType))
        {
            return null;
        }

        if (use.Text is { } text)
        {
            var near = NearTexts.Find(text, set);
            if (near is not null && text.Equals(near.Text, StringComparison.OrdinalIgnoreCase) && IgnoresCase(use))
            {
                return null;
            }

            return near is not null ? Report(use, near, recognizer, near.Text)
                : isStrong && !IsOtherForm(text, set) ? Report(use, null, recognizer, null)
                : null;
        }

        return isStrong && use.Number is not null ? Report(use, null, recognizer, null) : null;
    }

    private static Diagnostic Report(CodeUse use, Code? near, CodeRecognizer recognizer, string? nearText)
    {
        var properties = Finding.Writes(near is null ? null : Finding.ConstantOf(near, use.Number is not null), recognizer);
        return nearText is null
            ? Finding.At(use.Constant, Descriptor, use.Origin.Set, use.Origin.Evidence, properties, use.Constant.ToString(), use.Origin.Set.FullName, use.Origin.Evidence.Text)
            : Finding.At(use.Constant, NearDescriptor, use.Origin.Set, use.Origin.Evidence, properties, use.Constant.ToString(), use.Origin.Set.FullName, nearText, use.Origin.Evidence.Text);
    }

    /// <summary>0 and empty text stand for "no error" where no code says so.</summary>
    private static bool IsNothing(CodeUse use, CodeSet set) => use.Text is "" || (!set.HasSuccess && (use.Number == 0 || use.Text == "0"));

    private static bool IsMember(CodeUse use, INamedTypeSymbol enumType) =>
        use.Text is { } text ? enumType.GetMembers(text).Length > 0
        : use.Number is { } number && EnumNumbers.FindMember(enumType, number) is not null;

    // A number in a text is the code in another form.
    private static bool IsOtherForm(string text, CodeSet set) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && set.Find(number) is not null;

    /// <summary>Whether letter case is no matter here: an option of the comparison, or a text that was made lower or upper before.</summary>
    private static bool IgnoresCase(CodeUse use)
    {
        if (SaysCase(use.Constant.FirstAncestorOrSelf<SyntaxNode>(static node => node is StatementSyntax or MemberDeclarationSyntax)))
        {
            return true;
        }

        if (use.Test is IBinaryOperation comparison && (IgnoresCase(comparison.LeftOperand) || IgnoresCase(comparison.RightOperand)))
        {
            return true;
        }

        var expression = use.Subject?.Expression;
        while (expression is IConversionOperation conversion)
        {
            expression = conversion.Operand;
        }

        return expression is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } declarations }
            && SaysCase(declarations[0].GetSyntax());
    }

    // string.Compare(reply.Text, "token_expired", true)
    private static bool IgnoresCase(IOperation operand)
    {
        if (Operations.WithoutImplicit(operand) is not IInvocationOperation call)
        {
            return false;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument is { Parameter: { Name: "ignoreCase" }, Value.ConstantValue: not { HasValue: true, Value: false } })
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysCase(SyntaxNode? node)
    {
        var text = node?.ToString() ?? string.Empty;
        foreach (var word in new[] { "IgnoreCase", "ToLower", "ToUpper" })
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
