using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>
/// SMS3004: a relational test against 0, 1 or -1 that decides success or guards the failure path, where one side of it mixes success and
/// failure codes. Rows that are only for one operation do not count.
/// </summary>
internal static class SignTest
{
    private const string Title = "Sign test does not separate success from failure";
    private const string Description = "That negative means failure, or positive success, is not true of every table. Where it is not, the test takes documented failures for success.";

    public static readonly DiagnosticDescriptor FailuresDescriptor = RuleDescriptor.Create(
        DiagnosticIds.SignTest,
        Title,
        "'{0}' treats {1} failures of {2} as success, among them {3} (recognised by: {4})",
        DiagnosticSeverity.Warning,
        Description);

    public static readonly DiagnosticDescriptor FailureDescriptor = RuleDescriptor.Create(
        DiagnosticIds.SignTest,
        Title,
        "'{0}' treats the failure {1} of {2} as success (recognised by: {3})",
        DiagnosticSeverity.Warning,
        Description);

    public static readonly DiagnosticDescriptor SuccessDescriptor = RuleDescriptor.Create(
        DiagnosticIds.SignTest,
        Title,
        "'{0}' treats the success {1} of {2} as failure (recognised by: {3})",
        DiagnosticSeverity.Warning,
        Description);

    public static readonly DiagnosticDescriptor NoSuccessDescriptor = RuleDescriptor.Create(
        DiagnosticIds.SignTest,
        Title,
        "'{0}' treats {1} failures of {2} as success, among them {3}; no code of the set is success, test whether there is one (recognised by: {4})",
        DiagnosticSeverity.Warning,
        Description);

    public static readonly DiagnosticDescriptor NoSuccessOneFailureDescriptor = RuleDescriptor.Create(
        DiagnosticIds.SignTest,
        Title,
        "'{0}' treats the failure {1} of {2} as success; no code of the set is success, test whether there is one (recognised by: {3})",
        DiagnosticSeverity.Warning,
        Description);

    /// <summary>Judges <c>x &lt; 0</c>.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="isLossReported">Whether SMS3001 reports here what takes the sign away; nothing more is said of such a test then.</param>
    /// <param name="recognizer">The recogniser of the compilation.</param>
    /// <param name="model">The semantic model of the file.</param>
    public static Diagnostic? Judge(BinaryExpressionSyntax comparison, bool isLossReported, CodeRecognizer recognizer, SemanticModel model)
    {
        if (model.GetOperation(comparison) is not IBinaryOperation operation)
        {
            return null;
        }

        // 0 beside a nullable number is converted, and no constant any more.
        var left = Operations.WithoutImplicit(operation.LeftOperand);
        var right = Operations.WithoutImplicit(operation.RightOperand);
        var (operand, value, kind, shown) = IsThreshold(right)
            ? (left, right, operation.OperatorKind, comparison.OperatorToken.Text + " " + comparison.Right)
            : (right, left, Turn(operation.OperatorKind), Show(Turn(operation.OperatorKind)) + " " + comparison.Left);
        if (operand.ConstantValue.HasValue || !IsThreshold(value) || IsInRange(comparison, operand.Syntax))
        {
            return null;
        }

        var text = operand.Syntax is BinaryExpressionSyntax or ConditionalExpressionSyntax ? "(" + operand.Syntax + ")" : operand.Syntax.ToString();
        return Judge(comparison, operation, Subject.Of(operand), kind, value, shown, text, isLossReported, recognizer, model);
    }

    /// <summary>Judges <c>x is &lt; 0</c> and <c>reply is { Status: &lt; 0 }</c>; a part of a range is no sign test.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="isLossReported">Whether SMS3001 reports here what takes the sign away; nothing more is said of such a test then.</param>
    /// <param name="recognizer">The recogniser of the compilation.</param>
    /// <param name="model">The semantic model of the file.</param>
    public static Diagnostic? Judge(RelationalPatternSyntax pattern, bool isLossReported, CodeRecognizer recognizer, SemanticModel model)
    {
        if (model.GetOperation(pattern) is not IRelationalPatternOperation operation || !IsThreshold(operation.Value))
        {
            return null;
        }

        var truth = true;
        IOperation current = operation;
        while (current.Parent is INegatedPatternOperation or IPropertySubpatternOperation or IRecursivePatternOperation)
        {
            truth ^= current.Parent is INegatedPatternOperation;
            current = current.Parent;
        }

        if (current.Parent is not IIsPatternOperation test || (!truth && current != operation.Parent) || Subject.OfPattern(operation) is not { } subject)
        {
            return null;
        }

        var kind = truth ? operation.OperatorKind : Negate(operation.OperatorKind);
        var operand = subject.Expression is not null && test.Syntax is IsPatternExpressionSyntax { Expression: var tested } ? tested.ToString() : null;
        return Judge(test.Syntax, test, subject, kind, operation.Value, Show(kind) + " " + operation.Value.Syntax, operand, isLossReported, recognizer, model);
    }

    private static Diagnostic? Judge(
        SyntaxNode place,
        IOperation test,
        Subject subject,
        BinaryOperatorKind kind,
        IOperation value,
        string shown,
        string? operand,
        bool isLossReported,
        CodeRecognizer recognizer,
        SemanticModel model)
    {
        if (EnumValues.ToInt64(value.ConstantValue.Value) is not { } threshold
            || recognizer.Resolve(subject, model, place) is not { EnumType: null, Set: { HasNumbers: true } set } origin
            || (isLossReported && SignLoss.IsIn(subject.Expression, set))
            || SuccessDecision.OfRelation(test, recognizer, model) is not { } saysSuccess)
        {
            return null;
        }

        var count = Count(set, number => Holds(number, kind, threshold) == saysSuccess);
        if (count.Successes.Count == 0)
        {
            return count.WrongFailures.Count == 0 ? null
                : ReportFailures(
                    place, NoSuccessOneFailureDescriptor, NoSuccessDescriptor, origin, Finding.Writes(null, recognizer), shown, count.WrongFailures);
        }

        var isMixed = (count.WrongFailures.Count > 0 && count.WrongSuccesses.Count < count.Successes.Count)
            || (count.WrongSuccesses.Count > 0 && count.RightFailures > 0);
        if (!isMixed)
        {
            return null;
        }

        var properties = operand is null ? Finding.Writes(null, recognizer) : Fix(count.Successes, operand, saysSuccess, place, recognizer);
        return count.WrongFailures.Count > 0
            ? ReportFailures(place, FailureDescriptor, FailuresDescriptor, origin, properties, shown, count.WrongFailures)
            : Finding.At(
                place, SuccessDescriptor, set, origin.Evidence, properties, shown, Finding.Describe(count.WrongSuccesses[0]), set.FullName, origin.Evidence.Text);
    }

    private static Diagnostic ReportFailures(
        SyntaxNode place,
        DiagnosticDescriptor one,
        DiagnosticDescriptor several,
        Origin origin,
        ImmutableDictionary<string, string?> properties,
        string shown,
        List<Code> failures)
    {
        var set = origin.Set;
        var example = Finding.Describe(Choose(failures));
        return failures.Count == 1
            ? Finding.At(place, one, set, origin.Evidence, properties, shown, example, set.FullName, origin.Evidence.Text)
            : Finding.At(place, several, set, origin.Evidence, properties, shown, failures.Count, set.FullName, example, origin.Evidence.Text);
    }

    private static ImmutableDictionary<string, string?> Fix(List<Code> successes, string operand, bool saysSuccess, SyntaxNode place, CodeRecognizer recognizer)
    {
        var text = Braces.Escape(operand);
        if (successes.Count == 1)
        {
            text += (saysSuccess ? " == " : " != ") + "{0}";
        }
        else
        {
            var others = string.Empty;
            for (var index = 1; index < successes.Count; index++)
            {
                others += " or {1}." + successes[index].Name;
            }

            text += saysSuccess ? " is {0}" + others : " is not ({0}" + others + ")";
        }

        return Finding.Writes(Finding.ConstantOf(successes[0], isNumber: true), recognizer).Replacing(place.Span, place, text);
    }

    private static Sides Count(CodeSet set, System.Func<long, bool> isCalledSuccess)
    {
        var sides = new Sides();
        foreach (var code in set.Codes)
        {
            if (code.Number is not { } number || code.OnlyFor is not null || code.IsExtension)
            {
                continue;
            }

            if (code.Outcome == CodeOutcome.Success)
            {
                sides.Successes.Add(code);
                if (!isCalledSuccess(number))
                {
                    sides.WrongSuccesses.Add(code);
                }
            }
            else if (code.Outcome == CodeOutcome.Failure)
            {
                if (isCalledSuccess(number))
                {
                    sides.WrongFailures.Add(code);
                }
                else
                {
                    sides.RightFailures++;
                }
            }
        }

        return sides;
    }

    /// <summary>The failure that tells most: the credit that has run out, which every gateway knows and every reader understands.</summary>
    private static Code Choose(List<Code> failures)
    {
        foreach (var code in failures)
        {
            if (IdentifierWords.Contains(code.Name, "Credit"))
            {
                return code;
            }
        }

        return failures[0];
    }

    /// <summary><c>x &gt; 0 &amp;&amp; x &lt; 10</c> asks for a range.</summary>
    private static bool IsInRange(BinaryExpressionSyntax comparison, SyntaxNode operand)
    {
        SyntaxNode node = comparison;
        while (node.Parent is ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is BinaryExpressionSyntax both
            && (both.IsKind(SyntaxKind.LogicalAndExpression) || both.IsKind(SyntaxKind.LogicalOrExpression))
            && Unwrap(both.Left == node ? both.Right : both.Left) is BinaryExpressionSyntax other
            && IsRelational(other)
            && (other.Left.IsEquivalentTo(operand) || other.Right.IsEquivalentTo(operand));
    }

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax parenthesized ? Unwrap(parenthesized.Expression) : expression;

    private static bool IsRelational(BinaryExpressionSyntax binary) => binary.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
        or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression;

    private static bool IsThreshold(IOperation value) =>
        value.ConstantValue is { HasValue: true, Value: var constant } && EnumValues.ToInt64(constant) is 0 or 1 or -1;

    private static bool Holds(long number, BinaryOperatorKind kind, long threshold) => kind switch
    {
        BinaryOperatorKind.LessThan => number < threshold,
        BinaryOperatorKind.LessThanOrEqual => number <= threshold,
        BinaryOperatorKind.GreaterThan => number > threshold,
        _ => number >= threshold,
    };

    private static BinaryOperatorKind Turn(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        _ => BinaryOperatorKind.LessThanOrEqual,
    };

    private static BinaryOperatorKind Negate(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThanOrEqual,
        _ => BinaryOperatorKind.LessThan,
    };

    private static string Show(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => "<",
        BinaryOperatorKind.LessThanOrEqual => "<=",
        BinaryOperatorKind.GreaterThan => ">",
        _ => ">=",
    };

    /// <summary>The codes of a set by what they are and by what the test calls them.</summary>
    private sealed class Sides
    {
        public List<Code> Successes { get; } = new();

        public List<Code> WrongSuccesses { get; } = new();

        public List<Code> WrongFailures { get; } = new();

        public int RightFailures { get; set; }
    }
}
