using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<SmsCodeAnalyzers.Rules.CodeUseAnalyzer>;

namespace SmsCodeAnalyzers.Tests.Rules;

/// <summary>SMS3002: values that the table does not have.</summary>
[TestClass]
public sealed class UndocumentedCodeTests
{
    [TestMethod]
    [DataRow("named.State == {|SMS3002:999|}")]
    [DataRow("named.State is {|SMS3002:42|} or {|SMS1001:4|}")]
    [DataRow("named.State switch { {|SMS3002:77|} => 1, _ => 2 }")]
    [DataRow("text.Status == {|SMS3002:\"TokenExpired\"|}")]
    [DataRow("text.Status == {|SMS3002:\"Token_Expierd\"|}")]
    [DataRow("text.Status == {|SMS3002:\"token_expired\"|}")]
    [DataRow("text.Status.Equals({|SMS3002:\"CreditNotEnought\"|})")]
    public Task A_value_that_no_row_has_is_reported(string test) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements($"_ = {test};"));

    [TestMethod]
    [DataRow("reply.Status == 999")]
    [DataRow("panel.Code == 999")]
    [DataRow("text.Status == \"Fail\"")]
    [DataRow("text.Status == \"\"")]
    [DataRow("text.Status == \"Pending\"")]
    [DataRow("text.Status == \"The token has expired\"")]
    [DataRow("string.Equals(text.Status, \"token_expired\", StringComparison.OrdinalIgnoreCase)")]
    [DataRow("text.Status.ToLower() == \"token_expired\"")]
    [DataRow("payam.ErrorCode == 0")]
    [DataRow("payam.ErrorCode == null")]
    [DataRow("jet.ErrorCode == {|SMS1001:\"0\"|}")]
    [DataRow("jet.ErrorCode == \"000\"")]
    [DataRow("reply.Text == \"Token_Expierd\"")]
    public Task What_is_known_by_a_name_or_written_in_another_case_on_purpose_is_silent(string test) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements($"_ = {test};"));

    [TestMethod]
    public Task The_value_of_an_enum_that_has_it_is_silent_and_another_is_reported() =>
        Verify.VerifyAnalyzerAsync(
            """
            public enum AmootState { Failed = 0, Success = 1, CreditNotEnough = 4, MobileInvalid = 101, TokenExpired = -204, Local = 1000 }
            public class Program
            {
                public bool Own(AmootState state) => (int)state == 1000 || state.ToString() == "TokenExpired" || state == AmootState.Local;
                public bool Other(AmootState state) => (int)state == {|SMS3002:1001|} || state == (AmootState){|SMS3002:999|};
            }
            """);

    [TestMethod]
    public Task Zero_is_silent_where_no_code_is_success() =>
        Verify.VerifyAnalyzerAsync(
            """
            using SmsCodes;

            public class Answer { [SmsCode(PayamResanErrorCode.CodeSet)] public int Error { get; set; } public bool M() => Error == 0 || Error == {|SMS3002:-1|}; }
            """);

    [TestMethod]
    public Task A_text_of_any_length_is_reported_where_an_attribute_says_what_it_is() =>
        Verify.VerifyAnalyzerAsync(
            """
            using SmsCodes;

            public class Answer
            {
                [SmsCode(JetSmsResponseCode.CodeSet)] public string Head { get; set; }
                public string Other { get; set; }
                public bool M() => Head == {|SMS3002:"83"|} || Head == {|SMS3002:"not there"|} || Head == "" || Other == "83" || Other == "not there";
            }
            """);
}
