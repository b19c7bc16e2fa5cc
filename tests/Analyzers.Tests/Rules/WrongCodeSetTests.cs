using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Rules;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<SmsCodeAnalyzers.Rules.CodeUseAnalyzer>;

namespace SmsCodeAnalyzers.Tests.Rules;

/// <summary>SMS3003: a constant of one table beside a code of another.</summary>
[TestClass]
public sealed class WrongCodeSetTests
{
    [TestMethod]
    [DataRow("_ = reply.Status == {|SMS3003:IPPanelResultCode.Success|};")]
    [DataRow("_ = {|SMS3003:IPPanelResultCode.Success|} != reply.Status;")]
    [DataRow("_ = reply.Status == {|SMS3003:global::SmsCodes.IPPanelResultCode.Success|};")]
    [DataRow("_ = reply.Status is {|SMS3003:IPPanelResultCode.Success|};")]
    [DataRow("_ = reply is { Status: {|SMS3003:IPPanelResultCode.Success|} };")]
    [DataRow("_ = reply.Status.Equals({|SMS3003:IPPanelResultCode.Success|});")]
    [DataRow("_ = new[] { {|SMS3003:IPPanelResultCode.Success|} }.Contains(reply.Status);")]
    [DataRow("switch (reply.Status) { case {|SMS3003:IPPanelResultCode.InsufficientCredit|}: break; }")]
    [DataRow("_ = reply.Status switch { {|SMS3003:JetSmsResponseCode.Success|} => 1, _ => 2 };")]
    [DataRow("reply.Status = {|SMS3003:IPPanelResultCode.Success|};")]
    [DataRow("_ = jet.ErrorCode == {|SMS3003:AmootSmsStatusText.Success|};")]
    [DataRow("_ = payam.ErrorCode == {|SMS3003:PayamResanDeliveryStatusCode.Expired|};")]
    [DataRow("_ = {|SMS3003:named.State == named.Answer|};")]
    [DataRow("bool ok = reply.Status == {|SMS3003:IPPanelResultCode.Success|};")]
    public Task A_constant_of_another_set_is_reported(string statement) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements(statement));

    [TestMethod]
    [DataRow("_ = reply.Status == AmootSmsStatusCode.Success;")]
    [DataRow("_ = text.Status == AmootSmsStatusText.Success;")]
    [DataRow("_ = panel.Code == IPPanelResultCode.Success;")]
    [DataRow("_ = outcome.HasFailed ? IPPanelResultCode.Success : AmootSmsStatusCode.Success;")]
    [DataRow("_ = reply.Text.Length == IPPanelResultCode.InsufficientCredit;")]
    [DataRow("_ = reply.Status == panel.Code;")]
    [DataRow("_ = reply.Text == IPPanelResultCode.CodeSet;")]
    [DataRow("_ = named.State == named.State;")]
    [DataRow("switch (reply.Status) { case AmootSmsStatusCode.CreditNotEnough: break; }")]
    public Task A_constant_of_the_right_set_or_beside_no_code_is_silent(string statement) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements(statement));

    [TestMethod]
    public Task The_message_says_what_the_value_means_here()
    {
        var test = new Verify.Test { TestCode = AmootSource.Statements("_ = reply.Status == {|#0:IPPanelResultCode.Success|};") };
        test.ExpectedDiagnostics.Add(Verify.Diagnostic(WrongCodeSet.OtherMeaningDescriptor)
            .WithLocation(0)
            .WithArguments("IPPanelResultCode.Success", "IPPanel.Result", "AmootSms.Status", 0, "Failed", "type 'AmootReply'")
            .WithOptions(Verifiers.DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }
}
