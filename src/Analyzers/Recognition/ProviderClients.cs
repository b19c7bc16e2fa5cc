using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// Tells whether a call is one of a provider's client: a type of the catalog's <c>clients</c>, a part of it
/// (<c>client.messages</c>), a generated proxy that names the provider, or another client that names it and answers with a code.
/// </summary>
internal sealed class ProviderClients
{
    // What a client does with its connection and with itself is no question to the provider.
    private static readonly string[] s_housekeeping = { "Close", "Open", "Dispose", "Abort", "Begin", "Received", "DidNotReceive", "Create" };

    private readonly CodeRecognizer _recognizer;

    public ProviderClients(CodeRecognizer recognizer) => _recognizer = recognizer;

    public ProviderEvidence Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.IsExtensionMethod
            || call.Instance is IInstanceReferenceOperation
            || TypeShapes.IsPlatform(method.ContainingType)
            || method.ContainingType.SpecialType != SpecialType.None
            || IsHousekeeping(method)
            || !HttpCalls.GivesValue(method)
            || AnswersInArguments(method))
        {
            return ProviderEvidence.None;
        }

        var type = ReceiverOf(call) as INamedTypeSymbol ?? method.ContainingType;
        if (SymbolEqualityComparer.Default.Equals(TypeShapes.UnwrapTask(method.ReturnType), type) || IsStandIn(call.Instance))
        {
            return ProviderEvidence.None;
        }

        if (_recognizer.Catalogs.Lexicon.FindClient(type.Name) is { } provider)
        {
            return ProviderEvidence.Of(provider, Evidence.Of("client", type, _recognizer.Compilation));
        }

        if (IsProxy(type))
        {
            return Replies.OfClient(type, call, _recognizer) is { EndsSearch: true } byName ? byName : OfScope(type);
        }

        if (OfWhole(call.Instance) is { EndsSearch: true } whole)
        {
            return whole;
        }

        return Replies.OfClient(type, call, _recognizer) is { Provider: { } named } found && AnswersWithCode(method.ReturnType, named)
            ? found
            : ProviderEvidence.None;
    }

    private static ITypeSymbol? ReceiverOf(IInvocationOperation call) =>
        call.Instance is IConditionalAccessInstanceOperation guarded
            ? Resolution.FindConditionalReceiver(guarded)?.Type
            : call.Instance?.Type;

    private static bool IsHousekeeping(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary || method.OverriddenMethod is { ContainingType.SpecialType: SpecialType.System_Object })
        {
            return true;
        }

        foreach (var word in s_housekeeping)
        {
            if (IdentifierWords.StandAt(method.Name, 0, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnswersInArguments(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The object of a mocking library, on which a call only says what is expected: <c>client.Received().Send(…)</c>.</summary>
    private static bool IsStandIn(IOperation? instance) =>
        instance is IInvocationOperation { TargetMethod.Name: var name }
            && (name.StartsWith("Received", StringComparison.Ordinal) || name.StartsWith("DidNotReceive", StringComparison.Ordinal) || name == "When")
        || instance is IPropertyReferenceOperation { Property: { Name: "Object", ContainingType.Name: "Mock" } };

    private ProviderEvidence OfScope(INamedTypeSymbol type)
    {
        var scope = _recognizer.Scopes.OfDeclaringType(type);
        return scope.Provider is { } provider
            ? ProviderEvidence.Of(provider, Evidence.Of("client", type, _recognizer.Compilation))
            : ProviderEvidence.None;
    }

    /// <summary>A client that a tool generated from a service's description.</summary>
    private static bool IsProxy(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "ClientBase" or "SoapHttpClientProtocol" or "HttpGetClientProtocol" or "HttpPostClientProtocol"
                && TypeShapes.IsPlatform(current))
            {
                return true;
            }
        }

        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "ServiceContractAttribute")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The catalog's client whose part is called: <c>client.messages.sendSms(…)</c>.</summary>
    private ProviderEvidence OfWhole(IOperation? instance)
    {
        while (instance is IMemberReferenceOperation { Instance: { } owner })
        {
            if (owner is not IInstanceReferenceOperation && owner.Type is INamedTypeSymbol type
                && _recognizer.Catalogs.Lexicon.FindClient(type.Name) is { } provider)
            {
                return ProviderEvidence.Of(provider, Evidence.Of("client", type, _recognizer.Compilation));
            }

            instance = owner;
        }

        return ProviderEvidence.None;
    }

    /// <summary>
    /// Whether a result can carry a code of the provider. A client that the application wrote itself around the gateway may answer in
    /// its own words (a bool, an id), and those are not the provider's reply.
    /// </summary>
    private bool AnswersWithCode(ITypeSymbol type, ProviderCatalog provider)
    {
        var inner = TypeShapes.UnwrapTask(type);
        inner = inner is IArrayTypeSymbol array ? array.ElementType : inner;
        if (inner is not INamedTypeSymbol { SpecialType: SpecialType.None } named)
        {
            return false;
        }

        if (HttpCalls.IsResponse(named) || _recognizer.FindMirror(named)?.Provider == provider)
        {
            return true;
        }

        if (TypeShapes.IsPlatform(named))
        {
            return named.TypeArguments.Length == 1 && AnswersWithCode(named.TypeArguments[0], provider);
        }

        return named.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && HasCode(named, provider);
    }

    private bool HasCode(INamedTypeSymbol type, ProviderCatalog provider)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false } && member.DeclaredAccessibility != Accessibility.Private)
            {
                foreach (var entry in _recognizer.Catalogs.FindMembers(member.Name))
                {
                    if (entry.Set.Provider == provider)
                    {
                        return true;
                    }
                }
            }
        }

        return type.BaseType is { SpecialType: SpecialType.None } parent && HasCode(parent, provider);
    }
}
