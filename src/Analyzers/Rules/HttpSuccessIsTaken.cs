using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>SMS4002: the only test of a provider's reply is the HTTP status, and its content goes nowhere.</summary>
internal static class HttpSuccessIsTaken
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        DiagnosticIds.HttpSuccessIsTaken,
        "HTTP success is taken for the provider's success",
        "{0} answers errors over HTTP 200 too: '{1}' does not tell them, {2} does, and nothing reads it (recognised by: {3})",
        DiagnosticSeverity.Warning,
        "The providers answer nearly every error over HTTP 200: a wrong password, an empty account, a forbidden text. That HTTP succeeded only says that the provider answered; what it answered is in the content.");

    public static Diagnostic? Judge(Reply reply)
    {
        if (reply.Uses.Test is not { } test)
        {
            return null;
        }

        return Diagnostic.Create(
            Descriptor,
            test.GetLocation(),
            reply.Evidence.Location is { } evidence ? new[] { evidence } : null,
            reply.Provider.Name,
            NameOf(test),
            PlaceOfCode(reply.Provider),
            reply.Evidence.Text);
    }

    /// <summary>Which member or text of the provider's replies carries the code.</summary>
    public static string PlaceOfCode(ProviderCatalog provider)
    {
        foreach (var set in provider.Sets)
        {
            var member = set.Members.IsEmpty ? null : "'" + set.Members[0].Name + "'";
            var text = set.ReplyForm == ReplyForm.None ? null : "the beginning of the text";
            if ((member ?? text) is not null)
            {
                return (member is null ? text : text is null ? member : text + " or " + member) + " (" + set.FullName + ")";
            }
        }

        return "the content";
    }

    private static string NameOf(SyntaxNode test) => test switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText + "()",
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => test.ToString(),
    };
}
