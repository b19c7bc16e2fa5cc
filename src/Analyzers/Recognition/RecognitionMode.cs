using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>How far recognition goes: the option <c>sms_codes.recognition</c>.</summary>
internal enum RecognitionMode
{
    /// <summary>Only what attributes and options say.</summary>
    Explicit,

    /// <summary>Also enums that mirror a set, and names.</summary>
    Names,

    /// <summary>Also replies that are taken apart. The default.</summary>
    Full,
}

internal static class RecognitionModes
{
    public const string OptionKey = "sms_codes.recognition";

    public static RecognitionMode Read(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(OptionKey, out var value))
        {
            return RecognitionMode.Full;
        }

        return string.Equals(value, "explicit", StringComparison.OrdinalIgnoreCase) ? RecognitionMode.Explicit
            : string.Equals(value, "names", StringComparison.OrdinalIgnoreCase) ? RecognitionMode.Names
            : RecognitionMode.Full;
    }
}
