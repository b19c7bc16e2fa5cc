using System;
using System.Net.Http;
using System.Threading.Tasks;
using JetSms;

namespace SmsGateway.Services;

public class JetSmsSender
{
    private readonly HttpClient _http;
    private readonly SMSServiceSoapClient _soap = new SMSServiceSoapClient();

    public JetSmsSender(HttpClient http)
    {
        _http = http;
    }

    public async Task<string?> SendBySoapAsync(string text, string[] numbers)
    {
        var sonuc = await _soap.SendSMSAsync("user", "password", "FIRMA", numbers, text);
        if (sonuc.ErrorCode == "00")
        {
            return sonuc.ReportID;
        }

        if (string.Equals(sonuc.ErrorCode, "10", StringComparison.Ordinal))
        {
            throw new UnauthorizedAccessException();
        }

        return null;
    }

    /// <summary>The HTTP interface answers a line of text: <c>00 130228114512</c>.</summary>
    public async Task<bool> SendByHttpAsync(string text, string number)
    {
        var answer = await _http.GetStringAsync("http://ws.jetsms.com.tr/send?msg=" + text + "&to=" + number);
        var code = answer.Split(' ')[0];
        switch (code)
        {
            case "00":
                return true;
            case "11":
                throw new InvalidOperationException("The limit is used up.");
            default:
                return false;
        }
    }
}
