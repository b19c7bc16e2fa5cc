using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>The throws that the fixes write.</summary>
internal static class ThrowText
{
    public static string NotImplemented(SemanticModel model, int position) =>
        "throw new " + TypeName(model, position, "NotImplementedException") + "()";

    /// <summary>A throw that says the value, where one is at hand that can be written into an interpolated string.</summary>
    public static string Unexpected(SemanticModel model, int position, string codeSet, string? value) =>
        "throw new " + TypeName(model, position, "InvalidOperationException") + "("
        + (value == null ? "\"Unexpected code of " + codeSet + ".\"" : "$\"Unexpected code of " + codeSet + ": {" + value + "}\"")
        + ")";

    /// <summary>Whether an expression can be read again without doing anything, and stand in an interpolated string.</summary>
    public static bool IsPlain(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax } access => IsPlain(access.Expression),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax } access => IsPlain(access.Expression),
        _ => false,
    };

    private static string TypeName(SemanticModel model, int position, string name)
    {
        var found = model.LookupNamespacesAndTypes(position, name: name);
        if (found.Length > 0 && found.All(symbol => symbol.ContainingNamespace?.ToDisplayString() == "System"))
        {
            return name;
        }

        var spaces = model.LookupNamespacesAndTypes(position, name: "System");
        return spaces.Length == 1 && spaces[0] is INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true }
            ? "System." + name
            : "global::System." + name;
    }
}
