namespace SmsGateway.Services;

public class AmootReply
{
    public int Status { get; set; }

    public string? Message { get; set; }

    public long? MessageID { get; set; }
}

public class AmootSmsAccountReply
{
    public string Status { get; set; } = "";

    public decimal RemaindCredit { get; set; }
}
