using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SmsCodeAnalyzers.Rules;

/// <summary>Which rules are on in a file: of several that could report one test, one that is off must hide no other.</summary>
internal sealed class RuleSwitches
{
    private readonly CompilationOptions _compilation;
    private readonly AnalyzerOptions _options;

    public RuleSwitches(Compilation compilation, AnalyzerOptions options)
    {
        _compilation = compilation.Options;
        _options = options;
    }

    public bool IsOn(DiagnosticDescriptor rule, SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (_compilation.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var specific) && specific == ReportDiagnostic.Suppress)
        {
            return false;
        }

        if (_compilation.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(tree, rule.Id, cancellationToken, out var own) || provider.TryGetGlobalDiagnosticValue(rule.Id, cancellationToken, out own)))
        {
            return own != ReportDiagnostic.Suppress;
        }

        if (_compilation.SpecificDiagnosticOptions.ContainsKey(rule.Id))
        {
            return true;
        }

        var options = _options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        return options.TryGetValue("dotnet_analyzer_diagnostic.category-" + rule.Category + ".severity", out var severity)
            || options.TryGetValue("dotnet_analyzer_diagnostic.severity", out severity)
            ? !string.Equals(severity, "none", StringComparison.OrdinalIgnoreCase)
            : rule.IsEnabledByDefault;
    }
}
