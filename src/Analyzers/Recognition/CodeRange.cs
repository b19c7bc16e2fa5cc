using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>A test for a range of numbers: <c>x &gt; 200 &amp;&amp; x &lt; 209</c>, <c>x is &gt; 200 and &lt; 209</c>.</summary>
internal sealed class CodeRange
{
    private CodeRange(long lowest, long highest, Origin origin)
    {
        Lowest = lowest;
        Highest = highest;
        Origin = origin;
    }

    public long Lowest { get; }

    public long Highest { get; }

    public Origin Origin { get; }

    public static CodeRange? Find(SyntaxNode node, CompilationKnowledge knowledge, SemanticModel model)
    {
        if (!knowledge.Words.MayStandIn(node.SyntaxTree))
        {
            return null;
        }

        return node switch
        {
            BinaryPatternSyntax { Left: RelationalPatternSyntax left, Right: RelationalPatternSyntax right } => OfPattern(left, right, knowledge, model),
            BinaryExpressionSyntax { Left: var left, Right: var right } when IsRelational(Unwrap(left)) && IsRelational(Unwrap(right)) =>
                OfComparisons((BinaryExpressionSyntax)Unwrap(left), (BinaryExpressionSyntax)Unwrap(right), knowledge, model),
            _ => null,
        };
    }

    private static CodeRange? OfPattern(RelationalPatternSyntax left, RelationalPatternSyntax right, CompilationKnowledge knowledge, SemanticModel model)
    {
        if (model.GetOperation(left) is not IRelationalPatternOperation first
            || model.GetOperation(right) is not IRelationalPatternOperation second
            || Subject.OfPattern(first) is not { } subject)
        {
            return null;
        }

        var bounds = new Bounds();
        return bounds.Add(first.OperatorKind, first.Value) && bounds.Add(second.OperatorKind, second.Value) && bounds.IsClosed
            && knowledge.Recognizer.Resolve(subject, model, left) is { } origin
            ? new CodeRange(bounds.Lowest, bounds.Highest, origin)
            : null;
    }

    private static CodeRange? OfComparisons(BinaryExpressionSyntax left, BinaryExpressionSyntax right, CompilationKnowledge knowledge, SemanticModel model)
    {
        if (model.GetOperation(left) is not IBinaryOperation first || model.GetOperation(right) is not IBinaryOperation second)
        {
            return null;
        }

        var bounds = new Bounds();
        var tested = Add(first, ref bounds);
        var again = Add(second, ref bounds);
        return tested is not null && again is not null && bounds.IsClosed
            && tested.Syntax.IsEquivalentTo(again.Syntax)
            && tested.Syntax is ExpressionSyntax expression && knowledge.MayCarryCode(expression)
            && knowledge.Recognizer.Resolve(Subject.Of(tested), model, left) is { } origin
            ? new CodeRange(bounds.Lowest, bounds.Highest, origin)
            : null;
    }

    /// <summary>The operand that a comparison with a constant tests.</summary>
    private static IOperation? Add(IBinaryOperation comparison, ref Bounds bounds) =>
        bounds.Add(comparison.OperatorKind, comparison.RightOperand) ? comparison.LeftOperand
        : bounds.Add(Turn(comparison.OperatorKind), comparison.LeftOperand) ? comparison.RightOperand
        : null;

    private static BinaryOperatorKind Turn(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        _ => BinaryOperatorKind.LessThanOrEqual,
    };

    private static bool IsRelational(ExpressionSyntax expression) => expression.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
        or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression;

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax parenthesized ? Unwrap(parenthesized.Expression) : expression;

    private struct Bounds
    {
        private long? _lowest;
        private long? _highest;

        public readonly bool IsClosed => _lowest <= _highest;

        public readonly long Lowest => _lowest!.Value;

        public readonly long Highest => _highest!.Value;

        public bool Add(BinaryOperatorKind kind, IOperation value)
        {
            if (!value.ConstantValue.HasValue || EnumValues.ToInt64(value.ConstantValue.Value) is not { } number || number is < int.MinValue or > int.MaxValue)
            {
                return false;
            }

            switch (kind)
            {
                case BinaryOperatorKind.GreaterThan:
                    _lowest = number + 1;
                    return true;
                case BinaryOperatorKind.GreaterThanOrEqual:
                    _lowest = number;
                    return true;
                case BinaryOperatorKind.LessThan:
                    _highest = number - 1;
                    return true;
                case BinaryOperatorKind.LessThanOrEqual:
                    _highest = number;
                    return true;
                default:
                    return false;
            }
        }
    }
}
