using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using static SmsCodeAnalyzers.Tests.Recognition.RecognitionTest;

namespace SmsCodeAnalyzers.Tests.Recognition;

/// <summary>What the member itself, its type, and the name in front of it say.</summary>
[TestClass]
public sealed class NearEvidenceTests
{
    [TestMethod]
    public Task The_name_in_front_of_the_dot_names_the_provider() => VerifyAsync("""
        class Reply { public int Status; public string ErrorCode; }
        class C
        {
            bool M(Reply amootReply, Reply jetSmsReply, Reply reply, Reply alamootReply)
            {
                var amootResult = reply;
                return amootReply.Status == [|-204|] || jetSmsReply.ErrorCode == [|"00"|] || amootResult.Status == [|0|]
                    || reply.Status == -204 || alamootReply.Status == 0 || reply.ErrorCode == "00";
            }
        }
        """);

    [TestMethod]
    public Task The_containing_type_and_the_type_arguments_name_the_provider() => VerifyAsync("""
        class AmootSms { public class Reply { public int Status; } }
        class Gateway { public class Reply { public int Status; } }
        class Envelope<T> { public int Status; public T Data; }
        class AmootData { }
        class C
        {
            bool M(AmootSms.Reply a, Gateway.Reply g, Envelope<AmootData> e, Envelope<string> s) =>
                a.Status == [|0|] || g.Status == 0 || e.Status == [|-204|] || s.Status == -204;
        }
        """);

    [TestMethod]
    public Task The_namespace_of_a_type_in_another_file_names_the_provider() => VerifyAsync(
        "class C { bool M(Company.AmootSms.Models.SendResponse r, Company.Data.Row w) => r.Status == [|-204|] || w.Status == -204; }",
        """
        namespace Company.AmootSms.Models { public class SendResponse { public int Status; } }
        namespace Company.Data { public class Row { public int Status; } }
        """);

    [TestMethod]
    public Task A_generated_client_beside_a_type_names_its_provider() => VerifyAsync("""
        namespace ServiceReference1
        {
            public class AmootSMSWebService2SoapClient { public SendResult Send(string text) => null; }
            public class SendResult { public int Status; public int Rows; }
        }

        namespace ServiceReference2
        {
            public class OrderServiceSoapClient { public SendResult Send(string text) => null; }
            public class SendResult { public int Status; }
        }

        class C
        {
            bool M(ServiceReference1.SendResult r, ServiceReference2.SendResult o) => r.Status == [|1|] || r.Rows == 1 || o.Status == 1;
        }
        """);

    [TestMethod]
    public Task Types_of_requests_settings_and_records_are_not_replies() => VerifyAsync("""
        namespace Shop.Amoot
        {
            class SmsLog { public int Status; }
            class SendRequest { public int Code; }
            class AmootOptions { public int Code; }
            class AmootOrder { public int Status; }
            class SendReply { public int Status; }
            class C
            {
                bool M(SmsLog l, SendRequest r, AmootOptions o, AmootOrder d, SendReply p) =>
                    l.Status == 0 || r.Code == 100 || o.Code == 1 || d.Status == 4 || p.Status == [|0|];
            }
        }
        """);

    [TestMethod]
    public Task The_three_sets_of_PayamResan_are_told_apart_by_member_and_type() => VerifyAsync("""
        class PayamResanReply { public int? ErrorCode; public int Status; public long StatusCode; }
        class PayamResanDeliveryReport { public int Status; }
        class PayamResanMessageStatus { public int Status; }
        class PayamResanTemplate { public int Status; }
        class PayamResanTokenInfo { public int Status; }
        class C
        {
            bool M(PayamResanReply r, PayamResanDeliveryReport d, PayamResanMessageStatus m, PayamResanTemplate t, PayamResanTokenInfo k) =>
                r.ErrorCode == [|14|] || r.StatusCode == [|4|] || d.Status == [|5|] || m.Status == [|16|] || t.Status == [|2|] || k.Status == [|3|]
                || r.Status == 4 || t.Status == 4;
        }
        """);

    [TestMethod]
    public Task A_nested_result_of_AmootSms_has_its_own_status() => VerifyAsync("""
        namespace AmootSMS
        {
            public class ValidationResult { public int Status; }
            public class Data { public int Status; }
            public class Reply { public int Status; public Data Data; }
        }

        class C { bool M(AmootSMS.ValidationResult v, AmootSMS.Reply r) => v.Status == 1 || r.Data.Status == 1 || r.Status == [|1|]; }
        """);

    [TestMethod]
    public Task Elements_of_tuples_are_named_and_belong_to_the_method_that_gives_them() => VerifyAsync("""
        class AmootGateway
        {
            public (int Status, string Text) Send(string text) => throw new NotSupportedException(text);
            public Task<(int Status, int Count)> SendAsync() => null;
        }

        class Gateway { public (int Status, string Text) Send(string text) => (Environment.TickCount, text); }

        class C
        {
            async Task<bool> M(AmootGateway g, Gateway other, (int amootStatus, int X) t)
            {
                var (status, count) = await g.SendAsync();
                return g.Send("").Status == [|1|] || status == [|-204|] || count == 100 || t.amootStatus == [|0|] || t.X == 0 || other.Send("").Status == 1;
            }
        }
        """);
}
