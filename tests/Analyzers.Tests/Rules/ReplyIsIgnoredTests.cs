using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Tests.Corpus;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<SmsCodeAnalyzers.Rules.ReplyAnalyzer>;

namespace SmsCodeAnalyzers.Tests.Rules;

/// <summary>SMS4001: replies that end unseen, and the many ways of looking at one.</summary>
[TestClass]
public sealed class ReplyIsIgnoredTests
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Collections.Specialized;
        using System.IO;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    [TestMethod]
    public Task A_dropped_response_is_reported() => VerifyAsync(
        """
        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();

            public void NotAwaited(string m)
            {
                {|SMS4001:_http.PostAsync(Url, new StringContent(m))|};
            }

            public void Discarded(string m)
            {
                _ = {|SMS4001:_http.GetAsync($"https://ippanel.com/services.jspd?op=send&to={m}")|};
            }

            public async Task Awaited(string m) => await {|SMS4001:_http.PostAsJsonAsync("https://api2.serwersms.pl/messages/send_sms", new { m })|};

            public async Task Configured(string m)
            {
                await {|SMS4001:_http.GetStringAsync(Url + "?m=" + m)|}.ConfigureAwait(false);
            }

            public async Task Task2(string m)
            {
                var task = {|SMS4001:_http.GetAsync(Url)|};
                await task;
            }

            public async Task Try(string m)
            {
                try { await {|SMS4001:_http.GetAsync(Url)|}; } catch (Exception e) { Console.WriteLine(e); }
            }
        }
        """);

    [TestMethod]
    public Task A_response_that_is_only_waited_for_or_disposed_of_is_reported() => VerifyAsync(
        """
        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();

            public void Result(string m)
            {
                var r = {|SMS4001:_http.PostAsync(Url, null)|}.Result;
            }

            public void Waited(string m)
            {
                {|SMS4001:_http.PostAsync(Url, null)|}.Wait();
            }

            public void GetResult(string m)
            {
                {|SMS4001:_http.PostAsync(Url, null)|}.GetAwaiter().GetResult();
            }

            public async Task Using(string m)
            {
                using var response = await {|SMS4001:_http.PostAsync(Url, null)|};
            }

            public async Task Using2(string m)
            {
                using (await {|SMS4001:_http.PostAsync(Url, null)|}) { }
            }

            public async Task Disposed(string m)
            {
                var response = await {|SMS4001:_http.PostAsync(Url, null)|};
                response.Dispose();
            }
        }
        """);

    [TestMethod]
    public Task A_content_that_is_read_into_something_unused_is_reported() => VerifyAsync(
        """
        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();
            private class Dto { public int Status { get; set; } }

            public async Task Body(string m)
            {
                var response = await {|SMS4001:_http.PostAsync(Url, null)|};
                var body = await response.Content.ReadAsStringAsync();
            }

            public async Task Body2(string m)
            {
                var response = await {|SMS4001:_http.PostAsync(Url, null)|};
                await response.Content.ReadAsStringAsync();
            }

            public async Task Body3(string m)
            {
                string body;
                var response = await {|SMS4001:_http.PostAsync(Url, null)|};
                body = response.Content.ReadAsStringAsync().Result;
            }

            public async Task Json(string m)
            {
                var response = await {|SMS4001:_http.PostAsync(Url, null)|};
                var dto = await response.Content.ReadFromJsonAsync<Dto>();
            }

            public async Task Json2(string m)
            {
                var response = await {|SMS4001:_http.PostAsync(Url, null)|};
                var dto = JsonSerializer.Deserialize<Dto>(await response.Content.ReadAsStringAsync());
            }

            public async Task Json3(string m)
            {
                var dto = await {|SMS4001:_http.GetFromJsonAsync<Dto>(Url)|};
            }

            public async Task Text(string m)
            {
                (await {|SMS4001:_http.GetAsync(Url)|}).ToString();
            }

            public async Task Stream(string m)
            {
                using var stream = await {|SMS4001:_http.GetStreamAsync(Url)|};
                using var reader = new StreamReader(stream);
                var all = await reader.ReadToEndAsync();
            }
        }
        """);

    [TestMethod]
    public Task A_request_message_is_followed_to_its_address() => VerifyAsync(
        """
        public class Sender
        {
            private readonly HttpClient _http = new HttpClient();

            public async Task Request(string m)
            {
                var request = new HttpRequestMessage(HttpMethod.Post, "https://api.sms-webservice.com/api/V3/Send") { Content = new StringContent("https://shop.ir/1" + m) };
                request.Headers.Add("a", "b");
                await {|SMS4001:_http.SendAsync(request)|};
            }

            public async Task Request2(string m)
            {
                var request = new HttpRequestMessage();
                request.Method = HttpMethod.Post;
                request.RequestUri = new Uri("http://ws.jetsms.com.tr/api/sendsms");
                var response = await {|SMS4001:_http.SendAsync(request, CancellationToken.None)|};
            }
        }
        """);

    [TestMethod]
    public Task A_call_in_a_lambda_that_gives_its_value_to_nobody_is_reported() => VerifyAsync(
        """
        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();

            public void Run(string m)
            {
                Task.Run(() => {|SMS4001:_http.GetAsync(Url)|});
            }

            public void Run2(string m)
            {
                Task.Run(async () => { await {|SMS4001:_http.GetAsync(Url)|}; });
            }

            public void Run3(string m)
            {
                _ = Task.Run(async () => await {|SMS4001:_http.GetAsync(Url)|});
            }

            public void Each(List<string> l)
            {
                l.ForEach(m => {|SMS4001:_http.GetAsync(Url + m)|});
            }

            public async void Local(string m)
            {
                await Send(m);
                async Task Send(string x) { await {|SMS4001:_http.GetAsync(Url + x)|}; }
            }
        }
        """);

    [TestMethod]
    public Task A_request_whose_address_is_built_step_by_step_is_reported() => VerifyAsync(
        """
        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();

            public async Task Builder(string m)
            {
                var b = new System.Text.StringBuilder();
                b.Append("https://ippanel.com/x").Append("?a=").Append(m);
                await {|SMS4001:_http.GetAsync(b.ToString())|};
            }

            public async Task Formatted(string m)
            {
                var u = string.Format("{0}?a={1}", Url, m);
                HttpResponseMessage r = null;
                r = await {|SMS4001:_http.GetAsync(new Uri(u))|};
            }
        }
        """);

    [TestMethod]
    public Task A_returned_reply_is_looked_at_by_the_caller() => VerifyAsync(
        """
        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();

            public Task<HttpResponseMessage> Returned(string m) => _http.PostAsync(Url, new StringContent(m));

            public async Task<string> Returned2(string m)
            {
                return await _http.GetStringAsync(Url);
            }

            public async IAsyncEnumerable<string> Yielded(string m)
            {
                yield return await _http.GetStringAsync(Url);
            }

            public async Task Lambda()
            {
                Func<Task<string>> f = () => _http.GetStringAsync(Url);
                var r = await f();
            }

            public string Credit => _http.GetStringAsync(Url).Result;
        }
        """);

    [TestMethod]
    public Task A_logged_or_printed_reply_is_looked_at() => VerifyAsync(
        """
        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();
            private readonly Microsoft.Extensions.Logging.ILogger _logger;

            public async Task Logged(string m)
            {
                var r = await _http.GetAsync(Url);
                Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(_logger, "{A}", await r.Content.ReadAsStringAsync());
            }

            public async Task Logged2(string m)
            {
                var r = await _http.GetAsync(Url);
                Console.WriteLine(r);
            }

            public async Task Logged3(string m)
            {
                Console.WriteLine(await _http.GetStringAsync(Url));
            }

            public async Task Logged4(string m)
            {
                var r = await _http.GetAsync(Url);
                Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(_logger, $"Answer {r.StatusCode}");
            }
        }
        """, "Extensions");

    [TestMethod]
    public Task A_stored_or_passed_reply_is_looked_at() => VerifyAsync(
        """
        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();
            private readonly List<string> _all = new List<string>();
            private readonly string[] _some = new string[1];
            private HttpResponseMessage _last;
            public event EventHandler<string> Done;
            private string Last { get; set; }

            public async Task Stored(string m)
            {
                _last = await _http.GetAsync(Url);
            }

            public async Task Stored2(string m)
            {
                Last = await _http.GetStringAsync(Url);
                _some[0] = await _http.GetStringAsync(Url);
            }

            public async Task Stored3(string m)
            {
                _all.Add(await _http.GetStringAsync(Url));
                var t = (1, await _http.GetStringAsync(Url));
                var a = new { A = await _http.GetStringAsync(Url) };
            }

            public async Task Passed(string m)
            {
                var r = await _http.GetAsync(Url);
                Handle(r);
            }

            public async Task Event(string m)
            {
                var r = await _http.GetStringAsync(Url);
                Done?.Invoke(this, r);
            }

            public async Task Out(string m)
            {
                Fill(await _http.GetStringAsync(Url), out var x);
            }

            public async Task Copy(string m, Stream target)
            {
                using var s = await _http.GetStreamAsync(Url);
                await s.CopyToAsync(target);
            }

            public async Task All(string[] l)
            {
                await Task.WhenAll(l.Select(m => _http.GetAsync(Url + m)));
            }

            public async Task All2(string[] l)
            {
                var tasks = new List<Task>();
                foreach (var m in l) { tasks.Add(_http.GetAsync(Url + m)); } await Task.WhenAll(tasks);
            }

            public void Continued(string m)
            {
                _http.GetStringAsync(Url).ContinueWith(t => Console.WriteLine(t.Result));
            }

            public async Task Retried(string m)
            {
                await Retry(() => _http.GetAsync(Url));
            }

            private void Handle(HttpResponseMessage response)
            {
            }

            private void Fill(string text, out int code) => code = text.Length;

            private Task Retry(Func<Task<HttpResponseMessage>> send) => send();
        }
        """);

    [TestMethod]
    public Task A_reply_that_is_tested_taken_apart_or_thrown_is_looked_at() => VerifyAsync(
        """
        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();
            private class Dto { public int Status { get; set; } }

            public async Task Tested(string m)
            {
                if (await _http.GetStringAsync(Url) == "x") throw new Exception();
            }

            public async Task Tested2(string m)
            {
                var r = await _http.GetStringAsync(Url);
                if (r.Contains("Success")) { }
            }

            public async Task Tested3(string m)
            {
                var r = await _http.GetStringAsync(Url);
                switch (r) { case "a": break; }
            }

            public async Task Tested4(string m)
            {
                var r = await _http.GetAsync(Url);
                if (r == null) throw new Exception();
            }

            public async Task Thrown(string m)
            {
                var r = await _http.GetStringAsync(Url);
                throw new Exception(r);
            }

            public async Task Thrown2(string m)
            {
                throw new Exception(await _http.GetStringAsync(Url));
            }

            public async Task Apart(string m)
            {
                var r = await _http.GetFromJsonAsync<Dto>(Url);
                var s = r.Status;
                var t = r.Status + 1;
            }

            public async Task Apart2(string m)
            {
                foreach (var c in await _http.GetStringAsync(Url)) { }
            }

            public async Task Head()
            {
                var r = await _http.GetAsync(Url);
                var h = r.Headers.Location;
            }
        }
        """);

    [TestMethod]
    public Task A_reply_of_another_host_is_nobodys_business() => VerifyAsync(
        """
        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();

            public async Task Other(string m)
            {
                await _http.GetAsync("https://example.org/x");
                await _http.PostAsync("https://hooks.slack.com/x", null);
            }

            public async Task Setting(string hook)
            {
                await _http.PostAsync(hook, null);
            }
        }
        """);

    [TestMethod]
    public Task Firing_a_method_of_ones_own_and_forgetting_it_is_silent() => VerifyAsync(
        """
        public class Sender
        {
            private const string Url = "https://portal.amootsms.com/rest/SendSimple";
            private readonly HttpClient _http = new HttpClient();

            public async Task FireAndForget(string m)
            {
                _ = Own2(m);
                await Own2(m);
            }

            private async Task<bool> Own2(string m)
            {
                return (await _http.GetStringAsync(Url)).Length > 1;
            }
        }
        """);

    [TestMethod]
    public Task Web_clients_and_web_requests_are_known() => VerifyAsync(
        """
        public class S
        {
            public void A1(string m)
            {
                using (var c = new WebClient()) { {|SMS4001:c.DownloadString("https://ippanel.com/services.jspd?op=send")|}; }
            }
            public void A2(string m)
            {
                {|SMS4001:new WebClient().UploadStringTaskAsync("http://ws.jetsms.com.tr/x", m)|}.Wait();
            }
            public void A3(string m)
            {
                var c = new WebClient();
                byte[] b = {|SMS4001:c.UploadValues("https://api2.serwersms.pl/messages/send_sms", "POST", new NameValueCollection())|};
                string s = Encoding.UTF8.GetString(b);
            }
            public string A4(string m)
            {
                var c = new WebClient();
                byte[] b = c.UploadValues("https://api2.serwersms.pl/messages/send_sms", "POST", new NameValueCollection());
                return Encoding.UTF8.GetString(b);
            }
            public void A5(string m)
            {
                var request = (HttpWebRequest)WebRequest.Create("https://portal.amootsms.com/rest/SendSimple?x=" + m);
                request.Method = "POST";
                using (var w = new StreamWriter(request.GetRequestStream())) { w.Write(m); }
                using (var response = (HttpWebResponse){|SMS4001:request.GetResponse()|})
                {
                    using (var reader = new StreamReader(response.GetResponseStream())) { var text = reader.ReadToEnd(); }
                }
            }
            public bool A6(string m)
            {
                WebRequest request = WebRequest.Create("http://ippanel.com/api/select");
                HttpWebResponse response = (HttpWebResponse)request.GetResponse();
                return {|SMS4002:response.StatusCode == HttpStatusCode.OK|};
            }
            public string A7(string m)
            {
                WebRequest request = WebRequest.Create("http://ippanel.com/api/select");
                HttpWebResponse response = (HttpWebResponse)request.GetResponse();
                Console.WriteLine(response.StatusDescription);
                Stream dataStream = response.GetResponseStream();
                StreamReader reader = new StreamReader(dataStream);
                string responseFromServer = reader.ReadToEnd();
                Console.WriteLine(responseFromServer);
                reader.Close(); dataStream.Close(); response.Close();
                return responseFromServer;
            }
            public async Task A8()
            {
                var request = WebRequest.CreateHttp("https://api.sms-webservice.com/api/V3/Send");
                var r = await {|SMS4001:request.GetResponseAsync()|};
                r.Close();
            }
            public void A9()
            {
                var request = WebRequest.CreateHttp("https://api.other.com/api/V3/Send");
                var r = request.GetResponse();
                r.Close();
                new WebClient().DownloadString("https://foo.com/ippanel.com");
            }
            public void B1(WebClient c, Uri u)
            {
                c.DownloadStringAsync(new Uri("https://ippanel.com/x"));
                c.DownloadString(u);
            }
            public void B2()
            {
                WebRequest request = WebRequest.Create("http://ippanel.com/api/select");
                try { using (var r = (HttpWebResponse)request.GetResponse()) { if ({|SMS4002:r.StatusCode == HttpStatusCode.OK|}) { Console.WriteLine("sent"); } } } catch (WebException e) { Console.WriteLine(e); }
            }
        }
        """);

    [TestMethod]
    public Task RestSharp_and_Flurl_are_known() => VerifyAsync(
        """
        using RestSharp;
        using Flurl;
        using Flurl.Http;

        public class S
        {
            private readonly RestClient _client = new RestClient("https://ws.jetsms.com.tr/api/");
            private readonly RestClient _other = new RestClient("https://api.push.net/");
            public void A1(string m)
            {
                var c = new RestClient("https://api2.ippanel.com/api/v1");
                var q = new RestRequest("sms/send", Method.Post);
                q.AddHeader("a", "b");
                {|SMS4001:c.Execute(q)|};
            }
            public async Task A2(string m)
            {
                var q = new RestRequest("sendsms", Method.Post);
                var r = await {|SMS4001:_client.ExecuteAsync(q)|};
            }
            public async Task<bool> A3(string m)
            {
                var q = new RestRequest("sendsms", Method.Post);
                var r = await _client.ExecuteAsync(q);
                return {|SMS4002:r.IsSuccessful|};
            }
            public async Task<string> A4(string m)
            {
                var r = await _client.ExecuteAsync(new RestRequest("x"));
                return r.Content;
            }
            public async Task<bool> A5(string m)
            {
                var r = await _client.ExecuteAsync(new RestRequest("x"));
                return r.IsSuccessful && r.Content.StartsWith("00");
            }
            public async Task<bool> A6(string m)
            {
                var r = await _other.ExecuteAsync(new RestRequest("x"));
                return r.IsSuccessful;
            }
            public void A7()
            {
                var o = new RestClientOptions("https://portal.amootsms.com");
                var c = new RestClient(o);
                RestResponse r = {|SMS4001:c.Execute(new RestRequest("rest/SendSimple"))|};
                var x = r.Content;
            }
            public void A8()
            {
                var c = new RestClient();
                var q = new RestRequest("https://api2.serwersms.pl/messages/send_sms");
                if (!{|SMS4002:c.Execute(q).IsSuccessful|}) throw new Exception();
            }
            public async Task B1(string m)
            {
                await {|SMS4001:"https://ippanel.com/api".PostJsonAsync(new { m })|};
            }
            public async Task B2(string m)
            {
                await {|SMS4001:"https://ippanel.com/api".WithHeader("a", "b").PostJsonAsync(new { m })|}.ReceiveString();
            }
            public async Task<string> B3(string m) => await "https://ippanel.com/api".PostJsonAsync(new { m }).ReceiveString();
            public async Task<bool> B4(string m)
            {
                var r = await "https://ippanel.com/api".PostJsonAsync(new { m });
                return {|SMS4002:r.StatusCode == 200|};
            }
            public async Task B5(string m)
            {
                await "https://example.ir/api".PostJsonAsync(new { m });
            }
        }
        """, "RestSharp", "Flurl");

    [TestMethod]
    public Task A_method_that_only_forwards_hands_the_duty_to_its_callers_in_the_type() => VerifyAsync(
        """
        public class S
        {
            private readonly HttpClient _http;
            private const string Base = "https://ippanel.com/";
            public S(HttpClient http)
            {
                _http = http;
            }
            private Task<HttpResponseMessage> SendAsync(string url) => _http.PostAsync(url, null);
            public async Task A1()
            {
                await {|SMS4001:SendAsync(Base + "x")|};
            }
            public async Task<bool> A2()
            {
                var r = await SendAsync("https://portal.amootsms.com/x");
                return {|SMS4002:r.IsSuccessStatusCode|};
            }
            public async Task A3()
            {
                await SendAsync("https://hooks.slack.com/x");
            }
            public async Task<string> A4()
            {
                var r = await SendAsync(Base);
                return await r.Content.ReadAsStringAsync();
            }
            private async Task<string> Post(string path)
            {
                var r = await _http.PostAsync(Base + path, null);
                r.EnsureSuccessStatusCode();
                return await r.Content.ReadAsStringAsync();
            }
            public async Task B1()
            {
                await {|SMS4001:Post("send")|};
            }
            public async Task B2()
            {
                var body = await Post("send");
                if (body == "0") throw new Exception();
            }
            public async Task B3()
            {
                _ = {|SMS4001:Twice("x")|};
            }
            private async Task<string> Twice(string x)
            {
                return await Post(x + x);
            }
            private async Task<string> Logging(string path)
            {
                var b = await _http.GetStringAsync(Base + path);
                Console.WriteLine(b);
                return b;
            }
            public async Task B4()
            {
                await Logging("send");
            }
            private async Task<HttpResponseMessage> Any(string url)
            {
                return await _http.GetAsync(url);
            }
            public async Task B5(string url)
            {
                await Any(url);
            }
            private async Task<bool> Ok(string p)
            {
                var r = await _http.GetAsync(Base + p);
                return {|SMS4002:r.IsSuccessStatusCode|};
            }
            public async Task B6()
            {
                await Ok("x");
            }
            public Task<string> Public(string p) => _http.GetStringAsync(Base + p);
            public async Task B7()
            {
                await {|SMS4001:Public("x")|};
                await {|SMS4001:this.Public("x")|};
            }
            public async Task B8()
            {
                await {|SMS4001:Local("x")|};
                Task<string> Local(string p) => _http.GetStringAsync(Base + p);
            }
        }
        public class T { public async Task X(S s) { await s.Public("x"); } }
        """);

    [TestMethod]
    public Task The_host_is_found_where_people_write_it() => VerifyAsync(
        """
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Options;

        public class SmsOptions
        {
            public string BaseUrl { get; set; } = "https://portal.amootsms.com/rest/";
            public string Hook { get; set; }
        }

        public static class Urls
        {
            public const string Panel = "https://ippanel.com/services.jspd";
            public const string Push = "https://push.example.net/";
        }

        public class A1
        {
            readonly HttpClient _http;

            public A1(HttpClient http)
            {
                _http = http;
                _http.BaseAddress = new Uri("https://ippanel.com");
            }

            public async Task X()
            {
                await {|SMS4001:_http.GetAsync("services.jspd?op=send")|};
            }
        }

        public class A2
        {
            readonly HttpClient _http;

            public A2(HttpClient http)
            {
                http.BaseAddress = new Uri(Urls.Panel);
                _http = http;
            }

            public async Task X(string p)
            {
                await {|SMS4001:_http.GetAsync($"services.jspd?op={p}")|};
            }

            public async Task Y(string p)
            {
                await {|SMS4001:_http.GetAsync(p)|};
            }

            public async Task Z()
            {
                await _http.GetAsync("https://other.example.net");
            }
        }

        public class A3
        {
            readonly SmsOptions _o;
            readonly HttpClient _http;

            public A3(IOptions<SmsOptions> o, HttpClient http)
            {
                _o = o.Value;
                _http = http;
            }

            public async Task X()
            {
                await {|SMS4001:_http.GetAsync(_o.BaseUrl + "SendSimple")|};
                await {|SMS4001:_http.GetAsync($"{_o.BaseUrl}x")|};
                await {|SMS4001:_http.GetAsync($"{_o.BaseUrl.TrimEnd('/')}/x")|};
            }

            public async Task Y()
            {
                await _http.PostAsync(_o.Hook, null);
            }
        }

        public class A4
        {
            readonly string baseUrl;
            readonly HttpClient http = new HttpClient();

            public A4(IConfiguration c)
            {
                baseUrl = c["Sms:Url"] ?? "https://api2.serwersms.pl/";
            }

            public async Task X()
            {
                await {|SMS4001:http.GetAsync(baseUrl + "messages/send_sms")|};
            }

            public async Task Y(IConfiguration c)
            {
                await http.GetAsync(c["Slack:Url"]);
            }
        }

        public class A5
        {
            readonly HttpClient _http = new HttpClient { BaseAddress = new Uri("http://ws.jetsms.com.tr/") };

            public async Task X()
            {
                await {|SMS4001:_http.GetAsync("api/sendsms")|};
            }
        }

        public class A6
        {
            readonly HttpClient _http = new HttpClient();

            public async Task X()
            {
                await {|SMS4001:_http.GetAsync(Build("x"))|};
            }

            string Build(string op)
            {
                return Urls.Panel + "?op=" + op;
            }
        }

        public class A7
        {
            readonly HttpClient _http = new HttpClient();

            public async Task X()
            {
                await {|SMS4001:_http.GetAsync(Urls.Panel)|};
            }

            public async Task Y()
            {
                await _http.GetAsync(Urls.Push);
            }
        }

        public class A8
        {
            const string One = "https://ippanel.com/";
            const string Two = "https://portal.amootsms.com/";
            readonly HttpClient _http;

            public async Task X()
            {
                await _http.GetAsync("send");
            }

            public async Task Y()
            {
                await {|SMS4001:_http.GetAsync(Two + "send")|};
            }
        }

        public class AmootSmsSender
        {
            readonly HttpClient _http;

            public async Task SendViaAmoot()
            {
                await _http.PostAsync("send", null);
            }
        }

        public class B1
        {
            readonly HttpClient _http;
            string Url => $"https://{Sub}.amootsms.com/rest";
            string Sub { get; set; }

            public async Task X()
            {
                await {|SMS4001:_http.PostAsync($"{Url}/SendSimple", null)|};
            }
        }

        public class B2
        {
            readonly HttpClient _http;

            public async Task X()
            {
                using var http = new HttpClient();
                http.BaseAddress = new Uri("https://portal.amootsms.com/");
                http.Timeout = TimeSpan.FromSeconds(1);
                await {|SMS4001:http.PostAsync("rest/SendSimple", new StringContent("see https://shop.ir/"))|};
            }
        }

        public class B3
        {
            readonly HttpClient _http;
            const string Host = "https://ippanel.com";

            public async Task X(string hook)
            {
                await _http.PostAsync(hook, null);
                await _http.PostAsync("https://api.kavenegar.com/x", null);
            }
        }

        public class B4
        {
            readonly HttpClient _http;

            public async Task X(bool p)
            {
                var url = p ? "https://api.kavenegar.com/x" : "https://ippanel.com/x";
                await _http.PostAsync(url, null);
            }
        }

        public class B5
        {
            readonly HttpClient _http;
            const string Host = "https://ippanel.com";
            readonly string _full;

            public B5()
            {
                _full = Host + "/services";
            }

            public async Task X()
            {
                var response = await _http.PostAsync(_full, null);
                if (!{|SMS4002:response.IsSuccessStatusCode|}) throw new Exception();
            }
        }
        """, "Extensions");

    [TestMethod]
    public Task A_host_is_not_lent_to_the_requests_of_other_clients() => VerifyAsync(
        """
        using Microsoft.Extensions.DependencyInjection;

        public class C1
        {
            readonly HttpClient _api;
            readonly HttpClient _http;

            public async Task X()
            {
                await _api.PostAsync("orders", null);
                await {|SMS4001:_http.GetAsync("https://ippanel.com/x")|};
            }
        }

        public class C2
        {
            readonly HttpClient _api;
            readonly HttpClient _http;

            public async Task X()
            {
                var url = "https://ippanel.com/x";
                await _api.PostAsync("orders", null);
                await {|SMS4001:_http.GetAsync(url)|};
            }
        }

        public class C3
        {
            const string Sms = "https://ippanel.com/x";
            readonly HttpClient _api;
            readonly HttpClient _http;

            public async Task X()
            {
                await _api.PostAsync("orders", null);
            }

            public async Task Y()
            {
                await {|SMS4001:_http.GetAsync(Sms + "?a=b")|};
            }
        }

        public class C4
        {
            readonly HttpClient _http;

            public async Task X()
            {
                _http.BaseAddress = new Uri("https://ippanel.com/");
                await {|SMS4001:_http.GetAsync("a")|};
            }

            public async Task Y()
            {
                _http.BaseAddress = new Uri("https://api.kavenegar.com/");
                await _http.GetAsync("a");
            }
        }

        public class C5
        {
            readonly HttpClient _http;
            public C5(HttpClient http) => _http = http;

            public async Task X()
            {
                await {|SMS4001:_http.GetAsync("a")|};
            }
        }

        public class Start
        {
            void Configure(IServiceCollection s)
            {
                s.AddHttpClient<C5>(c => c.BaseAddress = new Uri("https://portal.amootsms.com/"));
            }
        }

        public class C6
        {
            readonly Uri Base = new Uri("https://ippanel.com");
            HttpClient Create() => new HttpClient { BaseAddress = Base };

            public async Task X()
            {
                using var c = Create();
                await {|SMS4001:c.GetAsync("a")|};
            }

            public async Task PingAsync()
            {
                await Create().GetAsync("/");
            }
            public async Task<bool> IsAliveAsync() => (await Create().GetAsync("/")).IsSuccessStatusCode;
            public async Task PingCreditAsync() => await {|SMS4001:Create().GetAsync("services.jspd?op=credit")|};
        }

        public class C7
        {
            const string Base = "https://ippanel.com/";
            readonly HttpClient _http;

            void Set(HttpClient c, string a)
            {
            }

            public async Task X()
            {
                var c = new HttpClient();
                Set(c, Base);
                await {|SMS4001:c.GetAsync("a")|};
            }
        }
        """, "Extensions");

    [TestMethod]
    public Task Clients_answer_with_what_they_declare_themselves() => VerifyAsync(
        """
        using serwersms;

        namespace A
        {
            public class S
            {
                private readonly SerwerSMS _client = new SerwerSMS("a", "b");
                private readonly JetSms.SMSServiceSoapClient _jet = new JetSms.SMSServiceSoapClient();
                private readonly IPPanelClient _ip; private readonly Other.SMSServiceSoapClient _o; private readonly AmootNotifier _n; private readonly AmootClient _a;
                public void A1()
                {
                    {|SMS4001:_client.messages.sendSms("1", "2", "3", null)|};
                }
                public void A2()
                {
                    {|SMS4001:_client.messages.sendSms("1", "2", "3", null)|}.ToString();
                }
                public void A3()
                {
                    var r = {|SMS4001:_client.messages.sendSms("1", "2", "3", null)|}.ToString();
                }
                public object A4()
                {
                    return _client.account.limits();
                }
                public void A5()
                {
                    var m = new Messages();
                    Console.WriteLine(_client.messages.sendSms("1", "2", "3", null));
                }
                public void A6()
                {
                    {|SMS4001:_jet.SendSms("a")|};
                    _jet.Close();
                    _jet.Open();
                    _jet.Abort();
                    ((IDisposable)_jet).Dispose();
                    _jet.ToString();
                }
                public async Task A7()
                {
                    await {|SMS4001:_jet.SendSmsAsync("a")|};
                    await _jet.CloseAsync();
                    await _jet.OpenAsync();
                    await _jet.PingAsync();
                    _jet.Touch();
                }
                public void A8()
                {
                    _jet.SendWithOut("a", out var code);
                    Console.WriteLine(code);
                }
                public void A9()
                {
                    using (var c = new JetSms.SMSServiceSoapClient()) { var s = {|SMS4001:c.SendSms("x")|}; }
                }
                public async Task B1()
                {
                    await {|SMS4001:_ip.SendAsync("a")|};
                    await _ip.IsReadyAsync();
                    await _ip.CountAsync();
                    _ip.WithToken("a");
                }
                public async Task B2()
                {
                    _o.SendSms("a");
                    _ = _n.NotifyAsync("a");
                    await _n.NotifyAsync("b");
                }
                public void B3()
                {
                    Queue(() => _jet.SendSms("a"));
                    Queue2(() => _jet.SendSms("a"));
                    _jet?.Close();
                    {|SMS4001:_jet?.SendSms("a")|};
                }
                public void B4()
                {
                    new List<string>().ForEach(x => {|SMS4001:_jet.SendSms(x)|});
                }
                public bool B5()
                {
                    return _jet.SendSms("a") == "00";
                }
                public async Task B6()
                {
                    await {|SMS4001:_a.PostAsync("a")|};
                    await _a.SendOtpAsync("a");
                }
                void Queue(Expression<Action> a) { } void Queue2(Action a) { }
            }

            public class IPPanelReply
            {
                public int Code { get; set; }
            }

            public class IPPanelClient
            {
                public Task<IPPanelReply> SendAsync(string a) => null;
                public Task<bool> IsReadyAsync() => null;
                public Task<int> CountAsync() => null;
                public IPPanelClient WithToken(string a) => this;
            }

            public class AmootNotifier
            {
                public Task<bool> NotifyAsync(string a) => null;
            }

            public class AmootClient
            {
                public Task<HttpResponseMessage> PostAsync(string a) => null;
                public Task<string> SendOtpAsync(string a) => null;
            }
        }
        namespace JetSms
        {
            public interface SMSServiceSoap { string SendSms(string a); Task<string> SendSmsAsync(string a); }
            public class SMSServiceSoapClient : System.ServiceModel.ClientBase<SMSServiceSoap>, SMSServiceSoap
            {
                public string SendSms(string a) => Channel.SendSms(a); public Task<string> SendSmsAsync(string a) => Channel.SendSmsAsync(a); public Task PingAsync() => null; public void Touch()
                {
                    } public string SendWithOut(string a, out string code) { code = "";
                    return "";
                }
                public new virtual Task CloseAsync() => null;
            }
        }
        namespace Other
        {
            public interface SMSServiceSoap { string SendSms(string a); }
            public class SMSServiceSoapClient : System.ServiceModel.ClientBase<SMSServiceSoap>, SMSServiceSoap { public string SendSms(string a) => Channel.SendSms(a); }
        }
        """, "ServiceModel", "SerwerSmsSdk");

    [TestMethod]
    public Task A_class_of_tests_and_a_file_with_mocks_are_silent() => VerifyAsync(
        """
        public class FactAttribute : Attribute { }
        public class IPPanelReply { public int Code { get; set; } }
        public interface IIPPanelClient { Task<IPPanelReply> SendAsync(string text); }
        public static class Substitute { public static T Received<T>(this T self) => self; }

        public class NotifierTests
        {
            [Fact]
            public async Task Sends(IIPPanelClient client) => await client.SendAsync("hello");
        }

        public class Checks
        {
            public async Task Sends(IIPPanelClient client) => await client.Received().SendAsync("hello");
        }
        """);

    [TestMethod]
    public Task A_mode_that_believes_annotations_alone_says_nothing()
    {
        var test = new Verify.Test { TestCode = Usings + "public class Sender { public void Send() => new WebClient().DownloadString(\"https://ippanel.com/\"); }" };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nsms_codes.recognition = explicit\n"));
        return test.RunAsync();
    }

    [TestMethod]
    public Task The_message_says_what_was_asked_and_where_the_code_is() =>
        Verify.VerifyAnalyzerAsync(
            Usings + "public class Sender { public void Send() => {|#0:new WebClient().DownloadString({|#1:\"https://ippanel.com/\"|})|}; }",
            Verify.Diagnostic(DiagnosticIds.ReplyIsIgnored)
                .WithLocation(0)
                .WithLocation(1)
                .WithArguments("IPPanel", "DownloadString", "the beginning of the text or 'Code' (IPPanel.Result)", "host 'ippanel.com'"));

    private static Task VerifyAsync(string code, params string[] stubs)
    {
        var test = new Verify.Test { TestCode = Usings + code };
        foreach (var stub in stubs)
        {
            test.TestState.Sources.Add((stub + ".cs", CorpusCase.ReadStub(stub)));
        }

        return test.RunAsync();
    }
}
