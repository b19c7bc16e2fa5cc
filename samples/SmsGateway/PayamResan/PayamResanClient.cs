using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace SmsGateway.PayamResan;

public class PayamResanClient
{
    private const string BaseUrl = "https://api.sms-webservice.com/api/V3/";

    private readonly HttpClient _http;

    public PayamResanClient(HttpClient http)
    {
        _http = http;
    }

    public async Task<long> SendAsync(string text, string number)
    {
        // 98 is the country, 1 the page: numbers, but not the provider's codes.
        if (!number.StartsWith("98"))
        {
            number = "98" + number;
        }

        var answer = await _http.GetFromJsonAsync<SMSOutputGenericModel<long>>(BaseUrl + "Send?Text=" + text + "&Recipients=" + number);
        if (answer!.ErrorCode is 1 or 11)
        {
            throw new HttpRequestException("The key is wrong: " + answer.Error);
        }

        if (answer.ErrorCode == 15)
        {
            return 0;
        }

        return answer.Result;
    }

    public static string Summarize(StatusPage page)
    {
        int delivered = 0, waiting = 0, lost = 0;
        foreach (var status in page.Items)
        {
            switch (status.StatusCode)
            {
                case 4:
                    delivered++;
                    break;
                case 0:
                case 1:
                case 2:
                case 3:
                    waiting++;
                    break;
                default:
                    lost++;
                    break;
            }
        }

        var title = page.Page == 1 ? "" : "page " + page.Page + ": ";
        return title + delivered + " delivered, " + waiting + " waiting, " + lost + " lost";
    }

    public static IEnumerable<string?> UsableTemplates(IEnumerable<TokenInfo> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.TokenStatus == 2)
            {
                yield return token.TemplateKey;
            }
        }
    }
}
