using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// Parameters that go into the request which their method makes: what is sent was there before the answer, whatever it is called.
/// </summary>
internal static class SentParameters
{
    public static bool Contain(IParameterSymbol parameter)
    {
        if (parameter.RefKind == RefKind.Out
            || parameter.DeclaringSyntaxReferences.Length != 1
            || parameter.DeclaringSyntaxReferences[0].GetSyntax().Parent?.Parent is not { } method
            || method is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax))
        {
            return false;
        }

        var isSent = false;
        var makesRequest = false;
        foreach (var node in method.DescendantNodes())
        {
            isSent |= node is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Name && IsPutTogether(name);
            makesRequest |= node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } && HttpCalls.MayBeHttp(called.Name.Identifier.ValueText);
        }

        return isSent && makesRequest;
    }

    /// <summary>Whether a name is a part of what is made for a request: an address, a text, a body; not of what is logged.</summary>
    private static bool IsPutTogether(IdentifierNameSyntax name)
    {
        SyntaxNode node = name;
        var isPart = false;
        while (true)
        {
            switch (node.Parent)
            {
                case ParenthesizedExpressionSyntax or InterpolatedStringExpressionSyntax or ArgumentListSyntax or BracketedArgumentListSyntax or CastExpressionSyntax
                    or MemberAccessExpressionSyntax:
                    break;
                case InterpolationSyntax or ArgumentSyntax or InitializerExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax or AnonymousObjectCreationExpressionSyntax
                    or BaseObjectCreationExpressionSyntax:
                    isPart = true;
                    break;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    isPart = true;
                    break;
                case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } member when member.Right == node:
                    isPart = true;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } when HttpCalls.MayBeHttp(called.Name.Identifier.ValueText):
                    return isPart;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var other } }:
                    if (IsLogging(other))
                    {
                        return false;
                    }

                    break;
                case AwaitExpressionSyntax:
                    break;
                case EqualsValueClauseSyntax:
                    return isPart;
                case AssignmentExpressionSyntax assignment:
                    return isPart && assignment.Right == node;
                case StatementSyntax:
                    // request.AddParameter("code", code);
                    return isPart && node is InvocationExpressionSyntax;
                default:
                    return false;
            }

            node = node.Parent;
        }
    }

    private static bool IsLogging(string method)
    {
        foreach (var word in new[] { "Log", "Write", "Debug", "Info", "Information", "Warn", "Warning", "Error", "Trace", "Fatal", "Equals" })
        {
            if (IdentifierWords.StandAt(method, 0, word))
            {
                return true;
            }
        }

        return false;
    }
}
