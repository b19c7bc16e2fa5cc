using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>Goes from a literal to what it meets, and asks the recogniser whether that carries a code.</summary>
internal sealed class CodeUseFinder
{
    // OperationKind.CollectionExpression, which the oldest supported compiler does not know.
    private const OperationKind CollectionExpression = (OperationKind)127;

    private readonly CodeRecognizer _recognizer;
    private readonly SemanticModel _model;
    private readonly ExpressionSyntax _constant;
    private readonly long? _number;
    private readonly string? _text;
    private readonly IFieldSymbol? _name;
    private INamedTypeSymbol? _castEnum;

    private CodeUseFinder(CodeRecognizer recognizer, SemanticModel model, ExpressionSyntax constant, long? number, string? text, IFieldSymbol? name = null)
    {
        _name = name;
        _recognizer = recognizer;
        _model = model;
        _constant = constant;
        _number = number;
        _text = text;
    }

    /// <summary>The use of a code that a literal is, or nothing.</summary>
    /// <param name="recognizer">The recogniser of the compilation.</param>
    /// <param name="literal">The literal, without its sign.</param>
    /// <param name="model">The semantic model of the literal's file.</param>
    public static CodeUse? Find(CodeRecognizer recognizer, LiteralExpressionSyntax literal, SemanticModel model)
    {
        var constant = LiteralSyntax.WithSign(literal);
        if (!LiteralSyntax.TryGetValue(literal, constant, out var number, out var text))
        {
            return null;
        }

        return new CodeUseFinder(recognizer, model, constant, number, text).Find();
    }

    /// <summary>The use of a code that a named constant is, or nothing.</summary>
    /// <param name="recognizer">The recogniser of the compilation.</param>
    /// <param name="constant">The name, with what stands in front of it.</param>
    /// <param name="name">The constant or enum member.</param>
    /// <param name="model">The semantic model of the name's file.</param>
    public static CodeUse? Find(CodeRecognizer recognizer, ExpressionSyntax constant, IFieldSymbol name, SemanticModel model)
    {
        var text = name.ConstantValue as string;
        var number = EnumValues.ToInt64(name.ConstantValue);
        return text is null && number is null ? null : new CodeUseFinder(recognizer, model, constant, number, text, name).Find();
    }

    /// <summary>The origin of what a name meets, whatever value it has.</summary>
    public static Origin? FindOrigin(CodeRecognizer recognizer, ExpressionSyntax name, SemanticModel model) =>
        new CodeUseFinder(recognizer, model, name, null, null).Find()?.Origin;

    private CodeUse? Find()
    {
        if (FindGotoSwitch() is { } gotoSwitch)
        {
            return Operations.Of(gotoSwitch.Expression, _model) is { } value ? Use(CodeUseKind.Test, Subject.Of(value)) : null;
        }

        if (_model.GetOperation(_constant) is not { } operation)
        {
            return null;
        }

        var top = Climb(operation);
        if (IsOtherNumber(top))
        {
            return null;
        }

        switch (top.Parent)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                return Use(CodeUseKind.Test, Subject.Of(comparison.LeftOperand == top ? comparison.RightOperand : comparison.LeftOperand), comparison);
            case IConstantPatternOperation pattern:
                return Subject.OfPattern(pattern) is { } subject ? Use(CodeUseKind.Test, subject, pattern) : null;
            case ISingleValueCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation switchStatement } }:
                return Use(CodeUseKind.Test, Subject.Of(switchStatement.Value));
            case IArgumentOperation argument:
                return FindInArgument(argument);
            case IInvocationOperation { TargetMethod.Name: "Equals", Arguments.Length: > 0 } call when call.Instance == top:
                return Use(CodeUseKind.Test, Subject.Of(call.Arguments[0].Value));
            case IInvocationOperation { TargetMethod: { Name: "CompareTo", ContainingType.SpecialType: SpecialType.System_String }, Arguments.Length: 1 } call when call.Instance == top:
                return FindEquality(call) is { } equality ? Use(CodeUseKind.Test, Subject.Of(call.Arguments[0].Value), equality) : null;
            case ITupleOperation when FindCounterpart(top) is { } counterpart && Use(CodeUseKind.Test, counterpart) is { } compared:
                return compared;
            default:
                return FindElement(top) ?? FindWritten(top);
        }
    }

    private SwitchStatementSyntax? FindGotoSwitch()
    {
        SyntaxNode node = _constant;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is GotoStatementSyntax jump && jump.IsKind(SyntaxKind.GotoCaseStatement)
            ? jump.FirstAncestorOrSelf<SwitchStatementSyntax>()
            : null;
    }

    /// <summary>From the constant up through casts and conversions, noting an enum it is cast to.</summary>
    private IOperation Climb(IOperation operation)
    {
        while (true)
        {
            switch (operation.Parent)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    if (!conversion.IsImplicit && TypeShapes.Unwrap(conversion.Type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType)
                    {
                        _castEnum = enumType;
                    }

                    operation = conversion;
                    continue;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized;
                    continue;
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Plus } plus:
                    operation = plus;
                    continue;
                default:
                    return operation;
            }
        }
    }

    /// <summary>Whether an unchecked cast makes another number of the literal: <c>unchecked((byte)-204)</c> is 52.</summary>
    private bool IsOtherNumber(IOperation converted)
    {
        if (_name is not null || _number is null || converted.ConstantValue is not { HasValue: true, Value: { } value })
        {
            return false;
        }

        return EnumValues.ToInt64(value) is { } number ? number != _number : value is ulong;
    }

    private CodeUse? Use(CodeUseKind kind, Subject subject, IOperation? test = null)
    {
        var origin = _recognizer.Resolve(subject, _model, _constant);
        return origin is null ? null : new CodeUse(_constant, _number, _text, kind, origin, _name, subject, test) { CastTo = _castEnum, IsMember = IsMember(origin) };
    }

    private bool IsMember(Origin origin) =>
        _name is { ContainingType: { TypeKind: TypeKind.Enum } enumType } && _recognizer.FindMirror(enumType) == origin.Set;

    private CodeUse? Use(ISymbol target)
    {
        var origin = _recognizer.Resolve(target, _model, _constant);
        return origin is null ? null : new CodeUse(_constant, _number, _text, CodeUseKind.Written, origin, _name) { CastTo = _castEnum, IsMember = IsMember(origin) };
    }

    private CodeUse? FindInArgument(IArgumentOperation argument)
    {
        switch (argument.Parent)
        {
            case IInvocationOperation call:
                return FindInCall(call, argument);
            case IPropertyReferenceOperation { Property.IsIndexer: true } indexer when indexer.Parent is ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation initializer }:
                return initializer.Parent is IObjectCreationOperation map ? FindTested(map) : null;
            case IObjectCreationOperation { Constructor: not null } when argument.Parameter is { } parameter && !IsPlatform(parameter):
                return Use(parameter);
            default:
                return null;
        }
    }

    private CodeUse? FindInCall(IInvocationOperation call, IArgumentOperation argument)
    {
        var method = call.TargetMethod;
        if (call.IsImplicit && method.Name == "Add")
        {
            // An element of a collection initialiser; of a dictionary, its key.
            return call.Arguments.Length > 0 && call.Arguments[0] == argument
                && call.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation collection }
                ? FindTested(collection)
                : null;
        }

        switch (method.Name)
        {
            case "Equals":
                return FindOther(call, argument) is { } other ? Use(CodeUseKind.Test, Subject.Of(other), call) : null;
            case "Compare" or "CompareOrdinal" when TypeShapes.IsPlatform(method) && method.Parameters.Length > 4:
                // Compare(reply.Text, 0, "00", 0, 2) compares parts.
                return null;
            case "Compare" or "CompareOrdinal" or "CompareTo" when TypeShapes.IsPlatform(method) && argument.Parameter?.Type.SpecialType == SpecialType.System_String:
                return FindEquality(call) is { } equality && FindOther(call, argument) is { } compared ? Use(CodeUseKind.Test, Subject.Of(compared), equality) : null;
            case "Create" when IsOfElements(call, argument):
                return FindTested(call);
            case "StartsWith" when call.Instance is { Type.SpecialType: SpecialType.System_String } text:
                return _recognizer.ResolveHead(text, _model, _constant) is { } origin
                    ? new CodeUse(_constant, _number, _text, CodeUseKind.Head, origin, _name)
                    : null;
        }

        return argument.Parameter is { } parameter && !IsPlatform(parameter) ? Use(parameter) : null;
    }

    private static bool IsPlatform(IParameterSymbol parameter) =>
        parameter.ContainingType is not { } type || TypeShapes.IsPlatform(type);

    private static IOperation? FindOther(IInvocationOperation call, IArgumentOperation argument)
    {
        if (call.Instance is not null
            && call.Arguments.Length is 1 or 2
            && call.Arguments[0] == argument
            && !call.TargetMethod.ContainingType.Name.EndsWith("Comparer", StringComparison.Ordinal))
        {
            return call.Instance;
        }

        // Equals("00", reply.Code): of the first two arguments the other one.
        return call.Arguments.Length < 2 ? null
            : call.Arguments[0] == argument ? call.Arguments[1].Value
            : call.Arguments[1] == argument ? call.Arguments[0].Value
            : null;
    }

    /// <summary>The test for equality that a comparison for order is when its result is compared with 0.</summary>
    private static IBinaryOperation? FindEquality(IInvocationOperation call)
    {
        IOperation top = call;
        while (top.Parent is IParenthesizedOperation or IConversionOperation)
        {
            top = top.Parent;
        }

        return top.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality
            && (equality.LeftOperand == top ? equality.RightOperand : equality.LeftOperand).ConstantValue is { HasValue: true, Value: 0 }
            ? equality
            : null;
    }

    /// <summary>What an element of a tuple is compared with where two tuples are: the element in its place.</summary>
    private static Subject? FindCounterpart(IOperation element)
    {
        var positions = new Stack<int>();
        while (element.Parent is ITupleOperation tuple)
        {
            positions.Push(tuple.Elements.IndexOf(element));
            element = tuple;
            while (element.Parent is IConversionOperation or IParenthesizedOperation)
            {
                element = element.Parent;
            }
        }

        if (element.Parent is not ITupleBinaryOperation comparison)
        {
            return null;
        }

        var subject = Subject.Of(comparison.LeftOperand == element ? comparison.RightOperand : comparison.LeftOperand);
        foreach (var position in positions)
        {
            subject = subject.Expression is { } expression && Operations.WithoutImplicit(expression) is ITupleOperation other && position < other.Elements.Length
                ? Subject.Of(other.Elements[position])
                : Subject.OfPart(subject, position);
        }

        return subject;
    }

    /// <summary>An element of an inline array or collection expression.</summary>
    private CodeUse? FindElement(IOperation top) => top.Parent switch
    {
        IArrayInitializerOperation { Parent: IArrayCreationOperation array } => FindTested(array),
        { Kind: CollectionExpression } collection => FindTested(collection),
        _ => null,
    };

    /// <summary>What a collection of constants is tested against: by <c>Contains</c>, as keys, directly or through the variable that holds it.</summary>
    private CodeUse? FindTested(IOperation collection)
    {
        var top = collection;
        while (top.Parent is IConversionOperation or IParenthesizedOperation
            || (top.Parent is IInvocationOperation copy && IsCopy(copy.TargetMethod.Name))
            || (top.Parent is IArgumentOperation { Parent: IInvocationOperation call } argument && (IsCopy(call.TargetMethod.Name) || IsMap(call.TargetMethod.Name) || IsOfElements(call, argument)))
            || top.Parent is IArgumentOperation { Parent: IObjectCreationOperation }
            || (top is IArgumentOperation && top.Parent is IInvocationOperation))
        {
            top = top.Parent;
        }

        if (FindTestedBy(top) is { } direct)
        {
            return Use(CodeUseKind.Test, Subject.Of(direct));
        }

        var holder = top.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => (ISymbol)declarator.Symbol,
            IFieldInitializerOperation { InitializedFields.Length: > 0 } field => field.InitializedFields[0],
            IPropertyInitializerOperation { InitializedProperties.Length: > 0 } property => property.InitializedProperties[0],
            _ => null,
        };
        if (holder is null)
        {
            return null;
        }

        foreach (var tested in FindTestsOf(holder))
        {
            if (Use(CodeUseKind.Test, Subject.Of(tested)) is { } use)
            {
                return use;
            }
        }

        return null;
    }

    private static bool IsCopy(string method) =>
        method is "ToList" or "ToArray" or "ToHashSet" or "ToImmutableArray" or "ToImmutableList" or "ToImmutableHashSet" or "ToImmutableSortedSet" or "ToFrozenSet" or "AsReadOnly";

    private static bool IsMap(string method) => method is "ToDictionary" or "ToFrozenDictionary" or "ToImmutableDictionary";

    /// <summary>Whether a call makes an immutable collection of its arguments, of which this one is an element or several.</summary>
    private static bool IsOfElements(IInvocationOperation call, IArgumentOperation argument) =>
        call.TargetMethod is { IsStatic: true, Name: "Create" or "CreateRange", ContainingNamespace: { Name: "Immutable" or "Frozen", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } } }
        && argument.Parameter is { } parameter
        && (parameter.Name.StartsWith("item", StringComparison.Ordinal) || parameter.Name == "source");

    /// <summary>The value that a test of a collection asks for.</summary>
    private static IOperation? FindTestedBy(IOperation collection)
    {
        switch (collection.Parent)
        {
            case IInvocationOperation { Arguments.Length: > 0 } call when call.Instance == collection && IsMembershipTest(call.TargetMethod.Name):
                return call.Arguments[0].Value;
            case IArgumentOperation { Parent: IInvocationOperation { Arguments.Length: > 1 } call } argument
                when IsMembershipTest(call.TargetMethod.Name) && call.Arguments[0] == argument:
                return call.Arguments[1].Value;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments.Length: 1 } indexer when indexer.Instance == collection:
                return indexer.Arguments[0].Value;
            case IConditionalAccessOperation { WhenNotNull: IInvocationOperation { Arguments.Length: > 0 } guarded } when IsMembershipTest(guarded.TargetMethod.Name):
                return guarded.Arguments[0].Value;
            default:
                return null;
        }
    }

    private static bool IsMembershipTest(string method) =>
        method is "Contains" or "ContainsKey" or "TryGetValue" or "GetValueOrDefault" or "IndexOf" or "BinarySearch";

    private IEnumerable<IOperation> FindTestsOf(ISymbol holder)
    {
        SyntaxNode? scope = holder is ILocalSymbol
            ? ScopeEvidence.FindMember(_constant)
            : _constant.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (scope is GlobalStatementSyntax)
        {
            scope = scope.Parent;
        }

        if (scope is null)
        {
            yield break;
        }

        foreach (var node in scope.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax name || name.Identifier.ValueText != holder.Name
                || !SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(name).Symbol, holder))
            {
                continue;
            }

            var expression = (ExpressionSyntax)name;
            while (expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression)
            {
                expression = access;
            }

            if (_model.GetOperation(expression) is { } reference)
            {
                while (reference.Parent is IConversionOperation conversion)
                {
                    reference = conversion;
                }

                if (FindTestedBy(reference) is { } tested)
                {
                    yield return tested;
                }
            }
        }
    }

    /// <summary>What the constant is written into, also through the branches of a conditional and in the place of <see langword="null"/>.</summary>
    private CodeUse? FindWritten(IOperation top)
    {
        while (top.Parent is IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation or IConversionOperation or IParenthesizedOperation)
        {
            if ((top.Parent is IConditionalOperation conditional && conditional.Condition == top)
                || (top.Parent is ISwitchExpressionArmOperation arm && arm.Value != top)
                || (top.Parent is ISwitchExpressionOperation switchExpression && switchExpression.Value == top))
            {
                return null;
            }

            top = top.Parent;
        }

        var use = top.Parent switch
        {
            ISimpleAssignmentOperation assignment when assignment.Value == top => FindTarget(assignment.Target),
            ICoalesceAssignmentOperation assignment when assignment.Value == top => FindTarget(assignment.Target),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { IsConst: false } local } } => UseOfLocal(local),
            IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields } when !IsNamedConstant(fields[0]) => Use(fields[0]),
            IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties } => Use(properties[0]),
            IParameterInitializerOperation parameter => Use(parameter.Parameter),
            IReturnOperation => FindReturned(),
            _ => null,
        };
        if (use is null && _castEnum is not null && _recognizer.Resolve(Subject.Of(top), _model, _constant) is { EnumType: not null } cast)
        {
            return new CodeUse(_constant, _number, _text, CodeUseKind.EnumCast, cast, _name, Subject.Of(top)) { CastTo = _castEnum, IsMember = IsMember(cast) };
        }

        return use;
    }

    // A constant and a static readonly field have a name that says what the value is.
    private static bool IsNamedConstant(IFieldSymbol field) => field.IsConst || (field.IsStatic && field.IsReadOnly);

    private CodeUse? UseOfLocal(ILocalSymbol local) => Use(local);

    private CodeUse? FindTarget(IOperation target) => target switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true } => null,
        IInvocationOperation => null,
        _ => Use(CodeUseKind.Written, Subject.Of(target)),
    };

    private CodeUse? FindReturned()
    {
        var symbol = _model.GetEnclosingSymbol(_constant.SpanStart);
        return symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } property } => Use(property),
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method => Use(method),
            _ => null,
        };
    }
}
