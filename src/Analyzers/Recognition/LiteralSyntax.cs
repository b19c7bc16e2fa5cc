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
        if (literal.IsKind(SyntaxKind.StringLiteralExpression))
        {
            text = literal.Token.ValueText;
            return true;
        }

        if (!TryGetNumber(literal.Token, out var value))
        {
            return false;
        }

        number = constant == literal ? value : -value;
        return true;
    }

    /// <summary>The integral value of a token, read from its text: the token's own value would be boxed for every literal there is.</summary>
    /// <param name="token">The token of a numeric literal.</param>
    /// <param name="number">The value, if it is integral and fits 64 bits with a sign.</param>
    public static bool TryGetNumber(SyntaxToken token, out long number)
    {
        number = 0;
        var text = token.Text;
        var end = text.Length;
        while (end > 0 && text[end - 1] is 'u' or 'U' or 'l' or 'L')
        {
            end--;
        }

        var prefix = end > 1 && text[0] == '0' ? text[1] : ' ';
        var radix = prefix switch
        {
            'x' or 'X' => 16,
            'b' or 'B' => 2,
            _ => 10,
        };
        var start = radix == 10 ? 0 : 2;
        var digits = 0;
        for (var index = start; index < end; index++)
        {
            var character = text[index];
            if (character == '_')
            {
                continue;
            }

            var digit = character switch
            {
                >= '0' and <= '9' => character - '0',
                >= 'a' and <= 'f' => character - 'a' + 10,
                >= 'A' and <= 'F' => character - 'A' + 10,
                _ => radix,
            };
            if (digit >= radix || number > (long.MaxValue - digit) / radix)
            {
                return false;
            }

            number = number * radix + digit;
            digits++;
        }

        return digits > 0;
    }
}
