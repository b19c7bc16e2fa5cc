using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>How the rules about missing codes say them: in the message, and in the properties for the code fixes.</summary>
internal static class MissingCodes
{
    private const int NamesInMessage = 5;

    public static Diagnostic Report(
        DiagnosticDescriptor descriptor,
        SyntaxToken keyword,
        CodeDomain domain,
        ImmutableArray<CodeTarget> missing,
        ImmutableDictionary<string, string?> properties,
        CodeRecognizer recognizer)
    {
        var evidence = domain.Origin.Evidence;
        return Diagnostic.Create(
            descriptor,
            keyword.GetLocation(),
            evidence.Location is null ? null : new[] { evidence.Location },
            properties
                .Add(DiagnosticProperties.CodeSet, domain.Set.FullName)
                .Add(DiagnosticProperties.ConstantsNamespace, recognizer.ConstantsNamespace),
            domain.Set.FullName,
            missing.Length,
            Names(missing),
            evidence.Text);
    }

    /// <summary>The constants or enum members for a code fix, each with its outcome.</summary>
    public static string Constants(CodeDomain domain, IEnumerable<CodeTarget> targets) =>
        (domain.EnumType is null ? string.Empty : domain.EnumType.GetDocumentationCommentId() + "=")
        + string.Join(";", targets.Select(target => target.Constant + ":" + target.Code.Outcome));

    private static string Names(ImmutableArray<CodeTarget> missing)
    {
        // What goes wrong is what the reader must know of first.
        var names = missing
            .OrderBy(target => target.Code.Outcome == CodeOutcome.Failure ? 0 : 1)
            .Take(NamesInMessage)
            .Select(target => target.Name);
        return string.Join(", ", names) + (missing.Length > NamesInMessage ? ", …" : string.Empty);
    }
}
