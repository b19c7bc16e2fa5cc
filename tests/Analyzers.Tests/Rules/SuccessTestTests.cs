using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Rules;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<SmsCodeAnalyzers.Rules.CodeUseAnalyzer>;

namespace SmsCodeAnalyzers.Tests.Rules;

/// <summary>SMS3005: equality tests that take a failure for success, or a success for failure.</summary>
[TestClass]
public sealed class SuccessTestTests
{
    [TestMethod]
    [DataRow("bool ok = {|SMS3005:reply.Status == 0|};")]
    [DataRow("bool ok = {|SMS3005:0 == reply.Status|};")]
    [DataRow("bool ok = {|SMS3005:reply.Status == AmootSmsStatusCode.Failed|};")]
    [DataRow("bool ok = {|SMS3005:reply.Status.Equals(0)|};")]
    [DataRow("bool ok = {|SMS3005:reply.Status is 0|};")]
    [DataRow("bool ok = {|SMS3005:reply is { Status: 0 }|};")]
    [DataRow("bool ok = reply != null && {|SMS3005:reply.Status == 0|};")]
    [DataRow("bool failed = {|SMS3005:reply.Status != 0|};")]
    [DataRow("bool failed = !({|SMS3005:reply.Status == 0|});")]
    [DataRow("bool failed = {|SMS3005:reply.Status is not 0|};")]
    [DataRow("bool error = {|SMS3005:reply.Status == 1|};")]
    [DataRow("bool notSent = {|SMS3005:reply.Status == 1|};")]
    [DataRow("bool isSent; isSent = {|SMS3005:reply.Status == 0|};")]
    [DataRow("outcome.IsSuccess = {|SMS3005:reply.Status == 0|};")]
    [DataRow("outcome.HasFailed = {|SMS3005:reply.Status == 1|};")]
    [DataRow("return new Outcome { IsSuccess = {|SMS3005:reply.Status == 0|} };")]
    [DataRow("return {|SMS3005:reply.Status == 0|} ? Outcome.Ok() : Outcome.Fail(\"no\");")]
    [DataRow("bool delivered = {|SMS3005:reply.Status == 0|} ? true : false;")]
    [DataRow("if ({|SMS3005:reply.Status == 1|}) { return Outcome.Fail(\"no\"); }")]
    [DataRow("if ({|SMS3005:reply.Status == 0|}) outcome.IsSuccess = true;")]
    [DataRow("if ({|SMS3005:reply.Status != 0|}) { outcome.IsSuccess = false; } else { outcome.IsSuccess = true; }")]
    [DataRow("return (Success: {|SMS3005:reply.Status == 0|}, Text: \"\");")]
    [DataRow("bool ok = {|SMS3005:text.Status == \"Failed\"|};")]
    [DataRow("bool ok = {|SMS3005:panel.Code == 1|};")]
    [DataRow("bool failed = {|SMS3005:panel.Code == 0|};")]
    [DataRow("bool failed = {|SMS3005:jet.ErrorCode == \"00\"|};")]
    [DataRow("bool ok = {|SMS3005:payam.ErrorCode == 0|};")]
    [DataRow("bool ok = {|SMS3005:payam?.ErrorCode == 0|};")]
    public Task A_decision_on_a_code_of_the_opposite_outcome_is_reported(string statement) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements(statement));

    [TestMethod]
    [DataRow("bool ok = reply.Status == AmootSmsStatusCode.Success;")]
    [DataRow("bool failed = reply.Status != AmootSmsStatusCode.Success;")]
    [DataRow("bool failed = reply.Status == AmootSmsStatusCode.Failed;")]
    [DataRow("bool ok = reply.Status != AmootSmsStatusCode.Failed;")]
    [DataRow("bool failed = reply.Status == AmootSmsStatusCode.Success && reply.Text == null;")]
    [DataRow("bool ok = panel.Code == IPPanelResultCode.Success;")]
    [DataRow("bool ok = panel.Code == IPPanelResultCode.PhonebookContactNumberSaved;")]
    [DataRow("bool failed = panel.Code == IPPanelResultCode.PhonebookContactNumberSaved;")]
    [DataRow("bool zero = reply.Status == AmootSmsStatusCode.Failed;")]
    [DataRow("bool ok = flat.ErrorCode == 0;")]
    [DataRow("bool ok = payam.ErrorCode == null;")]
    [DataRow("bool failed = payam.ErrorCode != null;")]
    [DataRow("bool ok = payam.ErrorCode != PayamResanErrorCode.UserInactive;")]
    [DataRow("if (reply.Status == AmootSmsStatusCode.Failed) { return Outcome.Fail(\"no\"); }")]
    [DataRow("if (reply.Status == AmootSmsStatusCode.Success) { throw new InvalidOperationException(); }")]
    [DataRow("if (reply.Status == AmootSmsStatusCode.Failed) { Console.WriteLine(); }")]
    [DataRow("bool isTokenExpired = reply.Status == AmootSmsStatusCode.TokenExpired;")]
    [DataRow("bool retry = reply.Status == AmootSmsStatusCode.ServerError;")]
    [DataRow("bool ok = flat != null && flat?.ErrorCode == 0;")]
    public Task A_decision_on_the_right_code_or_on_none_is_silent(string statement) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements(statement));

    [TestMethod]
    [DataRow("public bool IsTokenExpired(AmootReply r) => r.Status == {|SMS1001:-204|};")]
    [DataRow("public bool ShouldRetry(AmootReply r) => r.Status == {|SMS1001:500|};")]
    [DataRow("public bool IsPending(AmootReply r) => r.Status == {|SMS1001:0|};")]
    [DataRow("public bool CanSendAgain(AmootReply r) { if (r.Status == {|SMS1001:4|}) return true; return false; }")]
    [DataRow("public bool Zero(AmootReply r) { if (r.Status == {|SMS1001:0|}) return true; return false; }")]
    [DataRow("public bool HasFailed(AmootReply r) => r.Status == {|SMS1001:0|};")]
    [DataRow("public bool Waits(int payamResanDeliveryStatus) { bool delivered = payamResanDeliveryStatus == {|SMS1001:2|}; return delivered; }")]
    public Task A_raw_code_that_decides_something_else_is_only_a_raw_code(string member) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Members(member));

    [TestMethod]
    [DataRow("public bool IsSuccess(AmootReply r) => {|SMS3005:r.Status == 0|};")]
    [DataRow("public bool WasSent(AmootReply r) { if ({|SMS3005:r.Status == 0|}) return true; return false; }")]
    [DataRow("public bool WasSent(AmootReply r) { if ({|SMS3005:r.Status != 0|}) return false; return true; }")]
    [DataRow("public bool WasSent(AmootReply r) { if ({|SMS3005:r.Status != 0|}) { return false; } Console.WriteLine(); return true; }")]
    [DataRow("public bool Succeeded(AmootReply r) { return {|SMS3005:r.Status == 0|}; }")]
    [DataRow("public bool HasFailed(AmootReply r) => {|SMS3005:r.Status == 1|};")]
    [DataRow("public void Read(AmootReply r, out bool success) { success = {|SMS3005:r.Status == 0|}; }")]
    [DataRow("public (bool Ok, string Text) Read(AmootReply r) => ({|SMS3005:r.Status == 0|}, r.Text);")]
    [DataRow("public (bool Ok, string Text) Read(AmootReply r) { if ({|SMS3005:r.Status == 0|}) { return (true, null); } return (false, null); }")]
    [DataRow("public System.Threading.Tasks.Task<bool> IsSentAsync(AmootReply r) => System.Threading.Tasks.Task.FromResult({|SMS3005:r.Status == 0|});")]
    [DataRow("private AmootReply _reply; public bool IsSuccess => {|SMS3005:_reply.Status == 0|};")]
    public Task The_result_of_a_member_that_is_named_like_an_outcome_is_decided(string member) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Members(member));

    [TestMethod]
    public Task The_result_of_a_method_that_makes_the_call_itself_is_its_success() =>
        Verify.VerifyAnalyzerAsync(
            "using System.Net.Http;\nusing System.Net.Http.Json;\nusing System.Threading.Tasks;\n"
            + AmootSource.Members(
                """
                private readonly HttpClient _http = new HttpClient();

                public async Task<bool> SendAsync(string mobile)
                {
                    var response = await _http.GetAsync("https://portal.amootsms.com/rest/SendSimple?Mobiles=" + mobile);
                    var reply = await response.Content.ReadFromJsonAsync<AmootReply>();
                    return {|SMS3005:reply.Status == 0|};
                }

                public async Task<bool> IsTokenGoneAsync()
                {
                    var reply = await _http.GetFromJsonAsync<AmootReply>("https://portal.amootsms.com/rest/Status");
                    return reply.Status == {|SMS1001:-204|};
                }

                public bool Map(AmootReply reply) => reply.Status == {|SMS1001:0|};
                """));

    [TestMethod]
    public Task A_member_of_a_mirror_is_the_code_of_its_name() =>
        Verify.VerifyAnalyzerAsync(
            """
            public enum AmootState { ServerError, Failed, Success, AccountIsDemo, CreditNotEnough, TokenExpired }
            public class Program
            {
                public bool IsSent(AmootState state) => {|SMS3005:state == AmootState.Failed|};
                public bool IsSuccess(AmootState state) => state == AmootState.Success;
                public bool HasFailed(AmootState state) => state != AmootState.Success;
            }
            """);

    [TestMethod]
    public Task The_message_names_the_code_and_what_it_means()
    {
        var test = new Verify.Test { TestCode = AmootSource.Statements("bool ok = {|#0:reply.Status == 4|};") };
        test.ExpectedDiagnostics.Add(Verify.Diagnostic(SuccessTest.FailureDescriptor)
            .WithLocation(0)
            .WithArguments("CreditNotEnough (4)", "AmootSms.Status", "The credit is not enough", "type 'AmootReply'")
            .WithOptions(Verifiers.DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }
}
