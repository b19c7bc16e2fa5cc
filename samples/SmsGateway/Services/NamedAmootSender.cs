using SmsCodes;

namespace SmsGateway.Services;

/// <summary>What the code looks like after the fixes.</summary>
public static class NamedAmootSender
{
    public static bool IsSent(AmootReply reply) => reply.Status == AmootSmsStatusCode.Success;

    public static bool NeedsNewToken(AmootReply reply) =>
        reply.Status is AmootSmsStatusCode.TokenExpired or AmootSmsStatusCode.TokenInvalid;

    public static string Describe(AmootSmsAccountReply account) => account.Status switch
    {
        AmootSmsStatusText.Success => "in order",
        AmootSmsStatusText.UserExpired => "expired",
        _ => "unknown",
    };
}
