using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Rules;
using SmsCodeAnalyzers.Tests.Verifiers;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<SmsCodeAnalyzers.Rules.CodeUseAnalyzer>;

namespace SmsCodeAnalyzers.Tests.Rules;

/// <summary>SMS3004: tests of the sign that take failures for success.</summary>
[TestClass]
public sealed class SignTestTests
{
    [TestMethod]
    [DataRow("bool sent = {|SMS3004:reply.Status >= 0|};")]
    [DataRow("bool sent = {|SMS3004:reply.Status > 0|};")]
    [DataRow("bool failed = {|SMS3004:reply.Status < 0|};")]
    [DataRow("bool failed = {|SMS3004:0 > reply.Status|};")]
    [DataRow("bool ok = {|SMS3004:reply.Status >= 1|};")]
    [DataRow("bool ok = {|SMS3004:reply.Status > -1|};")]
    [DataRow("bool ok = !({|SMS3004:reply.Status < 0|});")]
    [DataRow("bool ok = {|SMS3004:reply.Status is > 0|};")]
    [DataRow("bool ok = {|SMS3004:reply.Status is not < 0|};")]
    [DataRow("bool ok = {|SMS3004:reply is { Status: >= 0 }|};")]
    [DataRow("bool ok = reply != null && {|SMS3004:reply.Status > 0|};")]
    [DataRow("outcome.IsSuccess = {|SMS3004:reply.Status > 0|};")]
    [DataRow("if ({|SMS3004:reply.Status < 0|}) throw new InvalidOperationException();")]
    [DataRow("if (reply == null || {|SMS3004:reply.Status < 0|}) { throw new InvalidOperationException(); }")]
    [DataRow("if ({|SMS3004:reply.Status > 0|}) { } else { throw new InvalidOperationException(); }")]
    [DataRow("if ({|SMS3004:reply.Status < 0|}) { Console.Error.WriteLine(\"no\"); }")]
    [DataRow("if ({|SMS3004:reply.Status < 0|}) { outcome.IsSuccess = false; }")]
    [DataRow("if ({|SMS3004:reply.Status < 0|}) { return Outcome.Fail(\"no\"); }")]
    [DataRow("return {|SMS3004:reply.Status > 0|} ? Outcome.Ok() : Outcome.Fail(\"no\");")]
    [DataRow("bool sent = {|SMS3004:jet.ResultCode >= 0|};")]
    [DataRow("if ({|SMS3004:flat.ErrorCode < 0|}) throw new InvalidOperationException();")]
    public Task A_sign_test_that_decides_success_is_reported(string statement) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements(statement));

    [TestMethod]
    [DataRow("bool failed = panel.Code > 0;")]
    [DataRow("bool failed = panel.Code >= 1;")]
    [DataRow("if (panel.Code > 0) throw new InvalidOperationException();")]
    [DataRow("bool failed = jet.ResultCode > 0;")]
    [DataRow("if (flat.ErrorCode > 0) throw new InvalidOperationException();")]
    [DataRow("if (serwer.Code > 0) throw new InvalidOperationException();")]
    [DataRow("bool isAccount = reply.Status < 0;")]
    [DataRow("string group = reply.Status < 0 ? \"account\" : \"message\";")]
    [DataRow("if (reply.Status < 0) { Console.WriteLine(\"account\"); }")]
    [DataRow("if (reply.Status > 500) throw new InvalidOperationException();")]
    [DataRow("if (reply.Text.Length < 1) throw new ArgumentException();")]
    [DataRow("bool ok = reply.Status > 0 && reply.Status < 2;")]
    [DataRow("bool ok = reply.Status is > 0 and < 2;")]
    [DataRow("_ = reply.Status switch { < 0 => \"failed\", _ => \"sent\" };")]
    [DataRow("int order = reply.Status > panel.Code ? 1 : -1;")]
    [DataRow("while (reply.Status < 0) { }")]
    public Task Another_relational_test_is_silent(string statement) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements(statement));

    [TestMethod]
    [DataRow("public bool Accept(AmootReply reply) { if ({|SMS3004:reply.Status < 0|}) return false; return true; }")]
    [DataRow("public bool Accept(int amootStatus) { if ({|SMS3004:amootStatus < 0|}) { Console.WriteLine(); return false; } return true; }")]
    [DataRow("public bool IsSuccess(AmootReply reply) => {|SMS3004:reply.Status > 0|};")]
    [DataRow("public bool IsSent(AmootReply reply) { return {|SMS3004:reply.Status >= 1|}; }")]
    public Task The_result_of_a_method_that_is_named_like_success_is_decided(string member) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Members(member));

    [TestMethod]
    [DataRow("public bool IsAccountProblem(AmootReply reply) => reply.Status < 0;")]
    [DataRow("public bool HasProblem(AmootReply reply) { if (reply.Status < 0) return true; return false; }")]
    [DataRow("public bool ShouldRetry(AmootReply reply) { if (reply.Status < 0) return false; return true; }")]
    [DataRow("public bool Flag(AmootReply reply) => reply.Status < 0;")]
    [DataRow("public int Compare(AmootReply left, AmootReply right) => left.Status < right.Status ? -1 : 1;")]
    public Task The_result_of_a_method_that_asks_something_else_is_not(string member) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Members(member));

    [TestMethod]
    public Task The_message_counts_what_falls_on_the_wrong_side()
    {
        var test = new Verify.Test { TestCode = AmootSource.Statements("bool failed = {|#0:reply.Status < 0|};") };
        test.ExpectedDiagnostics.Add(Verify.Diagnostic(SignTest.FailuresDescriptor)
            .WithLocation(0)
            .WithArguments("< 0", 40, "AmootSms.Status", "CreditNotEnough (4)", "type 'AmootReply'")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    [TestMethod]
    public Task The_message_says_what_to_test_where_no_code_is_success()
    {
        var test = new Verify.Test { TestCode = AmootSource.Statements("if ({|#0:flat.ErrorCode < 0|}) throw new InvalidOperationException();") };
        test.ExpectedDiagnostics.Add(Verify.Diagnostic(SignTest.NoSuccessDescriptor)
            .WithLocation(0)
            .WithArguments("< 0", 15, "PayamResan.Error", "ApiKeyIncorrect (1)", "type 'PayamResanFlatReply'")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    [TestMethod]
    [DataRow("bool ok = {|#0:panel.Code <= 1|};", "'<= 1' treats the failure MessageTextEmpty (1) of IPPanel.Result as success (recognised by: type 'IPPanelReply')")]
    [DataRow(
        "bool ok = {|#0:flat.ErrorCode <= 1|};",
        "'<= 1' treats the failure ApiKeyIncorrect (1) of PayamResan.Error as success; no code of the set is success, test whether there is one (recognised by: type 'PayamResanFlatReply')")]
    public Task The_message_names_a_failure_that_is_the_only_one(string statement, string message)
    {
        var test = new Verify.Test { TestCode = AmootSource.Statements(statement) };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(DiagnosticIds.SignTest, DiagnosticSeverity.Warning)
            .WithLocation(0)
            .WithMessage(message)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }
}
