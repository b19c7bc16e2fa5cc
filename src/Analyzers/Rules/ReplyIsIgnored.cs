using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>SMS4001: what a provider answered to a call is never looked at.</summary>
internal static class ReplyIsIgnored
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        DiagnosticIds.ReplyIsIgnored,
        "Provider's reply is never looked at",
        "Nothing looks at what {0} answers to '{1}': {2} says whether it worked (recognised by: {3})",
        DiagnosticSeverity.Warning,
        "A provider that refuses a message does not throw: it answers a code. A program that drops the reply takes every refusal for a message that was sent.");

    // The one provider whose clients answer with a single code that says everything: 1, or its reason.
    private const string FixableProvider = "AmootSms";

    public static Diagnostic? Judge(Reply reply, CodeRecognizer recognizer, SemanticModel model)
    {
        if (reply.Uses.Test is not null)
        {
            return null;
        }

        return Diagnostic.Create(
            Descriptor,
            ReplyUses.WholeOf(reply.Call).GetLocation(),
            reply.Evidence.Location is { } evidence ? new[] { evidence } : null,
            FindStatus(reply, recognizer, model),
            reply.Provider.Name,
            NameOf(reply.Call),
            HttpSuccessIsTaken.PlaceOfCode(reply.Provider),
            reply.Evidence.Text);
    }

    /// <summary>The member of the dropped result that carries the code, and the constant it is to be compared with, for the fix.</summary>
    private static ImmutableDictionary<string, string?> FindStatus(Reply reply, CodeRecognizer recognizer, SemanticModel model)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (reply.Provider.Name != FixableProvider
            || model.GetSymbolInfo(reply.Call).Symbol is not IMethodSymbol method
            || TypeShapes.UnwrapTask(method.ReturnType) is not INamedTypeSymbol { IsValueType: false } type
            || TypeShapes.IsPlatform(type))
        {
            return properties;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsIndexer: false, GetMethod: not null, DeclaredAccessibility: Accessibility.Public }
                && recognizer.Resolve(member, model, reply.Call) is { Set: { HasSuccess: true } set } origin
                && set.Provider == reply.Provider
                && SuccessOf(set) is { } success)
            {
                var isText = ((IPropertySymbol)member).Type.SpecialType == SpecialType.System_String;
                properties = properties
                    .Add(DiagnosticProperties.CodeSet, set.FullName)
                    .Add(DiagnosticProperties.Member, member.Name)
                    .Add(DiagnosticProperties.ConstantsNamespace, recognizer.ConstantsNamespace);
                return origin.EnumType is null
                    ? properties.Add(DiagnosticProperties.Constant, (isText ? set.TextClass : set.CodeClass) + "." + success.Name)
                    : FindMember(origin.EnumType, success) is { } enumMember ? properties.Add(DiagnosticProperties.EnumMember, enumMember) : ImmutableDictionary<string, string?>.Empty;
            }
        }

        return properties;
    }

    private static Code? SuccessOf(CodeSet set)
    {
        Code? only = null;
        foreach (var code in set.Codes)
        {
            if (code.Outcome == CodeOutcome.Success && code.OnlyFor is null)
            {
                if (only is not null)
                {
                    return null;
                }

                only = code;
            }
        }

        return only;
    }

    private static string? FindMember(INamedTypeSymbol enumType, Code success)
    {
        var name = IdentifierWords.Normalize(success.Name);
        foreach (var member in enumType.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } && IdentifierWords.Normalize(member.Name) == name)
            {
                return member.Name;
            }
        }

        return null;
    }

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => call.Expression.ToString(),
    };
}
