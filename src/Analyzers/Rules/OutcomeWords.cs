using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>Whether a returned value says success or failure: a truth value, or the words in its names and texts.</summary>
internal static class OutcomeWords
{
    private static readonly string[] s_failure =
    {
        "Fail", "Failed", "Fails", "Failure", "Failing", "Error", "Errors", "Exception", "Invalid", "Unknown", "Unexpected", "Undefined", "Unrecognized",
        "Unrecognised", "Unsuccessful", "Rejected", "Reject", "Refused", "Denied", "Problem", "BadRequest", "Forbidden", "Unauthorized", "NotSent", "Unsent",
        "NotFound", "Unhandled", "Unsupported", "False",
    };

    // What a text says of a failure in the languages of the providers' users, besides English.
    private static readonly string[] s_failureTexts =
    {
        "خطا", "ناموفق", "نامشخص", "ناشناخته", "نامعتبر", "hata", "bilinmeyen", "başarısız", "geçersiz", "gönderilemedi", "błąd", "błędy", "nieznan", "niepowodzenie", "nieprawidłow",
    };

    private static readonly string[] s_success =
    {
        "Ok", "Success", "Successful", "Succeeded", "Succeed", "Succeeds", "Sent", "Accepted", "Delivered", "Done", "Completed", "Created", "NoContent", "True",
    };

    /// <summary>What a method that returns the value says; <see cref="Fate.Ends"/> where it says nothing at all.</summary>
    public static Fate Judge(ExpressionSyntax value, SemanticModel model)
    {
        while (value is ParenthesizedExpressionSyntax or AwaitExpressionSyntax or CastExpressionSyntax)
        {
            value = value switch
            {
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                AwaitExpressionSyntax awaited => awaited.Expression,
                _ => ((CastExpressionSyntax)value).Expression,
            };
        }

        if (model.GetConstantValue(value) is { HasValue: true } constant)
        {
            return constant.Value switch
            {
                true => Fate.Succeeds,
                false => Fate.Fails,
                string { Length: > 0 } text => OfText(text),
                _ => OfName(value),
            };
        }

        return value switch
        {
            ThrowExpressionSyntax => Fate.Throws,
            TupleExpressionSyntax { Arguments: { Count: > 0 } elements } => Judge(elements[0].Expression, model),
            InterpolatedStringExpressionSyntax => OfText(TextIn(value)),
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => OfText(TextIn(sum)),
            InvocationExpressionSyntax call => OfCall(call, model),
            ObjectCreationExpressionSyntax creation => Either(OfParts(creation.ArgumentList, creation.Initializer, model), OfName(creation.Type)),
            ImplicitObjectCreationExpressionSyntax creation => OfParts(creation.ArgumentList, creation.Initializer, model),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } => Fate.Ends,
            MemberAccessExpressionSyntax access => OfName(access.Name),
            _ => Fate.Other,
        };
    }

    private static Fate OfCall(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" } && call.ArgumentList.Arguments.Count == 1)
        {
            return Judge(call.ArgumentList.Arguments[0].Expression, model);
        }

        return Either(OfCalled(call.Expression, model), OfParts(call.ArgumentList, null, model));
    }

    /// <summary>The truth values handed to a result: its first argument, or what is named like success.</summary>
    private static Fate OfParts(ArgumentListSyntax? arguments, InitializerExpressionSyntax? initializer, SemanticModel model)
    {
        if (arguments is not null)
        {
            for (var i = 0; i < arguments.Arguments.Count; i++)
            {
                var argument = arguments.Arguments[i];
                if ((i == 0 || argument.NameColon is not null)
                    && OfFlag(argument.NameColon?.Name.Identifier.ValueText, argument.Expression, model) is var fate && fate != Fate.Other)
                {
                    return fate;
                }
            }
        }

        if (initializer is not null)
        {
            foreach (var expression in initializer.Expressions)
            {
                if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment
                    && OfFlag(name.Identifier.ValueText, assignment.Right, model) is var fate && fate != Fate.Other)
                {
                    return fate;
                }
            }
        }

        return Fate.Other;
    }

    private static Fate OfFlag(string? name, ExpressionSyntax value, SemanticModel model)
    {
        if (model.GetConstantValue(value) is not { HasValue: true, Value: bool flag })
        {
            return model.GetTypeInfo(value).Type is { TypeKind: TypeKind.Enum } ? OfName(value) : Fate.Other;
        }

        var says = name is null ? Fate.Succeeds : OfWords(name);
        return says switch
        {
            Fate.Succeeds => flag ? Fate.Succeeds : Fate.Fails,
            Fate.Fails => flag ? Fate.Fails : Fate.Succeeds,
            _ => Fate.Other,
        };
    }

    /// <summary>A method's name, and those of the types and constants in front of it; what a variable there is called says nothing.</summary>
    private static Fate OfCalled(ExpressionSyntax called, SemanticModel model) =>
        called is MemberAccessExpressionSyntax access && model.GetSymbolInfo(access.Expression).Symbol is not (INamedTypeSymbol or IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true })
            ? OfName(access.Name)
            : OfName(called);

    private static Fate OfName(SyntaxNode node)
    {
        switch (node)
        {
            case MemberAccessExpressionSyntax access:
                return Either(OfWords(access.Name.Identifier.ValueText), OfName(access.Expression));
            case QualifiedNameSyntax qualified:
                return OfWords(qualified.Right.Identifier.ValueText);
            case SimpleNameSyntax name:
                return OfWords(name.Identifier.ValueText);
            default:
                return Fate.Other;
        }
    }

    private static Fate OfText(string text) =>
        ContainsAny(text, s_failure) || Says(text, "not ") || Array.Exists(s_failureTexts, word => Says(text, word)) ? Fate.Fails
        : ContainsAny(text, s_success) ? Fate.Succeeds
        : Fate.Other;

    /// <summary>What is written out of a text that is put together.</summary>
    private static string TextIn(SyntaxNode value)
    {
        var text = string.Empty;
        foreach (var token in value.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            {
                text += token.ValueText + " ";
            }
        }

        return text;
    }

    private static bool Says(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static Fate OfWords(string name) =>
        ContainsAny(name, s_failure) ? Fate.Fails
        : ContainsAny(name, s_success) ? Fate.Succeeds
        : Fate.Other;

    private static bool ContainsAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (IdentifierWords.Contains(text, word))
            {
                return true;
            }
        }

        return false;
    }

    private static Fate Either(Fate first, Fate second) => first != Fate.Other ? first : second;
}
