using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace SmsGateway.Services;

public class IpPanelResponse
{
    public int Code { get; set; }

    public string Data { get; set; } = "";

    /// <summary>The gateway answers <c>[0,"30215478"]</c>: the code, then the id of the message or a text in Persian.</summary>
    public static IpPanelResponse Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var items = document.RootElement;
        return new IpPanelResponse { Code = items[0].GetInt32(), Data = items[1].ToString() };
    }
}

public class IpPanelSender
{
    private readonly HttpClient _http;

    public IpPanelSender(HttpClient http)
    {
        _http = http;
    }

    public async Task<string?> SendAsync(string text, string mobile)
    {
        var json = await _http.GetStringAsync("https://ippanel.com/services.jspd?op=send&message=" + text + "&to=" + mobile);
        var response = IpPanelResponse.Parse(json);
        if (response.Code == 0)
        {
            return response.Data;
        }

        if (response.Code is 962 or 963)
        {
            throw new HttpRequestException("Check the user name and the password of the panel.");
        }

        return null;
    }

    public async Task<bool> SendPatternAsync(string patternCode, string mobile)
    {
        // The code of a pattern goes into a send; it is no result.
        if (patternCode == "971")
        {
            return false;
        }

        var json = await _http.GetStringAsync("https://ippanel.com/patterns/pattern?pattern_code=" + patternCode + "&to=" + mobile);
        var (code, _) = Split(IpPanelResponse.Parse(json));
        return code switch
        {
            0 => true,
            970 or 971 or 996 => throw new HttpRequestException("The pattern is not usable."),
            _ => false,
        };
    }

    private static (int Code, string Data) Split(IpPanelResponse response) => (response.Code, response.Data);
}
