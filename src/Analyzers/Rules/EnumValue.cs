using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>
/// SMS3006: a cast or conversion between an enum and a number that is then compared, or of a literal, where the enum's value for that
/// name is not the documented one; and values of mirror enums and constants that differ from the document's.
/// </summary>
internal static class EnumValue
{
    private const string Title = "Enum value is not the documented code";
    private const string Description = "A generated enum numbers its members by their position, and a copy made by hand drifts: its numbers are not the provider's codes, and comparing the two asks for another code.";

    public static readonly DiagnosticDescriptor ConversionDescriptor = RuleDescriptor.Create(
        DiagnosticIds.EnumValue,
        Title,
        "The numbers of enum '{0}' are not the codes of {1}: {2} is {3} there and {4} in the enum",
        DiagnosticSeverity.Warning,
        Description);

    public static readonly DiagnosticDescriptor MissingDescriptor = RuleDescriptor.Create(
        DiagnosticIds.EnumValue,
        Title,
        "The numbers of enum '{0}' are not the codes of {1}, and it has no member for {2}",
        DiagnosticSeverity.Warning,
        Description);

    public static readonly DiagnosticDescriptor ValueDescriptor = RuleDescriptor.Create(
        DiagnosticIds.EnumValue,
        Title,
        "'{0}' is not the documented value: in {1}, {2} is {3} (recognised by: {4})",
        DiagnosticSeverity.Warning,
        Description);

    public static Verdict Judge(CodeUse use, CodeRecognizer recognizer, SemanticModel model)
    {
        if (use.Name is null && use.Number is { } cast && use.CastTo is { } castEnum && recognizer.FindMirror(castEnum) is { } castSet)
        {
            return EnumNumbers.FindConflict(castEnum, castSet, cast) is { } code
                ? ReportLiteral(use.Constant.FirstAncestorOrSelf<CastExpressionSyntax>() ?? use.Constant, castEnum, cast, code, recognizer, model)
                : Verdict.None;
        }

        // The conversion has the report, so that an editor that looks at it alone shows it too.
        return use.Number is { } number
            && use.Origin.EnumType is { } enumType
            && (EnumNumbers.FindConflict(enumType, use.Origin.Set, number) is not null
                || (IsLabel(use.Constant) && EnumNumbers.FindDrift(enumType, use.Origin.Set) is not null))
            && HasConversion(use.Subject?.Expression, enumType)
            ? Verdict.SaidElsewhere
            : Verdict.None;
    }

    // Over numbers that are no codes, a label is right by accident.
    private static bool IsLabel(SyntaxNode constant)
    {
        for (var node = constant.Parent; node is ExpressionSyntax or PatternSyntax; node = node.Parent)
        {
            if (node.Parent is SwitchLabelSyntax or SwitchExpressionArmSyntax)
            {
                return true;
            }
        }

        return constant.Parent is SwitchLabelSyntax;
    }

    /// <summary>A cast or conversion between an enum and a number, and the constants that it is compared with.</summary>
    public static Diagnostic? JudgeConversion(ExpressionSyntax conversion, CodeRecognizer recognizer, SemanticModel model)
    {
        var operation = model.GetOperation(conversion);
        var operand = operation switch
        {
            IConversionOperation { IsImplicit: false } cast => Operations.WithoutImplicit(cast.Operand),
            IInvocationOperation { TargetMethod.ContainingType: { Name: "Convert" } type, Arguments: { Length: > 0 } arguments } when TypeShapes.IsPlatform(type) => Operations.WithoutImplicit(arguments[0].Value),
            _ => null,
        };
        if (operation is null || operand is null || operand.ConstantValue.HasValue)
        {
            return null;
        }

        if (recognizer.FindMirror(operand.Type) is { } numberedSet && TypeShapes.IsIntegral(TypeShapes.Unwrap(operation.Type)))
        {
            var enumType = (INamedTypeSymbol)TypeShapes.Unwrap(operand.Type)!;
            foreach (var constant in ConstantsMetBy(conversion, model))
            {
                if (model.GetConstantValue(constant) is { HasValue: true } value
                    && EnumValues.ToInt64(value.Value) is { } number
                    && EnumNumbers.FindConflict(enumType, numberedSet, number) is { } conflict)
                {
                    return Report(conversion, enumType, conflict, recognizer, FixOf(conversion, constant, number, conflict.Set, enumType, model));
                }
            }
        }
        else if (recognizer.FindMirror(operation.Type) is { } memberSet && IsNumber(operand))
        {
            var enumType = (INamedTypeSymbol)TypeShapes.Unwrap(operation.Type)!;
            foreach (var constant in ConstantsMetBy(conversion, model))
            {
                if (model.GetSymbolInfo(constant).Symbol is IFieldSymbol { HasConstantValue: true } member
                    && SymbolEqualityComparer.Default.Equals(member.ContainingType, enumType)
                    && memberSet.FindByAnyName(member.Name) is { Number: not null } code
                    && !EnumNumbers.HasDocumentedValue(enumType, code)
                    && recognizer.Resolve(Subject.Of(operand), model, conversion) is { EnumType: null } origin
                    && origin.Set == memberSet)
                {
                    return Report(conversion, enumType, code, recognizer);
                }
            }
        }

        return null;
    }

    /// <summary>The value of a member or constant that has the name of a code and another number.</summary>
    public static Diagnostic? Judge(CodeDefinition definition, CodeRecognizer recognizer) =>
        definition.Number == definition.Code.Number || definition.HasWrongSign || !definition.IsSure ? null
            : Finding.At(
                definition.Value,
                ValueDescriptor,
                definition.Code.Set,
                definition.Evidence,
                Finding.Writes(Finding.ConstantOf(definition.Code, isNumber: true), recognizer),
                definition.Value.ToString(),
                definition.Code.Set.FullName,
                definition.Code.Name,
                definition.Code.Number!.Value,
                definition.Evidence.Text);

    /// <summary><c>Enum.IsDefined</c>, <c>Enum.Parse</c>, <c>Enum.TryParse</c> and <c>Enum.ToObject</c> on a number.</summary>
    public static Diagnostic? JudgeCall(InvocationExpressionSyntax expression, CodeRecognizer recognizer, SemanticModel model)
    {
        if (model.GetOperation(expression) is not IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_Enum } method } call)
        {
            return null;
        }

        var enumType = method.TypeArguments.Length == 1 ? method.TypeArguments[0] as INamedTypeSymbol : null;
        IOperation? value = null;
        foreach (var argument in call.Arguments)
        {
            var operand = Operations.WithoutImplicit(argument.Value);
            if (operand is ITypeOfOperation { TypeOperand: INamedTypeSymbol named })
            {
                enumType = named;
            }
            else if (argument.Parameter?.Ordinal <= 1 && argument.Parameter.RefKind == RefKind.None && operand.Type?.SpecialType != SpecialType.System_Boolean)
            {
                value ??= operand;
            }
        }

        if (enumType is null || value is null || recognizer.FindMirror(enumType) is not { } set)
        {
            return null;
        }

        if (value.ConstantValue is { HasValue: true, Value: var constant })
        {
            var number = EnumValues.ToInt64(constant)
                ?? (constant is string text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed : null);
            return value.Type?.TypeKind != TypeKind.Enum && number is { } known && EnumNumbers.FindConflict(enumType, set, known) is { } conflict
                ? Report(expression, enumType, conflict, recognizer)
                : null;
        }

        return IsNumber(value)
            && EnumNumbers.FindDrift(enumType, set) is { } drift
            && recognizer.Resolve(Subject.Of(value), model, expression) is { EnumType: null } origin
            && origin.Set == set
            ? Report(expression, enumType, drift, recognizer)
            : null;
    }

    private static Diagnostic ReportLiteral(
        SyntaxNode cast, INamedTypeSymbol enumType, long number, Code conflict, CodeRecognizer recognizer, SemanticModel model)
    {
        var member = conflict.Set.Find(number) is { } meant ? EnumNumbers.FindMember(enumType, meant) : null;
        var properties = Finding.Writes(null, recognizer);
        return Report(
            cast,
            enumType,
            conflict,
            recognizer,
            member is null ? properties : properties.Replacing(cast.Span, cast, enumType.ToMinimalDisplayString(model, cast.SpanStart) + "." + member.Name));
    }

    private static Diagnostic Report(
        SyntaxNode place, INamedTypeSymbol enumType, Code conflict, CodeRecognizer recognizer, ImmutableDictionary<string, string?>? properties = null)
    {
        var evidence = Evidence.Of("enum", enumType, recognizer.Compilation);
        properties ??= Finding.Writes(null, recognizer);
        var documented = conflict.Number!.Value;
        return EnumNumbers.FindMember(enumType, conflict) is { } member
            ? Finding.At(place, ConversionDescriptor, conflict.Set, evidence, properties, enumType.Name, conflict.Set.FullName, conflict.Name, documented, member.ConstantValue!)
            : Finding.At(place, MissingDescriptor, conflict.Set, evidence, properties, enumType.Name, conflict.Set.FullName, Finding.Describe(conflict));
    }

    /// <summary>Where the comparison of a cast member with a number can be one of members: its text.</summary>
    private static ImmutableDictionary<string, string?>? FixOf(
        ExpressionSyntax conversion, ExpressionSyntax constant, long number, CodeSet set, INamedTypeSymbol enumType, SemanticModel model)
    {
        if (OuterOf(conversion).Parent is not BinaryExpressionSyntax comparison
            || !comparison.Contains(constant)
            || set.Find(number) is not { } code
            || EnumNumbers.FindMember(enumType, code) is not { } member
            || OperandOf(conversion) is not { } operand)
        {
            return null;
        }

        return ImmutableDictionary<string, string?>.Empty.Replacing(
            comparison.Span,
            conversion,
            Braces.Escape(operand + " " + comparison.OperatorToken.Text + " ") + enumType.ToMinimalDisplayString(model, comparison.SpanStart) + "." + member.Name);
    }

    private static ExpressionSyntax? OperandOf(SyntaxNode conversion) => conversion switch
    {
        CastExpressionSyntax cast => cast.Expression,
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => arguments[0].Expression,
        _ => null,
    };

    /// <summary>Whether an expression makes a number of the enum by a cast or conversion.</summary>
    private static bool HasConversion(IOperation? expression, INamedTypeSymbol enumType)
    {
        for (var depth = 0; expression is not null && depth < 16; depth++)
        {
            switch (expression)
            {
                case IConversionOperation conversion:
                    if (!conversion.IsImplicit && IsOf(Operations.WithoutImplicit(conversion.Operand).Type, enumType) && conversion.Syntax is CastExpressionSyntax)
                    {
                        return true;
                    }

                    expression = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    expression = parenthesized.Operand;
                    break;
                case IInvocationOperation { TargetMethod.ContainingType.Name: "Convert", Arguments.Length: > 0 } call:
                    var argument = Operations.WithoutImplicit(call.Arguments[0].Value);
                    if (IsOf(argument.Type, enumType))
                    {
                        return true;
                    }

                    expression = argument;
                    break;
                case IInvocationOperation { Instance: { } instance }:
                    expression = instance;
                    break;
                case ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } declarations } reference:
                    expression = declarations[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } && reference.SemanticModel is { } model
                        && value.SyntaxTree == model.SyntaxTree
                        ? Operations.Of(value, model)
                        : null;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsOf(ITypeSymbol? type, INamedTypeSymbol enumType) =>
        SymbolEqualityComparer.Default.Equals(TypeShapes.Unwrap(type), enumType);

    /// <summary>What a conversion, or the variable that it is stored in, is compared with, in the order of the code.</summary>
    private static IEnumerable<ExpressionSyntax> ConstantsMetBy(SyntaxNode conversion, SemanticModel model)
    {
        var node = OuterOf(conversion);
        if (node.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
            || model.GetDeclaredSymbol(variable) is not ILocalSymbol local
            || ScopeEvidence.FindMember(variable.Parent!.Parent!) is not { } scope)
        {
            return ConstantsBeside(node);
        }

        var constants = new List<ExpressionSyntax>();
        foreach (var each in scope.DescendantNodes())
        {
            if (each is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local))
            {
                constants.AddRange(ConstantsBeside(name));
            }
        }

        return constants;
    }

    private static SyntaxNode OuterOf(SyntaxNode expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            expression = expression.Parent;
        }

        return expression;
    }

    private static IEnumerable<ExpressionSyntax> ConstantsBeside(SyntaxNode expression)
    {
        expression = OuterOf(expression);
        switch (expression.Parent)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } others } }:
                yield return others[0].Expression;
                break;
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } both } call } argument when call.Expression.ToString() is "Equals" or "object.Equals":
                yield return both[both[0] == argument ? 1 : 0].Expression;
                break;
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression):
                yield return binary.Left == expression ? binary.Right : binary.Left;
                break;
            case SwitchStatementSyntax or SwitchExpressionSyntax or IsPatternExpressionSyntax:
                foreach (var node in expression.Parent.DescendantNodes())
                {
                    if (node is ConstantPatternSyntax pattern)
                    {
                        yield return pattern.Expression;
                    }
                    else if (node is CaseSwitchLabelSyntax label)
                    {
                        yield return label.Value;
                    }
                }

                break;
        }
    }

    // 1, (int)x, x.ToString() of a number.
    private static bool IsNumber(IOperation value) =>
        TypeShapes.IsIntegral(TypeShapes.Unwrap(value.Type))
        || value is IInvocationOperation { TargetMethod.Name: "ToString", Instance.Type: var type } && TypeShapes.IsIntegral(TypeShapes.Unwrap(type));
}
