using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>What a method returns, read from its syntax, in whatever file it stands.</summary>
internal static class MethodReturns
{
    /// <summary>The values that a method or local function returns, not those of the functions inside it.</summary>
    public static IEnumerable<ExpressionSyntax> In(SyntaxNode declaration)
    {
        foreach (var node in declaration.DescendantNodes(node => node == declaration || node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)))
        {
            switch (node)
            {
                case ReturnStatementSyntax { Expression: { } returned }:
                    yield return returned;
                    break;
                case ArrowExpressionClauseSyntax arrow when arrow.Parent == declaration:
                    yield return arrow.Expression;
                    break;
            }
        }
    }
}
