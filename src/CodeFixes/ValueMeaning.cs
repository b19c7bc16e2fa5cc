using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>Whether a constant in another's place is the same value to the code around it.</summary>
internal static class ValueMeaning
{
    public static bool IsKept(
        SemanticModel oldModel, ExpressionSyntax oldNode, SemanticModel newModel, SyntaxNode newNode, CancellationToken cancellationToken)
    {
        var oldType = oldModel.GetTypeInfo(oldNode, cancellationToken);
        var newType = newModel.GetTypeInfo(newNode, cancellationToken);
        if (!AreEqual(oldModel.GetConstantValue(oldNode, cancellationToken).Value, newModel.GetConstantValue(newNode, cancellationToken).Value))
        {
            return false;
        }

        // The same value of the same type is the same to any code.
        if (newType.Type != null && newType.Type.SpecialType == oldType.Type?.SpecialType && newType.Type.SpecialType != SpecialType.None)
        {
            return true;
        }

        return IsConvertedAlike(oldModel, oldNode, oldType, newModel, newNode, newType, cancellationToken)
            && SurroundingsOf(oldModel, oldNode, cancellationToken).SequenceEqual(SurroundingsOf(newModel, newNode, cancellationToken), StringComparer.Ordinal);
    }

    /// <summary>Whether both are converted to the same number type, or are tested for equality with an integer.</summary>
    private static bool IsConvertedAlike(
        SemanticModel oldModel,
        ExpressionSyntax oldNode,
        TypeInfo oldType,
        SemanticModel newModel,
        SyntaxNode newNode,
        TypeInfo newType,
        CancellationToken cancellationToken)
    {
        if (NumberOf(oldType.ConvertedType) is var target and not SpecialType.None
            && NumberOf(newType.ConvertedType) == target
            && oldType.ConvertedType!.ToDisplayString() == newType.ConvertedType!.ToDisplayString())
        {
            return true;
        }

        return IsIntegerEquality(oldModel, oldNode, cancellationToken) && IsIntegerEquality(newModel, newNode, cancellationToken);
    }

    private static bool IsIntegerEquality(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken) =>
        node.Parent is BinaryExpressionSyntax binary
        && (binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression))
        && model.GetSymbolInfo(binary, cancellationToken).Symbol is IMethodSymbol { MethodKind: MethodKind.BuiltinOperator }
        && IsInteger(model.GetTypeInfo(binary.Left, cancellationToken).Type)
        && IsInteger(model.GetTypeInfo(binary.Right, cancellationToken).Type);

    private static bool IsInteger(ITypeSymbol? type) =>
        NumberOf(type) is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    /// <summary>The number type that the type is or may be, as with <c>long?</c>.</summary>
    private static SpecialType NumberOf(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type?.SpecialType is { } special and >= SpecialType.System_SByte and <= SpecialType.System_Double ? special : SpecialType.None;
    }

    /// <summary>What the expressions around the node are and call, up to their statement.</summary>
    private static IEnumerable<string> SurroundingsOf(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken)
    {
        foreach (var ancestor in node.Ancestors().TakeWhile(each => each is not (StatementSyntax or MemberDeclarationSyntax)))
        {
            var isEquality = ancestor.IsKind(SyntaxKind.EqualsExpression) || ancestor.IsKind(SyntaxKind.NotEqualsExpression);
            if (ancestor is ExpressionSyntax or AttributeSyntax && !isEquality)
            {
                yield return model.GetTypeInfo(ancestor, cancellationToken).Type?.ToDisplayString()
                    + " " + model.GetSymbolInfo(ancestor, cancellationToken).Symbol?.ToDisplayString();
            }
        }
    }

    private static bool AreEqual(object? left, object? right)
    {
        if (left is string || right is string || left == null || right == null)
        {
            return Equals(left, right);
        }

        return left is IConvertible and not bool and not char
            && right is IConvertible and not bool and not char
            && Convert.ToDecimal(left, CultureInfo.InvariantCulture) == Convert.ToDecimal(right, CultureInfo.InvariantCulture);
    }
}
