using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// The HTTP status codes, which stand in members of the same names as provider codes: never reported on a name alone, unless the
/// documented form is exactly that text (JetSms <c>"201"</c>).
/// </summary>
internal static class HttpStatus
{
    public static bool MayBeMeant(CodeUse use, Code code) => MayBeMeant(use, code.Number, code);

    /// <summary>Whether a constant, beside a member of this name, may be an HTTP status.</summary>
    /// <param name="use">The use of the constant.</param>
    /// <param name="number">The constant as a number.</param>
    /// <param name="code">The code that the constant is, if it is one.</param>
    public static bool MayBeMeant(CodeUse use, long? number, Code? code)
    {
        if (use.Origin.Kind is not (OriginKind.Named or OriginKind.Carried)
            || number is not (>= 200 and <= 208 or >= 300 and <= 308 or >= 400 and <= 429 or >= 500 and <= 504)
            || (use.Text is { } text && text == code?.Text))
        {
            return false;
        }

        return IdentifierWords.Normalize(use.Origin.MemberName) is "statuscode" or "code" or "responsecode" or "returncode";
    }
}
