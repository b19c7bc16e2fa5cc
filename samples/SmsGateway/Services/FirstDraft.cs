using System;
using System.Net.Http;
using System.Threading.Tasks;
using AmootSMSWebService2;
using SmsCodes;

namespace SmsGateway.Services;

// What a first integration often looks like: it works on the day it is written, and every line of it is wrong about the codes.
public class AmootFirstDraft
{
    private readonly HttpClient _http;
    private readonly AmootSMSWebService2SoapClient _soap = new AmootSMSWebService2SoapClient();

    public AmootFirstDraft(HttpClient http) => _http = http;

    public static bool IsSent(AmootReply reply)
    {
        // 0 is failure here; success is 1.
        bool sent = reply.Status == 0;
        return sent;
    }

    public static void ThrowIfFailed(AmootReply reply)
    {
        // 39 failures are positive.
        if (reply.Status < 0)
        {
            throw new InvalidOperationException(reply.Message);
        }
    }

    public static bool MustRenewToken(AmootReply reply) => reply.Status == 204;

    public static bool IsPhoneBookFull(AmootReply reply) => reply.Status == IPPanelResultCode.InsufficientCredit;

    public static string Explain(AmootReply reply)
    {
        var text = "";
        switch (reply.Status)
        {
            case AmootSmsStatusCode.CreditNotEnough:
                text = "no credit";
                break;
            case AmootSmsStatusCode.TokenExpired:
                text = "token expired";
                break;
        }

        return text;
    }

    public async Task RemindAsync(string mobile)
    {
        await _soap.SendSimpleAsync("user", "password", "Your appointment is tomorrow.", "public", new[] { mobile });
    }

    public async Task<bool> GreetAsync(string mobile)
    {
        var response = await _http.GetAsync("https://portal.amootsms.com/rest/SendSimple?Mobiles=" + mobile);
        return response.IsSuccessStatusCode;
    }
}
