using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// What the program takes a test for: whether its outcome, by way of the property, variable, result or branch that it decides, is called
/// a success or a failure. A test that decides something else decides nothing here.
/// </summary>
internal sealed class SuccessDecision
{
    private readonly CodeRecognizer _recognizer;
    private readonly SemanticModel _model;
    private readonly string? _codeName;
    private readonly bool _withGuards;
    private readonly bool _looksLikeSuccess;
    private bool _isOneOf;

    private SuccessDecision(CodeRecognizer recognizer, SemanticModel model, string? codeName, bool withGuards, bool looksLikeSuccess)
    {
        _looksLikeSuccess = looksLikeSuccess;
        _recognizer = recognizer;
        _model = model;
        _codeName = codeName;
        _withGuards = withGuards;
    }

    /// <summary>Whether the program calls it a success when an equality test finds the code; nothing where that is not decided.</summary>
    /// <param name="test">The test.</param>
    /// <param name="truth">The value of the test where the code is found.</param>
    /// <param name="codeName">The name of the code.</param>
    /// <param name="looksLikeSuccess">Whether the value is one that success often has somewhere: a zero, a one.</param>
    /// <param name="recognizer">The recogniser of the compilation.</param>
    /// <param name="model">The semantic model of the file.</param>
    public static bool? OfEquality(IOperation test, bool truth, string codeName, bool looksLikeSuccess, CodeRecognizer recognizer, SemanticModel model)
    {
        var decision = new SuccessDecision(recognizer, model, codeName, withGuards: false, looksLikeSuccess);

        // "Success and no recipients" is a failure for another reason; "failure code and …" is never a success.
        return decision.Follow(test, truth) is { } saysSuccess && (saysSuccess || !decision._isOneOf) ? saysSuccess : null;
    }

    /// <summary>Whether the program calls it a success when a relational test holds, also where it guards the failure path.</summary>
    /// <param name="test">The test.</param>
    /// <param name="recognizer">The recogniser of the compilation.</param>
    /// <param name="model">The semantic model of the file.</param>
    public static bool? OfRelation(IOperation test, CodeRecognizer recognizer, SemanticModel model)
    {
        var whenTrue = new SuccessDecision(recognizer, model, null, withGuards: true, looksLikeSuccess: true).Follow(test, true);
        return whenTrue ?? !new SuccessDecision(recognizer, model, null, withGuards: true, looksLikeSuccess: true).Follow(test, false);
    }

    private bool? Follow(IOperation node, bool truth)
    {
        while (true)
        {
            switch (node.Parent)
            {
                case IParenthesizedOperation or IConversionOperation:
                    break;
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }:
                    truth = !truth;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And }:
                    _isOneOf |= truth;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or }:
                    _isOneOf |= !truth;
                    break;
                case IConditionalOperation conditional when conditional.Condition == node:
                    if (conditional.Type is null || conditional.Type.SpecialType == SpecialType.System_Void)
                    {
                        return OfBranch(conditional, truth);
                    }

                    if ((truth ? conditional.WhenTrue : conditional.WhenFalse) is not { } value)
                    {
                        return null;
                    }

                    if (Strip(value) is not ILiteralOperation { ConstantValue.Value: bool literal })
                    {
                        return OfValue(value);
                    }

                    truth = literal;
                    break;
                case IConditionalOperation:
                    _isOneOf = true;
                    break;
                default:
                    return OfTarget(node, truth);
            }

            node = node.Parent;
        }
    }

    private bool? OfTarget(IOperation node, bool truth)
    {
        switch (node.Parent)
        {
            case IReturnOperation:
                return OfResult(node, truth);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation variable }:
                return OfName(variable.Symbol.Name, truth);
            case IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties }:
                return OfName(properties[0].Name, truth);
            case IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields }:
                return OfName(fields[0].Name, truth);
            case ISimpleAssignmentOperation assignment when assignment.Value == node:
                return NameOf(assignment.Target) is { } name ? OfName(name, truth) : null;
            case IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation { TargetMethod: { Name: "FromResult" } method } call } when TypeShapes.IsPlatform(method):
                return parameter.Ordinal == 0 && call.Parent is IReturnOperation ? OfResult(call, truth) : null;
            case IArgumentOperation { Parameter: { ContainingType: { } type } parameter } when !TypeShapes.IsPlatform(type):
                return OfName(parameter.Name, truth);
            case ITupleOperation tuple:
                return ElementName(tuple, tuple.Elements.IndexOf(node)) is { } element ? OfName(element, truth) : null;
            default:
                return null;
        }
    }

    private bool? OfName(string name, bool truth) => OutcomeNames.Read(name, _codeName) switch
    {
        OutcomeName.Success => truth,
        OutcomeName.Failure => !truth,
        _ => null,
    };

    /// <summary>The result of a bool method or property: by its name, or because it makes the provider's call itself.</summary>
    private bool? OfResult(IOperation value, bool truth)
    {
        var (symbol, type) = FindResult(value);
        if (symbol is null || type?.SpecialType != SpecialType.System_Boolean)
        {
            return null;
        }

        switch (OutcomeNames.Read(symbol.Name, _codeName))
        {
            case OutcomeName.Success:
                return truth;
            case OutcomeName.Failure:
                return !truth;
            case OutcomeName.None:
                return symbol is IMethodSymbol && OutcomeNames.IsDeed(symbol.Name, _looksLikeSuccess) && ScopeEvidence.FindMember(value.Syntax) is { } member && _recognizer.MakesCall(member, _model) ? truth : null;
            default:
                return null;
        }
    }

    /// <summary>The method or property whose result a returned value is, and the type of that result.</summary>
    private (ISymbol? Symbol, ITypeSymbol? Type) FindResult(IOperation value)
    {
        switch (_model.GetEnclosingSymbol(value.Syntax.SpanStart))
        {
            case IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property }:
                return (property, property.Type);
            case IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method:
                return (method, TypeShapes.UnwrapTask(method.ReturnType));
            case IPropertySymbol property:
                return (property, property.Type);
            default:
                return (null, null);
        }
    }

    private bool? OfBranch(IConditionalOperation conditional, bool truth)
    {
        if ((truth ? conditional.WhenTrue : conditional.WhenFalse) is { } branch)
        {
            return OfStatements(branch is IBlockOperation block ? block.Operations : new[] { branch }, 0, isRest: false);
        }

        // Without an else, the code goes on behind a branch that has left.
        return conditional.WhenTrue is { } taken && Leaves(taken) && conditional.Parent is IBlockOperation { Operations: var operations }
            ? OfStatements(operations, operations.IndexOf(conditional) + 1, isRest: true)
            : null;
    }

    private bool? OfStatements(IReadOnlyList<IOperation> operations, int start, bool isRest)
    {
        for (var index = start; index < operations.Count; index++)
        {
            switch (operations[index])
            {
                case IBlockOperation block:
                    return OfStatements(block.Operations, 0, isRest);
                case IReturnOperation { ReturnedValue: { } value }:
                    return OfReturned(value, mayGuard: _withGuards && !isRest);
                case IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation }:
                    return _withGuards && !isRest ? false : null;
                case IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment }
                    when Strip(assignment.Value) is ILiteralOperation { ConstantValue.Value: bool literal } && NameOf(assignment.Target) is { } name && OfName(name, literal) is { } decided:
                    return decided;
                case IExpressionStatementOperation { Operation: var expression } when _withGuards && !isRest && LogsError(expression):
                    return false;
                case IExpressionStatementOperation or IVariableDeclarationGroupOperation or ILocalFunctionOperation or IEmptyOperation:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private bool? OfReturned(IOperation value, bool mayGuard)
    {
        var returned = Strip(value);
        if (returned is IInvocationOperation { TargetMethod: { Name: "FromResult" } method, Arguments: { Length: 1 } arguments } && TypeShapes.IsPlatform(method))
        {
            returned = Strip(arguments[0].Value);
        }

        if (returned is ILiteralOperation { ConstantValue.Value: bool literal })
        {
            return OfResult(value, literal) ?? (mayGuard && !literal && IsGuarded(value) ? false : null);
        }

        if (returned is ITupleOperation tuple)
        {
            for (var index = 0; index < tuple.Elements.Length; index++)
            {
                if (Strip(tuple.Elements[index]) is ILiteralOperation { ConstantValue.Value: bool element }
                    && ElementName(tuple, index) is { } name
                    && OfName(name, element) is { } decided)
                {
                    return decided;
                }
            }

            return null;
        }

        return OfValue(returned);
    }

    /// <summary>Whether "return false" ends a bool method whose name asks nothing else.</summary>
    private bool IsGuarded(IOperation value)
    {
        var (symbol, type) = FindResult(value);
        return symbol is IMethodSymbol && type?.SpecialType == SpecialType.System_Boolean && OutcomeNames.Read(symbol.Name) == OutcomeName.None;
    }

    /// <summary>A value that is called a success or a failure: <c>Result.Fail(…)</c>, <c>new Result { IsSuccess = true }</c>, <c>Outcome.Sent</c>.</summary>
    private bool? OfValue(IOperation operation)
    {
        switch (Strip(operation))
        {
            case IInvocationOperation { TargetMethod: { ReturnsVoid: false } method } when !TypeShapes.IsPlatform(method):
                return OfName(method.Name, true);
            case IObjectCreationOperation { Type: { } type } creation when !TypeShapes.IsPlatform(type):
                return OfCreation(creation) ?? (creation.Initializer is null ? OfName(type.Name, true) : null);
            case IFieldReferenceOperation { Instance: null, Field: var field } when !TypeShapes.IsPlatform(field):
                return OfName(field.Name, true);
            case IPropertyReferenceOperation { Instance: null, Property: var property } when !TypeShapes.IsPlatform(property):
                return OfName(property.Name, true);
            default:
                return null;
        }
    }

    private bool? OfCreation(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            if (Strip(argument.Value) is ILiteralOperation { ConstantValue.Value: bool literal } && argument.Parameter is { } parameter && OfName(parameter.Name, literal) is { } decided)
            {
                return decided;
            }
        }

        if (creation.Initializer is { } initializer)
        {
            foreach (var member in initializer.Initializers)
            {
                if (member is ISimpleAssignmentOperation assignment
                    && Strip(assignment.Value) is ILiteralOperation { ConstantValue.Value: bool literal }
                    && NameOf(assignment.Target) is { } name
                    && OfName(name, literal) is { } decided)
                {
                    return decided;
                }
            }
        }

        return null;
    }

    private string? ElementName(ITupleOperation tuple, int index)
    {
        if (index < 0)
        {
            return null;
        }

        var type = tuple.Parent is IConversionOperation conversion ? conversion.Type : tuple.Type;
        var outer = tuple.Parent is IConversionOperation { Parent: var above } ? above : tuple.Parent;
        if (outer is IReturnOperation)
        {
            type = FindResult(tuple).Type is INamedTypeSymbol { IsTupleType: true } named ? named : tuple.Type;
        }
        else if (outer is IDeconstructionAssignmentOperation { Target: ITupleOperation target } && index < target.Elements.Length)
        {
            return NameOf(target.Elements[index]);
        }
        else if (outer is IDeconstructionAssignmentOperation { Target: IDeclarationExpressionOperation { Expression: ITupleOperation declared } } && index < declared.Elements.Length)
        {
            return NameOf(declared.Elements[index]);
        }

        return type is INamedTypeSymbol { IsTupleType: true, TupleElements: var elements } && index < elements.Length && elements[index].IsExplicitlyNamedTupleElement
            ? elements[index].Name
            : null;
    }

    private static bool Leaves(IOperation statement) => statement switch
    {
        IBlockOperation { Operations: { Length: > 0 } operations } => Leaves(operations[operations.Length - 1]),
        IReturnOperation or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    private static bool LogsError(IOperation expression)
    {
        while (expression is IAwaitOperation awaited)
        {
            expression = awaited.Operation;
        }

        return expression is IInvocationOperation { TargetMethod.Name: var name, Instance: var instance }
            && (IdentifierWords.Contains(name, "Error") || IdentifierWords.Contains(name, "Critical") || IdentifierWords.Contains(name, "Fatal")
                || instance is IPropertyReferenceOperation { Property: { Name: "Error", ContainingType.Name: "Console" } });
    }

    private static string? NameOf(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IFieldReferenceOperation field => field.Field.Name,
        IPropertyReferenceOperation { Property: { IsIndexer: false } property } => property.Name,
        IDeclarationExpressionOperation declaration => NameOf(declaration.Expression),
        _ => null,
    };

    private static IOperation Strip(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    continue;
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    continue;
                default:
                    return operation;
            }
        }
    }
}
