using System.Collections.Generic;

namespace SmsGateway.PayamResan;

public class SMSOutputGenericModel<T>
{
    public bool Success { get; set; }

    public int? ErrorCode { get; set; }

    public string? Error { get; set; }

    public T? Result { get; set; }
}

public class SMSStatusOutput
{
    public long Id { get; set; }

    public int StatusCode { get; set; }
}

public class TokenInfo
{
    public string? TemplateKey { get; set; }

    public int TokenStatus { get; set; }
}

public class StatusPage
{
    public int Page { get; set; }

    public List<SMSStatusOutput> Items { get; set; } = new();
}
