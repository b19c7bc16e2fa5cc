namespace SmsCodeAnalyzers;

/// <summary>The categories of the rules, as <c>dotnet_analyzer_diagnostic.category-…</c> options name them.</summary>
public static class DiagnosticCategories
{
    /// <summary>The one category of all rules of this package.</summary>
    public const string SmsCodes = "SmsCodes";
}
