using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using static SmsCodeAnalyzers.Tests.Recognition.RecognitionTest;

namespace SmsCodeAnalyzers.Tests.Recognition;

/// <summary>Which names are members of a set, and which name a provider.</summary>
[TestClass]
public sealed class NameTests
{
    [TestMethod]
    [DataRow("Status")]
    [DataRow("status")]
    [DataRow("_status")]
    [DataRow("STATUS")]
    [DataRow("Code")]
    [DataRow("ErrorCode")]
    [DataRow("error_code")]
    [DataRow("ResultCode")]
    [DataRow("amootStatus")]
    [DataRow("AmootSmsErrorCode")]
    public Task A_member_of_the_set_is_a_name_without_case_and_underscores(string member) =>
        VerifyAsync("class AmootReply { public int " + member + "; bool M() => " + member + " == [|-204|]; }");

    [TestMethod]
    [DataRow("StatusCode")]
    [DataRow("DeliveryType")]
    [DataRow("PatternCode")]
    [DataRow("CountryCode")]
    [DataRow("RetStatus")]
    [DataRow("amootRetStatus")]
    [DataRow("Statuses")]
    [DataRow("Id")]
    public Task Other_names_are_no_members_of_the_set(string member) =>
        VerifyAsync("class AmootReply { public int " + member + "; bool M() => " + member + " == -204 || " + member + " == 1; }");

    [TestMethod]
    [DataRow("IPPanelReply")]
    [DataRow("IpPanelReply")]
    [DataRow("ippanelReply")]
    [DataRow("IppanelReply")]
    [DataRow("IPPANEL_REPLY")]
    [DataRow("SendIPPanelReply")]
    [DataRow("ViaIpPanel")]
    [DataRow("ReplyByIpPanel")]
    [DataRow("MyIPPanelReply", false)]
    [DataRow("ShipPanel", false)]
    [DataRow("ShipPanelReply", false)]
    [DataRow("IPPanelsReply", false)]
    [DataRow("ip_panel_reply")]
    [DataRow("IP_PANEL_REPLY")]
    [DataRow("ship_panel_reply", false)]
    [DataRow("FarazSmsReply")]
    [DataRow("FarazBankReply", false)]
    public Task A_provider_is_named_by_whole_words_at_the_start_or_after_a_leading_word(string type, bool isNamed = true) =>
        VerifyAsync("class " + type + " { public int Code; bool M() => Code == " + (isNamed ? "[|962|]" : "962") + "; }");

    [TestMethod]
    [DataRow("AmootReply", true)]
    [DataRow("AmootSMSReply", true)]
    [DataRow("AmootWebServiceResult", true)]
    [DataRow("Amoot", true)]
    [DataRow("AlamootReply", false)]
    [DataRow("Amootian", false)]
    [DataRow("KavenegarAmootReply", false)]
    [DataRow("AmootIPPanelReply", false)]
    public Task Letters_inside_another_word_and_two_gateways_name_nobody(string type, bool isNamed) =>
        VerifyAsync("class " + type + " { public int Code; bool M() => Code == " + (isNamed ? "[|100|]" : "100") + "; }");

    [TestMethod]
    [DataRow("MailjetSms")]
    [DataRow("BudgetSms")]
    [DataRow("FidgetSmsReply")]
    [DataRow("JetStream")]
    public Task Words_that_end_in_a_providers_letters_name_nobody(string type) =>
        VerifyAsync("class " + type + " { public string ErrorCode; bool M() => ErrorCode == \"00\" || ErrorCode == \"11\"; }");

    [TestMethod]
    [DataRow("JetSmsCevap")]
    [DataRow("JetGsmReply")]
    [DataRow("BioteknoSonuc")]
    [DataRow("JetReply", false)]
    public Task JetSms_has_three_names(string type, bool isNamed = true) =>
        VerifyAsync("class " + type + " { public string ErrorCode; bool M() => ErrorCode == " + (isNamed ? "[|\"00\"|]" : "\"00\"") + "; }");

    [TestMethod]
    [DataRow("Company.Amoot", true)]
    [DataRow("Company.AmootSms", true)]
    [DataRow("AmootSms.Client.V1", true)]
    [DataRow("Company.AmootSmsIntegration", true)]
    [DataRow("AmootSoft.Crm", false)]
    [DataRow("Alamoot.Sms", false)]
    [DataRow("Company.MyAmoot", false)]
    public Task A_segment_of_a_namespace_names_a_provider_alone_or_with_words_of_the_trade(string space, bool isNamed) =>
        VerifyAsync("namespace " + space + " { class Reply { public int Status; bool M() => Status == " + (isNamed ? "[|-204|]" : "-204") + "; } }");

    [TestMethod]
    public Task The_I_of_an_interface_is_a_word_of_its_own() => VerifyAsync("""
        interface IIPPanelReply { int Code { get; } }
        interface IAmootAnswer { int Status { get; } }
        interface IReply { int Code { get; } }
        class C { bool M(IIPPanelReply r, IAmootAnswer a, IReply n) => r.Code == [|962|] || a.Status == [|0|] || n.Code == 962; }
        """);
}
