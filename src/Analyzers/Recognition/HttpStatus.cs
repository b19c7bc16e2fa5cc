using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// The HTTP status codes, which stand in members of the same names as provider codes: never reported on a name alone, unless the
/// documented form is exactly that text (JetSms <c>"201"</c>).
/// </summary>
internal static class HttpStatus
{
    public static bool MayBeMeant(CodeUse use, Code code) => MayBeMeant(use, code.Number, code);

    /// <summary>Whether a constant, beside a member of this name, may be an HTTP status.</summary>
    /// <param name="use">The use of the constant.</param>
    /// <param name="number">The constant as a number.</param>
    /// <param name="code">The code that the constant is, if it is one.</param>
    public static bool MayBeMeant(CodeUse use, long? number, Code? code)
    {
        if (use.Origin.Kind is not (OriginKind.Named or OriginKind.Carried)
            || number is not (>= 200 and <= 208 or >= 300 and <= 308 or >= 400 and <= 429 or >= 500 and <= 504)
            || (use.Text is { } text && text == code?.Text))
        {
            return false;
        }

        return IdentifierWords.Normalize(use.Origin.MemberName) is "statuscode" or "code" or "responsecode" or "returncode";
    }

    /// <summary>Whether a member is the status of an HTTP response: the <c>StatusCode</c> of an exception, or of a type that is called by HTTP.</summary>
    public static bool IsHeldBy(ISymbol member)
    {
        if (member.ContainingType is not { } declaring || IdentifierWords.Normalize(member.Name) != "statuscode")
        {
            return false;
        }

        for (var type = declaring; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace.Name: "System" })
            {
                return true;
            }
        }

        return IdentifierWords.Contains(declaring.Name, "Http");
    }

    /// <summary>Whether a type is the enum of the HTTP statuses.</summary>
    public static bool IsType(ITypeSymbol type) => type.Name == "HttpStatusCode" && TypeShapes.IsPlatform(type);

    /// <summary>
    /// Whether all that a method of this compilation gives is the number of an HTTP status, read from its syntax in whatever file it
    /// stands: a <c>StatusCode</c> that has to be converted to a number is the enum.
    /// </summary>
    /// <param name="method">The method's definition.</param>
    /// <param name="compilation">The compilation; the syntax of another assembly is there in an editor only.</param>
    public static bool IsGivenBy(IMethodSymbol method, Compilation compilation)
    {
        if (!TypeShapes.IsIntegral(TypeShapes.Unwrap(method.ReturnType))
            || method.DeclaringSyntaxReferences.Length != 1
            || !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)
            || method.DeclaringSyntaxReferences[0].GetSyntax() is not MethodDeclarationSyntax declaration)
        {
            return false;
        }

        var given = false;
        foreach (var value in MethodReturns.In(declaration))
        {
            if (!IsConstant(value))
            {
                if (!IsNumberOf(value))
                {
                    return false;
                }

                given = true;
            }
        }

        return given;
    }

    private static bool IsNumberOf(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsNumberOf(parenthesized.Expression),
        CastExpressionSyntax cast => IsStatusCode(cast.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Convert" } }, ArgumentList.Arguments: { Count: 1 } arguments } =>
            IsStatusCode(arguments[0].Expression),
        ConditionalExpressionSyntax conditional => IsConstant(conditional.WhenTrue) ? IsNumberOf(conditional.WhenFalse)
            : IsNumberOf(conditional.WhenTrue) && (IsConstant(conditional.WhenFalse) || IsNumberOf(conditional.WhenFalse)),
        BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression) => IsNumberOf(coalesce.Left),
        _ => false,
    };

    private static bool IsStatusCode(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsStatusCode(parenthesized.Expression),
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == "StatusCode",
        ConditionalAccessExpressionSyntax access => IsStatusCode(access.WhenNotNull),
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText == "StatusCode",
        BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression) => IsStatusCode(coalesce.Left),
        _ => false,
    };

    private static bool IsConstant(ExpressionSyntax value) =>
        value is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } or DefaultExpressionSyntax;
}
