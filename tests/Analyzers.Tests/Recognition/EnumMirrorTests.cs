using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using static SmsCodeAnalyzers.Tests.Recognition.RecognitionTest;

namespace SmsCodeAnalyzers.Tests.Recognition;

/// <summary>Enums that mirror a table.</summary>
[TestClass]
public sealed class EnumMirrorTests
{
    [TestMethod]
    public Task An_enum_with_five_names_of_a_set_mirrors_it_without_any_other_word() => VerifyAsync("""
        enum Kod { UserNameOrPasswordIncorrect = 10, InsufficientLimit, MessageTitleEmpty = 30, RecipientNumberMissing, XmlError = 90 }
        class C { bool M(Kod k) => (int)k == [|10|] || k == (Kod)[|30|] || (int)k == 5; }
        """);

    [TestMethod]
    public Task Four_names_or_less_than_60_percent_are_no_mirror() => VerifyAsync("""
        enum Few { UserNameOrPasswordIncorrect = 10, InsufficientLimit, MessageTitleEmpty = 30, RecipientNumberMissing }
        enum Mixed
        {
            UserNameOrPasswordIncorrect = 10, InsufficientLimit, MessageTitleEmpty = 30, RecipientNumberMissing, XmlError = 90,
            One = 100, Two, Three, Four,
        }
        class C { bool M(Few f, Mixed m) => (int)f == 10 || (int)m == 10 || f == (Few)30 || m == (Mixed)90; }
        """);

    [TestMethod]
    public Task Three_names_are_enough_beside_the_provider_if_two_of_them_tell() => VerifyAsync("""
        enum AmootState { Success = 1, CreditNotEnough = 4, UserExpired = -104 }
        enum AmootOutcome { Success = 1, Failed = 0, Pending = 2 }
        enum State { Success = 1, CreditNotEnough = 4, UserExpired = -104 }
        class C { bool M(AmootState a, AmootOutcome o, State s) => (int)a == [|-104|] || (int)o == 1 || (int)s == -104; }
        """);

    [TestMethod]
    public Task Words_of_every_enum_are_no_mirror() => VerifyAsync("""
        namespace AmootSms.Shop
        {
            enum Delivery { Pending, Sent, Delivered, Failed, Rejected, Expired, Unknown, Blocked, Success, Approved }
            class Order { public Delivery Status; bool M() => (int)Status == 1 || Status == (Delivery)4; }
        }
        """);

    [TestMethod]
    public Task A_proxy_enum_is_one_in_any_namespace() => VerifyAsync("""
        namespace ServiceReference1
        {
            public enum Status { Failed, Success, AccountIsDemo, LineNumber_NotExist, Token_Expired, Token_Invalid }
            public class SendResult { public Status Status; public int Count; }
        }

        class C
        {
            bool M(ServiceReference1.SendResult r) => (int)r.Status == [|1|] || Convert.ToInt32(r.Status) == [|0|] || r.Status == ServiceReference1.Status.Success || r.Count == 1;
            bool N(ServiceReference1.SendResult r) => r.Status.ToString() == [|"Token_Expired"|] || r.Status.ToString() == "Other";
        }
        """);

    [TestMethod]
    public Task Enums_of_any_size_are_read() => VerifyAsync("""
        enum AmootLarge : ulong { Failed = 0, Success = 1, TokenExpired = ulong.MaxValue, UserExpired = 9 }
        enum AmootSmall : sbyte { Failed = 0, Success = 1, TokenExpired = -128, UserExpired = 9 }
        enum AmootEmpty { }
        class C { bool M(AmootLarge l, AmootSmall s, AmootEmpty e) => (ulong)l == [|1|] || (sbyte)s == [|0|] || (int)e == 0 || (ulong)l == 18446744073709551615; }
        """);
}
