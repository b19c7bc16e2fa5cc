using System.Threading;
using Microsoft.CodeAnalysis;

namespace SmsCodeAnalyzers.Rules;

/// <summary>Whether a rule can report anything in a compilation, so that what only it needs is not registered where it cannot.</summary>
internal static class RuleSeverity
{
    public static bool MayBeOn(Compilation compilation, DiagnosticDescriptor rule, CancellationToken cancellationToken)
    {
        var options = compilation.Options;
        var files = options.SyntaxTreeOptionsProvider;
        var isOff = (options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var specific) && specific == ReportDiagnostic.Suppress)
            || (files is not null && files.TryGetGlobalDiagnosticValue(rule.Id, cancellationToken, out var global) && global == ReportDiagnostic.Suppress);
        if (!isOff)
        {
            return true;
        }

        // A file's own configuration says more than the project's.
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (files is not null && files.TryGetDiagnosticValue(tree, rule.Id, cancellationToken, out var own) && own != ReportDiagnostic.Suppress)
            {
                return true;
            }
        }

        return false;
    }
}
