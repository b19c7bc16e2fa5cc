using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using static SmsCodeAnalyzers.Tests.Recognition.RecognitionTest;

namespace SmsCodeAnalyzers.Tests.Recognition;

/// <summary>Gateways that have no catalog, conflicts between providers, and weak names.</summary>
[TestClass]
public sealed class OtherGatewayTests
{
    [TestMethod]
    [DataRow("NetGsm", "https://api.netgsm.com.tr/sms/send/get")]
    [DataRow("Mutlucell", "https://smsgw.mutlucell.com/smsgw-ws/sndblkex")]
    [DataRow("Kavenegar", "https://api.kavenegar.com/v1/sms/send.json")]
    [DataRow("SmsIr", "https://api.sms.ir/v1/send")]
    [DataRow("Magfa", "https://sms.magfa.com/api/http/sms/v2/send")]
    [DataRow("MeliPayamak", "https://rest.payamak-panel.com/api/SendSMS/SendSMS")]
    [DataRow("Twilio", "https://api.twilio.com/2010-04-01/Accounts")]
    [DataRow("VatanSms", "https://api.vatansms.net/api/v1/1toN")]
    [DataRow("SmsApi", "https://api.smsapi.pl/sms.do")]
    public Task Other_gateways_codes_are_never_a_providers(string name, string host) => VerifyAsync(
        """
        class NAMESender
        {
            public int Code; public string ErrorCode;
            async Task<bool> M(HttpClient http, int status)
            {
                var text = await http.GetStringAsync("HOST");
                var code = text.Split(' ')[0];
                return code == "00" || code == "20" || Code == 100 || ErrorCode == "11" || status == 1 || (int)JsonNode.Parse(text)["Status"] == 1;
            }
        }

        class JetSmsSender
        {
            async Task<bool> M(HttpClient http)
            {
                var text = await http.GetStringAsync("https://ws.jetsms.com.tr/api/sendsms");
                return text.Split(' ')[0] == [|"00"|] || text.Split(' ')[1] == "00";
            }

            async Task<bool> Fallback(HttpClient http) => (await http.GetStringAsync("HOST")).Split(' ')[0] == "00";
        }
        """.Replace("NAME", name).Replace("HOST", host));

    [TestMethod]
    public Task A_host_that_contradicts_a_name_wins() => VerifyAsync("""
        class IPPanelClient
        {
            async Task<bool> A(HttpClient http) => (int)JsonNode.Parse(await http.GetStringAsync("https://api.zarinpal.com/pg/verify.json"))["code"] == 100;
            async Task<bool> B(HttpClient http) => (int)JsonNode.Parse(await http.GetStringAsync("https://ippanel.com/api/select"))["code"] == [|100|];
        }
        """);

    [TestMethod]
    public Task Another_gateways_namespace_ends_the_search() => VerifyAsync("""
        namespace Melipayamak.Clients
        {
            class IPPanelSms { public int Code; bool M(int code) => code == 0 || Code == 962; }
        }

        namespace Sms.Twilio.Copies
        {
            class AmootReply { public int Status; }
        }

        class C { bool M(Sms.Twilio.Copies.AmootReply r, AmootReply own) => r.Status == -204 || own.Status == [|-204|]; }
        class AmootReply { public int Status; }
        """);

    [TestMethod]
    public Task A_scope_that_names_two_gateways_says_nothing() => VerifyAsync("""
        class SyncAmootToKavenegar { int _status; bool M(int status) => status == 0 || _status == -204; }
        class AmootKavenegarAdapter { bool M(int status) => status == 1; }
        class AmootIPPanelBridge { public int Code; bool M(int code) => code == 0 || Code == 1; }
        class Fallback
        {
            bool TryAmootThenMagfa(int status) => status == 0;
            bool ViaAmoot(int status) => status == [|0|];
            bool NotifyAmootUsers(int status) => status == 0;
        }
        """);

    [TestMethod]
    public Task A_method_that_names_another_gateway_takes_nothing_from_its_type() => VerifyAsync("""
        class AmootSender
        {
            bool HandleKavenegar(int status) => status == 1;
            bool HandleIPPanel(int code) => code == 0;
            bool Handle(int status) => status == [|1|];
        }
        """);

    [TestMethod]
    public Task A_call_to_two_hosts_belongs_to_neither() => VerifyAsync("""
        class Sender
        {
            async Task<bool> M(HttpClient http, bool first)
            {
                var url = first ? "https://ippanel.com/services.jspd" : "https://rest.payamak-panel.com/api/SendSMS";
                return (await http.GetStringAsync(url)).Split(',')[0] == "0";
            }
        }
        """);

    [TestMethod]
    public Task A_weak_name_counts_only_beside_a_host_a_client_or_a_strong_name() => VerifyAsync("""
        class FarazGateway { public int Code; bool M(int resultCode, int farazCode) => Code == 962 || resultCode == 100 || farazCode == 0; }
        class ServerSmsError { public int Code; bool M() => Code == 1001; }
        class SMSServiceSoapClient { public SendResult Send(string text) => null; }
        class SendResult { public string ErrorCode; }
        class C { bool M(SMSServiceSoapClient c) => c.Send("").ErrorCode == "00"; }

        class FarazSender
        {
            const string Url = "https://ippanel.com/services.jspd";
            bool M(int resultCode) => resultCode == [|962|];
        }

        namespace JetSms
        {
            class SMSServiceSoapClient { public SendResult Send(string text) => null; }
            class SendResult { public string ErrorCode; }
            class C { bool M(SMSServiceSoapClient c) => c.Send("").ErrorCode == [|"00"|]; }
        }
        """);

    [TestMethod]
    public Task Payment_gateways_and_other_services_beside_a_provider_stay_silent() => VerifyAsync("""
        class PaymentService
        {
            HttpClient _http;
            async Task Verify(string authority)
            {
                var node = JsonNode.Parse(await _http.GetStringAsync("https://api.zarinpal.com/pg/v4/payment/verify.json"));
                if ((int)node["data"]["code"] == 100 || (int)node["data"]["code"] == 101) { await Notify("x"); }
                var code = (int)node["code"];
                if (code == 100) { }
            }

            async Task Notify(string text)
            {
                var reply = await _http.GetStringAsync("https://ippanel.com/services.jspd?x=" + text);
                if (reply.Split(',')[0] == [|"0"|]) { }
            }
        }
        """);
}
