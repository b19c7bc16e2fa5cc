using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// A constant, static readonly field or enum member of the user that has the name of a documented code, with the value that its
/// source gives it. An enum belongs to a set if it mirrors one; a constant if it is used with one, or if its type names the provider.
/// </summary>
internal sealed class CodeDefinition
{
    private const int FewestAgreeing = 2;

    private CodeDefinition(ExpressionSyntax value, long number, Code code, Evidence evidence, bool isSure)
    {
        Value = value;
        Number = number;
        Code = code;
        Evidence = evidence;
        IsSure = isSure;
    }

    /// <summary>The value as it is written.</summary>
    public ExpressionSyntax Value { get; }

    public long Number { get; }

    /// <summary>The code of that name.</summary>
    public Code Code { get; }

    public Evidence Evidence { get; }

    /// <summary>Whether more than the name of the type says that this is a code: another value is a mistake then and not another table.</summary>
    public bool IsSure { get; }

    public bool HasWrongSign => Number != 0 && Number == -Code.Number;

    /// <summary>The definition whose value a literal is.</summary>
    public static CodeDefinition? Find(LiteralExpressionSyntax literal, CodeRecognizer recognizer, SemanticModel model)
    {
        var value = LiteralSyntax.WithSign(literal);
        if (!LiteralSyntax.TryGetValue(literal, value, out var number, out _) || number is null || FindDeclaration(value) is not { } declaration)
        {
            return null;
        }

        return model.GetDeclaredSymbol(declaration) switch
        {
            IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum } enumType } member => OfMember(member, enumType, value, number.Value, recognizer),
            IFieldSymbol field => OfConstant(field, field.ContainingType, declaration, value, number.Value, recognizer, model),
            ILocalSymbol local when local.ContainingType is { } type => OfConstant(local, type, declaration, value, number.Value, recognizer, model),
            _ => null,
        };
    }

    /// <summary>Whether a literal is the value of something that has the name of a code: no binding.</summary>
    public static bool MayBe(LiteralExpressionSyntax literal, CatalogIndex catalogs) => FindDeclaration(LiteralSyntax.WithSign(literal)) switch
    {
        EnumMemberDeclarationSyntax member => catalogs.FindSetsByCodeName(member.Identifier.ValueText).Count > 0,
        VariableDeclaratorSyntax variable => catalogs.FindSetsByCodeName(variable.Identifier.ValueText).Count > 0,
        _ => false,
    };

    /// <summary>
    /// Whether the value of a constant that is used with a set is reported where the constant is defined: in this compilation, in
    /// a type that names the provider or that the use stands in.
    /// </summary>
    public static bool IsJudgedAtDefinition(IFieldSymbol constant, CodeSet set, CodeRecognizer recognizer, SyntaxNode use)
    {
        if (constant.DeclaringSyntaxReferences.Length != 1
            || set.FindByAnyName(constant.Name) is null
            || !recognizer.Compilation.ContainsSyntaxTree(constant.DeclaringSyntaxReferences[0].SyntaxTree))
        {
            return false;
        }

        return constant.ContainingType.TypeKind == TypeKind.Enum
            ? recognizer.FindMirror(constant.ContainingType) == set
            : recognizer.Scopes.NamesProvider(constant.ContainingType, set.Provider)
                || constant.DeclaringSyntaxReferences[0].GetSyntax().FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && type.Contains(use);
    }

    private static SyntaxNode? FindDeclaration(ExpressionSyntax value)
    {
        SyntaxNode node = value;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is not EqualsValueClauseSyntax { Parent: { } declaration } ? null : declaration switch
        {
            EnumMemberDeclarationSyntax => declaration,
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => IsConstant(field.Modifiers) ? declaration : null,
            VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { IsConst: true } } => declaration,
            _ => null,
        };
    }

    private static bool IsConstant(SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.ConstKeyword) || (modifiers.Any(SyntaxKind.StaticKeyword) && modifiers.Any(SyntaxKind.ReadOnlyKeyword));

    private static CodeDefinition? OfMember(IFieldSymbol member, INamedTypeSymbol enumType, ExpressionSyntax value, long number, CodeRecognizer recognizer) =>
        recognizer.FindMirror(enumType) is { } set && set.FindByAnyName(member.Name) is { Number: not null } code
            ? new CodeDefinition(value, number, code, Evidence.Of("enum", enumType, recognizer.Compilation), isSure: true)
            : null;

    private static CodeDefinition? OfConstant(
        ISymbol constant, INamedTypeSymbol type, SyntaxNode declaration, ExpressionSyntax value, long number, CodeRecognizer recognizer, SemanticModel model)
    {
        var sets = recognizer.Catalogs.FindSetsByCodeName(constant.Name);
        if (sets.Count == 0)
        {
            return null;
        }

        foreach (var origin in FindUses(constant, declaration, recognizer, model))
        {
            if (origin.EnumType is null && origin.Set.FindByAnyName(constant.Name) is { Number: not null } used)
            {
                return new CodeDefinition(value, number, used, origin.Evidence, isSure: true);
            }
        }

        var place = recognizer.Scopes.OfDeclaringType(type);
        if (place.Provider is not { } provider)
        {
            return null;
        }

        Code? found = null;
        foreach (var set in sets)
        {
            if (set.Provider == provider)
            {
                if (found is not null)
                {
                    return null;
                }

                found = set.FindByAnyName(constant.Name);
            }
        }

        if (found?.Number is null)
        {
            return null;
        }

        // A common word alone is no code of the provider's; among its codes it is.
        var agrees = Agrees(type, found.Set);
        return agrees || !EnumMirrors.IsCommonName(constant.Name) ? new CodeDefinition(value, number, found, place.Evidence!, isSure: agrees) : null;
    }

    /// <summary>Whether other constants beside it have the names and the values of the set.</summary>
    private static bool Agrees(INamedTypeSymbol type, CodeSet set)
    {
        var agreeing = 0;
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field
                && set.FindByAnyName(field.Name) is { } code
                && EnumValues.ToInt64(field.ConstantValue) == code.Number)
            {
                agreeing++;
            }
        }

        return agreeing >= FewestAgreeing;
    }

    /// <summary>What the constant meets in the type or member that declares it.</summary>
    private static IEnumerable<Origin> FindUses(ISymbol constant, SyntaxNode declaration, CodeRecognizer recognizer, SemanticModel model)
    {
        var scope = constant is ILocalSymbol ? ScopeEvidence.FindMember(declaration.Parent!.Parent!) : declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (scope is null)
        {
            yield break;
        }

        foreach (var node in scope.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax name
                || name.Identifier.ValueText != constant.Name
                || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, constant))
            {
                continue;
            }

            ExpressionSyntax expression = name;
            while (expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression)
            {
                expression = access;
            }

            if (CodeUseFinder.FindOrigin(recognizer, expression, model) is { } origin)
            {
                yield return origin;
            }
        }
    }
}
