using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// A typed or named HTTP client as it is registered: <c>AddHttpClient&lt;SmsSender&gt;(c => …)</c>,
/// <c>AddHttpClient("sms").ConfigureHttpClient(c => …)</c>.
/// </summary>
internal sealed class ClientRegistration
{
    private readonly TypeArgumentListSyntax? _types;

    private ClientRegistration(SyntaxNode syntax, TypeArgumentListSyntax? types, string? key)
    {
        Syntax = syntax;
        _types = types;
        Key = key;
    }

    /// <summary>The registration with the calls that follow on it.</summary>
    public SyntaxNode Syntax { get; }

    /// <summary>The client's name, as <see cref="KeyOf"/> reads it.</summary>
    public string? Key { get; }

    public static void AddAll(SyntaxNode root, ImmutableArray<ClientRegistration>.Builder registrations)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: FileDeclarations.Registration } name } } call)
            {
                SyntaxNode whole = call;
                while (whole.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == whole
                    && access.Name.Identifier.ValueText != FileDeclarations.Registration)
                {
                    whole = next;
                }

                // The calls in front of it in a chain are about other clients.
                registrations.Add(new ClientRegistration(
                    whole == call ? call.ArgumentList : whole,
                    (name as GenericNameSyntax)?.TypeArgumentList,
                    call.ArgumentList.Arguments.Count > 0 ? KeyOf(call.ArgumentList.Arguments[0].Expression) : null));
            }
        }
    }

    /// <summary>What stands for a client's name: the text of a literal, or the name of a constant.</summary>
    public static string? KeyOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => "\"" + literal.Token.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } arguments } =>
            KeyOf(arguments[0].Expression) is { } named ? "\"" + named : null,
        _ => null,
    };

    /// <summary>Whether a type of this name is the client, or the interface it is asked for by.</summary>
    public bool IsOf(string typeName)
    {
        if (_types is not null)
        {
            foreach (var argument in _types.Arguments)
            {
                if (argument is SimpleNameSyntax { Identifier.ValueText: var name } && name == typeName
                    || argument is QualifiedNameSyntax { Right.Identifier.ValueText: var last } && last == typeName)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
