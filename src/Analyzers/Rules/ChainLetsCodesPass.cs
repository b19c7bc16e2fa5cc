using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>SMS2003: a chain of tests after which every code that it does not test passes for success, or for nothing.</summary>
internal static class ChainLetsCodesPass
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        DiagnosticIds.ChainLetsCodesPass,
        "Chain of code tests lets other codes pass",
        "Chain over '{0}' lets {1} other documented codes pass: {2} (recognised by: {3})",
        DiagnosticSeverity.Info,
        "The chain tests the failures known when it was written; what follows takes every other code for success. A provider's table has more failures, and it grows.");

    public static Diagnostic Judge(CodeChain chain, CodeRecognizer recognizer) =>
        MissingCodes.Report(Descriptor, chain.Keyword, chain.Domain, chain.Missing, PropertiesOf(chain), recognizer);

    private static ImmutableDictionary<string, string?> PropertiesOf(CodeChain chain)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (!chain.HasConstants)
        {
            return properties;
        }

        properties = properties
            .Add(DiagnosticProperties.Subject, chain.Subject.ToString())
            .Add(DiagnosticProperties.Last, (chain.Last.SpanStart - chain.Keyword.SpanStart).ToString(CultureInfo.InvariantCulture));
        return chain.Domain.Set.HasSuccess
            ? properties.Add(DiagnosticProperties.Constants, MissingCodes.Constants(chain.Domain, chain.Passing))
            : properties;
    }
}
