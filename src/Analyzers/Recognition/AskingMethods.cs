using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// Methods of other types and files that ask a provider and give what it answered: by what they return, read from syntax, with the
/// host in them or in their type; else, for a text, by what they and their type are called.
/// </summary>
internal sealed class AskingMethods
{
    private const int MaxDepth = 8;

    private static readonly string[] s_askingWords =
    {
        "Send", "Submit", "Post", "Execute", "Call", "Request", "Query", "Invoke", "Push", "Dispatch", "Deliver",
        "Gonder", "Gönder", "Yolla", "Sorgula", "Wyslij", "Wyślij", "Ersal",
    };

    private static readonly HashSet<string> s_reads = new(StringComparer.Ordinal)
    {
        "ReadAsStringAsync", "ReadAsStreamAsync", "ReadAsByteArrayAsync", "ReadFromJsonAsync", "ReadAsAsync", "GetFromJsonAsync", "GetStringAsync", "GetJsonAsync",
        "ReceiveJson", "ReceiveString", "ReadToEnd", "ReadToEndAsync", "DownloadString", "DownloadStringTaskAsync", "UploadString", "UploadStringTaskAsync",
        "UploadValues", "UploadValuesTaskAsync", "PostAsync", "PostAsJsonAsync", "ExecuteAsync", "ExecutePostAsync", "ExecuteGetAsync", "GetAsync", "SendAsync",
    };

    private static readonly HashSet<string> s_decoders = new(StringComparer.Ordinal)
    {
        "Deserialize", "DeserializeAsync", "DeserializeObject", "DeserializeAnonymousType", "Parse", "ParseAsync", "GetString",
    };

    private static readonly HashSet<string> s_contents = new(StringComparer.Ordinal) { "Content", "Data", "Result", "RootElement" };

    private readonly CodeRecognizer _recognizer;

    public AskingMethods(CodeRecognizer recognizer) => _recognizer = recognizer;

    /// <summary>The provider that a method asks, if what it gives is the answer.</summary>
    /// <param name="method">The method's definition.</param>
    /// <param name="receiver">The type that it is called on.</param>
    public ProviderEvidence Of(IMethodSymbol method, INamedTypeSymbol receiver)
    {
        if (method.ReturnsVoid || NamedOrigins.IsOtherType(receiver.Name))
        {
            return ProviderEvidence.None;
        }

        // The syntax of another assembly is there in an editor only.
        if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _recognizer.Compilation.Assembly)
            && method.DeclaringSyntaxReferences.Length == 1
            && method.DeclaringSyntaxReferences[0].GetSyntax() is MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null })
        {
            var declaration = (MethodDeclarationSyntax)method.DeclaringSyntaxReferences[0].GetSyntax();
            return ReturnsAnswer(declaration) ? HostOf(declaration, method.ContainingType) : ProviderEvidence.None;
        }

        return TypeShapes.UnwrapTask(method.ReturnType)?.SpecialType == SpecialType.System_String && AsksByName(method.Name) ? NameOf(receiver) : ProviderEvidence.None;
    }

    private ProviderEvidence HostOf(MethodDeclarationSyntax declaration, INamedTypeSymbol type)
    {
        var own = _recognizer.Scopes.Hosts.OfDeclaration(declaration);
        if (!own.EndsSearch)
        {
            own = _recognizer.Scopes.Hosts.OfType(type);
        }

        return own.EndsSearch ? own : NameOf(type);
    }

    private ProviderEvidence NameOf(INamedTypeSymbol type) => _recognizer.Scopes.OfDeclaringType(type);

    private static bool AsksByName(string method)
    {
        foreach (var word in s_askingWords)
        {
            if (IdentifierWords.Contains(method, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether every value that a method returns, but for defaults, is what an HTTP call or a reader gave.</summary>
    private static bool ReturnsAnswer(MethodDeclarationSyntax method)
    {
        var answers = 0;
        foreach (var value in MethodReturns.In(method))
        {
            if (!IsDefault(value))
            {
                if (!IsAnswer(value, method, 0))
                {
                    return false;
                }

                answers++;
            }
        }

        return answers > 0;
    }

    private static bool IsDefault(ExpressionSyntax value) =>
        value.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression
        || value is PostfixUnaryExpressionSyntax { Operand: var operand } && IsDefault(operand)
        || value is LiteralExpressionSyntax { Token.ValueText: "" }
        || value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" };

    private static bool IsAnswer(ExpressionSyntax value, MethodDeclarationSyntax method, int depth)
    {
        for (; depth < MaxDepth; depth++)
        {
            switch (value)
            {
                case AwaitExpressionSyntax awaited:
                    value = awaited.Expression;
                    continue;
                case ParenthesizedExpressionSyntax parenthesized:
                    value = parenthesized.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax postfix:
                    value = postfix.Operand;
                    continue;
                case CastExpressionSyntax cast:
                    value = cast.Expression;
                    continue;
                case BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression):
                    value = coalesce.Left;
                    continue;
                case MemberAccessExpressionSyntax access when s_contents.Contains(access.Name.Identifier.ValueText):
                    value = access.Expression;
                    continue;
                case IdentifierNameSyntax name:
                    return FindValue(name, method) is { } initial && IsAnswer(initial, method, depth + 1);
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call:
                    var calledName = called.Name.Identifier.ValueText;
                    if (s_reads.Contains(calledName))
                    {
                        return true;
                    }

                    if (calledName is "Trim" or "ToString" or "ConfigureAwait" or "GetResult" or "GetAwaiter")
                    {
                        value = called.Expression;
                        continue;
                    }

                    return s_decoders.Contains(calledName)
                        && call.ArgumentList.Arguments.Count > 0
                        && IsAnswer(call.ArgumentList.Arguments[0].Expression, method, depth + 1);
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>What a local of the method is made from.</summary>
    private static ExpressionSyntax? FindValue(IdentifierNameSyntax use, MethodDeclarationSyntax method)
    {
        ExpressionSyntax? found = null;
        foreach (var node in method.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: var value } variable when variable.Identifier.ValueText == use.Identifier.ValueText && !IsDefault(value):
                    found = value;
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } assignment when left.Identifier.ValueText == use.Identifier.ValueText:
                    found = assignment.Right;
                    break;
            }
        }

        return found;
    }
}
