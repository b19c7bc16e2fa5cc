namespace SmsCodeAnalyzers;

/// <summary>The ids of the rules. An id is never given to another rule, even after its own is gone.</summary>
public static class DiagnosticIds
{
    /// <summary>Use the named constant for a provider code.</summary>
    public const string UseNamedConstant = "SMS1001";

    /// <summary>Switch does not handle every documented code.</summary>
    public const string SwitchMissesCodes = "SMS2001";

    /// <summary>Catch-all hides documented codes.</summary>
    public const string CatchAllHidesCodes = "SMS2002";

    /// <summary>Chain of code tests lets other codes pass.</summary>
    public const string ChainLetsCodesPass = "SMS2003";

    /// <summary>Code has the wrong sign, or its sign is lost.</summary>
    public const string WrongSign = "SMS3001";

    /// <summary>Code is not documented for this provider.</summary>
    public const string UndocumentedCode = "SMS3002";

    /// <summary>Code belongs to another code set.</summary>
    public const string WrongCodeSet = "SMS3003";

    /// <summary>Sign test does not separate success from failure.</summary>
    public const string SignTest = "SMS3004";

    /// <summary>Success test uses a failure code, or the reverse.</summary>
    public const string SuccessTest = "SMS3005";

    /// <summary>Enum value is not the documented code.</summary>
    public const string EnumValue = "SMS3006";

    /// <summary>Provider's reply is never looked at.</summary>
    public const string ReplyIsIgnored = "SMS4001";

    /// <summary>HTTP success is taken for the provider's success.</summary>
    public const string HttpSuccessIsTaken = "SMS4002";

    /// <summary>Constants cannot be generated here.</summary>
    public const string ConstantsCannotBeGenerated = "SMS9003";
}
