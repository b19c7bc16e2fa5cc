using SmsCodes;

namespace SmsGateway.Storage;

/// <summary>Names no provider; the attribute says whose codes it keeps.</summary>
public class DeliveryLog
{
    [SmsCode(AmootSmsStatusCode.CodeSet)]
    public int State { get; set; }

    public bool MustStop => State == -300 || IsBanned(State);

    private static bool IsBanned([SmsCode(AmootSmsStatusCode.CodeSet)] int value) => value == -105;
}
