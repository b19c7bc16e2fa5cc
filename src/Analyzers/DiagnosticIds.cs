namespace SmsCodeAnalyzers;

/// <summary>The ids of the rules. An id is never given to another rule, even after its own is gone.</summary>
public static class DiagnosticIds
{
    /// <summary>Use the named constant for a provider code.</summary>
    public const string UseNamedConstant = "SMS1001";

    /// <summary>Constants cannot be generated here.</summary>
    public const string ConstantsCannotBeGenerated = "SMS9003";
}
