using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.CodeFixes;
using SmsCodeAnalyzers.Rules;
using SmsCodeAnalyzers.Tests.Corpus;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<SmsCodeAnalyzers.Rules.ReplyAnalyzer, SmsCodeAnalyzers.CodeFixes.CheckStatusCodeFixProvider>;

namespace SmsCodeAnalyzers.Tests.CodeFixes;

[TestClass]
public sealed class CheckStatusFixTests
{
    private const string Proxy =
        """
        namespace AmootSMS
        {
            public enum Status { Failed, Success, AccountIsDemo, CreditNotEnough, User_NotExists }

            public class SendResult { public Status Status { get; set; } }

            public class CreditResult { public int ResultCode { get; set; } }

            public interface AmootSMSWebService2Soap { }

            public class AmootSMSWebService2SoapClient : System.ServiceModel.ClientBase<AmootSMSWebService2Soap>
            {
                public SendResult Send(string text) => null;
                public System.Threading.Tasks.Task<SendResult> SendAsync(string text) => null;
                public System.Threading.Tasks.Task<CreditResult> GetCreditAsync(string user) => null;
                public System.Threading.Tasks.Task<string> PlainAsync(string user) => null;
            }
        }

        namespace JetSms
        {
            public class SendResult { public string ErrorCode { get; set; } }

            public class JetSmsSoapClient : System.ServiceModel.ClientBase<SendResult>
            {
                public SendResult Send(string text) => null;
            }
        }
        """;

    [TestMethod]
    [DataRow("async Task M()", "{|SMS4001:_client.Send(\"a\")|};", "var result = _client.Send(\"a\");", "result.Status != Status.Success", "result.Status")]
    [DataRow("async Task M()", "await {|SMS4001:_client.SendAsync(\"a\")|};", "var result = await _client.SendAsync(\"a\");", "result.Status != Status.Success", "result.Status")]
    [DataRow("async Task M()", "{|SMS4001:_client.SendAsync(\"a\")|};", "var result = await _client.SendAsync(\"a\");", "result.Status != Status.Success", "result.Status")]
    [DataRow("async Task M()", "_ = {|SMS4001:_client.SendAsync(\"a\")|};", "var result = await _client.SendAsync(\"a\");", "result.Status != Status.Success", "result.Status")]
    [DataRow("async Task M()", "_ = await {|SMS4001:_client.SendAsync(\"a\")|}.ConfigureAwait(false);", "var result = await _client.SendAsync(\"a\").ConfigureAwait(false);", "result.Status != Status.Success", "result.Status")]
    [DataRow("async Task M()", "var sent = await {|SMS4001:_client.SendAsync(\"a\")|};", "var sent = await _client.SendAsync(\"a\");", "sent.Status != Status.Success", "sent.Status")]
    [DataRow("async Task M(int result)", "await {|SMS4001:_client.SendAsync(\"a\")|};", "var result2 = await _client.SendAsync(\"a\");", "result2.Status != Status.Success", "result2.Status")]
    [DataRow("async Task M()", "await {|SMS4001:_client.GetCreditAsync(\"a\")|};", "var result = await _client.GetCreditAsync(\"a\");", "result.ResultCode != AmootSmsStatusCode.Success", "result.ResultCode")]
    public Task A_dropped_result_is_kept_and_tested(string method, string before, string after, string test, string status) =>
        VerifyAsync(
            Write(method, "        // Sends.\n        " + before + " // now"),
            Write(method, "        // Sends.\n        " + after + " // now\n        if (" + test + ")\n        {\n            throw new InvalidOperationException(\"AmootSms: \" + " + status + ");\n        }"));

    [TestMethod]
    public Task A_result_that_is_dropped_without_braces_gets_them() =>
        VerifyAsync(
            Write("void M(bool now)", "        if (now)\n            {|SMS4001:_client.Send(\"a\")|};"),
            Write("void M(bool now)", "        if (now)\n        {\n            var result = _client.Send(\"a\");\n            if (result.Status != Status.Success)\n            {\n                throw new InvalidOperationException(\"AmootSms: \" + result.Status);\n            }\n        }"));

    [TestMethod]
    [DataRow("void M()", "{|SMS4001:_client.SendAsync(\"a\")|};")]
    [DataRow("void M()", "{|SMS4001:_client.SendAsync(\"a\")|}.Wait();")]
    [DataRow("async Task M()", "await {|SMS4001:_client.PlainAsync(\"a\")|};")]
    [DataRow("void M()", "{|SMS4001:_client?.Send(\"a\")|};")]
    [DataRow("void M()", "{|SMS4001:_jet.Send(\"a\")|};")]
    [DataRow("void M()", "Task.Run(() => {|SMS4001:_client.Send(\"a\")|});")]
    [DataRow("async Task M()", "await {|SMS4001:new System.Net.Http.HttpClient().GetAsync(\"https://portal.amootsms.com/rest/\")|};")]
    public Task Where_it_would_not_be_safe_no_fix_is_offered(string method, string statement)
    {
        var source = Write(method, "        " + statement);
        return VerifyAsync(source, source);
    }

    private static string Write(string method, string body) =>
        $$"""
        using System;
        using System.Threading.Tasks;
        using AmootSMS;
        using SmsCodes;

        class C
        {
            private readonly AmootSMSWebService2SoapClient _client = new AmootSMSWebService2SoapClient();
            private readonly JetSms.JetSmsSoapClient _jet = new JetSms.JetSmsSoapClient();

            {{method}}
            {
        {{body}}
            }
        }
        """;

    private static Task VerifyAsync(string source, string fixedSource)
    {
        var test = new Verify.Test { TestCode = source, FixedCode = fixedSource };
        foreach (var state in new[] { test.TestState, test.FixedState })
        {
            state.Sources.Add(("Proxy.cs", Proxy));
            state.Sources.Add(("ServiceModel.cs", CorpusCase.ReadStub("ServiceModel")));
        }

        return test.RunAsync();
    }
}
