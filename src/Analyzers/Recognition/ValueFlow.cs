namespace SmsCodeAnalyzers.Recognition;

/// <summary>What following a value back to its source has shown.</summary>
internal readonly struct ValueFlow
{
    private ValueFlow(Origin? origin, bool isForeign, bool isConstant, bool isHttpStatus = false)
    {
        Origin = origin;
        IsForeign = isForeign;
        IsConstant = isConstant;
        IsHttpStatus = isHttpStatus;
    }

    /// <summary>Nothing is known: a name and far evidence may still decide.</summary>
    public static ValueFlow Unknown => default;

    /// <summary>The value surely is no code: arithmetic, a member of an object that nothing ties to a provider.</summary>
    public static ValueFlow Foreign => new(null, true, false);

    /// <summary>The value is an HTTP status, which is no code whatever it is stored in.</summary>
    public static ValueFlow HttpStatus => new(null, true, false, isHttpStatus: true);

    /// <summary>A default or a constant, which agrees with everything.</summary>
    public static ValueFlow Constant => new(null, false, true);

    public Origin? Origin { get; }

    public bool IsForeign { get; }

    public bool IsConstant { get; }

    public bool IsHttpStatus { get; }

    public static ValueFlow Of(Origin? origin) => new(origin, false, false);
}
