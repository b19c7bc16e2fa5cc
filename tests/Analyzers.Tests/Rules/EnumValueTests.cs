using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Rules;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<SmsCodeAnalyzers.Rules.CodeUseAnalyzer>;

namespace SmsCodeAnalyzers.Tests.Rules;

/// <summary>SMS3006: numbers of enums that are not the documented codes.</summary>
[TestClass]
public sealed class EnumValueTests
{
    private const string OldProxy =
        """
        namespace Proxy
        {
            public enum Status { ServerError, Failed, Success, AccountIsDemo, CreditNotEnough, LineNumber_NotExist, Mobile_Invalid, Mobiles_Invalid }
            public class Result { public Status Status { get; set; } }
        }
        """;

    private const string NewProxy =
        """
        namespace Proxy
        {
            public enum Status { System_Disabled, Token_NotAllowMethod, Token_NotAllowIP, Token_Expired, Token_Disabled, Token_Invalid, User_NotExists, Failed, Success, AccountIsDemo }
            public class Result { public Status Status { get; set; } }
        }
        """;

    private const string Mirror =
        """
        namespace Proxy
        {
            public enum Status { Failed = 0, Success = 1, AccountIsDemo = 2, CreditNotEnough = 4, Token_Expired = -204, Mobile_Invalid = 101 }
            public class Result { public Status Status { get; set; } }
        }
        """;

    [TestMethod]
    [DataRow(OldProxy, DisplayName = "ServerError first")]
    [DataRow(NewProxy, DisplayName = "System_Disabled first")]
    public async Task A_number_of_a_proxy_that_is_compared_with_a_code_is_reported(string proxy)
    {
        foreach (var test in new[]
        {
            "{|SMS3006:(int)result.Status|} == 1",
            "1 == {|SMS3006:(int)result.Status|}",
            "({|SMS3006:(int)result.Status|}) != 1",
            "{|SMS3006:(int)result.Status|} == AmootSmsStatusCode.Success",
            "{|SMS3006:Convert.ToInt32(result.Status)|} == 0",
            "{|SMS3006:(int)result.Status|} is 1",
            "{|SMS3006:(int)result.Status|} switch { 1 => true, 2 => false, _ => false }",
            "result.Status == {|SMS3006:(Proxy.Status)1|}",
            "Equals({|SMS3006:(Proxy.Status)1|}, result.Status)",
            "{|SMS3006:Enum.IsDefined(typeof(Proxy.Status), 1)|}",
            "{|SMS3006:Enum.Parse<Proxy.Status>(\"1\")|} == result.Status",
            "{|SMS3006:(Proxy.Status)amootStatus|} == Proxy.Status.Success",
        })
        {
            await Verify.VerifyAnalyzerAsync(Source(proxy, test));
        }
    }

    [TestMethod]
    [DataRow("result.Status == Proxy.Status.Success")]
    [DataRow("result.Status is Proxy.Status.Success or Proxy.Status.AccountIsDemo")]
    [DataRow("Enum.IsDefined(typeof(Proxy.Status), result.Status)")]
    [DataRow("Enum.Parse<Proxy.Status>(\"Success\") == result.Status")]
    [DataRow("((int)result.Status).ToString() == null")]
    [DataRow("(int)result.Status == count")]
    public Task What_compares_members_or_no_code_is_silent(string test) =>
        Verify.VerifyAnalyzerAsync(Source(OldProxy, test));

    [TestMethod]
    [DataRow("(int)result.Status == {|SMS1001:1|}")]
    [DataRow("Convert.ToInt32(result.Status) == {|SMS1001:-204|}")]
    [DataRow("result.Status == (Proxy.Status){|SMS1001:4|}")]
    [DataRow("(Proxy.Status)amootStatus == Proxy.Status.Success")]
    [DataRow("Enum.IsDefined(typeof(Proxy.Status), 1)")]
    [DataRow("(int)result.Status == AmootSmsStatusCode.Success")]
    public Task The_numbers_of_a_mirror_with_the_documented_values_are_codes(string test) =>
        Verify.VerifyAnalyzerAsync(Source(Mirror, test));

    [TestMethod]
    public Task A_number_in_a_variable_and_in_a_switch_is_reported_once_at_the_cast() =>
        Verify.VerifyAnalyzerAsync(
            "using System;\n" + OldProxy
            + """

            public class Program
            {
                public int Variable(Proxy.Result result)
                {
                    var code = {|SMS3006:(int)result.Status|};
                    if (code == 1) return 1;
                    if (code == 7) return 2;
                    return 0;
                }

                public int Switch(Proxy.Result result)
                {
                    switch ({|SMS3006:(int)result.Status|})
                    {
                        case 1: return 1;
                        case 0: return 2;
                        default: return 3;
                    }
                }
            }
            """);

    [TestMethod]
    public Task A_drifted_value_is_reported_at_the_value() =>
        Verify.VerifyAnalyzerAsync(
            """
            public enum AmootState { Failed = 0, Success = {|SMS3006:2|}, CreditNotEnough = 4, MobileInvalid = {|SMS3006:102|}, TokenExpired = {|SMS3006:-205|}, UserNotExists = -1, Local = 77 }
            public static class AmootCodes { public const int CreditNotEnough = {|SMS3006:5|}; public const int TokenExpired = -204; public const int TokenInvalid = -202; public const int Timeout = 30; }
            """);

    [TestMethod]
    public Task Values_of_enums_and_constants_that_are_no_table_are_silent() =>
        Verify.VerifyAnalyzerAsync(
            """
            public enum OrderState { Failed = 0, Success = 2, Pending = 3, Expired = 9, Rejected = 4 }
            public enum AmootState { Failed, Success, CreditNotEnough, MobileInvalid, TokenExpired, UserNotExists }
            public static class AmootLimits { public const int Failed = 3; public const int Success = 5; public const int LengthExceeded = 160; }
            public class AmootSettings { public const string TokenExpired = "expired"; }
            """);

    [TestMethod]
    public Task The_message_says_both_numbers()
    {
        var test = new Verify.Test { TestCode = Source(OldProxy, "{|#0:(int)result.Status|} == 1") };
        test.ExpectedDiagnostics.Add(Verify.Diagnostic(EnumValue.ConversionDescriptor)
            .WithLocation(0)
            .WithArguments("Status", "AmootSms.Status", "Success", 1, 2)
            .WithOptions(Verifiers.DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    private static string Source(string proxy, string test) =>
        "using System;\nusing SmsCodes;\n" + proxy + "\npublic class Program\n{\n    public object Ask(Proxy.Result result, int amootStatus, int count) => " + test + ";\n}\n";
}
