using Microsoft.CodeAnalysis;

namespace SmsCodeAnalyzers.Rules;

/// <summary>SMS1001: a literal that is a documented code of the set that the expression beside it carries.</summary>
internal static class UseNamedConstant
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        DiagnosticIds.UseNamedConstant,
        "Use the named constant for a provider code",
        "Use '{0}' instead of '{1}': {2} (recognised by: {3})",
        DiagnosticSeverity.Warning,
        "A raw code says nothing to the reader, and the same number means something else at another provider. The named constant says what it means, and hovering it shows the row of the provider's table.");
}
