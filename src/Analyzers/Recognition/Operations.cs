using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>Gets operations of syntax.</summary>
internal static class Operations
{
    /// <summary>
    /// The operation of an expression, behind parentheses and the null-forgiving operator, which have none of their own.
    /// </summary>
    public static IOperation? Of(ExpressionSyntax expression, SemanticModel model) => model.GetOperation(Unwrap(expression));

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    expression = postfix.Operand;
                    continue;
                default:
                    return expression;
            }
        }
    }
}
