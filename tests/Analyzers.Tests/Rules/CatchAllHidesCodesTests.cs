using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using static SmsCodeAnalyzers.Tests.Rules.SwitchSources;

namespace SmsCodeAnalyzers.Tests.Rules;

[TestClass]
public sealed class CatchAllHidesCodesTests
{
    [TestMethod]
    public Task A_catch_all_that_takes_documented_codes_is_reported() => VerifyAsync(@"
        public void S(AmootReply r) { {|SMS2002:switch|} (r.Status) { case 1: Act(); break; default: Act(); break; } }
        public string E(AmootReply r) => r.Status {|SMS2002:switch|} { 1 => ""a"", _ => ""b"" };");

    [TestMethod]
    public Task Var_type_and_empty_property_patterns_are_catch_alls() => VerifyAsync(@"
        public string Var(AmootReply r) => r.Status {|SMS2002:switch|} { 1 => ""a"", var x => ""b"" + x };
        public string Braces(AmootReply r) => r.Status {|SMS2002:switch|} { 1 => ""a"", { } => ""b"" };
        public string Type(AmootReply r) => r.Status {|SMS2002:switch|} { 1 => ""a"", int => ""b"" };
        public string True(AmootReply r) => r.Status {|SMS2002:switch|} { 1 => ""a"", _ when true => ""b"" };
        public string NotNull(PayamResanReply r) => r.ErrorCode {|SMS2002:switch|} { 1 => ""a"", null => ""n"", not null => ""b"" };
        public string Reply(AmootReply r) => r {|SMS2002:switch|} { { Status: 1 } => ""a"", { Status: -204, Message: ""x"" } => ""b"", { } => ""c"" };
        public string Tuple(AmootReply r, bool b) => (r.Status, b) {|SMS2002:switch|} { (1, true) => ""a"", _ => ""b"" };
        public void VarS(AmootReply r) { {|SMS2002:switch|} (r.Status) { case 1: Act(); break; case var x: Act(); break; } }
        public void BracesS(AmootReply r) { {|SMS2002:switch|} (r.Status) { case 1: Act(); break; case { }: Act(); break; } }
        public void TypeS(AmootReply r) { {|SMS2002:switch|} (r.Status) { case 1: Act(); break; case int x: Act(); break; } }");

    [TestMethod]
    public Task A_catch_all_that_only_throws_hides_nothing() => VerifyAsync(@"
        public void S(AmootReply r) { switch (r.Status) { case 1: Act(); break; default: throw new Exception(); } }
        public void Logs(AmootReply r) { switch (r.Status) { case 1: Act(); break; default: { Act(); throw new Exception(); } } }
        public string E(AmootReply r) => r.Status switch { 1 => ""a"", _ => throw new Exception() };
        public string V(AmootReply r) => r.Status switch { 1 => ""a"", var x => throw new Exception(""code "" + x) };");

    [TestMethod]
    public Task A_catch_all_that_takes_no_documented_code_is_silent() => VerifyAsync(@"
        public void S(PayamResanReply r) { switch (r.TemplateStatus) { case 1: case 2: case 3: Act(); break; default: Act(); break; } }
        public string E(PayamResanReply r) => r.TemplateStatus switch { 1 or 2 or 3 => ""a"", _ => ""b"" };
        public string L(Amoot.AmootLong s) => s switch { Amoot.AmootLong.Success => ""a"", Amoot.AmootLong.Failed or Amoot.AmootLong.TokenExpired or Amoot.AmootLong.UserExpired => ""b"", _ => ""c"" };");

    [TestMethod]
    public Task A_failure_that_follows_a_statement_is_its_catch_all() => VerifyAsync(@"
        public bool False(AmootReply r) { {|SMS2002:switch|} (r.Status) { case 1: return true; case -204: Act(); break; } return false; }
        public bool Logged(AmootReply r) { {|SMS2002:switch|} (r.Status) { case 1: return true; } Act(); return false; }
        public Task<bool> Task1(AmootReply r) { {|SMS2002:switch|} (r.Status) { case 1: return Task.FromResult(true); } return Task.FromResult(false); }
        public (bool, string) Tuple(AmootReply r) { {|SMS2002:switch|} (r.Status) { case 1: return (true, """"); } return (false, ""no""); }
        public SendResult Enum(AmootReply r) { {|SMS2002:switch|} (r.Status) { case 1: return SendResult.Sent; } return SendResult.Failed; }
        public string Text(AmootReply r) { {|SMS2002:switch|} (r.Status) { case 1: return ""ok""; } return ""unknown code""; }
        public string Interpolated(AmootReply r) { {|SMS2002:switch|} (r.Status) { case 1: return ""ok""; } return $""error {r.Status}""; }
        public string Polish(AmootReply r) { {|SMS2002:switch|} (r.Status) { case 1: return ""ok""; } return ""Nieznany błąd""; }
        public string Turkish(AmootReply r) { {|SMS2002:switch|} (r.Status) { case 1: return ""ok""; } return ""Bilinmeyen hata: "" + r.Status; }
        public string Persian(AmootReply r) { {|SMS2002:switch|} (r.Status) { case 1: return ""ok""; } return ""خطای نامشخص""; }
        public bool Outside(AmootReply r) { try { {|SMS2002:switch|} (r.Status) { case 1: return true; } } finally { Act(); } return false; }");

    [TestMethod]
    public Task A_throw_that_follows_a_statement_hides_nothing() => VerifyAsync(@"
        public bool S(AmootReply r) { switch (r.Status) { case 1: return true; case -204: return false; } throw new Exception(); }");

    [TestMethod]
    public Task What_has_no_origin_or_no_documented_label_is_silent() => VerifyAsync(@"
        public string E(Order o) => o.Status switch { 1 => ""a"", 4 => ""b"", _ => ""c"" };
        public string N(AmootReply r) => r.Status switch { 7001 => ""a"", _ => ""c"" };
        public void S(Order o) { switch (o.Code) { case ""00"": Act(); break; default: Act(); break; } }");

    [TestMethod]
    public Task The_message_says_that_the_catch_all_takes_them() => VerifyMessageAsync(
        @"
        public string E(PayamResanReply r) => r.TemplateStatus {|#0:switch|} { 2 => ""a"", _ => ""b"" };",
        "SMS2002",
        "Switch over 'PayamResan.TemplateStatus' leaves 2 of its documented codes to its catch-all: Rejected, PendingApproval (recognised by: type 'PayamResanReply')");

    [TestMethod]
    public Task Ignored_and_excluded_codes_are_not_hidden() => VerifyAsync(
        @"
        public string E(PayamResanReply r) => r.TemplateStatus switch { 2 => ""a"", _ => ""b"" };",
        "sms_codes.switch.ignore_outcomes = Pending, failure\n");
}
