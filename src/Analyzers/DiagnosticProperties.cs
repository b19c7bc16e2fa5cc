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

    /// <summary>
    /// The constants of codes, each with its outcome: <c>AmootSmsStatusCode.Failed:Failure;…</c>. Where they are members of an
    /// enum, its documentation id and a <c>=</c> stand in front of them and no class before each. Of a switch they are the codes
    /// that it misses, in the order of the catalog; of a chain of tests the successes that it must go on letting pass. Absent where
    /// no constant has the form of the tests, and for a chain where the set has no success.
    /// </summary>
    public const string Constants = "SmsCodes.Constants";

    /// <summary>
    /// Where in a switched value the code is: empty for the value itself, else the names of properties and the positions of
    /// components, outermost first (<c>Error/Code</c>, <c>#0</c>).
    /// </summary>
    public const string Place = "SmsCodes.Place";

    /// <summary>The expression that a chain of tests is about, as it stands in the code.</summary>
    public const string Subject = "SmsCodes.Subject";

    /// <summary>How many characters after the reported <c>if</c> the last one of the chain begins.</summary>
    public const string Last = "SmsCodes.Last";

    /// <summary>
    /// What a fix writes in the place of the reported code, where that is more than the constant: <c>{0}</c> stands for
    /// <see cref="Constant"/>. Without it the constant alone takes the place.
    /// </summary>
    public const string Replacement = "SmsCodes.Replacement";

    /// <summary>
    /// The part of the code that a fix replaces, where it is not the reported one: its distance from the start of the report,
    /// which may be negative, and its length (<c>10,2</c>).
    /// </summary>
    public const string ReplacedSpan = "SmsCodes.ReplacedSpan";

    /// <summary>The member of a reply that carries its code (<c>Status</c>).</summary>
    public const string Member = "SmsCodes.Member";

    /// <summary>The member of the reply's own enum that says the code, where the code is no number or text (<c>Success</c>).</summary>
    public const string EnumMember = "SmsCodes.EnumMember";
}
