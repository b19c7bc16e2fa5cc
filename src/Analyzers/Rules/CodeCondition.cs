using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>The conditions of a chain: which expressions they test against constants, and which codes pass them.</summary>
internal static class CodeCondition
{
    /// <summary>The tests of an expression against a constant anywhere in a condition.</summary>
    public static IEnumerable<(IOperation Subject, object Constant, SyntaxNode Syntax)> TestsIn(IOperation? condition)
    {
        switch (Strip(condition))
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or } both:
                foreach (var side in new[] { both.LeftOperand, both.RightOperand })
                {
                    foreach (var test in TestsIn(side))
                    {
                        yield return test;
                    }
                }

                break;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                foreach (var test in TestsIn(not.Operand))
                {
                    yield return test;
                }

                break;
            case IBinaryOperation comparison when FindComparison(comparison) is ({ } subject, { } constant):
                yield return (subject, constant.ConstantValue.Value!, constant.Syntax);
                break;
            case IInvocationOperation call when FindEquals(call) is ({ } subject, { } constant):
                yield return (subject, constant.ConstantValue.Value!, constant.Syntax);
                break;
            case IIsPatternOperation { Pattern: { } pattern, Value: { } value }:
                foreach (var (place, constant, syntax) in Coverage.TestsIn(pattern))
                {
                    if (place.Length == 0)
                    {
                        yield return (Strip(value)!, constant, syntax);
                    }
                }

                break;
        }
    }

    /// <summary>Whether a code passes the condition.</summary>
    public static CodeMatch Of(IOperation? condition, SyntaxNode subject, CodeTarget target, Coverage coverage)
    {
        var operation = Strip(condition);
        if (operation is { ConstantValue: { HasValue: true, Value: bool known } })
        {
            return known ? CodeMatch.Yes : CodeMatch.No;
        }

        switch (operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } and:
                return Coverage.And(Of(and.LeftOperand, subject, target, coverage), Of(and.RightOperand, subject, target, coverage));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } or:
                return Coverage.Or(Of(or.LeftOperand, subject, target, coverage), Of(or.RightOperand, subject, target, coverage));
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Coverage.Not(Of(not.Operand, subject, target, coverage));
            case IBinaryOperation comparison when FindComparison(comparison) is ({ } tested, { } constant) && IsSame(tested, subject):
                var isSwapped = Strip(comparison.RightOperand) == tested;
                return Coverage.Compare(target, isSwapped ? Swap(comparison.OperatorKind) : comparison.OperatorKind, constant.ConstantValue.Value);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison when IsNullTest(comparison, subject):
                return comparison.OperatorKind == BinaryOperatorKind.Equals ? CodeMatch.No : CodeMatch.Yes;
            case IInvocationOperation call when FindEquals(call) is ({ } tested, { } constant) && IsSame(tested, subject):
                return Coverage.Compare(target, BinaryOperatorKind.Equals, constant.ConstantValue.Value);
            case IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String } } empty
                when empty.Arguments.Length == 1 && IsSame(Strip(empty.Arguments[0].Value), subject):
                return CodeMatch.No;
            case IIsPatternOperation isPattern when IsSame(Strip(isPattern.Value), subject):
                return coverage.Of(isPattern.Pattern, target);
            default:
                return CodeMatch.Maybe;
        }
    }

    public static bool IsSame(IOperation? operation, SyntaxNode subject) =>
        operation is not null && SyntaxFactory.AreEquivalent(WithoutParentheses(operation.Syntax), WithoutParentheses(subject));

    public static IOperation? Strip(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null, ConstantValue.HasValue: false } conversion:
                    operation = conversion.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    continue;
                default:
                    return operation;
            }
        }
    }

    private static SyntaxNode WithoutParentheses(SyntaxNode node)
    {
        while (node is ParenthesizedExpressionSyntax parenthesized)
        {
            node = parenthesized.Expression;
        }

        return node;
    }

    private static (IOperation? Subject, IOperation? Constant) FindComparison(IBinaryOperation comparison)
    {
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan
            or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual))
        {
            return default;
        }

        return Split(comparison.LeftOperand, comparison.RightOperand);
    }

    private static (IOperation? Subject, IOperation? Constant) FindEquals(IInvocationOperation call)
    {
        if (call.TargetMethod.Name != "Equals" || call.Arguments.Length == 0)
        {
            return default;
        }

        return call.Instance is not null ? Split(call.Instance, call.Arguments[0].Value)
            : call.Arguments.Length > 1 ? Split(call.Arguments[0].Value, call.Arguments[1].Value)
            : default;
    }

    private static (IOperation? Subject, IOperation? Constant) Split(IOperation one, IOperation two) => (ConstantOf(one), ConstantOf(two)) switch
    {
        (null, { ConstantValue.Value: not (null or bool) } constant) => (Strip(one), constant),
        ({ ConstantValue.Value: not (null or bool) } constant, null) => (Strip(two), constant),
        _ => default,
    };

    /// <summary>The constant behind conversions that are none themselves, as to a nullable type or to object.</summary>
    private static IOperation? ConstantOf(IOperation operation)
    {
        while (!operation.ConstantValue.HasValue && operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation.ConstantValue.HasValue ? operation : null;
    }

    private static bool IsNullTest(IBinaryOperation comparison, SyntaxNode subject) =>
        (IsNull(comparison.RightOperand) && IsSame(Strip(comparison.LeftOperand), subject))
        || (IsNull(comparison.LeftOperand) && IsSame(Strip(comparison.RightOperand), subject));

    private static bool IsNull(IOperation operation) => ConstantOf(operation) is { ConstantValue.Value: null };

    private static BinaryOperatorKind Swap(BinaryOperatorKind comparison) => comparison switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => comparison,
    };
}
