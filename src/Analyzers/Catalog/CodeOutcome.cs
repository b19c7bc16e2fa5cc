namespace SmsCodeAnalyzers.Catalog;

/// <summary>What a code says about the request it answers.</summary>
internal enum CodeOutcome
{
    /// <summary>The request was carried out.</summary>
    Success,

    /// <summary>The request was refused or went wrong.</summary>
    Failure,

    /// <summary>It is not known yet: ask again later.</summary>
    Pending,

    /// <summary>Neither of the three: the code only tells something.</summary>
    Informational,
}
