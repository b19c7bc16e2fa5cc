using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using static SmsCodeAnalyzers.Tests.Recognition.RecognitionTest;

namespace SmsCodeAnalyzers.Tests.Recognition;

/// <summary>The declaring type decides whose vocabulary a member is.</summary>
[TestClass]
public sealed class DeclaringTypeTests
{
    [TestMethod]
    public Task A_member_of_the_applications_interface_or_base_is_the_applications() => VerifyAsync("""
        interface ISmsResult { int Status { get; } }
        class AmootResult : ISmsResult { public int Status { get; set; } public int Code { get; set; } }
        abstract class ResultBase { public abstract int Status { get; } public int ErrorCode { get; set; } }
        class AmootSendResult : ResultBase { public override int Status => Environment.TickCount; }
        class C
        {
            bool M(AmootResult r, ISmsResult i, AmootSendResult s) =>
                r.Status == 0 || i.Status == 1 || s.Status == 1 || s.ErrorCode == -204 || r.Code == [|-204|];
        }
        """);

    [TestMethod]
    public Task A_member_of_an_interface_that_names_the_provider_is_the_providers() => VerifyAsync("""
        interface IAmootAnswer { int Status { get; } }
        class Answer : IAmootAnswer { public int Status { get; set; } public int Code { get; set; } }
        class C { bool M(Answer r, IAmootAnswer i) => r.Status == [|0|] || i.Status == [|1|] || r.Code == 1; }
        """);

    [TestMethod]
    public Task A_contract_in_the_providers_own_namespace_is_the_providers() => VerifyAsync("""
        namespace AmootSms.Contracts { public interface ISmsResult { int Status { get; } } }
        namespace Shop.Contracts { public interface ISmsResult { int Status { get; } } }
        class C { bool M(AmootSms.Contracts.ISmsResult a, Shop.Contracts.ISmsResult s) => a.Status == [|0|] || s.Status == 0; }
        """);

    [TestMethod]
    public Task A_common_base_carries_codes_where_it_flows_from_a_reply() => VerifyAsync("""
        class SmsResult { public int Status { get; set; } }
        class Texts
        {
            async Task<bool> A(HttpClient http) => (await http.GetFromJsonAsync<SmsResult>("https://portal.amootsms.com/rest/x")).Status == [|1|];
            async Task<bool> B(HttpClient http) => (await http.GetFromJsonAsync<SmsResult>("https://sms.example.net/rest/x")).Status == 1;
        }
        """);

    [TestMethod]
    public Task Members_of_the_platform_are_nobodys() => VerifyAsync("""
        class SerwerSmsExternal : System.Runtime.InteropServices.ExternalException { }
        class AmootRunner
        {
            void M(SerwerSmsExternal e, System.Diagnostics.Process p)
            {
                if (e.ErrorCode == 1001 || e.HResult == 1001 || p.ExitCode == 0) { }
                var code = p.ExitCode;
                if (code == 1) { }
            }
        }
        """);

    [TestMethod]
    public Task An_interface_of_several_gateways_says_nothing_of_the_value_it_gives() => VerifyAsync("""
        interface ISms { Task<int> Send(string text); }
        class AmootSender : ISms
        {
            Task<int> Post(string text) => null;
            public async Task<int> Send(string text)
            {
                int status = await Post(text);
                return status == [|-204|] ? -1 : 0;
            }
        }

        class Dispatcher
        {
            async Task M(ISms sms)
            {
                var status = await sms.Send("x");
                if (status == 1) { }
                var code = await sms.Send("x");
                if (code == -204) { }
            }
        }
        """);
}
