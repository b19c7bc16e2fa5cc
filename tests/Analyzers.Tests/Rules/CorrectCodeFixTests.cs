using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<SmsCodeAnalyzers.Rules.CodeUseAnalyzer, SmsCodeAnalyzers.CodeFixes.CorrectCodeCodeFixProvider>;

namespace SmsCodeAnalyzers.Tests.Rules;

/// <summary>What the fixes of SMS3001 to SMS3006 write.</summary>
[TestClass]
public sealed class CorrectCodeFixTests
{
    [TestMethod]
    [DataRow("_ = reply.Status == {|SMS3001:201|};", "_ = reply.Status == AmootSmsStatusCode.TokenNotExists;")]
    [DataRow("_ = reply.Status is{|SMS3001:-500|};", "_ = reply.Status is AmootSmsStatusCode.ServerError;")]
    [DataRow("switch (reply.Status) { case {|SMS3001:204|}: break; }", "switch (reply.Status) { case AmootSmsStatusCode.TokenExpired: break; }")]
    [DataRow("const int TokenInvalid = {|SMS3001:202|}; _ = reply.Status == TokenInvalid;", "const int TokenInvalid = AmootSmsStatusCode.TokenInvalid; _ = reply.Status == TokenInvalid;")]
    [DataRow("_ = text.Status == {|SMS3002:\"TokenExpired\"|};", "_ = text.Status == AmootSmsStatusText.TokenExpired;")]
    [DataRow("_ = reply.Status == {|SMS3003:IPPanelResultCode.Success|};", "_ = reply.Status == AmootSmsStatusCode.Success;")]
    [DataRow("_ = jet.ErrorCode == {|SMS3003:AmootSmsStatusText.Success|};", "_ = jet.ErrorCode == JetSmsResponseText.Success;")]
    [DataRow("if ({|SMS3004:reply.Status < 0|}) throw new Exception();", "if (reply.Status != AmootSmsStatusCode.Success) throw new Exception();")]
    [DataRow("bool ok = {|SMS3004:reply.Status >= 0|};", "bool ok = reply.Status == AmootSmsStatusCode.Success;")]
    [DataRow("bool ok = {|SMS3004:0 < reply.Status|};", "bool ok = reply.Status == AmootSmsStatusCode.Success;")]
    [DataRow("bool ok = !({|SMS3004:reply.Status < 0|});", "bool ok = !(reply.Status != AmootSmsStatusCode.Success);")]
    [DataRow("bool ok = {|SMS3004:reply.Status is > 0|};", "bool ok = reply.Status == AmootSmsStatusCode.Success;")]
    [DataRow("bool ok = {|SMS3004:reply?.Status > 0|};", "bool ok = reply?.Status == AmootSmsStatusCode.Success;")]
    [DataRow("bool ok = {|SMS3005:reply.Status == 0|};", "bool ok = reply.Status == AmootSmsStatusCode.Success;")]
    [DataRow("bool ok = {|SMS3005:reply.Status is 0|};", "bool ok = reply.Status is AmootSmsStatusCode.Success;")]
    [DataRow("bool ok = {|SMS3005:text.Status == \"Failed\"|};", "bool ok = text.Status == AmootSmsStatusText.Success;")]
    [DataRow("bool failed = {|SMS3005:reply.Status != 0|};", "bool failed = reply.Status != AmootSmsStatusCode.Success;")]
    [DataRow("bool failed = {|SMS3005:panel.Code == 0|};", "bool failed = panel.Code != IPPanelResultCode.Success;")]
    [DataRow("bool ok = {|SMS3005:reply.Status is -204 or -203|};", "bool ok = reply.Status is AmootSmsStatusCode.Success;")]
    [DataRow("bool ok = {|SMS3005:reply.Status is (-204 or 0) or 4|};", "bool ok = reply.Status is AmootSmsStatusCode.Success;")]
    [DataRow("bool failed = {|SMS3005:reply.Status is not (0 or 4)|};", "bool failed = reply.Status is not (AmootSmsStatusCode.Success);")]
    [DataRow("bool ok = {|SMS3005:reply is { Status: -204 or -203 }|};", "bool ok = reply is { Status: AmootSmsStatusCode.Success };")]
    [DataRow("bool ok = {|SMS3005:string.Compare(jet.ErrorCode, \"10\") == 0|};", "bool ok = string.Compare(jet.ErrorCode, JetSmsResponseText.Success) == 0;")]
    [DataRow("bool ok = {|SMS3005:payam.ErrorCode == 0|};", "bool ok = payam.ErrorCode == null;")]
    public Task The_code_that_was_meant_takes_the_place(string statement, string fixedStatement) =>
        Verify.VerifyCodeFixAsync(AmootSource.Statements(statement), AmootSource.Statements(fixedStatement));

    [TestMethod]
    [DataRow("_ = {|SMS3001:Math.Abs(reply.Status)|};")]
    [DataRow("_ = {|SMS3001:(uint)reply.Status|};")]
    [DataRow("_ = reply.Status is {|SMS3001:> 200 and < 209|};")]
    [DataRow("_ = named.State == {|SMS3002:999|};")]
    [DataRow("_ = reply.Status == {|SMS3003:IPPanelResultCode.LineNotOwned|};")]
    [DataRow("_ = {|SMS3003:named.State == named.Answer|};")]
    [DataRow("if ({|SMS3004:flat.ErrorCode < 0|}) throw new Exception();")]
    [DataRow("bool failed = {|SMS3005:string.Compare(jet.ErrorCode, \"00\") == 0|};")]
    [DataRow("bool failed = {|SMS3005:\"00\".CompareTo(jet.ErrorCode) == 0|};")]
    public Task Where_nothing_says_what_was_meant_there_is_no_fix(string statement) =>
        Verify.VerifyCodeFixAsync(AmootSource.Statements(statement), AmootSource.Statements(statement));

    [TestMethod]
    public Task Members_are_compared_and_values_are_corrected() =>
        Verify.VerifyCodeFixAsync(
            """
            using SmsCodes;

            public enum AmootStep { ServerError, Failed, Success, AccountIsDemo, CreditNotEnough, MobileInvalid }
            public enum AmootState { Failed = 0, Success = 1, CreditNotEnough = 4, TokenExpired = {|SMS3001:204|}, TokenInvalid = {|SMS3006:-203|} }
            public class Program
            {
                public bool Ask(AmootStep step) => {|SMS3006:(int)step|} == 1 || 1 != {|SMS3006:System.Convert.ToInt32(step)|} || step == {|SMS3006:(AmootStep)1|};
            }
            """,
            """
            using SmsCodes;

            public enum AmootStep { ServerError, Failed, Success, AccountIsDemo, CreditNotEnough, MobileInvalid }
            public enum AmootState { Failed = 0, Success = 1, CreditNotEnough = 4, TokenExpired = AmootSmsStatusCode.TokenExpired, TokenInvalid = AmootSmsStatusCode.TokenInvalid }
            public class Program
            {
                public bool Ask(AmootStep step) => step == AmootStep.Success || step != AmootStep.Success || step == AmootStep.Success;
            }
            """);

    [TestMethod]
    public Task The_using_is_added_once_and_the_full_name_is_written_where_it_would_be_ambiguous() =>
        Verify.VerifyCodeFixAsync(
            "class AmootReply { public int Status; bool M() => Status == {|SMS3001:201|} || Status == {|SMS3001:204|}; }\nclass AmootSmsStatusCode { }\n",
            "class AmootReply { public int Status; bool M() => Status == global::SmsCodes.AmootSmsStatusCode.TokenNotExists || Status == global::SmsCodes.AmootSmsStatusCode.TokenExpired; }\nclass AmootSmsStatusCode { }\n");

    [TestMethod]
    public Task A_value_that_does_not_fit_has_no_fix()
    {
        const string source = "public enum AmootState : byte { Failed = 0, Success = 1, CreditNotEnough = 4, TokenExpired = {|SMS3001:204|}, MobileInvalid = 101 }\n";
        return Verify.VerifyCodeFixAsync(source, source);
    }
}
