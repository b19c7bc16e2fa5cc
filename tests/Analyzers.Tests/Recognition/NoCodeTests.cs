using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using static SmsCodeAnalyzers.Tests.Recognition.RecognitionTest;

namespace SmsCodeAnalyzers.Tests.Recognition;

/// <summary>What looks like a code and is none: HTTP status, what goes into a send, defaults.</summary>
[TestClass]
public sealed class NoCodeTests
{
    [TestMethod]
    public Task HTTP_status_is_no_provider_code() => VerifyAsync("""
        class AmootClient
        {
            async Task<int> M(HttpClient http)
            {
                var response = await http.GetAsync("https://portal.amootsms.com/rest/x");
                if ((int)response.StatusCode == 500 || response.StatusCode == (HttpStatusCode)100) { return 5; }
                int status = (int)response.StatusCode;
                if (status == 500 || status == 101) { return 6; }
                var code = (int)response.StatusCode;
                if (code == 100) { return 7; }
                try { } catch (HttpRequestException e) when ((int?)e.StatusCode == 500) { } catch (WebException e) when ((int)e.Status == 10) { }
                return 8;
            }
        }
        """);

    [TestMethod]
    public Task The_status_of_an_exception_or_of_a_type_that_speaks_HTTP_is_no_delivery_status() => VerifyAsync("""
        class PayamResanException : Exception { public int StatusCode; public int DeliveryStatus; }
        class PayamResanTimeout : PayamResanException { }
        class PayamResanHttpReply { public int StatusCode; }
        class PayamResanMessage { public int StatusCode; }
        class C
        {
            bool M(PayamResanException e, PayamResanTimeout t, PayamResanHttpReply h, PayamResanMessage m) =>
                e.StatusCode == 0 || t.StatusCode == 10 || h.StatusCode == 4 || e.DeliveryStatus == [|10|] || m.StatusCode == [|4|];
        }
        """);

    [TestMethod]
    public Task An_HTTP_status_stays_one_in_helpers_and_in_private_types() => VerifyAsync("""
        class AmootClient
        {
            private record Answer(int Status, string Body);
            private record Reply(int Status, string Body);
            private sealed class Both { public int Status { get; set; } }

            private static int NumberOf(HttpResponseMessage response) => (int)response.StatusCode;

            Answer Of(HttpResponseMessage response, string body) => new Answer((int)response.StatusCode, body);
            Reply Of(string body) => new Reply(int.Parse(body.Split(',')[0]), body);
            Both Mixed(HttpResponseMessage response, AmootReply reply) => response.IsSuccessStatusCode ? new Both { Status = reply.Status } : new Both { Status = (int)response.StatusCode };

            bool M(HttpResponseMessage response, Answer answer, Reply reply, Both both)
            {
                var status = NumberOf(response);
                return status == 0 || answer.Status == 1 || reply.Status == [|1|] || both.Status == [|1|];
            }
        }
        class AmootReply { public int Status { get; set; } }
        """);

    [TestMethod]
    public Task Numbers_of_HTTP_against_Code_and_StatusCode_are_left_alone() => VerifyAsync("""
        class IPPanelResponse { public int Code; public int ReturnCode; public int ErrorCode; }
        class AmootReply { public int Code; public int Status; }
        class JetSmsReply { public int ResponseCode; public string Code; }
        class C
        {
            bool M(IPPanelResponse i, AmootReply a, JetSmsReply j) =>
                i.Code == 301 || i.Code == 302 || i.Code == 308 || i.ReturnCode == 304 || i.Code == [|309|] || i.ErrorCode == [|301|]
                || a.Code == 500 || a.Status == [|500|] || j.ResponseCode == 201 || j.Code == [|"201"|] || j.ResponseCode == [|84|];
        }
        """);

    [TestMethod]
    public Task What_an_annotation_says_holds_against_the_numbers_of_HTTP() => VerifyAsync("""
        class Reply
        {
            [SmsCode("AmootSms.Status")] public int Code;
            public int StatusCode;
            bool M() => Code == [|500|] || StatusCode == 500;
        }
        """);

    [TestMethod]
    public Task What_goes_into_a_send_is_no_result() => VerifyAsync("""
        class AmootSmsService
        {
            public void SendPattern(string mobile, int code) { if (code == 100) { } }
            public Task SendOtp(string mobile, string code) => code == "Failed" ? null : Task.CompletedTask;
            public bool Verify(string mobile, int code) => code == 100;
            public bool CheckCode(int code) => code == 1;
            public bool CheckResponse(int code) => code == [|1|];
            public void Go() { SendPattern("09", 100); SendOtp("09", "Failed"); SendPattern("09", code: 101); }
        }
        """);

    [TestMethod]
    public Task Prefixes_pages_lengths_counts_ids_and_selectors_are_no_codes() => VerifyAsync("""
        enum SmsProvider { IPPanel, AmootSms, JetSms }
        class JetSmsSender
        {
            SmsProvider _provider;
            string Clean(string phone)
            {
                if (phone.StartsWith("00") || phone.Substring(0, 2) == "90" || phone.Split(' ')[0] == "90" || phone == "10") { return phone; }
                return phone;
            }

            bool M(int page, int count, int length, int id, int type, int provider, string countryCode, string langCode) =>
                page == 1 || count == 0 || length == 11 || id == 0 || type == 30 || provider == 0 || countryCode == "90" || langCode == "11"
                || _provider == (SmsProvider)1 || (int)_provider == 0;

            void Loop()
            {
                for (var code = 0; code < 10; code++) { if (code == 0) { } }
                foreach (var errorCode in new[] { 10, 11 }) { if (errorCode == 10) { } }
                var resultCode = DateTime.Now.Second;
                if (resultCode == 30) { }
            }
        }
        """);

    [TestMethod]
    public Task Defaults_that_are_written_are_silent_and_other_codes_are_not() => VerifyAsync("""
        class AmootReply { public int Status { get; set; } = -1; public string Code = ""; public int ErrorCode = 0; }
        class AmootClient
        {
            int _status = 1;
            AmootReply M(bool b)
            {
                try { if (b) { return new AmootReply { Status = -1 }; } }
                catch { return new AmootReply { Status = 0, Code = "" }; }
                var reply = new AmootReply { Status = [|-204|], Code = [|"Token_Expired"|] };
                reply.Status = 0;
                reply.Status = b ? 1 : [|-204|];
                reply.ErrorCode = [|100|];
                _status = [|-203|];
                return reply;
            }

            int Status() => [|100|];
            int Code() => 0;
            int ErrorCode { get { return [|-204|]; } }
            int ResultCode { get { return 1; } }
        }
        """);

    [TestMethod]
    public Task Codes_0_1_and_minus_1_are_reported_in_comparisons_like_all_others() => VerifyAsync("""
        class AmootReply { public int Status; public int Count; }
        class C
        {
            bool M(AmootReply r) => r.Status == [|0|] || r.Status != [|1|] || [|-1|] == r.Status || r.Count == 0 || r.Count != 1 || -1 == r.Count;
        }
        """);

    [TestMethod]
    public Task Constants_and_enum_members_have_names() => VerifyAsync("""
        static class AmootStatus { public const int Failed = 0; public const int TokenExpired = -204; public static readonly int Ok = 100; }
        enum AmootCode { Success = 1, TokenExpired = -204 }
        class AmootReply { public int Status; }
        class C
        {
            bool M(AmootReply r) =>
                r.Status == AmootStatus.TokenExpired || r.Status == (int)AmootCode.TokenExpired || r.Status == AmootSmsStatusCode.TokenExpired
                || r.Status == AmootStatus.Ok || r.Status == default || r.Status == int.MaxValue || r.Status == [|-204|];
        }
        """);

    [TestMethod]
    public Task Relations_and_arithmetic_are_not_this_rules() => VerifyAsync("""
        class AmootReply { public int Status; }
        class C
        {
            bool M(AmootReply r) => r.Status > 0 || r.Status <= 1 || r.Status is < 0 and not [|-204|] || r.Status == 0 - 204 || r.Status == ~0;
        }
        """);

    [TestMethod]
    public Task Values_that_are_no_codes_of_the_set_are_silent() => VerifyAsync("""
        class AmootReply { public int Status; public string Code; }
        class IPPanelReply { public int Code; }
        class C
        {
            bool M(AmootReply r, IPPanelReply i) =>
                r.Status == 3 || r.Status == 204 || r.Status == 962 || r.Code == "token_expired" || r.Code == "00" || r.Code == "" || i.Code == -204 || i.Code == [|962|];
        }
        """);

    [TestMethod]
    public Task The_parameters_of_lambdas_and_the_results_of_queries_are_their_own() => VerifyAsync("""
        class AmootJob
        {
            void M(List<int> codes, List<string> names)
            {
                var a = codes.Where(code => code == 100).Any(status => status == 1);
                var b = names.Select(n => n.Length).Max();
                if (b == 10 || codes.Count == 0 || codes.Count(code => code == 1) == 1) { }
            }
        }
        """);
}
