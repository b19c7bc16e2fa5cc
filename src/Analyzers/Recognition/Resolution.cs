using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>What following a value back to its source has shown.</summary>
internal readonly struct ValueFlow
{
    private ValueFlow(Origin? origin, bool isForeign, bool isConstant, bool isHttpStatus = false)
    {
        Origin = origin;
        IsForeign = isForeign;
        IsConstant = isConstant;
        IsHttpStatus = isHttpStatus;
    }

    /// <summary>Nothing is known: a name and far evidence may still decide.</summary>
    public static ValueFlow Unknown => default;

    /// <summary>The value surely is no code: arithmetic, a member of an object that nothing ties to a provider.</summary>
    public static ValueFlow Foreign => new(null, true, false);

    /// <summary>The value is an HTTP status, which is no code whatever it is stored in.</summary>
    public static ValueFlow HttpStatus => new(null, true, false, isHttpStatus: true);

    /// <summary>A default or a constant, which agrees with everything.</summary>
    public static ValueFlow Constant => new(null, false, true);

    public Origin? Origin { get; }

    public bool IsForeign { get; }

    public bool IsConstant { get; }

    public bool IsHttpStatus { get; }

    public static ValueFlow Of(Origin? origin) => new(origin, false, false);
}

/// <summary>One answer of the recogniser: follows a value through the flows of the language to the symbol or the reply it comes from.</summary>
internal sealed class Resolution
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

        var declaration = method.DeclaringSyntaxReferences[0].GetSyntax();
        foreach (var node in declaration.DescendantNodes(node => node == declaration || node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)))
        {
            var value = node switch
            {
                ReturnStatementSyntax { Expression: { } returned } => returned,
                ArrowExpressionClauseSyntax arrow when arrow.Parent == declaration => arrow.Expression,
                _ => null,
            };
            if (value is not null && Operations.Of(value, _model) is { } operation)
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

    private ValueFlow FollowLocal(ILocalSymbol local)
    {
        if (!_visited.Add(local))
        {
            return ValueFlow.Constant;
        }

        var agreed = ValueFlow.Constant;
        foreach (var write in WritesOf(local))
        {
            agreed = Agree(agreed, FollowWrite(write));
        }

        _visited.Remove(local);
        if (agreed.Origin is not null || !TypeShapes.HoldsCode(local.Type) || _mode == RecognitionMode.Explicit)
        {
            return agreed;
        }

        return NameScalar(local, local.Type, "variable", agreed.IsForeign || IsOnlyConstant(local, agreed) || IsFromElsewhere(local)) is { } origin ? ValueFlow.Of(origin) : agreed;
    }

    // A variable that only ever gets literals is the program's own state, not what a gateway answered.
    private bool IsOnlyConstant(ILocalSymbol local, ValueFlow flow) => flow.IsConstant && WritesOf(local).Count > 0;

    /// <summary>Whether a local gets a value that surely is no reply: from a file, a database, the settings, the application's own objects.</summary>
    private bool IsFromElsewhere(ILocalSymbol local)
    {
        foreach (var write in WritesOf(local))
        {
            if (write.Kind == WriteKind.Out)
            {
                if (write.Call is { } call && (TypeShapes.IsPlatform(call.TargetMethod.ContainingType)
                    ? IsElsewhere(call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null))
                    : !NamedOrigins.IsTelling(local.Name) && IsOwnCall(call)))
                {
                    return true;
                }

                continue;
            }

            var source = write.Subject;
            while (source is { Expression: null })
            {
                source = source.Owner;
            }

            if (IsElsewhere(source?.Expression, write.Kind == WriteKind.Element, NamedOrigins.IsTelling(local.Name)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsElsewhere(IOperation? source, bool isElement = false, bool isTelling = false) =>
        source is { ConstantValue.HasValue: false }
        && new Replies(this, _recognizer).Of(Subject.Of(source)) is { IsReply: false } flow
        && (flow.IsForeign || (!isTelling && IsOwn(source, isElement ? 1 : 0)));

    /// <summary>
    /// Whether a value is cut out of what the method was handed, asked of the system, or given by an object of the application that is
    /// about no messages.
    /// </summary>
    private bool IsOwn(IOperation operation, int depth)
    {
        for (; depth < 16; depth++)
        {
            switch (SourceOf(operation))
            {
                case { Kind: OperationKind.ImplicitIndexerReference } indexer when FirstOf(indexer.ChildOperations) is { } indexed:
                    operation = indexed;
                    break;
                case IInstanceReferenceOperation:
                    // What the framework keeps for an object: a controller's route, a page's state.
                    return depth > 0;
                case IInvocationOperation { TargetMethod: var method } call:
                    if (!TypeShapes.IsPlatform(method.ContainingType))
                    {
                        return IsOwnCall(call);
                    }

                    if (call.Instance is null && call.Arguments.Length == 0)
                    {
                        return true;
                    }

                    operation = call.Instance ?? call.Arguments[0].Value;
                    break;
                case IConditionalAccessOperation access:
                    operation = access.WhenNotNull;
                    break;
                case IConditionalAccessInstanceOperation guarded when FindConditionalReceiver(guarded) is { } receiver:
                    operation = receiver;
                    break;
                case IPropertyReferenceOperation { Instance: { } instance } property when TypeShapes.IsPlatform(property.Property.ContainingType):
                    operation = instance;
                    break;
                case IArrayElementReferenceOperation element:
                    operation = element.ArrayReference;
                    break;
                case ILocalReferenceOperation { Local: var local } when FindElements(local) is { } elements:
                    operation = elements;
                    break;
                case IParameterReferenceOperation { Parameter: var parameter }:
                    return depth > 0 && ArgumentOf(parameter) is null && !_recognizer.Catalogs.IsMemberName(parameter.Name) && IsOwnInput(parameter);
                default:
                    return false;
            }
        }

        return false;
    }

    private static IOperation? FirstOf(IOperation.OperationList operations)
    {
        foreach (var operation in operations)
        {
            return operation;
        }

        return null;
    }

    private static bool IsOwnInput(IParameterSymbol parameter) =>
        parameter.Type is not IDynamicTypeSymbol
        && parameter.Type.SpecialType != SpecialType.System_Object
        && !NamedOrigins.TakesResult(parameter, ofReply: false);

    /// <summary>The result of another object of the application whose type and method say nothing of sending.</summary>
    private bool IsOwnCall(IInvocationOperation call)
    {
        var instance = call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        return instance is { Type: INamedTypeSymbol type } and not IInstanceReferenceOperation
            && !NamedOrigins.IsOfSending(type.Name)
            && !NamedOrigins.IsOfSending(call.TargetMethod.Name)
            && !OfMethod(call.TargetMethod).EndsSearch
            && !_recognizer.Scopes.OfDeclaringType(type).EndsSearch
            && !HostsOfCall(call).EndsSearch;
    }

    /// <summary>The collection whose elements a loop gives to a local.</summary>
    private IOperation? FindElements(ILocalSymbol local)
    {
        foreach (var write in WritesOf(local))
        {
            if (write is { Kind: WriteKind.Element, Subject.Expression: { } collection })
            {
                return collection;
            }
        }

        return null;
    }

    private ValueFlow FollowWrite(Write write)
    {
        switch (write.Kind)
        {
            case WriteKind.Value:
                return Follow(write.Subject!);
            case WriteKind.Out:
                return FollowOut(write);
            case WriteKind.Element:
                return ValueFlow.Unknown;
            default:
                return ValueFlow.Foreign;
        }
    }

    private ValueFlow FollowOut(Write write)
    {
        var method = write.Call!.TargetMethod;
        if (_recognizer.Declared.FindAnnotated(write.Parameter!.OriginalDefinition) is { } annotated)
        {
            return ValueFlow.Of(annotated);
        }

        if (method.Name == "TryParse" && write.Call.Arguments.Length > 0 && TypeShapes.IsPlatform(method.ContainingType))
        {
            return FollowParsed(write.Call.Arguments[0].Value);
        }

        if (TypeShapes.IsPlatform(method.ContainingType))
        {
            return _mode == RecognitionMode.Full && _carriers.FindOut(write.Call) is { } carried ? ValueFlow.Of(carried)
                : write.Call.Instance is not null && method.Name.StartsWith("TryGet", StringComparison.Ordinal) ? Follow(write.Call.Instance)
                : ValueFlow.Unknown;
        }

        return FollowOutParameter(write.Call, write.Parameter!.Ordinal);
    }

    /// <summary>What a private or local method assigns to its <c>out</c> parameter.</summary>
    private ValueFlow FollowOutParameter(IInvocationOperation call, int ordinal)
    {
        var method = call.TargetMethod.OriginalDefinition;
        var parameter = method.Parameters[ordinal];
        if (!IsReadable(method) || parameter.DeclaringSyntaxReferences.Length != 1 || !_visited.Add(parameter))
        {
            return ValueFlow.Unknown;
        }

        var agreed = ValueFlow.Constant;
        Enter(call);
        foreach (var write in LocalWrites.Find(parameter, parameter.DeclaringSyntaxReferences[0].GetSyntax(), _model))
        {
            agreed = Agree(agreed, FollowWrite(write));
        }

        Leave(call);
        _visited.Remove(parameter);
        return agreed.IsConstant ? ValueFlow.Unknown : agreed;
    }

    private ValueFlow FollowParameter(IParameterSymbol parameter)
    {
        var definition = parameter.OriginalDefinition;
        if (definition.RefKind != RefKind.Out && ArgumentOf(definition) is { } argument)
        {
            return Follow(argument);
        }

        if (Declare(definition) is { } declared)
        {
            return ValueFlow.Of(declared);
        }

        if (_mode == RecognitionMode.Explicit)
        {
            return ValueFlow.Unknown;
        }

        if (FindEnumOrigin(parameter.Type) is { } mirrored)
        {
            return ValueFlow.Of(mirrored);
        }

        if (!TypeShapes.HoldsCode(parameter.Type) || parameter.ContainingSymbol is IMethodSymbol { ContainingType: { } type } && TypeShapes.IsPlatform(type))
        {
            return ValueFlow.Unknown;
        }

        if (_recognizer.Catalogs.FindMembers(definition.Name).Count == 0)
        {
            return ValueFlow.Unknown;
        }

        var given = FollowGiven(definition);
        if (given.Origin is not null)
        {
            return given;
        }

        return NameScalar(definition, parameter.Type, "parameter", isForeign: given.IsForeign || NamedOrigins.IsInput(definition) || GoesIntoRequest(definition)) is { } origin ? ValueFlow.Of(origin)
            : given.IsForeign ? given
            : ValueFlow.Unknown;
    }

    /// <summary>Whether a parameter belongs to a method that makes the request itself: what it is handed was there before the answer.</summary>
    private bool GoesIntoRequest(IParameterSymbol parameter) =>
        SentParameters.Contain(parameter)
        || (parameter.RefKind != RefKind.Out
            && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, DeclaringSyntaxReferences: { Length: 1 } references }
            && references[0].SyntaxTree == _model.SyntaxTree
            && _recognizer.Scopes.Hosts.OfNode(references[0].GetSyntax(), _model).EndsSearch);

    /// <summary>What a parameter surely gets: from its own method, and from all calls where only this file can call.</summary>
    private ValueFlow FollowGiven(IParameterSymbol parameter)
    {
        if (!_visited.Add(parameter))
        {
            return ValueFlow.Unknown;
        }

        var given = ValueFlow.Unknown;
        if (parameter.DeclaringSyntaxReferences.Length == 1 && parameter.DeclaringSyntaxReferences[0].SyntaxTree == _model.SyntaxTree)
        {
            foreach (var write in LocalWrites.Find(parameter, parameter.DeclaringSyntaxReferences[0].GetSyntax(), _model))
            {
                if (FollowWrite(write) is { IsForeign: true } foreign)
                {
                    given = foreign;
                }
            }
        }

        if (!given.IsForeign && parameter.RefKind != RefKind.Out && ArgumentsGiven(parameter) is { Count: > 0 } arguments)
        {
            given = ValueFlow.Constant;
            var isOwn = true;
            foreach (var argument in arguments)
            {
                given = Agree(given, Follow(argument));
                isOwn &= IsOwnNumber(argument);
            }

            // A parameter that only ever gets small numbers is the program's own vocabulary.
            given = !given.IsConstant ? given : isOwn ? ValueFlow.Foreign : ValueFlow.Unknown;
        }

        _visited.Remove(parameter);
        return given;
    }

    /// <summary>
    /// What a parameter of a private or local method is given, by every call; nothing where the method can be called from elsewhere.
    /// </summary>
    public List<IOperation>? ArgumentsGiven(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } references } method
            || references[0].SyntaxTree != _model.SyntaxTree
            || !(method.MethodKind == MethodKind.LocalFunction
                || (method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private } && method.ContainingType.DeclaringSyntaxReferences.Length == 1)))
        {
            return null;
        }

        var declaration = references[0].GetSyntax();
        SyntaxNode? scope = method.MethodKind == MethodKind.LocalFunction
            ? ScopeEvidence.FindMember(declaration.Parent!)
            : declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (scope is GlobalStatementSyntax)
        {
            scope = scope.Parent;
        }

        var arguments = new List<IOperation>();
        foreach (var node in scope?.DescendantNodes() ?? Array.Empty<SyntaxNode>())
        {
            if (node is not SimpleNameSyntax name || name.Identifier.ValueText != method.Name)
            {
                continue;
            }

            SyntaxNode called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            if (called.Parent is InvocationExpressionSyntax invocation && invocation.Expression == called)
            {
                if (_model.GetOperation(invocation) is IInvocationOperation call
                    && SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method))
                {
                    foreach (var argument in call.Arguments)
                    {
                        if (argument.Parameter?.Ordinal == parameter.Ordinal)
                        {
                            arguments.Add(argument.Value);
                        }
                    }
                }
            }
            else if (SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(name).Symbol?.OriginalDefinition, method))
            {
                // Handed on as a delegate, it may be called with anything.
                return null;
            }
        }

        return arguments;
    }

    /// <summary>A bare local or parameter: by its own name, else by its name and what the place of use says.</summary>
    private Origin? NameScalar(ISymbol symbol, ITypeSymbol type, string what, bool isForeign)
    {
        var entries = _recognizer.Catalogs.FindMembers(symbol.Name);
        if (entries.Count == 0)
        {
            return null;
        }

        var place = PlaceOf(symbol);
        var own = _recognizer.Scopes.OfName(symbol, what, place);
        if (!own.EndsSearch)
        {
            if (isForeign)
            {
                return null;
            }

            own = symbol is IParameterSymbol && ScopeEvidence.FindMember(place) is var member && (member is null || place == _use && !IsAround(symbol))
                ? OfMethod(symbol.ContainingSymbol)
                : ReplyProviderOf(symbol) is { EndsSearch: true } yielded ? yielded
                : _recognizer.Scopes.OfPlace(place, ModelOf(place));
        }

        return own.Provider is { } provider && NamedOrigins.ChooseSet(entries, provider, PlaceNames(place, symbol)) is { } set
            ? new Origin(set, OriginKind.Named, own.Evidence!, symbol.Name)
            : null;
    }

    /// <summary>The provider whose call gave a local its value.</summary>
    private ProviderEvidence ReplyProviderOf(ISymbol symbol)
    {
        if (symbol is not ILocalSymbol local)
        {
            return ProviderEvidence.None;
        }

        foreach (var write in WritesOf(local))
        {
            var subject = write.Kind == WriteKind.Out && write.Call is { Arguments.Length: > 0 } call
                ? Subject.Of(call.Instance ?? call.Arguments[0].Value)
                : write.Subject;
            if (subject is not null && new Replies(this, _recognizer).Of(subject) is { IsReply: true, Provider: { EndsSearch: true } provider })
            {
                return provider;
            }

            // What a provider's type gives: await amootService.SendAsync(…), gateway.TrySend(…, out var status).
            var asked = write.Call ?? (write.Subject?.Expression is { } value ? Strip(value) as IInvocationOperation : null);
            if (asked is { TargetMethod: var method } && !TypeShapes.IsPlatform(method.ContainingType) && OfMethod(method) is { EndsSearch: true } named)
            {
                return named;
            }
        }

        return ProviderEvidence.None;
    }

    /// <summary>Whether a parameter belongs to a member around the use, not to one that is called there.</summary>
    private bool IsAround(ISymbol parameter)
    {
        for (var current = _model.GetEnclosingSymbol(_use.SpanStart); current is not null; current = current.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(current, parameter.ContainingSymbol))
            {
                return true;
            }
        }

        return false;
    }

    // A parameter stands in its own method's place, also when the constant meets it from a call elsewhere.
    private SyntaxNode PlaceOf(ISymbol symbol)
    {
        if (symbol is IParameterSymbol && symbol.DeclaringSyntaxReferences.Length > 0
            && symbol.DeclaringSyntaxReferences[0].SyntaxTree == _model.SyntaxTree)
        {
            return symbol.DeclaringSyntaxReferences[0].GetSyntax();
        }

        return _use;
    }

    private SemanticModel ModelOf(SyntaxNode node) =>
        node.SyntaxTree == _model.SyntaxTree ? _model : throw new InvalidOperationException();

    private IReadOnlyList<string> PlaceNames(SyntaxNode place, ISymbol? symbol)
    {
        var names = new List<string>();
        for (var current = symbol is IParameterSymbol ? symbol.ContainingSymbol : _model.GetEnclosingSymbol(place.SpanStart);
            current is IMethodSymbol or IPropertySymbol or IFieldSymbol or INamedTypeSymbol;
            current = current.ContainingSymbol)
        {
            if (current.CanBeReferencedByName)
            {
                names.Add(current.Name);
            }
        }

        return names;
    }

    private ValueFlow FollowProperty(IPropertyReferenceOperation property)
    {
        var symbol = property.Property;
        if (symbol.ContainingType?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && symbol.Name == "Value")
        {
            return Follow(property.Instance is IConditionalAccessInstanceOperation guarded ? FindConditionalReceiver(guarded) : property.Instance);
        }

        if (symbol.Name == "Result" && symbol.ContainingType is { Name: "Task" or "ValueTask" })
        {
            return Follow(property.Instance);
        }

        if (symbol.Name is "Value" or "InnerText" && property.Instance is not null && TypeShapes.IsPlatform(symbol.ContainingType!))
        {
            // The text of an XML element, attribute or JSON value.
            return Follow(property.Instance is IConditionalAccessInstanceOperation element ? FindConditionalReceiver(element) : property.Instance);
        }

        return symbol.IsIndexer ? ValueFlow.Unknown : FollowMember(symbol, ReceiverOf(property.Instance));
    }

    private ValueFlow FollowField(IFieldReferenceOperation field)
    {
        var symbol = field.Field;
        if (symbol.ContainingType is { IsTupleType: true } && field.Instance is not null && TupleIndexOf(symbol) is var index and >= 0)
        {
            var flow = FollowPart(Subject.OfPart(Subject.Of(field.Instance), index));
            return flow;
        }

        return symbol.IsConst ? ValueFlow.Constant : FollowMember(symbol, ReceiverOf(field.Instance));
    }

    private static int TupleIndexOf(IFieldSymbol element)
    {
        var elements = element.ContainingType.TupleElements;
        for (var i = 0; i < elements.Length; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(elements[i], element)
                || SymbolEqualityComparer.Default.Equals(elements[i].CorrespondingTupleField, element.CorrespondingTupleField))
            {
                return i;
            }
        }

        return -1;
    }

    private static Subject? ReceiverOf(IOperation? instance) => instance switch
    {
        null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => null,
        IConditionalAccessInstanceOperation guarded => FindConditionalReceiver(guarded) is { } receiver ? Subject.Of(receiver) : null,
        _ => Subject.Of(instance),
    };

    /// <summary>The symbol or its type is annotated, or an option names it.</summary>
    private Origin? Declare(ISymbol symbol) =>
        _recognizer.Declared.FindAnnotated(symbol.OriginalDefinition)
        ?? _recognizer.Declared.FindConfigured(symbol, _options);

    private ValueFlow FollowMember(ISymbol symbol, Subject? receiver)
    {
        if (Declare(symbol) is { } declared)
        {
            return ValueFlow.Of(declared);
        }

        if (_mode == RecognitionMode.Explicit)
        {
            return ValueFlow.Unknown;
        }

        var type = TypeShapes.UnwrapTask(symbol switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            IMethodSymbol method => method.ReturnType,
            _ => null,
        });
        if (FindEnumOrigin(type) is { } mirrored)
        {
            return ValueFlow.Of(mirrored);
        }

        if (!TypeShapes.HoldsCode(type) || symbol.ContainingType is null || TypeShapes.IsPlatform(symbol.ContainingType))
        {
            return ValueFlow.Foreign;
        }

        if (receiver is null && symbol is IFieldSymbol { DeclaredAccessibility: Accessibility.Private } state && HoldsOnlyConstants(state))
        {
            return ValueFlow.Foreign;
        }

        return NameMember(symbol, receiver) is { } origin ? (HoldsHttpStatus(symbol, receiver) ? ValueFlow.HttpStatus : ValueFlow.Of(origin))
            : receiver is null ? FollowStored(symbol)
            : FollowInitialized(symbol, receiver);
    }

    /// <summary>Whether a member is, or only ever gets, the status of an HTTP response.</summary>
    private bool HoldsHttpStatus(ISymbol member, Subject? receiver) =>
        HttpStatus.IsHeldBy(member) || (receiver is null ? FollowStored(member) : FollowInitialized(member, receiver)).IsHttpStatus || FollowMade(member).IsHttpStatus;

    /// <summary>A member of a private type, which only its surroundings make: all that they store in it.</summary>
    private ValueFlow FollowMade(ISymbol member)
    {
        if (member.Kind == SymbolKind.Method
            || member.ContainingType is not { DeclaredAccessibility: Accessibility.Private, DeclaringSyntaxReferences: { Length: 1 } references, ContainingType.DeclaringSyntaxReferences.Length: 1 } type
            || references[0].SyntaxTree != _model.SyntaxTree
            || references[0].GetSyntax().Parent is not TypeDeclarationSyntax scope
            || !_visited.Add(member))
        {
            return ValueFlow.Unknown;
        }

        var agreed = ValueFlow.Constant;
        foreach (var node in scope.DescendantNodes())
        {
            switch (node)
            {
                case GenericNameSyntax { Parent: InvocationExpressionSyntax or MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } } generic when Names(generic, type):
                    // A deserialiser makes it of a reply.
                    agreed = ValueFlow.Foreign;
                    break;
                case BaseObjectCreationExpressionSyntax creation when _model.GetOperation(creation) is IObjectCreationOperation made
                    && SymbolEqualityComparer.Default.Equals(made.Type?.OriginalDefinition, type.OriginalDefinition):
                    agreed = Agree(agreed, FollowInitializer(member, made));
                    break;
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax target } assignment when target.Name.Identifier.ValueText == member.Name
                    && SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(target).Symbol?.OriginalDefinition, member.OriginalDefinition)
                    && Operations.Of(assignment.Right, _model) is { } value:
                    agreed = Agree(agreed, Follow(value));
                    break;
            }
        }

        _visited.Remove(member);
        return agreed;
    }

    private static bool Names(GenericNameSyntax generic, INamedTypeSymbol type)
    {
        foreach (var argument in generic.TypeArgumentList.DescendantNodes())
        {
            if (argument is SimpleNameSyntax name && name.Identifier.ValueText == type.Name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A member of an object that is made here or in a private method: what its initialiser stores in it.</summary>
    private ValueFlow FollowInitialized(ISymbol member, Subject receiver)
    {
        if (member.Kind == SymbolKind.Method || NamedOrigins.IsOtherType(member.ContainingType.Name) || !_visited.Add(member))
        {
            return ValueFlow.Foreign;
        }

        var agreed = ValueFlow.Constant;
        foreach (var source in SourcesOf(receiver))
        {
            if (source is IInvocationOperation { TargetMethod.OriginalDefinition: var method } call && _visited.Add(method))
            {
                Enter(call);
                foreach (var value in ReturnsOf(method))
                {
                    agreed = Agree(agreed, FollowInitializer(member, Strip(value.Expression!)));
                }

                Leave(call);
                _visited.Remove(method);
            }
            else
            {
                agreed = Agree(agreed, FollowInitializer(member, source));
            }
        }

        _visited.Remove(member);
        return agreed.Origin is null && !agreed.IsHttpStatus ? ValueFlow.Foreign : agreed;
    }

    private ValueFlow FollowInitializer(ISymbol member, IOperation source)
    {
        if (source is not IObjectCreationOperation creation)
        {
            return source.ConstantValue.HasValue || source is IDefaultValueOperation ? ValueFlow.Constant : ValueFlow.Foreign;
        }

        foreach (var set in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (set is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var target } } assignment
                && SymbolEqualityComparer.Default.Equals(target, member))
            {
                return Follow(assignment.Value);
            }
        }

        // A record's positional property is its constructor's parameter.
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { } parameter && string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase))
            {
                return Follow(argument.Value);
            }
        }

        return ValueFlow.Constant;
    }

    /// <summary>A private field, or a property that only its type sets: all that is stored in it agrees.</summary>
    private ValueFlow FollowStored(ISymbol symbol)
    {
        var isPrivate = symbol is IFieldSymbol { IsConst: false } field && (field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private)
            || symbol is IPropertySymbol { SetMethod: null or { DeclaredAccessibility: Accessibility.Private } };
        if (!isPrivate
            || symbol.DeclaringSyntaxReferences.Length != 1
            || symbol.DeclaringSyntaxReferences[0].SyntaxTree != _model.SyntaxTree
            || symbol.ContainingType.DeclaringSyntaxReferences.Length != 1
            || !_visited.Add(symbol))
        {
            return ValueFlow.Foreign;
        }

        var agreed = ValueFlow.Constant;
        foreach (var write in LocalWrites.FindInType(symbol, symbol.DeclaringSyntaxReferences[0].GetSyntax(), _model))
        {
            agreed = Agree(agreed, FollowWrite(write));
        }

        _visited.Remove(symbol);
        return agreed.Origin is null && !agreed.IsHttpStatus ? ValueFlow.Foreign : agreed;
    }

    /// <summary>Whether a private field only ever gets small numbers, so that it is the program's own state.</summary>
    private bool HoldsOnlyConstants(IFieldSymbol field)
    {
        if (_recognizer.Catalogs.FindMembers(field.Name).Count == 0
            || field.DeclaringSyntaxReferences.Length != 1
            || field.DeclaringSyntaxReferences[0].SyntaxTree != _model.SyntaxTree
            || field.ContainingType.DeclaringSyntaxReferences.Length != 1)
        {
            return false;
        }

        var writes = LocalWrites.FindInType(field, field.DeclaringSyntaxReferences[0].GetSyntax(), _model);
        foreach (var write in writes)
        {
            if (write is not { Kind: WriteKind.Value, Subject.Expression: { } value } || !IsOwnNumber(Strip(value)))
            {
                return false;
            }
        }

        return writes.Count > 0;
    }

    // What programs number their own states with.
    private static bool IsOwnNumber(IOperation value) => Strip(value) switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => IsOwnNumber(conditional.WhenTrue) && IsOwnNumber(whenFalse),
        var plain => plain.ConstantValue is { HasValue: true, Value: var constant } && (constant is null || EnumValues.ToInt64(constant) is >= -1 and < 100),
    };

    private Origin? NameMember(ISymbol symbol, Subject? receiver)
    {
        var entries = _recognizer.Catalogs.FindMembers(symbol.Name);
        if (entries.Count == 0)
        {
            return null;
        }

        var found = FindProvider(symbol, receiver);
        if (found.Provider is not { } provider)
        {
            return null;
        }

        var places = new List<string>();
        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            places.Add(type.Name);
        }

        if (receiver is not null && NameOf(receiver) is { } receiverSymbol)
        {
            places.Add(receiverSymbol.Name);
        }

        return NamedOrigins.ChooseSet(entries, provider, places) is { } set
            ? new Origin(set, OriginKind.Named, found.Evidence!, symbol.Name)
            : null;
    }

    private ProviderEvidence FindProvider(ISymbol symbol, Subject? receiver)
    {
        var scopes = _recognizer.Scopes;
        var own = scopes.OfName(symbol, symbol.Kind == SymbolKind.Method ? "method" : "member", _use);
        if (own.EndsSearch)
        {
            return own;
        }

        var type = symbol.ContainingType;
        var isNeutralContract = false;
        foreach (var contract in ImplementedMembers.Of(symbol))
        {
            var named = scopes.OfDeclaringType(contract.ContainingType);
            if (named.EndsSearch)
            {
                return named;
            }

            isNeutralContract = true;
        }

        var isContract = isNeutralContract || IsContract(symbol, receiver);
        if (!isNeutralContract)
        {
            var near = NamedOrigins.IsOtherType(type.Name) ? ProviderEvidence.None : OfTypeAndArguments(type);
            if (near.EndsSearch)
            {
                return near.Provider is not null && receiver is not null && ContradictsHost(near, receiver) ? ProviderEvidence.Contradicted : near;
            }
        }

        if (receiver is null)
        {
            // A bare field is a scalar of the place itself; a bare property belongs to its type, which said nothing.
            return symbol is IFieldSymbol && IsAroundUse(type) ? scopes.OfPlace(_use, _model) : ProviderEvidence.None;
        }

        if (!isContract && !NamedOrigins.IsOtherType(type.Name) && NameOf(receiver) is { } name && !NamedOrigins.IsOtherType(name.Name))
        {
            var byReceiver = scopes.OfName(name, "receiver", _use);
            if (byReceiver.EndsSearch)
            {
                return byReceiver;
            }
        }

        var reply = new Replies(this, _recognizer).Of(receiver);
        if (!reply.IsReply)
        {
            return ProviderEvidence.None;
        }

        return reply.Provider.EndsSearch ? reply.Provider : scopes.OfPlace(_use, _model);
    }

    /// <summary>Whether the value comes from a host that is not the one the names speak of.</summary>
    private bool ContradictsHost(ProviderEvidence named, Subject receiver) =>
        new Replies(this, _recognizer, byHost: true).Of(receiver) is { IsReply: true, Provider: { EndsSearch: true } host } && host.Provider != named.Provider;

    /// <summary>Whether the use stands in a type, not in one that derives from it.</summary>
    private bool IsAroundUse(INamedTypeSymbol type)
    {
        for (var current = _model.GetEnclosingSymbol(_use.SpanStart); current is not null; current = current.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, type.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private ProviderEvidence OfTypeAndArguments(INamedTypeSymbol type)
    {
        var near = _recognizer.Scopes.OfDeclaringType(type);
        if (near.EndsSearch)
        {
            return near;
        }

        for (var current = type; current is not null; current = current.ContainingType)
        {
            foreach (var argument in current.TypeArguments)
            {
                if (argument is INamedTypeSymbol named && !TypeShapes.IsPlatform(named)
                    && _recognizer.Scopes.OfName(named, "type argument", _use) is { EndsSearch: true } byArgument)
                {
                    return byArgument;
                }
            }
        }

        return ProviderEvidence.None;
    }

    /// <summary>Whether the member is declared by an interface, or by a base of what the receiver is declared as.</summary>
    private static bool IsContract(ISymbol symbol, Subject? receiver)
    {
        if (symbol.ContainingType.TypeKind == TypeKind.Interface || symbol.IsAbstract)
        {
            return true;
        }

        return receiver?.Expression?.Type is { } type
            && !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, symbol.ContainingType.OriginalDefinition);
    }

    private static ISymbol? NameOf(Subject subject)
    {
        if (subject.Expression is null)
        {
            return subject.Member;
        }

        return Strip(subject.Expression) switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property,
            IConditionalAccessOperation { WhenNotNull: IPropertyReferenceOperation guarded } => guarded.Property,
            _ => null,
        };
    }

    private ValueFlow FollowCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (IsPassage(method) && FindPassed(call) is { } passed)
        {
            return OfOwnEnum(passed, TypeShapes.IsIntegral(method.ReturnType) ? FollowParsed(passed) : Follow(passed));
        }

        if (Declare(method) is { } declared)
        {
            return ValueFlow.Of(declared);
        }

        if (_mode == RecognitionMode.Explicit || TypeShapes.IsPlatform(method.ContainingType))
        {
            return ValueFlow.Unknown;
        }

        var returned = FollowReturns(call, component: -1);
        if (returned.Origin is not null || returned.IsForeign)
        {
            return returned;
        }

        if (HttpStatus.IsGivenBy(method.OriginalDefinition, _recognizer.Compilation))
        {
            return ValueFlow.HttpStatus;
        }

        var named = FollowMember(method, ReceiverOf(call.Instance));
        return named.Origin is not null ? named : ValueFlow.Unknown;
    }

    private ValueFlow FollowReturns(IInvocationOperation call, int component)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (!_visited.Add(method))
        {
            return ValueFlow.Constant;
        }

        var values = ReturnsOf(method);
        var agreed = ValueFlow.Constant;
        Enter(call);
        foreach (var value in values)
        {
            agreed = Agree(agreed, component < 0 ? Follow(value) : FollowPart(Subject.OfPart(value, component)));
        }

        Leave(call);
        _visited.Remove(method);
        return values.Count == 0 || agreed.IsConstant ? ValueFlow.Unknown : agreed;
    }

    /// <summary>Calls that hand a code on as a text or a number of the same meaning.</summary>
    private static bool IsPassage(IMethodSymbol method)
    {
        switch (method.Name)
        {
            case "ToString" or "Trim" or "TrimStart" or "TrimEnd" or "GetValueOrDefault" or "ToUpper" or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant"
                or "GetAwaiter" or "GetResult" or "ConfigureAwait":
                return true;
            case "GetInt16" or "GetInt32" or "GetInt64" or "GetString" or "GetRawText" or "ToObject" or "Value" or "GetValue" or "AsValue" or "Replace":
                return TypeShapes.IsPlatform(method.ContainingType);
            case "Parse":
                return TypeShapes.IsIntegral(method.ContainingType) || method.ContainingType.SpecialType == SpecialType.System_Enum;
            case "ToInt16" or "ToInt32" or "ToInt64" or "ToUInt16" or "ToUInt32" or "ToUInt64" or "ToByte" or "ToSByte":
                return method.ContainingType.Name == "Convert";
            default:
                return false;
        }
    }

    private static IOperation? FindPassed(IInvocationOperation call)
    {
        if (call.Instance is IConditionalAccessInstanceOperation guarded)
        {
            return FindConditionalReceiver(guarded);
        }

        if (call.Instance is not null)
        {
            return call.Instance;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == 0 && argument.Parameter.Type.Name != "Type")
            {
                return argument.Value;
            }
        }

        return null;
    }
}
