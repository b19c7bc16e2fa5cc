using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>
/// SMS3005: an equality test that decides success on a failure code, or failure on a success code; and one on 0 where the number is
/// null on success.
/// </summary>
internal static class SuccessTest
{
    private const string Title = "Success test uses a failure code, or the reverse";
    private const string Description = "Which number means success differs from provider to provider: 0 is success at most and failure at some. A test of the wrong one reports a failed message as sent.";

    public static readonly DiagnosticDescriptor FailureDescriptor = RuleDescriptor.Create(
        DiagnosticIds.SuccessTest,
        Title,
        "This takes {0} for success, which is a failure in {1}: {2} (recognised by: {3})",
        DiagnosticSeverity.Warning,
        Description);

    public static readonly DiagnosticDescriptor SuccessDescriptor = RuleDescriptor.Create(
        DiagnosticIds.SuccessTest,
        Title,
        "This takes {0} for failure, which is success in {1}: {2} (recognised by: {3})",
        DiagnosticSeverity.Warning,
        Description);

    public static readonly DiagnosticDescriptor NullDescriptor = RuleDescriptor.Create(
        DiagnosticIds.SuccessTest,
        Title,
        "This takes 0 for success, but {0} has no code of success: the number is null then, never 0 (recognised by: {1})",
        DiagnosticSeverity.Warning,
        Description);

    /// <summary>Judges the test that a constant belongs to.</summary>
    /// <param name="use">The constant.</param>
    /// <param name="recognizer">The recogniser of the compilation.</param>
    /// <param name="model">The semantic model of the file.</param>
    /// <param name="wrong">The constants of the same pattern that are as wrong as this one, this one among them.</param>
    public static Diagnostic? Judge(CodeUse use, CodeRecognizer recognizer, SemanticModel model, IReadOnlyList<CodeUse>? wrong = null)
    {
        var (test, truth) = use is { Kind: CodeUseKind.Test, Test: { } tested } ? FindTest(tested) : default;
        if (test is null)
        {
            return null;
        }

        var set = use.Origin.Set;
        if (use.FindCode() is { } code)
        {
            return code is { OnlyFor: null, Outcome: CodeOutcome.Success or CodeOutcome.Failure }
                && !HttpStatus.MayBeMeant(use, code)
                && !IsOtherNumber(use, code)
                && SuccessDecision.OfEquality(test, truth, code.Name, LooksLikeSuccess(code), recognizer, model) is { } saysSuccess
                && saysSuccess != (code.Outcome == CodeOutcome.Success)
                ? Report(use, test, code, wrong, recognizer)
                : null;
        }

        return use.Number == 0 && use.Name is null && !HasSuccess(set) && IsNullable(use.Subject?.Expression)
            && SuccessDecision.OfEquality(test, truth, string.Empty, looksLikeSuccess: true, recognizer, model) == true
            ? Finding.At(
                test.Syntax,
                NullDescriptor,
                set,
                use.Origin.Evidence,
                Finding.Writes(null, recognizer).Replacing(use.Constant.Span, test.Syntax, "null"),
                set.FullName,
                use.Origin.Evidence.Text)
            : null;
    }

    private static Diagnostic Report(CodeUse use, IOperation test, Code code, IReadOnlyList<CodeUse>? wrong, CodeRecognizer recognizer)
    {
        var isFailure = code.Outcome == CodeOutcome.Failure;
        var right = isFailure ? FindSuccess(code.Set) : code;
        var properties = Finding.Writes(right is null || use.IsMember ? null : Finding.ConstantOf(right, use.Number is not null), recognizer);
        if (isFailure)
        {
            properties = properties.Replacing(FindReplaced(use, wrong), test.Syntax);
        }
        else if (test.Syntax is BinaryExpressionSyntax comparison && IsOperand(use.Constant, comparison))
        {
            // The code is the right one: the test must be turned round.
            var operand = comparison.Left.Contains(use.Constant) ? comparison.Right : comparison.Left;
            var isEqual = ((IBinaryOperation)test).OperatorKind == BinaryOperatorKind.Equals;
            properties = properties.Replacing(comparison.Span, test.Syntax, Braces.Escape(operand.ToString()) + (isEqual ? " != " : " == ") + "{0}");
        }
        else
        {
            properties = properties.Remove(DiagnosticProperties.Constant);
        }

        return Finding.At(
            test.Syntax,
            isFailure ? FailureDescriptor : SuccessDescriptor,
            code.Set,
            use.Origin.Evidence,
            properties,
            Finding.Describe(code),
            code.Set.FullName,
            code.Meaning.TrimEnd('.'),
            use.Origin.Evidence.Text);
    }

    /// <summary>Whether a test decides success or failure at all, whatever code it has: most decide nothing, and none of their constants is wrong.</summary>
    public static bool Decides(IIsPatternOperation test, CodeRecognizer recognizer, SemanticModel model) =>
        SuccessDecision.OfEquality(test, true, string.Empty, looksLikeSuccess: true, recognizer, model) is not null
        || SuccessDecision.OfEquality(test, false, string.Empty, looksLikeSuccess: true, recognizer, model) is not null;

    /// <summary>The <c>is</c> test whose pattern a constant is a part of.</summary>
    public static IIsPatternOperation? FindPatternTest(CodeUse use)
    {
        var operation = use.Test;
        while (operation is IPatternOperation or IPropertySubpatternOperation)
        {
            operation = operation.Parent;
        }

        return operation as IIsPatternOperation;
    }

    /// <summary>The constants of a pattern, in their order.</summary>
    public static IEnumerable<ExpressionSyntax> FindConstants(IPatternOperation pattern)
    {
        foreach (var part in pattern.DescendantsAndSelf())
        {
            if (part is IConstantPatternOperation { Value.Syntax: ExpressionSyntax constant })
            {
                yield return constant;
            }
        }
    }

    /// <summary>What the code of success takes the place of: the constant, or all that <c>or</c> joins to it if all are wrong.</summary>
    private static TextSpan FindReplaced(CodeUse use, IReadOnlyList<CodeUse>? wrong)
    {
        var joined = use.Test;
        while (joined?.Parent is IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or)
        {
            joined = or;
        }

        if (wrong is null || joined is not IBinaryPatternOperation)
        {
            return use.Constant.Span;
        }

        foreach (var part in joined.DescendantsAndSelf())
        {
            if (part is IPatternOperation and not IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or }
                && !(part is IConstantPatternOperation && wrong.Any(each => each.Test == part)))
            {
                return use.Constant.Span;
            }
        }

        return joined.Syntax.Span;
    }

    /// <summary>The whole test that a comparison or a constant pattern is, and its value where the code is found.</summary>
    private static (IOperation? Test, bool Truth) FindTest(IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation binary:
                return (binary, binary.OperatorKind == BinaryOperatorKind.Equals);
            case IInvocationOperation call:
                return (call, true);
        }

        var truth = true;
        for (var pattern = operation; pattern is not null; pattern = pattern.Parent)
        {
            switch (pattern.Parent)
            {
                case IIsPatternOperation test:
                    return (test, truth);
                case INegatedPatternOperation:
                    truth = !truth;
                    break;
                case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } when truth:
                case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } when !truth:
                case IPropertySubpatternOperation when truth:
                case IRecursivePatternOperation when truth:
                    break;
                default:
                    return (null, false);
            }
        }

        return (null, false);
    }

    /// <summary>Whether a constant is compared itself, and not given to a call whose result is.</summary>
    private static bool IsOperand(SyntaxNode constant, BinaryExpressionSyntax comparison)
    {
        var node = constant;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PrefixUnaryExpressionSyntax or CheckedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent == comparison;
    }

    // The number of an enum's member is the code only if the enum says so.
    private static bool IsOtherNumber(CodeUse use, Code code) =>
        use.Number is not null && !use.IsMember && use.Origin.EnumType is { } enumType && !EnumNumbers.HasDocumentedValue(enumType, code);

    // What success is called at one gateway or another.
    private static bool LooksLikeSuccess(Code code) => code.Number is 0 or 1 or 200 || code.Text is "0" or "00" or "1";

    private static bool HasSuccess(CodeSet set) => FindSuccess(set) is not null;

    private static Code? FindSuccess(CodeSet set)
    {
        foreach (var code in set.Codes)
        {
            if (code is { Outcome: CodeOutcome.Success, OnlyFor: null })
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>A number that is declared nullable; one that <c>?.</c> makes so is not.</summary>
    private static bool IsNullable(IOperation? expression)
    {
        expression = expression is null ? null : Operations.WithoutImplicit(expression);
        return expression switch
        {
            IConditionalAccessOperation access => IsNullable(access.WhenNotNull),
            ILocalReferenceOperation => false,
            _ => expression?.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } type && TypeShapes.IsIntegral(type.TypeArguments[0]),
        };
    }
}
