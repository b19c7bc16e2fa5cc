using Microsoft.CodeAnalysis;

namespace SmsCodeAnalyzers.Rules;

/// <summary>What a rule says of a test: nothing, a report, or that the matter is reported at another place and no other rule is to speak.</summary>
internal readonly struct Verdict
{
    private Verdict(Diagnostic? report, bool isSettled)
    {
        Report = report;
        IsSettled = isSettled;
    }

    public static Verdict None => default;

    public static Verdict SaidElsewhere => new(null, true);

    public Diagnostic? Report { get; }

    public bool IsSettled { get; }

    public static implicit operator Verdict(Diagnostic? report) => new(report, report is not null);
}
