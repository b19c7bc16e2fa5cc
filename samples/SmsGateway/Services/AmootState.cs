namespace SmsGateway.Services;

public enum AmootState
{
    Failed = 0,
    Success = 1,
    CreditNotEnough = 4,
    ServerError = 500,
    TokenInvalid = -202,
    TokenExpired = -204,
    UserExpired = -104,
}

public static class AmootStates
{
    public static bool NeedsNewToken(AmootState state) => (int)state == -204 || state == AmootState.TokenInvalid;
}
