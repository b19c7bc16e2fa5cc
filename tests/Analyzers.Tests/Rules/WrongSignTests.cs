using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Rules;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<SmsCodeAnalyzers.Rules.CodeUseAnalyzer>;

namespace SmsCodeAnalyzers.Tests.Rules;

/// <summary>SMS3001: numbers with the other sign, and what takes the sign of a code away.</summary>
[TestClass]
public sealed class WrongSignTests
{
    [TestMethod]
    [DataRow("reply.Status == {|SMS3001:201|}")]
    [DataRow("reply.Status == {|SMS3001:300|}")]
    [DataRow("{|SMS3001:-500|} != reply.Status")]
    [DataRow("reply.Status.Equals({|SMS3001:-100|})")]
    [DataRow("reply.Status is {|SMS3001:-4|}")]
    [DataRow("reply is { Status: {|SMS3001:204|} }")]
    [DataRow("new[] { {|SMS3001:201|}, {|SMS3001:202|} }.Contains(reply.Status)")]
    [DataRow("reply.Status switch { {|SMS3001:201|} => true, _ => false }")]
    [DataRow("(reply.Text == null ? 1 : reply.Status) == {|SMS3001:208|}")]
    public Task A_number_whose_negation_is_documented_is_reported(string test) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements($"_ = {test};"));

    [TestMethod]
    [DataRow("1")]
    [DataRow("-1")]
    [DataRow("102")]
    [DataRow("105")]
    [DataRow("109")]
    [DataRow("-102")]
    [DataRow("-109")]
    [DataRow("-204")]
    public Task A_documented_number_is_only_a_raw_code(string number) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements($"_ = reply.Status == {{|SMS1001:{number}|}};"));

    [TestMethod]
    [DataRow("reply.Status == 209")]
    [DataRow("reply.Status == 999")]
    [DataRow("panel.Code == -5")]
    [DataRow("serwer.Code == -1000")]
    [DataRow("text.Status == \"201\"")]
    [DataRow("reply.Text == \"201\"")]
    [DataRow("reply.Status == -AmootSmsStatusCode.Failed")]
    public Task A_number_that_is_no_code_with_either_sign_is_silent(string test) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements($"_ = {test};"));

    [TestMethod]
    public Task A_number_that_may_be_an_HTTP_status_is_silent() =>
        Verify.VerifyAnalyzerAsync("public class AmootAnswer { public int Code { get; set; } public bool M() => Code == 201 || Code == 300 || Code == {|SMS3001:-4|}; }");

    [TestMethod]
    public Task A_text_is_reported_where_the_texts_are_the_numbers() =>
        Verify.VerifyAnalyzerAsync("public class JetSmsHttpReply { public string Status { get; set; } public bool M() => Status == {|SMS3001:\"99\"|} || Status == {|SMS1001:\"-99\"|}; }");

    [TestMethod]
    [DataRow("{|SMS3001:reply.Status > 200 && reply.Status < 209|}")]
    [DataRow("{|SMS3001:201 <= reply.Status && reply.Status <= 208|}")]
    [DataRow("reply.Status is {|SMS3001:> 200 and < 209|}")]
    [DataRow("reply is { Status: {|SMS3001:>= 201 and <= 299|} }")]
    public Task A_range_into_which_only_the_negated_codes_fall_is_reported(string test) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements($"_ = {test};"));

    [TestMethod]
    [DataRow("reply.Status is > -209 and < -200")]
    [DataRow("reply.Status is > 100 and < 122")]
    [DataRow("reply.Status >= 600 && reply.Status < 700")]
    [DataRow("reply.Status > 200 && panel.Code < 209")]
    [DataRow("reply.Text.Length > 200 && reply.Text.Length < 209")]
    [DataRow("panel.Code is > 500 and < 509")]
    public Task Another_range_is_silent(string test) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements($"_ = {test};"));

    [TestMethod]
    [DataRow("var lost = {|SMS3001:Math.Abs(reply.Status)|};")]
    [DataRow("var lost = {|SMS3001:-reply.Status|};")]
    [DataRow("var lost = {|SMS3001:(uint)reply.Status|};")]
    [DataRow("var lost = {|SMS3001:(byte)reply.Status|};")]
    [DataRow("var lost = {|SMS3001:(ushort)(reply.Status)|};")]
    [DataRow("var lost = {|SMS3001:Convert.ToUInt32(reply.Status)|};")]
    [DataRow("var lost = {|SMS3001:(uint)reply.Status|} == 204u;")]
    [DataRow("var lost = {|SMS3001:Math.Abs(reply.Status)|} == 204;")]
    [DataRow("var lost = reply.Status == {|SMS3001:-AmootSmsStatusCode.TokenExpired|};")]
    public Task What_takes_the_sign_away_is_reported(string statement) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements(statement));

    [TestMethod]
    [DataRow("var kept = Math.Abs(reply.Text.Length);")]
    [DataRow("var kept = (long)reply.Status;")]
    [DataRow("var kept = (short)reply.Status;")]
    [DataRow("var kept = (uint)panel.Code;")]
    [DataRow("var kept = Math.Abs(panel.Code);")]
    [DataRow("var kept = Convert.ToInt32(reply.Status);")]
    [DataRow("var kept = (uint)204;")]
    public Task What_keeps_the_sign_or_has_none_is_silent(string statement) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements(statement));

    [TestMethod]
    public Task An_unsigned_member_that_carries_codes_with_signs_is_reported() =>
        Verify.VerifyAnalyzerAsync(
            """
            using SmsCodes;

            public class AmootAnswer { public {|SMS3001:uint|} Status { get; set; } public {|SMS3001:ushort?|} ErrorCode; public uint Count { get; set; } }
            public class Annotated { [SmsCode(AmootSmsStatusCode.CodeSet)] public {|SMS3001:byte|} State { get; set; } }
            public class IPPanelAnswer { public uint Code { get; set; } }
            public class Order { public uint Status { get; set; } }
            """);

    [TestMethod]
    public Task A_constant_that_has_the_name_of_a_code_and_the_other_sign_is_reported_where_it_is_defined() =>
        Verify.VerifyAnalyzerAsync(AmootSource.Members(
            """
            private const int UserExpired = {|SMS3001:104|};
            private const int ToDateInvalid = 107;
            private const int TokenExpired = -204;
            private static readonly int SystemDisabled = {|SMS3001:300|};
            private const int Something = 104;

            public int M(AmootReply reply)
            {
                if (reply.Status == UserExpired || reply.Status == ToDateInvalid || reply.Status == TokenExpired || reply.Status == Something)
                {
                    return 1;
                }

                return reply.Status == SystemDisabled ? 2 : 3;
            }
            """));

    [TestMethod]
    public Task A_constant_is_reported_in_a_class_that_names_the_provider_and_where_it_is_used_else() =>
        Verify.VerifyAnalyzerAsync(
            AmootSource.Types.Insert(0, "using SmsCodes;\n")
            + """

            public static class AmootCodes { public const int User_Expired = {|SMS3001:104|}; public const int SystemDisabled = -300; }
            public static class Codes { public const int UserExpired = 104; public const int Old = 204; }
            public class Reader
            {
                public int M(AmootReply reply) => reply.Status == AmootCodes.User_Expired ? 1 : reply.Status == {|SMS3001:Codes.UserExpired|} ? 2 : reply.Status == {|SMS3001:Codes.Old|} ? 3 : 4;
            }
            """);

    [TestMethod]
    public Task A_member_of_a_mirror_with_the_other_sign_is_reported() =>
        Verify.VerifyAnalyzerAsync(
            """
            public enum AmootState { Failed = 0, Success = 1, CreditNotEnough = 4, TokenExpired = {|SMS3001:204|}, TokenInvalid = -202, ToDateInvalid = 107 }
            public enum OrderState { Failed = 0, Success = -1, Expired = 204 }
            """);

    [TestMethod]
    public Task A_local_constant_is_reported_and_one_of_another_name_is_not() =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements("const int TokenInvalid = {|SMS3001:202|}; const int limit = 202; return reply.Status == TokenInvalid || reply.Text.Length == limit;"));

    [TestMethod]
    public async Task The_message_names_the_code()
    {
        var test = new Verify.Test { TestCode = AmootSource.Statements("_ = reply.Status == {|#0:201|};") };
        test.ExpectedDiagnostics.Add(Verify.Diagnostic(WrongSign.Descriptor)
            .WithLocation(0)
            .WithArguments("201", "AmootSms.Status", "TokenNotExists", "-201", "type 'AmootReply'")
            .WithOptions(Verifiers.DiagnosticOptions.IgnoreAdditionalLocations));
        await test.RunAsync();
    }
}
