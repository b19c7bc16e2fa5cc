using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SmsCodeAnalyzers.Recognition;

/// <content>Local variables and parameters: what gives them their values, else their names and their place.</content>
internal sealed partial class Resolution
{
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
}
