using System.Net.Http;
using System.Threading.Tasks;

namespace SmsGateway.Services;

/// <summary>A gateway whose codes overlap with JetSMS's in value; nothing here is a code of the five providers.</summary>
public class NetGsmSender
{
    private readonly HttpClient _http;

    public NetGsmSender(HttpClient http)
    {
        _http = http;
    }

    public async Task<bool> SendAsync(string text, string number)
    {
        var answer = await _http.GetStringAsync("https://api.netgsm.com.tr/sms/send/get?message=" + text + "&gsmno=" + number);
        var code = answer.Split(' ')[0];
        return code == "00" || code == "01" || code == "02";
    }
}
