using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using AmootSMSWebService2;
using SmsGateway.Storage;

namespace SmsGateway.Services;

public class AmootSmsService
{
    private const string BaseUrl = "https://portal.amootsms.com/rest/";

    private readonly HttpClient _http;
    private readonly AmootSMSWebService2SoapClient _soap = new AmootSMSWebService2SoapClient();
    private string _token;

    public AmootSmsService(HttpClient http, string token)
    {
        _http = http;
        _token = token;
    }

    public async Task<bool> SendAsync(OutboxEntry entry)
    {
        // The outbox keeps its own states: 0 is "waiting" here, not a code of the provider.
        if (entry.Status != 0)
        {
            return false;
        }

        var reply = await PostAsync(entry);
        if (reply.Status == -204)
        {
            _token = await RenewTokenAsync();
            reply = await PostAsync(entry);
        }

        if (IsAccountProblem(reply))
        {
            throw new InvalidOperationException("AmootSMS: " + Describe(reply));
        }

        return reply.Status == 1;
    }

    public async Task<bool> SendBySoapAsync(string text, string mobile)
    {
        var result = await _soap.SendSimpleAsync("user", "password", text, "public", new[] { mobile });
        if (result.Status.ToString() == "User_Expired")
        {
            throw new InvalidOperationException("The account has expired.");
        }

        return result.Status == Status.Success;
    }

    public async Task<decimal> GetCreditAsync()
    {
        var credit = await _soap.GetCreditAsync("user", "password");
        if (credit.ResultCode != 1)
        {
            return 0;
        }

        return credit.RemaindCredit;
    }

    public static string Describe(AmootReply reply)
    {
        switch (reply.Status)
        {
            case 0:
                return "failed";
            case 4:
                return "not enough credit";
            case -202:
            case -204:
                return "the token is no good";
            case 500:
                return "their server is down";
            default:
                return reply.Message ?? "unknown";
        }
    }

    public static string DescribeAccount(AmootSmsAccountReply account) => account.Status switch
    {
        "Success" => "in order",
        "Token_Expired" or "User_Expired" => "expired",
        _ => "unknown",
    };

    private static bool IsAccountProblem(AmootReply reply) =>
        new[] { -102, -103, -104, -105 }.Contains(reply.Status);

    private async Task<AmootReply> PostAsync(OutboxEntry entry)
    {
        try
        {
            var url = BaseUrl + "SendSimple?Token=" + _token + "&Mobile=" + entry.Mobile;
            using var response = await _http.PostAsync(url, new StringContent(entry.Text));
            if ((int)response.StatusCode == 500)
            {
                return new AmootReply { Status = -1, Message = "HTTP 500" };
            }

            var json = await response.Content.ReadAsStringAsync();
            return JsonSerializer.Deserialize<AmootReply>(json) ?? new AmootReply { Status = 0 };
        }
        catch (HttpRequestException ex)
        {
            return new AmootReply { Status = -1, Message = ex.Message };
        }
    }

    private Task<string> RenewTokenAsync() => _http.GetStringAsync(BaseUrl + "Token");
}
