using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using static SmsCodeAnalyzers.Tests.Rules.SwitchSources;

namespace SmsCodeAnalyzers.Tests.Rules;

[TestClass]
public sealed class SwitchMissesCodesTests
{
    [TestMethod]
    public Task A_switch_without_a_catch_all_that_misses_codes_is_reported() => VerifyAsync(@"
        public void S(AmootReply r) { {|SMS2001:switch|} (r.Status) { case 1: Act(); break; case -204: Act(); break; } }
        public string E(AmootReply r) => r.Status {|SMS2001:switch|} { 1 => ""a"", -204 => ""b"" };");

    [TestMethod]
    public Task A_complete_switch_without_a_catch_all_is_silent() => VerifyAsync(@"
        public void S(PayamResanReply r) { switch (r.TemplateStatus) { case 1: Act(); break; case 2: case 3: Act(); break; } }
        public string E(PayamResanReply r) => r.TemplateStatus switch { 1 => ""a"", 2 => ""b"", 3 => ""c"" };");

    [TestMethod]
    public Task The_message_names_the_set_the_count_and_five_codes_with_failures_first() => VerifyMessageAsync(
        @"
        public string E(PayamResanReply r) => r.DeliveryStatus {|#0:switch|} { 4 => ""a"", 5 => ""b"", 9 => ""c"" };",
        "SMS2001",
        "Switch over 'PayamResan.DeliveryStatus' misses 15 of its documented codes: SendError, RecipientBlocked, RecipientNumberFormatInvalid, RecipientInAccountBlacklist, RecipientInvalidForOperator, … (recognised by: type 'PayamResanReply')");

    [TestMethod]
    public Task The_message_names_the_last_missing_code_without_more() => VerifyMessageAsync(
        @"
        public void S(PayamResanReply r) { {|#0:switch|} (r.TemplateStatus) { case 1: Act(); break; case 2: Act(); break; } }",
        "SMS2001",
        "Switch over 'PayamResan.TemplateStatus' misses 1 of its documented codes: Rejected (recognised by: type 'PayamResanReply')");

    [TestMethod]
    public Task Patterns_that_cover_all_codes_together_are_silent() => VerifyAsync(@"
        public string Or(PayamResanReply r) => r.TemplateStatus switch { 1 or 2 or 3 => ""a"" };
        public string Range(PayamResanReply r) => r.TemplateStatus switch { (>= 1 and <= 3) => ""a"" };
        public string Not(PayamResanReply r) => r.TemplateStatus switch { not 2 => ""a"", 2 => ""b"" };
        public string Less(PayamResanReply r) => r.TemplateStatus switch { < 2 => ""a"", 2 => ""b"", 3 => ""c"" };
        public string All(AmootReply r) => r.Status switch { >= 1 => ""a"", < 1 => ""b"" };
        public string True(PayamResanReply r) => r.TemplateStatus switch { 1 when true => ""a"", 2 => ""b"", 3 => ""c"" };
        public void OrS(PayamResanReply r) { switch (r.TemplateStatus) { case 1 or 2 or 3: Act(); break; } }
        public void RangeS(PayamResanReply r) { switch (r.TemplateStatus) { case (>= 1 and <= 3): Act(); break; } }
        public void NotS(PayamResanReply r) { switch (r.TemplateStatus) { case not 2: Act(); break; case 2: Act(); break; } }
        public void LessS(PayamResanReply r) { switch (r.TemplateStatus) { case < 2: Act(); break; case 2: case 3: Act(); break; } }
        public void TrueS(PayamResanReply r) { switch (r.TemplateStatus) { case 1 when true: Act(); break; case 2: case 3: Act(); break; } }");

    [TestMethod]
    public Task Patterns_that_leave_codes_out_are_reported() => VerifyAsync(@"
        public string Or(PayamResanReply r) => r.TemplateStatus {|SMS2001:switch|} { 1 or 2 => ""a"" };
        public string Range(PayamResanReply r) => r.TemplateStatus {|SMS2001:switch|} { > 1 and <= 3 => ""a"" };
        public string Not(PayamResanReply r) => r.TemplateStatus {|SMS2001:switch|} { not 2 => ""a"" };
        public void OrS(PayamResanReply r) { {|SMS2001:switch|} (r.TemplateStatus) { case 1 or 2: Act(); break; } }");

    [TestMethod]
    public Task Named_and_folded_constants_and_goto_case_count_as_labels() => VerifyAsync(@"
        private const int One = 1;
        public void S(PayamResanReply r) { switch (r.TemplateStatus) { case One: Act(); break; case (int)2L: goto case 1 + 2; case 1 + 2: Act(); break; } }
        public string E(PayamResanReply r) => r.TemplateStatus switch { One => ""a"", (int)2L => ""b"", 1 + 2 => ""c"" };
        public string C(PayamResanReply r) => r.TemplateStatus switch { SmsCodes.PayamResanTemplateStatusCode.Approved => ""a"", 1 => ""b"", 3 => ""c"" };");

    [TestMethod]
    public Task A_guarded_arm_is_no_coverage() => VerifyAsync(@"
        public string E(PayamResanReply r, bool b) => r.TemplateStatus {|SMS2001:switch|} { 1 when b => ""a"", 2 => ""b"", 3 => ""c"" };
        public string G(PayamResanReply r, bool b) => r.TemplateStatus {|SMS2001:switch|} { 2 => ""b"", 3 => ""c"", _ when b => ""d"" };
        public void S(PayamResanReply r, bool b) { {|SMS2001:switch|} (r.TemplateStatus) { case 1 when b: Act(); break; case 2: case 3: Act(); break; } }");

    [TestMethod]
    public Task Numbers_of_every_integral_type_are_asked_for_the_codes_they_can_hold() => VerifyAsync(@"
        public void L(AmootLongReply r) { {|SMS2001:switch|} (r.Status) { case 1: Act(); break; case -204: Act(); break; } }
        public string H(AmootShortReply r) => r.Status {|SMS2001:switch|} { 1 => ""a"" };
        public string B(AmootByteReply r) => r.Status {|SMS2001:switch|} { 1 => ""a"", > 1 => ""b"" };
        public string U(AmootULongReply r) => r.Status switch { 0 => ""z"", 1 => ""a"", > 1 => ""b"" };
        public string N(AmootSByteReply r) => r.Status {|SMS2001:switch|} { 1 => ""a"", null => ""b"" };");

    [TestMethod]
    public Task A_missing_null_is_no_missing_code_and_a_null_no_coverage() => VerifyAsync(@"
        public string E(PayamResanReply r) => r.ErrorCode switch { >= 1 and <= 15 => ""a"" };
        public string N(PayamResanReply r) => r.ErrorCode {|SMS2001:switch|} { 1 => ""a"", null => ""b"" };
        public void S(PayamResanReply r) { switch (r.ErrorCode) { case >= 1 and <= 15: Act(); break; } }
        public void NS(PayamResanReply r) { {|SMS2001:switch|} (r.ErrorCode) { case 1: Act(); break; case null: Act(); break; } }");

    [TestMethod]
    public Task Extension_codes_are_never_missing() => VerifyAsync(@"
        public string E(PayamResanReply r) => r.DeliveryStatus switch { >= 0 and <= 17 => ""a"" };
        public void S(PayamResanReply r) { switch (r.DeliveryStatus) { case >= 0 and <= 17: Act(); break; } }");

    [TestMethod]
    public Task Texts_are_asked_for_the_form_on_the_wire_or_the_number() => VerifyAsync(@"
        public string J(JetSmsReply r) => r.ErrorCode {|SMS2001:switch|} { ""00"" => ""a"", ""10"" => ""b"" };
        public string Rest(AmootRestReply r) => r.Status {|SMS2001:switch|} { ""Success"" => ""a"", ""Token_Expired"" => ""b"" };
        public void Number(AmootRestReply r) { {|SMS2001:switch|} (r.Status) { case ""1"": Act(); break; case ""-204"": Act(); break; } }
        public string Complete(JetSmsReply r) => r.ErrorCode switch { ""00"" => ""a"", not ""00"" => ""b"" };");

    [TestMethod]
    public Task An_enum_of_any_underlying_type_misses_only_members_it_has() => VerifyAsync(@"
        public string L(Amoot.AmootLong s) => s {|SMS2001:switch|} { Amoot.AmootLong.Success => ""a"" };
        public string LC(Amoot.AmootLong s) => s switch { Amoot.AmootLong.Success => ""a"", Amoot.AmootLong.Failed or Amoot.AmootLong.TokenExpired or Amoot.AmootLong.UserExpired => ""b"" };
        public void B(Amoot.AmootSByte s) { {|SMS2001:switch|} (s) { case Amoot.AmootSByte.Success: Act(); break; } }
        public void U(Amoot.AmootULong s) { {|SMS2001:switch|} (s) { case Amoot.AmootULong.Success: Act(); break; case Amoot.AmootULong.Other: Act(); break; } }
        public void UC(Amoot.AmootULong? s) { switch (s) { case Amoot.AmootULong.Success: case Amoot.AmootULong.Failed: case Amoot.AmootULong.TokenExpired: case Amoot.AmootULong.UserExpired: Act(); break; } }");

    [TestMethod]
    public Task Members_of_the_same_value_are_one_and_members_of_other_names_are_known_by_their_value() => VerifyAsync(@"
        public void Covered(Amoot.AmootTwice s) { switch (s) { case Amoot.AmootTwice.Ok: case Amoot.AmootTwice.Gone: case Amoot.AmootTwice.Failed: case Amoot.AmootTwice.UserExpired: case Amoot.AmootTwice.SystemDown: Act(); break; } }
        public string Missed(Amoot.AmootTwice s) => s {|SMS2001:switch|} { Amoot.AmootTwice.Ok or Amoot.AmootTwice.Gone or Amoot.AmootTwice.Failed => ""a"" };");

    [TestMethod]
    public Task The_number_of_an_enum_counts_only_where_it_is_the_documented_one() => VerifyAsync(@"
        public void Proxy(Amoot.AmootULong s) { switch ((int)s) { case 1: Act(); break; case -204: Act(); break; } }
        public string Proxy2(Amoot.AmootULong s) => (int)s switch { 1 => ""a"", -204 => ""b"" };
        public void Same(Amoot.AmootLong s) { {|SMS2001:switch|} ((int)s) { case 1: Act(); break; case -204: Act(); break; } }
        public string Same2(Amoot.AmootLong s) => (int)s switch { 1 => ""a"", -204 => ""b"", 0 => ""c"", -104 => ""d"" };");

    [TestMethod]
    public Task Components_of_tuples_and_records_are_asked() => VerifyAsync(@"
        public string T(AmootReply r, bool b) => (r.Status, b) {|SMS2001:switch|} { (1, true) => ""a"", (1, false) => ""b"", (-204, _) => ""c"" };
        public void TS(AmootReply r, bool b) { {|SMS2001:switch|} (r.Status, b) { case (1, _): Act(); break; case (-204, true): Act(); break; } }
        public string R(AmootAnswer a) => a {|SMS2001:switch|} { (1, _) => ""a"", (-204, ""x"") => ""b"" };");

    [TestMethod]
    public Task Components_that_take_every_code_together_are_silent() => VerifyAsync(@"
        public string T(AmootReply r, bool b) => (r.Status, b) switch { (1, true) => ""a"", (_, true) => ""b"", (_, false) => ""c"" };
        public void TS(AmootReply r, bool b) { switch (r.Status, b) { case (1, true): Act(); break; case (_, true): Act(); break; case (_, false): Act(); break; } }
        public string P(PayamResanReply r, bool b) => (r.TemplateStatus, b) switch { (1, true) => ""a"", (1, false) => ""b"", (2 or 3, _) => ""c"" };");

    [TestMethod]
    public Task Property_patterns_on_the_reply_are_asked() => VerifyAsync(@"
        public string E(AmootReply r) => r {|SMS2001:switch|} { { Status: 1 } => ""a"", { Status: -204 } => ""b"" };
        public void S(AmootReply r) { {|SMS2001:switch|} (r) { case { Status: 1 }: Act(); break; case null: break; } }
        public string Complete(PayamResanReply r) => r switch { { TemplateStatus: 1 or 2 } => ""a"", { TemplateStatus: 3, ErrorCode: null } => ""b"" };");

    [TestMethod]
    public Task A_list_pattern_neither_covers_nor_misses() => VerifyAsync(@"
        public string E(string[] ipPanelReply) => ipPanelReply switch { [""0"", ..] => ""a"", [""962"", ..] => ""b"" };");

    [TestMethod]
    public Task Several_sets_of_a_provider_are_kept_apart() => VerifyMessageAsync(
        @"
        public string E(PayamResanReply r) => r.TemplateStatus {|#0:switch|} { 1 => ""a"" };",
        "SMS2001",
        "Switch over 'PayamResan.TemplateStatus' misses 2 of its documented codes: Rejected, Approved (recognised by: type 'PayamResanReply')");

    [TestMethod]
    public Task What_has_no_origin_is_silent() => VerifyAsync(@"
        public void S(Order o) { switch (o.Status) { case 1: Act(); break; case -204: Act(); break; } }
        public string E(Order o) => o.Code switch { ""00"" => ""a"", ""10"" => ""b"" };
        public string N(int number) => number switch { 1 => ""a"", 2 => ""b"" };");

    [TestMethod]
    public Task A_switch_without_a_documented_label_or_with_few_of_them_is_silent() => VerifyAsync(@"
        public void S(AmootReply r) { switch (r.Status) { case 7001: Act(); break; case 7002: Act(); break; } }
        public string E(AmootReply r) => r.Status switch { 7001 => ""a"", 7002 => ""b"" };
        public string Few(JetSmsReply r) => r.ErrorCode switch { ""00"" => ""a"", ""01"" => ""b"", ""02"" => ""c"", ""20"" => ""d"" };
        public string Http(IPPanelReply r) => r.ReturnCode switch { 200 => ""a"", 401 => ""b"", 404 => ""c"", 500 => ""d"" };");

    [TestMethod]
    public Task Codes_of_ignored_outcomes_and_excluded_codes_are_not_missing() => VerifyAsync(
        @"
        public string E(PayamResanReply r) => r.DeliveryStatus switch { 4 => ""a"", 8 => ""b"", >= 9 => ""c"" };
        public void S(PayamResanReply r) { switch (r.DeliveryStatus) { case 4: case 8: Act(); break; case >= 9: Act(); break; } }
        public string Missed(PayamResanReply r) => r.DeliveryStatus {|SMS2001:switch|} { 4 => ""a"", >= 9 => ""c"" };",
        "sms_codes.switch.ignore_outcomes = pending\nsms_codes.PayamResan.DeliveryStatus.exclude = 5, 6,RecipientBlocked\n");

    [TestMethod]
    public Task What_follows_and_only_goes_on_is_no_catch_all() => VerifyAsync(@"
        public bool True(AmootReply r) { {|SMS2001:switch|} (r.Status) { case -204: return false; case -202: return false; } return true; }
        public string Null(AmootReply r) { {|SMS2001:switch|} (r.Status) { case 1: return ""ok""; } return null; }
        public int MinusOne(AmootReply r) { {|SMS2001:switch|} (r.Status) { case 1: return 5; } return -1; }
        public int Zero(AmootReply r) { {|SMS2001:switch|} (r.Status) { case 1: return 5; } return 0; }
        public string Empty(AmootReply r) { {|SMS2001:switch|} (r.Status) { case 1: return ""ok""; } return """"; }
        public string Description(AmootReply r) { {|SMS2001:switch|} (r.Status) { case 1: return ""ok""; } return ""wait""; }
        public string WithCode(AmootReply r) { {|SMS2001:switch|} (r.Status) { case 1: return ""ok""; } return ""code "" + r.Status; }
        public string Interpolated(AmootReply r) { {|SMS2001:switch|} (r.Status) { case 1: return ""ok""; } return $""state {r.Status}""; }
        public string SentText(AmootReply r) { {|SMS2001:switch|} (r.Status) { case -204: return ""expired""; } return ""sent""; }
        public string WrongSigns(AmootReply r) { {|SMS2001:switch|} (r.Status) { case 1: return ""ok""; case 204: return ""a""; case 203: return ""b""; } return null; }
        public string Variable(AmootReply r) { var text = """"; {|SMS2001:switch|} (r.Status) { case 1: text = ""ok""; break; } return text; }
        public SendResult Success(AmootReply r) { {|SMS2001:switch|} (r.Status) { case -204: return SendResult.Failed; } return SendResult.Sent; }
        public void Loop(AmootReply[] all) { foreach (var r in all) { {|SMS2001:switch|} (r.Status) { case 1: Act(); break; } } throw new Exception(); }");

    [TestMethod]
    public Task Switches_in_switches_and_lambdas_are_asked_one_by_one() => VerifyAsync(@"
        public string Nested(AmootReply r, PayamResanReply p) => r.Status {|SMS2001:switch|} { 1 => p.TemplateStatus switch { 1 or 2 or 3 => ""x"" }, 4 => p.TemplateStatus {|SMS2001:switch|} { 1 => ""y"" } };
        public void Lambda() { Func<AmootReply, string> f = r => r.Status {|SMS2001:switch|} { 1 => ""a"" }; Action<AmootReply> g = r => { {|SMS2001:switch|} (r.Status) { case 1: break; } }; }");

    [TestMethod]
    public Task Code_that_does_not_compile_is_no_exception()
    {
        var test = new Verifiers.CSharpAnalyzerVerifier<SmsCodeAnalyzers.Rules.SwitchAnalyzer>.Test
        {
            TestCode = Wrap(@"
        public string B1(AmootReply r) => r.Status switch { 1 => , -204 => ""x""
        public void B2(AmootReply r) { switch (r.Status) { case 1 case : } }
        public void B3(AmootReply r) { switch () { case 1: break; } if (r.Status == ) return; if (r.Status == 1) return; }
        public void B4(AmootReply r) { switch (r.Status) { case 1.5: break; case ""x"": break; case"),
            CompilerDiagnostics = Verifiers.CompilerDiagnostics.None,
        };
        return test.RunAsync();
    }
}
