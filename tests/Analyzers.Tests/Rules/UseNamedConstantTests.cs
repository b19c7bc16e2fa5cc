using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Rules;
using SmsCodeAnalyzers.Tests.Verifiers;
using static SmsCodeAnalyzers.Tests.Recognition.RecognitionTest;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<SmsCodeAnalyzers.Rules.CodeUseAnalyzer>;

namespace SmsCodeAnalyzers.Tests.Rules;

/// <summary>Where SMS1001 reports a literal, in which forms, and what it says.</summary>
[TestClass]
public sealed class UseNamedConstantTests
{
    private const string Replies = """
        class AmootReply { public int Status; public string Code; public int Count; public string Title; public AmootReply Inner; }
        class JetSmsReply { public string ErrorCode; public string Id; }
        """;

    [TestMethod]
    public Task A_report_says_the_constant_the_meaning_and_the_evidence_in_another_file()
    {
        var test = Of(
            "class C { bool M(AmootReply reply) => reply.Status == {|#0:-204|}; }",
            "public class {|#1:AmootReply|} { public int Status { get; set; } }");
        test.ExpectedDiagnostics.Add(Verify.Diagnostic(UseNamedConstant.Descriptor)
            .WithLocation(0)
            .WithLocation(1)
            .WithSeverity(DiagnosticSeverity.Warning)
            .WithMessage("Use 'AmootSmsStatusCode.TokenExpired' instead of '-204': The token has expired (recognised by: type 'AmootReply')")
            .WithProperty(DiagnosticProperties.Constant, "AmootSmsStatusCode.TokenExpired")
            .WithProperty(DiagnosticProperties.CodeSet, "AmootSms.Status")
            .WithProperty(DiagnosticProperties.ConstantsNamespace, "SmsCodes"));
        return test.RunAsync();
    }

    [TestMethod]
    [DataRow("class {|#1:AmootReply|} { public int Status; bool M() => Status == {|#0:-204|}; }", "type 'AmootReply'")]
    [DataRow("class {|#1:AmootSms|} { class R { public int Status; bool M() => Status == {|#0:-204|}; } }", "containing type 'AmootSms'")]
    [DataRow("class R { public int {|#1:amootStatus|}; bool M() => amootStatus == {|#0:-204|}; }", "member 'amootStatus'")]
    [DataRow("class R { public int Status; } class C { bool M(R {|#1:amootReply|}) => amootReply.Status == {|#0:-204|}; }", "receiver 'amootReply'")]
    [DataRow("class C { bool {|#1:ViaAmoot|}(int status) => status == {|#0:-204|}; }", "method 'ViaAmoot'")]
    [DataRow("class C { const string U = {|#1:\"https://portal.amootsms.com/\"|}; bool M(int status) => status == {|#0:-204|}; }", "host 'amootsms.com'")]
    [DataRow("namespace Shop.Amoot { class R { public int Status; bool M() => Status == {|#0:-204|}; } }", "namespace 'Shop.Amoot'")]
    [DataRow("namespace S { class R { public int Status; bool M() => Status == {|#0:-204|}; } class {|#1:AmootSMSWebService2SoapClient|} { } }", "proxy client beside it 'AmootSMSWebService2SoapClient'")]
    public Task The_evidence_is_quoted_and_is_an_additional_location_where_it_is_in_source(string source, string evidence)
    {
        var test = Of(source);
        var expected = Verify.Diagnostic(UseNamedConstant.Descriptor)
            .WithLocation(0)
            .WithMessage("Use 'AmootSmsStatusCode.TokenExpired' instead of '-204': The token has expired (recognised by: " + evidence + ")");
        test.ExpectedDiagnostics.Add(source.Contains("{|#1:", System.StringComparison.Ordinal) ? expected.WithLocation(1) : expected);
        return test.RunAsync();
    }

    [TestMethod]
    public Task A_text_gets_the_constant_of_the_text()
    {
        var test = Of("class C { bool M(JetSms.SendSMSResult sonuc) => sonuc.ErrorCode == {|#0:\"00\"|}; }", "namespace JetSms { class SendSMSResult { public string ErrorCode; } }");
        test.ExpectedDiagnostics.Add(Verify.Diagnostic(UseNamedConstant.Descriptor)
            .WithLocation(0)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithProperty(DiagnosticProperties.Constant, "JetSmsResponseText.Success"));
        return test.RunAsync();
    }

    [TestMethod]
    public Task The_same_number_has_two_names_at_PayamResan()
    {
        var test = Of("""
            class S { public long StatusCode; public int? ErrorCode; }
            class C { bool M(S payamResanStatus) => payamResanStatus.StatusCode == {|#0:1|} || payamResanStatus.ErrorCode == {|#1:1|}; }
            """);
        foreach (var (place, constant) in new[] { (0, "PayamResanDeliveryStatusCode.SentWithoutStatus"), (1, "PayamResanErrorCode.ApiKeyIncorrect") })
        {
            test.ExpectedDiagnostics.Add(Verify.Diagnostic(UseNamedConstant.Descriptor)
                .WithLocation(place)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
                .WithProperty(DiagnosticProperties.Constant, constant));
        }

        return test.RunAsync();
    }

    [TestMethod]
    [DataRow("r.Status == [|-204|]")]
    [DataRow("[|-204|] != r.Status")]
    [DataRow("r.Status.Equals([|-204|])")]
    [DataRow("Equals(r.Status, [|-204|])")]
    [DataRow("object.Equals([|1|], r.Status)")]
    [DataRow("EqualityComparer<int>.Default.Equals(r.Status, [|1|])")]
    [DataRow("string.Equals(r.Code, [|\"Failed\"|], StringComparison.OrdinalIgnoreCase)")]
    [DataRow("[|\"Failed\"|].Equals(r.Code)")]
    [DataRow("[|\"00\"|].Equals(j.ErrorCode, StringComparison.Ordinal)")]
    [DataRow("StringComparer.Ordinal.Equals([|\"00\"|], j.ErrorCode)")]
    [DataRow("string.Compare(j.ErrorCode, [|\"00\"|]) == 0")]
    [DataRow("0 != (string.Compare([|\"00\"|], j.ErrorCode, StringComparison.Ordinal))")]
    [DataRow("string.Compare(r.Code, [|\"Failed\"|], true) == 0")]
    [DataRow("string.CompareOrdinal(j.ErrorCode, [|\"00\"|]) == 0")]
    [DataRow("StringComparer.Ordinal.Compare(j.ErrorCode, [|\"00\"|]) == 0")]
    [DataRow("j.ErrorCode.CompareTo([|\"00\"|]) == 0")]
    [DataRow("[|\"00\"|].CompareTo(j.ErrorCode) != 0")]
    [DataRow("(r.Status, 3) == ([|-204|], 3)")]
    [DataRow("([|0|], 3) != (r.Status, r.Count)")]
    [DataRow("((r.Status, 1), j.ErrorCode) == (([|1|], 1), [|\"00\"|])")]
    [DataRow("((r.Status, 3)) == (([|-204|]), 3)")]
    [DataRow("System.Collections.Immutable.ImmutableArray.Create([|-204|], [|-102|]).Contains(r.Status)")]
    [DataRow("System.Collections.Immutable.ImmutableArray.Create([|0|], [|1|], [|4|], [|20|], [|100|]).Contains(r.Status)")]
    [DataRow("System.Collections.Immutable.ImmutableHashSet.Create(StringComparer.Ordinal, [|\"00\"|]).Contains(j.ErrorCode)")]
    [DataRow("System.Collections.Immutable.ImmutableList.Create(new[] { [|-204|], [|-102|] }).Contains(r.Status)")]
    [DataRow("System.Collections.Immutable.ImmutableHashSet.CreateRange(new[] { [|-204|], [|-102|] }).Contains(r.Status)")]
    [DataRow("System.Collections.Immutable.ImmutableArray.ToImmutableArray(new[] { [|-204|], [|-102|] }).Contains(r.Status)")]
    [DataRow("r.Status is [|-204|] or [|-203|] or not [|1|]")]
    [DataRow("r is { Status: [|0|], Code: [|\"Failed\"|] }")]
    [DataRow("r is { Inner.Status: [|0|] } or { Inner: { Status: [|1|] } }")]
    [DataRow("(r.Status, r.Count) is ([|0|], 0)")]
    [DataRow("r.Status switch { [|0|] => true, [|-204|] => false, _ => false }")]
    [DataRow("r switch { { Status: [|1|] } => true, { Count: 1 } => false, _ => false }")]
    [DataRow("(r.Status, j.ErrorCode) switch { ([|0|], [|\"00\"|]) => true, (_, [|\"10\"|]) => false, _ => false }")]
    [DataRow("new[] { [|-204|], [|-203|] }.Contains(r.Status)")]
    [DataRow("new List<int> { [|100|], [|101|] }.Contains(r.Status)")]
    [DataRow("new HashSet<string> { [|\"Failed\"|] }.Contains(r.Code)")]
    [DataRow("new Dictionary<int, string> { { [|0|], \"x\" }, { [|-204|], \"1\" } }[r.Status] == \"x\"")]
    [DataRow("new Dictionary<int, string> { [[|0|]] = \"x\", [[|-204|]] = \"1\" }.ContainsKey(r.Status)")]
    public Task A_test_is_reported(string condition) => VerifyAsync(Replies, "class C { bool M(AmootReply r, JetSmsReply j) => " + condition + "; }");

    [TestMethod]
    [DataRow("r.Count == -204 || -204 != r.Count || r.Count.Equals(1) || Equals(r.Count, 1)")]
    [DataRow("r.Title == \"Failed\" || \"Failed\".Equals(r.Title) || \"00\".Equals(j.Id) || \"00\".StartsWith(j.ErrorCode)")]
    [DataRow("r.Count is 0 or 1 || r is { Count: 1, Title: \"Failed\" } || r is { Inner.Count: 0 }")]
    [DataRow("r.Count switch { 0 => true, 1 => false, _ => false }")]
    [DataRow("new[] { 100, 101 }.Contains(r.Count) || new[] { 1, 2 }.Contains(5) || new HashSet<string> { \"Failed\" }.Contains(r.Title)")]
    [DataRow("new Dictionary<int, string> { { 0, \"x\" }, { 1, \"y\" } }[r.Count] == \"1\"")]
    [DataRow("string.Compare(j.Id, \"00\") == 0 || j.Id.CompareTo(\"00\") == 0 || \"00\".CompareTo(j.Id) == 0 || r.Count.CompareTo(1) == 0")]
    [DataRow("string.Compare(j.ErrorCode, \"00\") > 0 || string.Compare(j.ErrorCode, \"00\") == 1 || j.ErrorCode.CompareTo(\"00\") < 0 || \"00\".CompareTo(j.ErrorCode) <= 0")]
    [DataRow("string.Compare(j.ErrorCode, 0, \"00\", 0, 2) == 0 || string.CompareOrdinal(j.ErrorCode, 0, \"00\", 0, 2) == 0")]
    [DataRow("(r.Count, 3) == (-204, 3) || (r.Status, r.Count) == (5678, -204) || (1, -204) == (1, -204)")]
    [DataRow("Tuple.Create(-204, 3).Equals(r) || (r.Status, -204).Equals((3, -204))")]
    [DataRow("System.Collections.Immutable.ImmutableArray.Create(-204, -102).Contains(r.Count) || System.Collections.Immutable.ImmutableArray.Create(\"Failed\").Contains(r.Title)")]
    [DataRow("System.Collections.Immutable.ImmutableArray.Create(new[] { 5678 }, 0, 1).Contains(r.Status)")]
    [DataRow("r.Status.ToString(\"00\") == \"x\" || r.Code.PadLeft(10) == \"x\" || r.Code.Substring(1) == \"1\"")]
    public Task A_test_of_something_else_is_not(string condition) => VerifyAsync(Replies, "class C { bool M(AmootReply r, JetSmsReply j) => " + condition + "; }");

    [TestMethod]
    public Task Labels_and_goto_case_are_reported() => VerifyAsync(Replies, """
        class C
        {
            void M(AmootReply r, JetSmsReply j)
            {
                switch (r.Status) { case [|0|]: goto case [|-204|]; case [|-204|]: case [|1|] when r.Count == 1: break; case > 100: break; }
                switch (j.ErrorCode) { case [|"00"|]: case [|"10"|]: break; case "98": break; }
                switch (r.Count) { case 0: goto case 1; case 1: break; }
            }
        }
        """);

    [TestMethod]
    public Task Sets_and_maps_in_fields_are_reported_where_they_are_asked_for_a_code() => VerifyAsync(Replies, """
        class C
        {
            static readonly HashSet<int> s_retry = new() { [|-300|], [|500|] };
            static readonly Dictionary<string, string> s_texts = new() { { [|"00"|], "ok" }, { [|"11"|], "limit" } };
            static readonly int[] s_sizes = { 100, 101 };
            static readonly Dictionary<int, string> s_rows = new() { [0] = "x" };

            bool M(AmootReply r) => s_retry.Contains(r.Status) || s_sizes.Contains(r.Count) || s_rows[r.Count] == "x";
            string N(JetSmsReply j) => s_texts.TryGetValue(j.ErrorCode, out var text) ? text : s_texts[j.ErrorCode];
        }
        """);

    [TestMethod]
    public Task Arguments_assignments_initialisers_returns_and_defaults_are_reported() => VerifyAsync(Replies, """
        class AmootError : Exception { public AmootError(int status, int count) { } }
        class AmootClient
        {
            int _status = [|-204|];
            int _count = 100;
            public int Status { get; set; } = [|100|];
            public int Count { get; set; } = 100;
            int ErrorCode() => [|-203|];
            int Rows() => 100;
            static string Describe(int errorCode, int count = 100) => "";
            void M(AmootReply r, int resultCode = [|101|], int limit = 101)
            {
                r.Status = [|-201|];
                r.Count = 100;
                r = new AmootReply { Status = [|4|], Count = 4, Code = [|"Failed"|], Title = "Failed" };
                Describe([|-204|], 100);
                Describe(count: 100, errorCode: [|-204|]);
                throw new AmootError([|-204|], 100);
            }
        }
        """);

    [TestMethod]
    public Task What_takes_the_place_of_null_in_a_code_is_reported() => VerifyAsync("""
        class AmootReply { public int? Status; public string Code; public int? Count; public string Title; }
        class AmootClient
        {
            int? ErrorCode(AmootReply r) => r.Count ?? [|-203|];
            void M(AmootReply n, bool b)
            {
                n.Status ??= [|-204|];
                n.Status = n.Status ?? [|-204|];
                n.Status = n.Status ?? (b ? [|-203|] : n.Count ?? [|-202|]);
                n.Code ??= [|"Failed"|];
                n = new AmootReply { Status = n.Count ?? [|-201|] };
                var status = n.Status ?? [|-104|];
            }
        }
        """);

    [TestMethod]
    public Task What_takes_the_place_of_null_in_something_else_or_is_a_default_is_not() => VerifyAsync("""
        class AmootReply { public int? Status; public string Code; public int? Count; public string Title; }
        class C
        {
            int? Rows(AmootReply r) => r.Count ?? -203;
            void M(AmootReply n, bool b)
            {
                n.Count ??= -204;
                n.Count = n.Count ?? -204;
                n.Title ??= "Failed";
                n.Status ??= 0;
                n.Status = n.Status ?? -1;
                n.Status ??= 5678;
                n.Status += 4;
                n.Code = n.Title ?? "unknown";
                var count = n.Count ?? -204;
                var isNone = (n.Count ?? -204) == -204;
            }
        }
        """);

    [TestMethod]
    public Task A_cast_to_a_recognised_enum_is_reported() => VerifyAsync("""
        enum AmootState { Failed, Success, CreditNotEnough = 4, TokenExpired = -204 }
        enum Other { Failed, Success }
        class C { bool M(AmootState s, Other o) => s == (AmootState)[|4|] || s == (AmootState)([|-204|]) || (int)s == [|1|] || o == (Other)1 || ((AmootState)[|4|], 1).Equals((s, 1)); }
        """);

    [TestMethod]
    [DataRow("sbyte", "-104")]
    [DataRow("byte", "100")]
    [DataRow("short", "-204")]
    [DataRow("ushort", "500")]
    [DataRow("int", "-204")]
    [DataRow("uint", "101u")]
    [DataRow("long", "-204L")]
    [DataRow("ulong", "100UL")]
    [DataRow("int?", "-204")]
    [DataRow("long?", "1")]
    [DataRow("byte?", "20")]
    public Task Every_integral_type_carries_codes(string type, string code) => VerifyAsync(
        "class AmootReply { public " + type + " Status; public " + type + " Count; bool M() => Status == [|" + code + "|] || Count == " + code + "; }");

    [TestMethod]
    [DataRow("double", "1")]
    [DataRow("decimal", "100m")]
    [DataRow("bool", "true")]
    [DataRow("char", "'1'")]
    [DataRow("object", "\"Failed\"")]
    [DataRow("HttpStatusCode", "(HttpStatusCode)100")]
    public Task Other_types_do_not(string type, string value)
    {
        var test = Of("class AmootReply { public " + type + " Status; bool M() => Status == " + value + "; }");
        return test.RunAsync();
    }

    [TestMethod]
    [DataRow("[|-204|]")]
    [DataRow("[|- 204|]")]
    [DataRow("([|-204|])")]
    [DataRow("(int)[|1|]")]
    [DataRow("(long)([|-204|])")]
    [DataRow("unchecked((long)[|-204|])")]
    [DataRow("checked((int)([|-204|]))")]
    [DataRow("unchecked([|-204|])")]
    [DataRow("[|0x64|]")]
    [DataRow("[|0b1|]")]
    [DataRow("[|1_00|]")]
    [DataRow("[|-0xCC|]")]
    [DataRow("[|100L|]")]
    [DataRow("+[|1|]")]
    public Task Every_form_of_a_number_is_reported(string number) =>
        VerifyAsync("class AmootReply { public long Status; bool M() => Status == " + number + "; }");

    [TestMethod]
    [DataRow("-(204)")]
    [DataRow("unchecked((byte)-204)")]
    [DataRow("unchecked((uint)-204)")]
    [DataRow("(long)unchecked((sbyte)-204)")]
    [DataRow("0 - 204")]
    [DataRow("~0")]
    [DataRow("1.0")]
    [DataRow("'\\u0001'")]
    [DataRow("int.MinValue")]
    [DataRow("default")]
    [DataRow("204")]
    [DataRow("0x65 + 1")]
    public Task What_is_no_literal_of_a_code_is_not(string number) =>
        VerifyAsync("class AmootReply { public long Status; bool M() => Status == " + number + "; }");

    [TestMethod]
    [DataRow("JetSmsReply", "\"00\"", true)]
    [DataRow("JetSmsReply", "@\"00\"", true)]
    [DataRow("JetSmsReply", "\"\\u0030\\u0030\"", true)]
    [DataRow("JetSmsReply", "\"0\"", true)]
    [DataRow("JetSmsReply", "\"000\"", false)]
    [DataRow("JetSmsReply", "\" 00\"", false)]
    [DataRow("AmootReply", "\"Token_Expired\"", true)]
    [DataRow("AmootReply", "\"-204\"", true)]
    [DataRow("AmootReply", "\"TokenExpired\"", false)]
    [DataRow("AmootReply", "\"token_expired\"", false)]
    [DataRow("IPPanelReply", "\"962\"", true)]
    [DataRow("IPPanelReply", "\"00\"", false)]
    [DataRow("IPPanelReply", "\"0962\"", false)]
    [DataRow("AmootReply", "\"00\"", false)]
    [DataRow("AmootReply", "\"+1\"", false)]
    [DataRow("SerwerSmsReply", "\"1001\"", true)]
    public Task Texts_are_compared_as_they_are_on_the_wire(string type, string text, bool isCode) => VerifyAsync(
        "class " + type + " { public string Code; bool M() => Code == " + (isCode ? "[|" + text + "|]" : text) + "; }");

    [TestMethod]
    [DataRow(
        "class AmootReply { public string Status; bool M() => Status == {|#0:\"-204\"|}; }",
        "'\"-204\"' is the number of 'AmootSmsStatusCode.TokenExpired' in a text: The token has expired; use the number itself, or the documented text \"Token_Expired\" of 'AmootSmsStatusText.TokenExpired' (recognised by: type 'AmootReply')",
        DisplayName = "A text member")]
    [DataRow(
        "class AmootReply { public int Status; bool M() => Status.ToString() == {|#0:\"-204\"|}; }",
        "'\"-204\"' is the number of 'AmootSmsStatusCode.TokenExpired' in a text: The token has expired; use the number itself, or the documented text \"Token_Expired\" of 'AmootSmsStatusText.TokenExpired' (recognised by: type 'AmootReply')",
        DisplayName = "A number made a text")]
    [DataRow(
        "class JetSmsReply { public string ErrorCode; bool M() => ErrorCode == {|#0:\"0\"|}; }",
        "'\"0\"' is the number of 'JetSmsResponseCode.Success' in a text: SMS sending was successful; use the number itself, or the documented text \"00\" of 'JetSmsResponseText.Success' (recognised by: type 'JetSmsReply')",
        DisplayName = "Without the leading zero")]
    public Task A_number_in_a_text_that_no_constant_has_is_told_what_is_documented(string source, string message)
    {
        var test = Of(source);
        test.ExpectedDiagnostics.Add(Verify.Diagnostic(UseNamedConstant.OtherFormDescriptor)
            .WithLocation(0)
            .WithMessage(message)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    [TestMethod]
    [DataRow("class AmootReply { public string Status; bool M() => Status == {|#0:\"Token_Expired\"|}; }", "AmootSmsStatusText.TokenExpired")]
    [DataRow("class JetSmsReply { public string ErrorCode; bool M() => ErrorCode == {|#0:\"10\"|}; }", "JetSmsResponseText.UserNameOrPasswordIncorrect")]
    [DataRow("class IPPanelReply { public string Code; bool M() => Code == {|#0:\"962\"|}; }", "IPPanelResultText.UserNameOrPasswordIncorrect")]
    public Task A_text_in_the_documented_form_is_told_its_constant(string source, string constant)
    {
        var test = Of(source);
        test.ExpectedDiagnostics.Add(Verify.Diagnostic(UseNamedConstant.Descriptor)
            .WithLocation(0)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithProperty(DiagnosticProperties.Constant, constant));
        return test.RunAsync();
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Types_of_a_referenced_project_are_the_same_as_source_and_as_metadata(bool asMetadata)
    {
        var library = CSharpCompilation.Create(
            "Contracts",
            new[]
            {
                CSharpSyntaxTree.ParseText("""
                    namespace Contracts
                    {
                        public class AmootReply { public int Status { get; set; } public int Count; }
                        public class Reply { public int Status; }
                        public class SmsLog { public int Status; }
                        public class Envelope<T> { public int Status; public T Data; }
                        public interface ISmsResult { int Status { get; } }
                        public class AmootResult : ISmsResult { public int Status { get; set; } public int Code { get; set; } }
                        public enum AmootState { Failed, Success, CreditNotEnough = 4, TokenExpired = -204 }
                        public static class Urls { public const string Send = "https://ippanel.com/services.jspd"; public static readonly string Other = "https://portal.amootsms.com"; }
                        public static class AmootErrors { public static string Describe(int status) => ""; }
                    }

                    namespace ServiceReference1
                    {
                        public class AmootSMSWebService2SoapClient { public SendResult Send(string text) => null; }
                        public class SendResult { public int Status; public int Rows; }
                        internal class JetSms { }
                    }

                    namespace ServiceReference2
                    {
                        internal class AmootSMSWebService2SoapClient { }
                        public class SendResult { public int Status; }
                    }
                    """),
            },
            TestWorkspace.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var test = Of("""
            using Contracts;

            class C
            {
                void M(AmootReply a, Reply r, Reply amootReply, SmsLog l, Envelope<AmootReply> e, Envelope<Reply> f, AmootResult i, AmootState s,
                    ServiceReference1.SendResult x, ServiceReference2.SendResult y)
                {
                    if (a.Status == [|-204|] || a.Count == 1 || r.Status == -204 || amootReply.Status == [|0|] || l.Status == 0) { }
                    if (e.Status == [|-204|] || f.Status == -204 || i.Status == 0 || i.Code == [|0|] || (int)s == [|-204|]) { }
                    if (x.Status == [|1|] || x.Rows == 1 || y.Status == 1) { }
                    AmootErrors.Describe([|-204|]);
                }

                async Task<bool> N(HttpClient http) => (await http.GetStringAsync(Urls.Send)).Split(',')[0] == [|"0"|];
                async Task<bool> O(HttpClient http) => (await http.GetStringAsync(Urls.Other)).Split(',')[0] == "0";
            }
            """);
        test.TestState.AdditionalReferences.Add(asMetadata ? Emit(library) : library.ToMetadataReference());
        await test.RunAsync();
    }

    [TestMethod]
    public Task Providers_that_are_not_selected_are_not_recognised()
    {
        var test = WithGlobalOption("SmsCodesProviders", "JetSms", """
            class AmootReply { public int Status; }
            class JetSmsReply { public string ErrorCode; }
            class C { bool M(AmootReply a, JetSmsReply j) => a.Status == -204 || j.ErrorCode == [|"00"|]; }
            """);
        return test.RunAsync();
    }

    [TestMethod]
    public Task The_namespace_of_the_constants_is_told_to_the_fix()
    {
        var test = WithGlobalOption("SmsCodesNamespace", "Shop.Codes", "class AmootReply { public int Status; bool M() => Status == {|#0:-204|}; }");
        test.TestState.Sources.RemoveAll(source => source.FileName == "/0/Usings.cs");
        test.ExpectedDiagnostics.Add(Verify.Diagnostic(UseNamedConstant.Descriptor)
            .WithLocation(0)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithProperty(DiagnosticProperties.ConstantsNamespace, "Shop.Codes"));
        return test.RunAsync();
    }

    [TestMethod]
    public Task Generated_code_is_read_and_never_reported_in() => VerifyAsync(
        "class C { bool M(ServiceReference1.SendResult r) => r.Status == [|-204|]; }",
        """
        // <auto-generated/>
        namespace ServiceReference1
        {
            public class AmootSMSWebService2SoapClient { public bool M(SendResult r) => r.Status == -204; }
            public class SendResult { public int Status; }
        }
        """);

    [TestMethod]
    public Task A_codebase_without_a_provider_gets_no_reports() => VerifyAsync("""
        enum OrderStatus { Pending, Approved, Rejected, Sent, Delivered, Failed, Success }
        class Order { public int Status; public OrderStatus State; public string Code; public int ErrorCode; }
        class SmsLog { public int Status; public string ResultCode; }
        class OrderService
        {
            async Task<bool> M(Order o, SmsLog l, int status, string code, HttpClient http)
            {
                var node = JsonNode.Parse(await http.GetStringAsync("https://api.example.net/sms/send"));
                switch (o.Status) { case 0: case -204: break; }
                return o.Status == 1 || status == 0 || code == "00" || o.Code == "Success" || (int)o.State == 1 || o.State == (OrderStatus)4 || o.ErrorCode == 1001
                    || l.Status == 0 || l.ResultCode == "00" || (int)node["Status"] == 1 || (string)node["code"] == "0";
            }
        }
        """);

    private static Verify.Test WithGlobalOption(string property, string value, string source)
    {
        var test = Of(source);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property." + property + " = " + value + "\n"));
        return test;
    }

    private static MetadataReference Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.IsTrue(result.Success, string.Join("\n", result.Diagnostics.Select(diagnostic => diagnostic.ToString())));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
