namespace SmsCodeAnalyzers;

/// <summary>
/// The keys of <see cref="Microsoft.CodeAnalysis.Diagnostic.Properties"/> by which a rule hands its finding to a code fix.
/// </summary>
public static class DiagnosticProperties
{
    /// <summary>
    /// The constant that says what the reported expression means, as <c>Class.Member</c> without a namespace
    /// (<c>AmootSmsStatusCode.TokenExpired</c>). Absent where no constant can take the expression's place.
    /// </summary>
    public const string Constant = "SmsCodes.Constant";

    /// <summary>The namespace of the generated constants in the reported project (<c>SmsCodes</c> unless configured).</summary>
    public const string ConstantsNamespace = "SmsCodes.Namespace";

    /// <summary>The full name of the code set (<c>AmootSms.Status</c>).</summary>
    public const string CodeSet = "SmsCodes.CodeSet";
}
