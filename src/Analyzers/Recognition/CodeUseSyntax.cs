using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>What can be said of a literal's place by syntax alone, before anything is bound.</summary>
internal static class CodeUseSyntax
{
    // SyntaxKind.ExpressionElement of a collection expression, which the oldest supported compiler does not know.
    private const int ExpressionElement = 9077;

    /// <summary>Whether a literal stands where a constant can meet a code: compared, in a pattern, as a label, written, or passed.</summary>
    public static bool MayMeetCode(LiteralExpressionSyntax literal)
    {
        SyntaxNode node = literal;
        while (node.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax)
        {
            if (node.Parent is PrefixUnaryExpressionSyntax sign && !sign.IsKind(SyntaxKind.UnaryMinusExpression) && !sign.IsKind(SyntaxKind.UnaryPlusExpression))
            {
                return false;
            }

            node = node.Parent;
        }

        switch (node.Parent)
        {
            case BinaryExpressionSyntax binary:
                return binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression);
            case ConstantPatternSyntax or CaseSwitchLabelSyntax or GotoStatementSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or SwitchExpressionArmSyntax:
                return true;
            case AssignmentExpressionSyntax assignment:
                return assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Right == node;
            case EqualsValueClauseSyntax value:
                return value.Parent is not EnumMemberDeclarationSyntax;
            case ArgumentSyntax argument:
                return argument.Parent is not BracketedArgumentListSyntax || argument.Parent.Parent is ImplicitElementAccessSyntax;
            case InitializerExpressionSyntax initializer:
                return !initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression) || initializer.Expressions[0] == node;
            case { } parent:
                return parent.RawKind == ExpressionElement;
            default:
                return false;
        }
    }
}
