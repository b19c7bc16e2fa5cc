namespace SmsCodeAnalyzers.Recognition;

/// <summary>The values of constants of every integral type.</summary>
internal static class EnumValues
{
    /// <summary>The value as a signed number of 64 bits; nothing where it does not fit or is no integral number.</summary>
    public static long? ToInt64(object? value) => value switch
    {
        int number => number,
        long number => number,
        short number => number,
        sbyte number => number,
        byte number => number,
        ushort number => number,
        uint number => number,
        ulong number when number <= long.MaxValue => (long)number,
        _ => null,
    };
}
