using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using static SmsCodeAnalyzers.Tests.Recognition.RecognitionTest;

namespace SmsCodeAnalyzers.Tests.Recognition;

/// <summary>What somebody says outright: by the attribute and by options.</summary>
[TestClass]
public sealed class DeclaredOriginTests
{
    [TestMethod]
    public Task An_annotated_property_field_parameter_and_return_value_carry_codes() => VerifyAsync("""
        class Ticket
        {
            [SmsCode(AmootSmsStatusCode.CodeSet)] public int State;
            [SmsCode("JetSms.Response")] public string Kod { get; set; }
            public int Other;

            [return: SmsCode("IPPanel.Result")] public int Do(object o) => o.GetHashCode();

            bool M([SmsCode("SerwerSms.Error")] int e, int f) =>
                State == [|-204|] || Kod == [|"00"|] || Do(this) == [|962|] || e == [|1001|] || f == 1001 || Other == -204;
        }
        """);

    [TestMethod]
    public Task What_is_written_into_an_annotated_member_is_reported_be_it_a_default() => VerifyAsync("""
        class Ticket
        {
            [SmsCode("AmootSms.Status")] int _state = [|0|], _next = [|-204|];
            [SmsCode("AmootSms.Status")] public int State { get; set; } = [|1|];
            public int Other { get; set; } = 1;

            void M([SmsCode("AmootSms.Status")] int e = [|-1|], int f = -1)
            {
                State = [|0|];
                Other = 0;
                M([|-204|], -204);
            }
        }
        """);

    [TestMethod]
    public Task An_attribute_that_names_no_set_or_is_another_says_nothing() => VerifyAsync("""
        class Ticket
        {
            [SmsCode("No.Set")] public int State;
            [SmsCode(null)] public int Next;
            [Obsolete("AmootSms.Status")] public int Old;
            [Mine.SmsCode("AmootSms.Status")] public int Mine;

            bool M() => State == 1 || Next == 1 || Old == 1 || Mine == 1;
        }

        namespace Mine
        {
            class SmsCodeAttribute : Attribute { public SmsCodeAttribute(string set) { } }
        }
        """);

    [TestMethod]
    public Task An_annotated_interface_or_base_member_gives_its_code_to_what_implements_it() => VerifyAsync("""
        interface IAnswer { [SmsCode("AmootSms.Status")] int State { get; } int Other { get; } }
        class Answer : IAnswer { public int State { get; set; } public int Other { get; set; } }
        class Base { [SmsCode("AmootSms.Status")] public virtual int State { get; } }
        class Derived : Base { public override int State => Read(); static int Read() => Environment.TickCount; }
        class C
        {
            bool M(IAnswer i, Base b, Derived d) => i.State == [|0|] || b.State == [|1|] || d.State == [|1|] || i.Other == 0;
        }
        """);

    [TestMethod]
    public Task An_annotated_enum_carries_codes_whatever_its_members_are_called() => VerifyAsync("""
        [SmsCode("AmootSms.Status")] enum Answer { A, B = 1 }
        enum Other { A, B }
        class C
        {
            bool M(Answer s, Other o) => (int)s == [|1|] || s == (Answer)([|-204|]) || s == Answer.A || (int)o == 1;
        }
        """);

    [TestMethod]
    public Task A_member_that_an_option_names_carries_codes() => VerifyWithOptionAsync(
        "sms_codes.AmootSms.Status.members", "My.App.Reply.State, My.App.Client.LastCode", """
        namespace My.App
        {
            class Reply { public int State; public int Other; }
            class Client { public static int LastCode() => Environment.TickCount; }
        }

        class C
        {
            bool M(My.App.Reply r) => r.State == [|-204|] || My.App.Client.LastCode() == [|0|] || r.Other == -204;
        }
        """);

    [TestMethod]
    public Task Explicit_recognition_knows_only_what_is_declared() => VerifyWithOptionAsync("sms_codes.recognition", "explicit", """
        class AmootReply
        {
            public int Status;
            [SmsCode("AmootSms.Status")] public int Annotated;
            bool M(int amootStatus) => Annotated == [|0|] || Status == 0 || amootStatus == -204;
        }

        namespace AmootSMS
        {
            enum Status { Failed, Success, AccountIsDemo, Token_Expired, Token_Invalid }
            class R { public Status Status; bool M() => (int)Status == 1; }
        }
        """);

    [TestMethod]
    public Task Recognition_by_names_takes_no_reply_apart() => VerifyWithOptionAsync("sms_codes.recognition", "names", """
        class AmootReply
        {
            public int Status;
            bool M() => Status == [|0|];
            async Task<bool> N(HttpClient http)
            {
                var node = JsonNode.Parse(await http.GetStringAsync("https://portal.amootsms.com/rest/SendSimple"));
                return (string)node["Status"] == "Success";
            }
        }
        """);

    [TestMethod]
    [DataRow("full")]
    [DataRow("everything")]
    public Task Full_recognition_is_the_default_and_stands_for_what_is_unknown(string mode) => VerifyWithOptionAsync("sms_codes.recognition", mode, """
        class AmootReply
        {
            public int Status;
            bool M() => Status == [|0|];
            async Task<bool> N(HttpClient http)
            {
                var node = JsonNode.Parse(await http.GetStringAsync("https://portal.amootsms.com/rest/SendSimple"));
                return (string)node["Status"] == [|"Success"|] || (string)node["Title"] == "Success";
            }
        }
        """);
}
