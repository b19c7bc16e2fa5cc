using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>The values of literals, read from their tokens without binding.</summary>
internal static class LiteralSyntax
{
    /// <summary>The literal with the minus in front of it, if there is one: <c>-204</c> is one expression.</summary>
    public static ExpressionSyntax WithSign(LiteralExpressionSyntax literal) =>
        literal.Parent is PrefixUnaryExpressionSyntax sign && sign.IsKind(SyntaxKind.UnaryMinusExpression) ? sign : literal;

    /// <summary>The number or the text of a literal.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="constant">The literal with its sign.</param>
    /// <param name="number">The integral value, if it is one that fits 64 bits with a sign.</param>
    /// <param name="text">The text, if it is one.</param>
    public static bool TryGetValue(LiteralExpressionSyntax literal, ExpressionSyntax constant, out long? number, out string? text)
    {
        number = null;
        text = null;
        switch (literal.Token.Value)
        {
            case string value:
                text = value;
                return true;
            case int value:
                number = value;
                break;
            case long value:
                number = value;
                break;
            case uint value:
                number = value;
                break;
            case ulong value when value <= long.MaxValue:
                number = (long)value;
                break;
            default:
                return false;
        }

        if (constant != literal)
        {
            number = -number;
        }

        return true;
    }
}
