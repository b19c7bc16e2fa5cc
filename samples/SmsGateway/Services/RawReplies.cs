using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace SmsGateway.Services;

// Replies taken apart on the spot, without a type or a variable that says what the piece is.

public class IpPanelRawReply
{
    public static async Task<bool> SendAsync(HttpClient http, string query)
    {
        var json = await http.GetStringAsync("https://ippanel.com/services.jspd?" + query);
        var list = JsonSerializer.Deserialize<List<object>>(json)!;
        return list[0].ToString() == "0";
    }
}

public class AmootRawReply
{
    public static async Task<bool> SendAsync(HttpClient http, string query)
    {
        var json = await http.GetStringAsync("https://portal.amootsms.com/rest/SendSimple?" + query);
        return JsonNode.Parse(json)!["Status"]!.GetValue<string>() == "Success";
    }
}

public class SerwerSmsRawReply
{
    public static async Task<bool> IsBlockedAsync(HttpClient http, string query)
    {
        var json = await http.GetStringAsync("https://api2.serwersms.pl/messages/send_sms?" + query);
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("error").GetProperty("code").GetInt32() == 3100;
    }
}

public class JetSmsRawReply
{
    public static async Task<bool> SendAsync(HttpClient http, string query)
    {
        var answer = await http.GetStringAsync("http://ws.jetsms.com.tr/send?" + query);
        return answer.StartsWith("00");
    }
}
