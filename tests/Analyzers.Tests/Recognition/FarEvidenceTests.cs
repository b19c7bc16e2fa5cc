using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using static SmsCodeAnalyzers.Tests.Recognition.RecognitionTest;

namespace SmsCodeAnalyzers.Tests.Recognition;

/// <summary>What the place of use says, and in which order.</summary>
[TestClass]
public sealed class FarEvidenceTests
{
    [TestMethod]
    public Task It_suffices_for_bare_locals_parameters_and_fields() => VerifyAsync("""
        class AmootSender
        {
            private int _status;
            Task<int> PostAsync(string text) => null;
            async Task<bool> M(int errorCode, int page, int attempt)
            {
                var status = await PostAsync("x");
                return status == [|1|] || errorCode == [|-204|] || _status == [|0|] || page == 1 || attempt == 0;
            }
        }
        """);

    [TestMethod]
    public Task It_never_suffices_for_a_member_of_another_object() => VerifyAsync("""
        class AmootSmsService
        {
            List<Entry> _entries;
            void M()
            {
                foreach (var entry in _entries)
                {
                    if (entry.Status == 0 || entry.Code == 100) { entry.Status = 4; }
                }

                var open = _entries.Where(e => e.Status == -204 || e.Status is 0 or 1).ToList();
                var query = from e in _entries where e.Status == 1 select e.Code;
                var status = _entries[0].Status;
                if (status == 0) { }
            }
        }

        class Entry { public int Status, Code; }
        class Order { public int Status; }
        class Checkout
        {
            async Task M(Order order, HttpClient http)
            {
                await http.GetStringAsync("https://portal.amootsms.com/rest/SendSimple");
                if (order.Status == 1) { }
                switch (order.Status) { case 0: break; case 10: break; }
            }
        }
        """);

    [TestMethod]
    public Task It_suffices_for_a_value_that_flows_from_a_reply() => VerifyAsync("""
        class Texts
        {
            async Task<bool> M(HttpClient http, Answer other)
            {
                var answer = await http.GetFromJsonAsync<Answer>("https://portal.amootsms.com/rest/SendSimple");
                return answer.Status == [|1|] || answer.Rows == 1 || other.Status == 1;
            }
        }

        class Answer { public int Status; public int Rows; }
        """);

    [TestMethod]
    public Task The_host_of_the_call_comes_before_all_names() => VerifyAsync("""
        namespace Shop.IPPanel
        {
            class JetSmsSender
            {
                async Task<bool> SendViaKavenegar(HttpClient http)
                {
                    var node = JsonNode.Parse(await http.GetStringAsync("https://portal.amootsms.com/rest/SendSimple"));
                    return (int)node["Status"] == [|-204|] || (int)node["Count"] == 1;
                }
            }
        }
        """);

    [TestMethod]
    public Task The_method_comes_before_the_type_and_the_type_before_the_namespace() => VerifyAsync("""
        namespace Shop.JetSms
        {
            class AmootSender
            {
                bool HandleByIPPanel(int code) => code == [|962|] || code == -204;
                bool Handle(int code) => code == [|-204|] || code == 962;
            }

            class Sender { bool Handle(string code) => code == [|"00"|] || code == "962"; }
        }
        """);

    [TestMethod]
    public Task Each_method_of_a_class_with_two_providers_has_its_own_host() => VerifyAsync("""
        class Hub
        {
            const string A = "https://portal.amootsms.com/";
            const string B = "https://ippanel.com/";
            HttpClient _http;
            async Task<bool> First() => (int)JsonNode.Parse(await _http.GetStringAsync(A + "rest"))["Status"] == [|1|];
            async Task<bool> Second() => (await _http.GetStringAsync(B)).Split(',')[0] == [|"0"|];
            bool Third(int code, int status) => code == 0 || status == 1;
        }
        """);

    [TestMethod]
    public Task A_host_stands_in_a_constant_a_static_field_or_an_options_class_of_another_file() => VerifyAsync(
        """
        class Sender
        {
            HttpClient _http;
            Options _options;
            async Task<bool> A() => JsonSerializer.Deserialize<string[]>(await _http.GetStringAsync(Urls.Send))[0] == [|"0"|];
            async Task<bool> B() => JsonSerializer.Deserialize<string[]>(await _http.GetStringAsync(Urls.Select))[0] == [|"962"|];
            async Task<bool> C() => JsonSerializer.Deserialize<string[]>(await _http.GetStringAsync($"{_options.BaseUrl}/send"))[0] == [|"0"|];
            async Task<bool> D() => JsonSerializer.Deserialize<string[]>(await _http.GetStringAsync(Urls.Other))[0] == "0";
        }
        """,
        """
        static class Urls
        {
            public const string Send = "https://ippanel.com/services.jspd";
            public static readonly string Select = "https://ippanel.com/api/select";
            public const string Other = "https://api.kavenegar.com/v1";
        }

        class Options { public string BaseUrl { get; set; } = "https://ippanel.com"; }
        """);

    [TestMethod]
    public Task The_host_of_a_client_stands_in_its_constructor_or_its_base() => VerifyAsync("""
        class Messenger
        {
            readonly HttpClient _client;
            public Messenger(HttpClient client) { _client = client; _client.BaseAddress = new Uri("https://ippanel.com/"); }
            public async Task<bool> A() => (await _client.GetStringAsync("services.jspd")).Split(',')[0] == [|"0"|];
        }

        class Derived : Poster
        {
            public Derived() : base("https://ippanel.com/") { }
            public bool A(int code) => code == [|962|];
        }

        class Poster
        {
            public Poster(string url) { }
            public bool B(int code) => code == 962;
        }
        """);

    [TestMethod]
    public Task The_host_of_a_typed_client_stands_where_it_is_registered() => VerifyWithAsync(
        "Extensions",
        """
        class Messenger
        {
            readonly HttpClient _client;
            public Messenger(HttpClient client) => _client = client;
            public async Task<bool> A() => (await _client.GetStringAsync("services.jspd")).Split(',')[0] == [|"0"|];
        }

        class Other
        {
            readonly HttpClient _client;
            public Other(HttpClient client) => _client = client;
            public async Task<bool> A() => (await _client.GetStringAsync("services.jspd")).Split(',')[0] == "0";
        }
        """,
        """
        using Microsoft.Extensions.DependencyInjection;

        static class Registrations
        {
            public static void Add(IServiceCollection services)
            {
                services.AddHttpClient<Messenger>(client => client.BaseAddress = new Uri("https://ippanel.com/"));
                services.AddHttpClient<Other>(client => client.BaseAddress = new Uri("https://api.kavenegar.com/"));
            }
        }
        """);

    [TestMethod]
    public Task A_host_in_a_comment_or_beside_other_code_is_none() => VerifyAsync("""
        class Help
        {
            // See https://portal.amootsms.com/ for the codes.
            bool M(int status, Row row) => status == 1 || row.Status == -204;
        }

        class Row { public int Status; }
        """);

    [TestMethod]
    public Task Values_of_the_applications_own_objects_are_none_wherever_they_are_asked_for() => VerifyAsync("""
        class AmootSmsService
        {
            IOrderService _orders; IUserStore _users; AppRepository _repository; ITransport _transport;
            async Task M(int id)
            {
                var status = await _orders.GetStatusAsync(id);
                if (status == 0) { }
                var code = _users.CodeOf(id);
                if (code == 100) { }
                var resultCode = _repository.Execute("x");
                if (resultCode == 1) { }
                var errorCode = await _transport.PostAsync("x");
                if (errorCode == [|-204|]) { }
            }
        }

        interface IOrderService { Task<int> GetStatusAsync(int id); }
        interface IUserStore { int CodeOf(int id); }
        class AppRepository { public int Execute(string sql) => Environment.TickCount; }
        interface ITransport { Task<int> PostAsync(string text); }
        """);

    [TestMethod]
    public Task A_variable_that_only_gets_literals_is_the_programs_own_state() => VerifyAsync("""
        abstract class AmootSender
        {
            protected abstract int Post();
            void M(List<int> rows)
            {
                var status = 0;
                foreach (var row in rows) { if (row > 3) { status = 1; } }
                if (status == 1) { }
                var code = rows.Count > 0 ? 100 : 0;
                switch (code) { case 0: break; case 100: break; }
                var errorCode = -1;
                errorCode = Post();
                if (errorCode == [|-204|]) { }
            }
        }
        """);

    [TestMethod]
    public Task An_argument_asks_the_method_that_takes_it_and_not_the_class_that_calls() => VerifyAsync(
        """
        class AmootSmsService
        {
            Order _order; IOrders _orders;
            void M()
            {
                _order.SetStatus(2);
                _orders.Update(5, 100);
                _ = new Row(100, "Failed");
                AmootErrors.Describe([|-204|]);
                _ = new AmootReply([|-204|]);
                _ = new AmootRecord([|-203|], [|"Token_Disabled"|]);
            }
        }
        """,
        """
        class Order { public void SetStatus(int status) { } }
        interface IOrders { void Update(int id, int status); }
        class Row { public Row(int status, string code) { } }
        static class AmootErrors { public static string Describe(int status) => ""; }
        class AmootReply { public AmootReply(int status) { } }
        record AmootRecord(int Status, string Code);
        """);
}
