using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SmsCodeAnalyzers.Recognition;

/// <content>Properties, fields and other members: their names and types, else what is stored in them.</content>
internal sealed partial class Resolution
{
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
}
