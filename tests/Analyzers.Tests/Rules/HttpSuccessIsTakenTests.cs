using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Tests.Corpus;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<SmsCodeAnalyzers.Rules.ReplyAnalyzer>;

namespace SmsCodeAnalyzers.Tests.Rules;

/// <summary>SMS4002: tests that take the success of HTTP for the provider's.</summary>
[TestClass]
public sealed class HttpSuccessIsTakenTests
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Collections.Specialized;
        using System.IO;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    [TestMethod]
    public Task A_success_status_that_decides_alone_is_reported() => VerifyAsync(
        """
        using Microsoft.Extensions.Logging;

        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();
            private readonly ILogger _logger;

            public async Task<bool> A1(string m)
            {
                var r = await _http.PostAsync(Url, null);
                return {|SMS4002:r.IsSuccessStatusCode|};
            }

            public async Task<bool> A2(string m) => {|SMS4002:(await _http.PostAsync(Url, null)).IsSuccessStatusCode|};

            public async Task<bool> A7(string m)
            {
                var r = await _http.PostAsync(Url, null);
                if (!{|SMS4002:r.IsSuccessStatusCode|}) { LoggerExtensions.LogError(_logger, "Failed {S} {R}", r.StatusCode, r.ReasonPhrase); return false; } LoggerExtensions.LogInformation(_logger, "ok");
                return true;
            }

            public async Task<bool> B5(string m)
            {
                var r = await _http.PostAsync(Url, null);
                return {|SMS4002:r?.IsSuccessStatusCode|} == true;
            }

            public async Task<bool> B6(string m)
            {
                var r = await _http.PostAsync(Url, null);
                return r != null && {|SMS4002:r.IsSuccessStatusCode|};
            }

            public async Task<string> B8(string m)
            {
                using (var r = await _http.PostAsync(Url, null)) { if ({|SMS4002:r.IsSuccessStatusCode|}) { return "ok"; } throw new HttpRequestException(r.ReasonPhrase); }
            }

            public async Task<bool> B9(string m)
            {
                HttpResponseMessage r;
                try { r = await _http.PostAsync(Url, null); } catch { return false; } return {|SMS4002:r.IsSuccessStatusCode|};
            }

            public async Task<bool> B1(string m)
            {
                var r = await _http.PostAsync(Url, null);
                var body = await r.Content.ReadAsStringAsync();
                return {|SMS4002:r.IsSuccessStatusCode|};
            }
        }
        """, "Extensions");

    [TestMethod]
    public Task Ensuring_a_success_status_alone_is_reported() => VerifyAsync(
        """
        using Microsoft.Extensions.Logging;

        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();
            private readonly ILogger _logger;

            public async Task A3(string m)
            {
                var r = await _http.PostAsync(Url, null);
                {|SMS4002:r.EnsureSuccessStatusCode()|};
            }

            public async Task A4(string m)
            {
                {|SMS4002:(await _http.PostAsync(Url, null)).EnsureSuccessStatusCode()|};
            }
        }
        """, "Extensions");

    [TestMethod]
    public Task A_comparison_of_the_status_code_is_reported() => VerifyAsync(
        """
        using Microsoft.Extensions.Logging;

        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();
            private readonly ILogger _logger;

            public async Task<bool> A5(string m)
            {
                var r = await _http.PostAsync(Url, null);
                return {|SMS4002:r.StatusCode == HttpStatusCode.OK|};
            }

            public async Task<bool> A6(string m)
            {
                var r = await _http.PostAsync(Url, null);
                if ({|SMS4002:r.StatusCode != HttpStatusCode.OK|}) { LoggerExtensions.LogError(_logger, "Failed {S}", r.StatusCode); return false; } return true;
            }

            public async Task<bool> B3(string m)
            {
                var r = await _http.PostAsync(Url, null);
                return {|SMS4002:r.StatusCode is HttpStatusCode.OK|};
            }

            public async Task<bool> B4(string m)
            {
                var r = await _http.PostAsync(Url, null);
                return {|SMS4002:(int)r.StatusCode == 200|};
            }

            public async Task<string> B7(string m)
            {
                var r = await _http.PostAsync(Url, null);
                var status = r.StatusCode;
                return {|SMS4002:status == HttpStatusCode.OK|} ? "sent" : "failed";
            }

            public async Task<bool> C1(string m)
            {
                var task = _http.PostAsync(Url, null);
                var r = await task;
                r.Dispose();
                return {|SMS4002:r.StatusCode.Equals(HttpStatusCode.OK)|};
            }

            public async Task<bool> B2(string m)
            {
                var r = await _http.PostAsync(Url, null);
                return {|SMS4002:r is { IsSuccessStatusCode: true }|};
            }
        }
        """, "Extensions");

    [TestMethod]
    public Task A_success_status_that_becomes_the_result_is_reported() => VerifyAsync(
        """
        using Microsoft.Extensions.Logging;

        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();
            private readonly ILogger _logger;
            public class Res { public bool Ok { get; set; } public Res() { } public Res(bool ok) { } }

            public async Task<Res> A8(string m)
            {
                var r = await _http.PostAsync(Url, null);
                return new Res { Ok = {|SMS4002:r.IsSuccessStatusCode|} };
            }

            public async Task<Res> A9(string m)
            {
                var r = await _http.PostAsync(Url, null);
                return new Res({|SMS4002:r.IsSuccessStatusCode|});
            }
        }
        """, "Extensions");

    [TestMethod]
    public Task A_test_beside_a_content_that_is_looked_at_is_silent() => VerifyAsync(
        """
        using Microsoft.Extensions.Logging;

        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();
            private readonly ILogger _logger;

            public async Task<string> A1(string m)
            {
                var r = await _http.PostAsync(Url, null);
                r.EnsureSuccessStatusCode();
                return await r.Content.ReadAsStringAsync();
            }

            public async Task<bool> A2(string m)
            {
                var r = await _http.PostAsync(Url, null);
                if (!r.IsSuccessStatusCode) return false;
                var b = await r.Content.ReadAsStringAsync();
                return b.Contains("\"Success\":true");
            }

            public async Task<HttpResponseMessage> A3(string m)
            {
                var r = await _http.PostAsync(Url, null);
                r.EnsureSuccessStatusCode();
                return r;
            }

            public async Task<string> A4(string m) => await (await _http.PostAsync(Url, null)).EnsureSuccessStatusCode().Content.ReadAsStringAsync();

            public async Task A5(string m)
            {
                var r = await _http.PostAsync(Url, null);
                if (!r.IsSuccessStatusCode) { LoggerExtensions.LogError(_logger, "no"); } LoggerExtensions.LogInformation(_logger, "{B}", await r.Content.ReadAsStringAsync());
            }

            public async Task A6(string m)
            {
                var r = await _http.PostAsync(Url, null);
                if (r.IsSuccessStatusCode) Handle(r);
            }

            private void Handle(HttpResponseMessage response)
            {
            }
        }
        """, "Extensions");

    [TestMethod]
    public Task Asking_other_questions_than_for_success_is_silent() => VerifyAsync(
        """
        using Microsoft.Extensions.Logging;

        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();
            private readonly ILogger _logger;

            public async Task<bool> A7(string m)
            {
                var r = await _http.PostAsync("https://api.push.example.net/x", null);
                return r.IsSuccessStatusCode;
            }

            public async Task<HttpStatusCode> A8(string m)
            {
                var r = await _http.PostAsync(Url, null);
                return r.StatusCode;
            }

            public async Task A9(string m)
            {
                var r = await _http.PostAsync(Url, null);
                if (r.StatusCode == HttpStatusCode.Unauthorized) { throw new Exception(); }
            }

            public async Task B1(string m)
            {
                var r = await _http.PostAsync(Url, null);
                LoggerExtensions.LogInformation(_logger, "Sent: {Ok}", r.IsSuccessStatusCode);
            }

            public async Task<bool> IsAliveAsync()
            {
                var r = await _http.GetAsync(Url);
                return r.IsSuccessStatusCode;
            }
        }
        """, "Extensions");

    [TestMethod]
    public Task Of_one_reply_the_test_is_reported_and_not_the_call() => VerifyAsync(
        """
        public class Sender
        {
            public async Task<bool> SendAsync(HttpClient http)
            {
                var response = await http.GetAsync("http://ws.jetsms.com.tr/api/sendsms");
                var body = await response.Content.ReadAsStringAsync();
                if (!{|SMS4002:response.IsSuccessStatusCode|})
                {
                    return false;
                }

                return response.StatusCode == HttpStatusCode.OK;
            }
        }
        """);

    [TestMethod]
    [DataRow("IPPanel", "https://ippanel.com/services.jspd", "the beginning of the text or 'Code' (IPPanel.Result)", "ippanel.com")]
    [DataRow("AmootSms", "https://portal.amootsms.com/rest/SendSimple", "'Status' (AmootSms.Status)", "amootsms.com")]
    [DataRow("SerwerSms", "https://api2.serwersms.pl/messages/send_sms", "'Code' (SerwerSms.Error)", "serwersms.pl")]
    [DataRow("PayamResan", "https://api.sms-webservice.com/api/V3/Send", "'ErrorCode' (PayamResan.Error)", "sms-webservice.com")]
    [DataRow("JetSms", "http://ws.jetsms.com.tr/api/sendsms", "the beginning of the text or 'Code' (JetSms.Response)", "jetsms.com.tr")]
    public Task The_message_says_where_each_provider_puts_its_code(string provider, string address, string place, string host) =>
        Verify.VerifyAnalyzerAsync(
            Usings + "public class Sender { public async Task SendAsync(HttpClient http) { {|#0:(await http.GetAsync({|#1:\"" + address + "\"|})).EnsureSuccessStatusCode()|}; } }",
            Verify.Diagnostic(DiagnosticIds.HttpSuccessIsTaken)
                .WithLocation(0)
                .WithLocation(1)
                .WithArguments(provider, "EnsureSuccessStatusCode()", place, "host '" + host + "'"));

    private static Task VerifyAsync(string code, params string[] stubs)
    {
        var test = new Verify.Test { TestCode = Usings + code };
        foreach (var stub in stubs)
        {
            test.TestState.Sources.Add((stub + ".cs", CorpusCase.ReadStub(stub)));
        }

        return test.RunAsync();
    }
}
