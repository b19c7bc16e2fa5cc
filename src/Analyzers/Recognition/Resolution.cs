using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>One answer of the recogniser: follows a value through the flows of the language to the symbol or the reply it comes from.</summary>
internal sealed partial class Resolution
{
    private const int MaxDepth = 32;

    private readonly CodeRecognizer _recognizer;
    private readonly SemanticModel _model;
    private readonly SyntaxNode _use;
    private readonly AnalyzerConfigOptions _options;
    private readonly RecognitionMode _mode;
    private readonly Carriers _carriers;
    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<Write>> _writes = new(SymbolEqualityComparer.Default);
    private readonly List<IInvocationOperation> _calls = new();
    private int _depth;
    private int _parsing;

    public Resolution(CodeRecognizer recognizer, SemanticModel model, SyntaxNode use, AnalyzerConfigOptions options)
    {
        _recognizer = recognizer;
        _model = model;
        _use = use;
        _options = options;
        _mode = RecognitionModes.Read(options);
        _carriers = new Carriers(this, recognizer);
    }

    private GatewayLexicon Lexicon => _recognizer.Catalogs.Lexicon;

    public Origin? Resolve(Subject subject) => Follow(subject).Origin;

    /// <summary>The origin of a text whose head is asked for: a code itself, or a reply that begins with one.</summary>
    public Origin? ResolveHead(IOperation text) =>
        Follow(text).Origin ?? (_mode == RecognitionMode.Full ? _carriers.FindText(text) : null);

    /// <summary>The origin of what is stored in a symbol: a field, property, parameter, local or a method's result.</summary>
    public Origin? ResolveTarget(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => FollowLocal(local).Origin,
        IParameterSymbol parameter => FollowParameter(parameter).Origin,
        _ => FollowMember(symbol, receiver: null).Origin,
    };

    /// <summary>The writes of a local variable, in the member that declares it.</summary>
    public List<Write> WritesOf(ISymbol variable)
    {
        if (!_writes.TryGetValue(variable, out var writes))
        {
            writes = variable.DeclaringSyntaxReferences.Length == 1 && variable.DeclaringSyntaxReferences[0].SyntaxTree == _model.SyntaxTree
                ? LocalWrites.Find(variable, variable.DeclaringSyntaxReferences[0].GetSyntax(), _model)
                : new List<Write>();
            _writes.Add(variable, writes);
        }

        return writes;
    }

    /// <summary>
    /// What a method of this file returns, if it is the one that is called: its syntax and the semantic model are at hand.
    /// </summary>
    public List<Subject> ReturnsOf(IMethodSymbol method)
    {
        var values = new List<Subject>();
        if (!IsReadable(method))
        {
            return values;
        }

        foreach (var value in MethodReturns.In(method.DeclaringSyntaxReferences[0].GetSyntax()))
        {
            if (Operations.Of(value, _model) is { } operation)
            {
                values.Add(Subject.Of(operation));
            }
        }

        return values;
    }

    // What can be overridden may be another method when it is called.
    private bool IsReadable(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Length == 1
        && method.DeclaringSyntaxReferences[0].SyntaxTree == _model.SyntaxTree
        && method is { IsVirtual: false, IsAbstract: false, IsOverride: false, ContainingType.TypeKind: not TypeKind.Interface };

    /// <summary>The hosts in a call's arguments and receiver, and in what gives the locals among them their values.</summary>
    public ProviderEvidence HostsOfCall(IInvocationOperation call) => HostsOf(call.Syntax, 0);

    /// <summary>The host to which a request goes: by its address, followed back to where it is built, then by the client it is sent by.</summary>
    public ProviderEvidence HostOfRequest(IInvocationOperation request)
    {
        var calls = new List<IInvocationOperation> { request };
        for (var i = _calls.Count - 1; i >= 0; i--)
        {
            calls.Add(_calls[i]);
        }

        var hosts = new ReplyHosts(_recognizer, _model);
        return hosts.OfAddress(calls) is { EndsSearch: true } byAddress ? byAddress
            : hosts.GoesBeside(calls) ? ProviderEvidence.Contradicted
            : ProviderEvidence.None;
    }

    /// <summary>The receiver of the member access that <c>?.</c> guards.</summary>
    public static IOperation? FindConditionalReceiver(IOperation instance)
    {
        for (var current = instance; current.Parent is { } parent; current = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == current)
            {
                return access.Operation;
            }
        }

        return null;
    }

    /// <summary>From here on the parameters of the called method stand for the call's arguments.</summary>
    public void Enter(IInvocationOperation call) => _calls.Add(call);

    public void Leave(IInvocationOperation call) => _calls.Remove(call);

    /// <summary>The argument of the call that is being followed.</summary>
    public IOperation? ArgumentOf(IParameterSymbol parameter)
    {
        foreach (var call in _calls)
        {
            if (SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, parameter.ContainingSymbol))
            {
                foreach (var argument in call.Arguments)
                {
                    if (argument.Parameter?.Ordinal == parameter.Ordinal)
                    {
                        return argument.Value;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>What is handed to a method of a local: the text in <c>document.LoadXml(text)</c>.</summary>
    public IEnumerable<IOperation> ArgumentsOfCalls(ILocalSymbol local, Func<string, bool> isMethod)
    {
        if (local.DeclaringSyntaxReferences.Length != 1 || local.DeclaringSyntaxReferences[0].SyntaxTree != _model.SyntaxTree
            || ScopeEvidence.FindMember(local.DeclaringSyntaxReferences[0].GetSyntax()) is not { } member)
        {
            yield break;
        }

        foreach (var node in member.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } access, ArgumentList.Arguments: { Count: > 0 } arguments }
                && name.Identifier.ValueText == local.Name
                && isMethod(access.Name.Identifier.ValueText)
                && SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(name).Symbol, local)
                && Operations.Of(arguments[0].Expression, _model) is { } argument)
            {
                yield return argument;
            }
        }
    }

    /// <summary>The names of the scopes around the use.</summary>
    public IReadOnlyList<string> PlaceNames() => PlaceNames(_use, symbol: null);

    public ProviderEvidence OfPlace() => _recognizer.Scopes.OfPlace(_use, _model);

    public ProviderEvidence OfReceiverName(ISymbol name) => _recognizer.Scopes.OfName(name, "receiver", _use);

    /// <summary>The symbol whose name an expression is.</summary>
    public ISymbol? NameOf(IOperation operation) => NameOf(Subject.Of(operation));

    /// <summary>The expression that gave a local its one value, or the expression itself, without conversions and awaits.</summary>
    public IOperation SourceOf(IOperation operation)
    {
        var source = Strip(operation);
        for (var depth = 0; depth < 8 && source is ILocalReferenceOperation local; depth++)
        {
            IOperation? only = null;
            foreach (var write in WritesOf(local.Local))
            {
                if (only is not null || write is not { Kind: WriteKind.Value, Subject.Expression: { } value })
                {
                    return source;
                }

                only = Strip(value);
            }

            if (only is null)
            {
                return source;
            }

            source = only;
        }

        return source;
    }

    private ProviderEvidence HostsOf(SyntaxNode node, int depth)
    {
        var own = _recognizer.Scopes.Hosts.OfNode(node, _model);
        if (own.EndsSearch || depth == 3)
        {
            return own;
        }

        foreach (var name in node.DescendantNodes())
        {
            if (name is IdentifierNameSyntax identifier
                && _model.GetSymbolInfo(identifier).Symbol is ILocalSymbol { DeclaringSyntaxReferences.Length: 1 } local
                && local.DeclaringSyntaxReferences[0].GetSyntax() is var declaration
                && !declaration.Span.IntersectsWith(node.Span)
                && declaration.SpanStart < node.SpanStart)
            {
                var behind = HostsOf(declaration, depth + 1);
                if (behind.EndsSearch)
                {
                    return behind;
                }
            }
        }

        return ProviderEvidence.None;
    }

    private ValueFlow Follow(Subject subject)
    {
        if (subject.Expression is { } expression)
        {
            return Follow(expression);
        }

        if (subject.Member is { } member)
        {
            return FollowMember(member, subject.Owner);
        }

        return FollowPart(subject);
    }

    /// <summary>A component of a tuple: of a literal, or of what a private method returns.</summary>
    private ValueFlow FollowPart(Subject part)
    {
        foreach (var source in SourcesOf(part.Owner!))
        {
            if (source is ITupleOperation tuple && part.Index < tuple.Elements.Length)
            {
                return Follow(tuple.Elements[part.Index]);
            }

            if (source is IInvocationOperation call && FollowReturns(call, part.Index) is { } returned && (returned.Origin is not null || returned.IsForeign))
            {
                return returned;
            }
        }

        if (NameElement(part) is { } element)
        {
            return ValueFlow.Of(element);
        }

        if (FindComponent(part) is { } component)
        {
            return FollowMember(component, part.Owner);
        }

        return part.Index == 0 && _mode == RecognitionMode.Full && part.Owner!.Expression?.Type is not { IsTupleType: true } && _carriers.FindFirst(part.Owner!) is { } first
            ? ValueFlow.Of(first)
            : ValueFlow.Unknown;
    }

    /// <summary>A named element of a tuple: by its own name, else by the method that gives the tuple.</summary>
    private Origin? NameElement(Subject part)
    {
        if (_mode == RecognitionMode.Explicit
            || TypeShapes.UnwrapTask(part.Owner!.Expression?.Type) is not INamedTypeSymbol { IsTupleType: true } tuple
            || part.Index >= tuple.TupleElements.Length
            || tuple.TupleElements[part.Index] is var element && !TypeShapes.HoldsCode(element.Type))
        {
            return null;
        }

        var entries = _recognizer.Catalogs.FindMembers(element.Name);
        if (entries.Count == 0)
        {
            return null;
        }

        var own = _recognizer.Scopes.OfName(element, "element", _use);
        var places = new List<string>();
        foreach (var source in SourcesOf(part.Owner!))
        {
            if (source is IInvocationOperation { TargetMethod: var method } && !TypeShapes.IsPlatform(method.ContainingType))
            {
                places.Add(method.Name);
                places.Add(method.ContainingType.Name);
                own = own.EndsSearch ? own : OfMethod(method);
            }
        }

        return own.Provider is { } provider && NamedOrigins.ChooseSet(entries, provider, places) is { } set
            ? new Origin(set, OriginKind.Named, own.Evidence!, element.Name)
            : null;
    }

    /// <summary>What a method and the type that declares it say of what it gives or takes.</summary>
    private ProviderEvidence OfMethod(ISymbol method)
    {
        if (method is IMethodSymbol { MethodKind: MethodKind.Ordinary } && _recognizer.Scopes.OfName(method, "method", place: null) is { EndsSearch: true } named)
        {
            return named;
        }

        return method.ContainingType is { } type && !NamedOrigins.IsOtherType(type.Name) ? _recognizer.Scopes.OfDeclaringType(type) : ProviderEvidence.None;
    }

    /// <summary>The positional property of a record that deconstruction gives at this place.</summary>
    private static IPropertySymbol? FindComponent(Subject part)
    {
        if (part.Owner!.Expression?.Type is not INamedTypeSymbol { IsTupleType: false } type)
        {
            return null;
        }

        foreach (var member in type.GetMembers("Deconstruct"))
        {
            if (member is IMethodSymbol { IsStatic: false } deconstruct && part.Index < deconstruct.Parameters.Length)
            {
                var name = deconstruct.Parameters[part.Index].Name;
                foreach (var candidate in type.GetMembers())
                {
                    if (candidate is IPropertySymbol property && string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                    {
                        return property;
                    }
                }
            }
        }

        return null;
    }

    private IEnumerable<IOperation> SourcesOf(Subject subject)
    {
        var expression = subject.Expression is { } own ? Strip(own) : null;
        if (expression is ILocalReferenceOperation local)
        {
            foreach (var write in WritesOf(local.Local))
            {
                if (write is { Kind: WriteKind.Value, Subject.Expression: { } value })
                {
                    yield return Strip(value);
                }
            }
        }
        else if (expression is not null)
        {
            yield return expression;
        }
    }

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

    private ValueFlow Follow(IOperation? operation)
    {
        if (operation is null || _depth >= MaxDepth)
        {
            return ValueFlow.Unknown;
        }

        _depth++;
        var flow = FollowCore(operation);
        if (flow.Origin is null && _mode == RecognitionMode.Full && _carriers.Find(operation, mayBeWhole: _parsing == 0) is { } carried)
        {
            flow = ValueFlow.Of(carried);
        }

        _depth--;

        // An enum that mirrors a set says so itself, wherever its value comes from.
        if (flow.Origin is null && _mode != RecognitionMode.Explicit && FindEnumOrigin(operation.Type) is { } mirrored)
        {
            return ValueFlow.Of(mirrored);
        }

        return flow;
    }

    /// <summary>A text that is made a number: a whole reply that is one is rather a credit or a count than a code.</summary>
    private ValueFlow FollowParsed(IOperation text)
    {
        _parsing++;
        var flow = Follow(text);
        _parsing--;
        return flow;
    }

    private ValueFlow FollowCore(IOperation operation)
    {
        if (operation.ConstantValue.HasValue && operation is not (IFieldReferenceOperation or ILocalReferenceOperation))
        {
            return ValueFlow.Constant;
        }

        switch (operation)
        {
            case IConversionOperation { Operand: var operand } conversion when conversion.OperatorMethod is null || TypeShapes.IsPlatform(conversion.OperatorMethod.ContainingType):
                return OfOwnEnum(operand, Follow(operand));
            case IParenthesizedOperation parenthesized:
                return Follow(parenthesized.Operand);
            case IAwaitOperation awaited:
                return Follow(awaited.Operation);
            case IConditionalAccessOperation access:
                return Follow(access.WhenNotNull);
            case IConditionalAccessInstanceOperation guarded:
                return Follow(FindConditionalReceiver(guarded));
            case ISimpleAssignmentOperation assignment:
                return Follow(assignment.Value);
            case ICoalesceOperation coalesce:
                return Agree(Follow(coalesce.Value), Follow(coalesce.WhenNull));
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Agree(Follow(conditional.WhenTrue), Follow(whenFalse));
            case ISwitchExpressionOperation switchExpression:
                return FollowArms(switchExpression);
            case IDefaultValueOperation:
                return ValueFlow.Constant;
            case ILocalReferenceOperation local:
                return FollowLocal(local.Local);
            case IParameterReferenceOperation parameter:
                return FollowParameter(parameter.Parameter);
            case IPropertyReferenceOperation property:
                return FollowProperty(property);
            case IFieldReferenceOperation field:
                return FollowField(field);
            case IInvocationOperation invocation:
                return FollowCall(invocation);
            case IThrowOperation:
                return ValueFlow.Constant;
            case IBinaryOperation or IUnaryOperation or IIncrementOrDecrementOperation or ICompoundAssignmentOperation or IInterpolatedStringOperation
                or IObjectCreationOperation or IArrayCreationOperation:
                return ValueFlow.Foreign;
            default:
                return ValueFlow.Unknown;
        }
    }

    /// <summary>A number or text of an enum that is no set's mirror is the application's own.</summary>
    private static ValueFlow OfOwnEnum(IOperation operand, ValueFlow flow) =>
        flow.Origin is not null || flow.IsConstant || TypeShapes.Unwrap(operand.Type) is not { TypeKind: TypeKind.Enum } type ? flow
        : HttpStatus.IsType(type) ? ValueFlow.HttpStatus
        : ValueFlow.Foreign;

    private ValueFlow FollowArms(ISwitchExpressionOperation switchExpression)
    {
        var agreed = ValueFlow.Constant;
        foreach (var arm in switchExpression.Arms)
        {
            agreed = Agree(agreed, Follow(arm.Value));
        }

        return agreed;
    }

    private static ValueFlow Agree(ValueFlow first, ValueFlow second)
    {
        if (first.IsConstant)
        {
            return second;
        }

        if (second.IsConstant)
        {
            return first;
        }

        if (first.IsForeign || second.IsForeign)
        {
            return first.IsHttpStatus && second.IsHttpStatus ? ValueFlow.HttpStatus : ValueFlow.Foreign;
        }

        if (first.Origin is null || second.Origin is null)
        {
            return ValueFlow.Unknown;
        }

        return first.Origin.Set == second.Origin.Set ? first : ValueFlow.Foreign;
    }

    private Origin? FindEnumOrigin(ITypeSymbol? type)
    {
        if (TypeShapes.Unwrap(type) is not INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType)
        {
            return null;
        }

        if (_recognizer.Declared.FindAnnotated(enumType) is { } annotated)
        {
            return new Origin(annotated.Set, OriginKind.Annotated, annotated.Evidence, enumType.Name, enumType);
        }

        return _recognizer.Mirrors.Find(enumType) is { } set
            ? new Origin(set, OriginKind.Enum, Evidence.Of("enum", enumType, _recognizer.Compilation), enumType.Name, enumType)
            : null;
    }
}
