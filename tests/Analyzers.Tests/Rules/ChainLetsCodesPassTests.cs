using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using static SmsCodeAnalyzers.Tests.Rules.SwitchSources;

namespace SmsCodeAnalyzers.Tests.Rules;

[TestClass]
public sealed class ChainLetsCodesPassTests
{
    [TestMethod]
    public Task A_chain_that_falls_through_to_true_is_reported() => VerifyAsync(@"
        public bool Chain(JetSmsReply r) { {|SMS2003:if|} (r.ErrorCode == ""10"") throw new Exception(); else if (r.ErrorCode == ""11"") throw new Exception(); return true; }
        public bool Run(JetSmsReply r) { {|SMS2003:if|} (r.ErrorCode == ""10"") return false; if (r.ErrorCode == ""11"") return false; return true; }
        public SendResult Result(AmootReply r) { {|SMS2003:if|} (r.Status == -204) { return SendResult.Failed; } if (-202 == r.Status) { return SendResult.Failed; } return SendResult.Sent; }
        public bool Try(AmootReply r) { try { {|SMS2003:if|} (r.Status == -204) return false; if (r.Status == -202) return false; } catch { return false; } return true; }");

    [TestMethod]
    public Task A_chain_after_which_the_method_ends_is_reported() => VerifyAsync(@"
        public void Chain(AmootRestReply r) { {|SMS2003:if|} (""Failed"".Equals(r.Status)) { Act(); } else if (r.Status is ""Token_Expired"") { Act(); } }
        public void Run(AmootLongReply r) { {|SMS2003:if|} (r.Status == -204) { Act(); return; } if (r.Status == -202) { Act(); return; } }");

    [TestMethod]
    public Task Branches_that_test_several_codes_or_something_else_belong_to_the_run() => VerifyAsync(@"
        public bool Or(AmootReply r) { {|SMS2003:if|} (r.Status == -204 || r.Status == -202) { return false; } if (r.Status is -103 or -104) { return false; } return true; }
        public bool Between(AmootReply r, bool b) { if (b) return false; {|SMS2003:if|} (r.Status == -204) return false; if (b) return false; if (r.Status == -202) return false; return true; }");

    [TestMethod]
    public Task A_chain_with_a_final_else_is_silent() => VerifyAsync(@"
        public bool Else(JetSmsReply r) { if (r.ErrorCode == ""10"") return false; else if (r.ErrorCode == ""11"") return false; else Act(); return true; }");

    [TestMethod]
    public Task A_chain_that_falls_through_to_a_failure_is_silent() => VerifyAsync(@"
        public bool Throws(JetSmsReply r) { if (r.ErrorCode == ""10"") return false; if (r.ErrorCode == ""11"") return false; throw new Exception(); }
        public bool False(JetSmsReply r) { if (r.ErrorCode == ""00"") return true; else if (r.ErrorCode == ""11"") Act(); return false; }
        public SendResult Failed(AmootReply r) { if (r.Status == 1) return SendResult.Sent; if (r.Status == -204) return SendResult.Failed; return SendResult.Failed; }
        public string Text(AmootReply r) { if (r.Status == 1) return ""a""; if (r.Status == -204) return ""b""; return ""unknown""; }
        public string NamedSent(AmootReply sent) { if (sent.Status == 1) return ""a""; if (sent.Status == -204) return ""b""; return sent.Status.ToString(); }
        public int Number(AmootReply r) { if (r.Status == -204) return 1; if (r.Status == -202) return 2; return 3; }");

    [TestMethod]
    public Task A_chain_after_which_something_else_happens_is_silent() => VerifyAsync(@"
        public void Acts(AmootReply r) { if (r.Status == -204) { Act(); return; } if (r.Status == -202) { Act(); return; } Act(); }
        public void Loop(AmootReply[] all) { foreach (var r in all) { if (r.Status == -204) return; if (r.Status == -202) return; } }
        public bool Value(AmootReply r, bool b) { if (r.Status == -204) return false; if (r.Status == -202) return false; return b; }");

    [TestMethod]
    public Task A_chain_whose_tests_cover_every_failure_is_silent() => VerifyAsync(@"
        public bool Not(JetSmsReply r) { if (r.ErrorCode == ""10"") return false; if (r.ErrorCode != ""00"") return false; return true; }
        public bool Range(PayamResanReply r) { if (r.TemplateStatus == 1) return false; if (r.TemplateStatus is 2 or >= 3) return false; return true; }
        public bool OnlySuccessPasses(PayamResanReply r) { if (r.TemplateStatus == 1) return false; if (r.TemplateStatus == 3) return false; return true; }");

    [TestMethod]
    public Task One_test_or_tests_of_two_values_are_no_chain() => VerifyAsync(@"
        public bool One(JetSmsReply r) { if (r.ErrorCode == ""10"") return false; return true; }
        public bool Two(AmootReply r, JetSmsReply j) { if (r.Status == -204) return false; if (j.ErrorCode == ""10"") return false; return true; }
        public bool NotLeaving(AmootReply r) { if (r.Status == -204) Act(); if (r.Status == -202) return false; return true; }");

    [TestMethod]
    public Task What_has_no_origin_or_no_documented_codes_is_silent() => VerifyAsync(@"
        public bool Other(Order o) { if (o.Code == ""10"") return false; if (o.Code == ""11"") return false; return true; }
        public bool Undocumented(AmootReply r) { if (r.Status == 7001) return false; if (r.Status == 7002) return false; return true; }
        public bool OneDocumented(AmootReply r) { if (r.Status == -204) return false; if (r.Status == 7002) return false; return true; }");

    [TestMethod]
    public Task The_message_names_the_set_the_count_and_the_first_failures() => VerifyMessageAsync(
        @"
        public bool E(JetSmsReply r) { {|#0:if|} (r.ErrorCode == ""10"") return false; if (r.ErrorCode == ""11"") return false; return true; }",
        "SMS2003",
        "Chain over 'JetSms.Response' lets 19 other documented codes pass: MessageTitleInvalidOrNotApproved, MessageTitleEmpty, RecipientNumberMissing, MessageTitleInsertDisabled, XmlSendingForbidden, … (recognised by: type 'JetSmsReply')");
}
