using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Rules;

namespace SmsCodeAnalyzers.Constants;

/// <summary>SMS9003: the project leaves no room for the constants where they should be.</summary>
internal static class ConstantsCannotBeGenerated
{
    public static readonly DiagnosticDescriptor TypeInTheWay = RuleDescriptor.Create(
        DiagnosticIds.ConstantsCannotBeGenerated,
        Title,
        "The type '{0}' has the name of the constants' namespace '{1}', so no constants are generated. Set the MSBuild property SmsCodesNamespace to another namespace.",
        DiagnosticSeverity.Warning,
        Description);

    public static readonly DiagnosticDescriptor NotANamespace = RuleDescriptor.Create(
        DiagnosticIds.ConstantsCannotBeGenerated,
        Title,
        "'{0}' is not the name of a namespace, so the constants are generated in '{1}'. Set the MSBuild property SmsCodesNamespace to identifiers separated by dots.",
        DiagnosticSeverity.Warning,
        Description);

    private const string Title = "Constants cannot be generated here";

    private const string Description =
        "The constants of the providers' codes are generated into one namespace of the project. Where a type has that name already, or the configured name is none, they cannot be generated there.";
}
