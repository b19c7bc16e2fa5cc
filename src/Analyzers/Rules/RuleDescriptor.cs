using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SmsCodeAnalyzers.Rules;

/// <summary>Makes the descriptors of the rules, so that category and help link are said once.</summary>
internal static class RuleDescriptor
{
    private static readonly string s_helpLinkBase = typeof(RuleDescriptor).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "HelpLinkBase").Value!;

    public static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, DiagnosticSeverity severity, string description) =>
        new(
            id,
            title,
            messageFormat,
            DiagnosticCategories.SmsCodes,
            severity,
            isEnabledByDefault: true,
            description,
            s_helpLinkBase + id + ".md");
}
