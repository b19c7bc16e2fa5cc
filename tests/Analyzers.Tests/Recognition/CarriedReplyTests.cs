using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using static SmsCodeAnalyzers.Tests.Recognition.RecognitionTest;

namespace SmsCodeAnalyzers.Tests.Recognition;

/// <summary>Replies that are taken apart without a type.</summary>
[TestClass]
public sealed class CarriedReplyTests
{
    [TestMethod]
    public Task System_Text_Json_by_key() => VerifyAsync("""
        class Texts
        {
            async Task<bool> M(HttpClient http)
            {
                using var response = await http.PostAsync("https://portal.amootsms.com/webservice2.asmx/SendSimple_REST", null);
                using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                var root = document.RootElement;
                var status = root.GetProperty("Status").GetString();
                if (root.TryGetProperty("Status", out var element) && element.GetInt32() == [|-204|]) { return false; }
                var node = JsonNode.Parse(await response.Content.ReadAsStringAsync());
                if ((int)node["Status"] == [|1|] || node["status"].GetValue<int>() == [|0|] || node?["Status"]?.ToString() is [|"Success"|] or [|"Failed"|]) { }
                if (node["Data"]["Status"].GetValue<int>() == 1 || (int)node["Count"] == 1 || root.GetProperty("Title").GetString() == "Success") { }
                return status == [|"Success"|];
            }
        }
        """);

    [TestMethod]
    public Task Newtonsoft_by_key() => VerifyWithAsync("Newtonsoft", """
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;

        class Texts
        {
            async Task<bool> M(HttpClient http)
            {
                var json = JObject.Parse(await http.GetStringAsync("https://portal.amootsms.com/rest/SendSimple"));
                if ((string)json["Status"] == [|"Success"|] || json.Value<string>("Status") == [|"Failed"|]) { }
                if ((int)json["Count"] == 1 || (string)json["Title"] == "Success") { }
                dynamic loose = JsonConvert.DeserializeObject(await http.GetStringAsync("https://portal.amootsms.com/rest/SendSimple"));
                if (loose.Status == [|"Success"|] || loose.Count == 1) { }
                switch (json["Status"].ToString()) { case [|"ServerError"|]: return false; case "Other": return true; }
                return json.SelectToken("Count").ToObject<int>() == 1 || json.SelectToken("Status").ToObject<int>() == [|1|];
            }
        }
        """);

    [TestMethod]
    public Task The_head_of_a_list_or_of_a_split_text() => VerifyAsync("""
        class Texts
        {
            async Task<bool> M(HttpClient http)
            {
                var text = await http.GetStringAsync("https://ippanel.com/services.jspd");
                var list = JsonSerializer.Deserialize<List<string>>(text);
                var items = JsonSerializer.Deserialize<JsonElement[]>(text);
                if (list[0] == [|"0"|] || list.First() == [|"962"|] || list.ElementAt(0) == [|"971"|] || items[0].GetInt32() == [|0|]) { }
                if (list[1] == "0" || list.Last() == "962" || items[1].GetInt32() == 0 || list.Count == 1 || text.Length == 1) { }
                if (list is [[|"0"|], var id] || list is [_, "0"]) { }
                if (text.Split(',')[0] == [|"0"|] || text.Trim('[', ']').Split(',')[0].Trim() == [|"962"|] || text.Split(',')[1] == "0") { }
                return int.Parse(text.Split(',')[0]) == [|0|];
            }

            bool N(List<string> lines, string[] args, string line) =>
                lines[0] == "0" || args.First() == "962" || line.Split(',')[0] == "0" || File.ReadAllText("a.csv").Split(',')[0] == "0";
        }
        """);

    [TestMethod]
    public Task The_beginning_of_a_text() => VerifyAsync("""
        class Texts
        {
            async Task<bool> M(HttpClient http, string digits)
            {
                var reply = await http.GetStringAsync("https://service.jetsms.com.tr/SMS-Web/send");
                if (reply.StartsWith([|"00"|]) || reply.Substring(0, 2) == [|"10"|] || reply[..2] == [|"11"|]) { }
                return reply.StartsWith("http") || reply.Substring(3, 2) == "10" || reply.Contains("00") || reply.IndexOf("00") == 0
                    || digits.StartsWith("00") || digits.Substring(0, 2) == "90";
            }
        }
        """);

    [TestMethod]
    public Task The_value_of_a_pair() => VerifyAsync("""
        class Sender
        {
            string Send(string url)
            {
                using var web = new WebClient();
                var cevap = web.DownloadString("https://ws.jetsms.net/HttpSmsSend?x");
                var durum = cevap.Split(' ')[0].Split('=')[1];
                var ids = cevap.Split(' ')[1].Split('=')[1];
                if (ids == "0") { return "none"; }
                switch (durum) { case [|"0"|]: return "ok"; case [|"-5"|]: return "no"; case [|"-15"|]: return "sys"; case "-4": return "?"; }
                return cevap;
            }
        }
        """);

    [TestMethod]
    public Task WebRequest_and_its_stream_reader() => VerifyAsync("""
        class Sender
        {
            string Send(string xml)
            {
                var request = (HttpWebRequest)WebRequest.Create("http://www.biotekno.biz/SMS-Web/xml");
                using var response = (HttpWebResponse)request.GetResponse();
                using var reader = new StreamReader(response.GetResponseStream());
                var kod = reader.ReadToEnd().Split(' ')[0];
                if ((int)response.StatusCode == 201 || File.OpenText("x").ReadToEnd().Split(' ')[0] == "00") { return ""; }
                return kod == [|"00"|] || kod.Equals([|"11"|]) ? "ok" : xml;
            }
        }
        """);

    [TestMethod]
    public Task Xml_replies() => VerifyAsync("""
        class Sender
        {
            bool M(HttpClient http)
            {
                var text = http.GetStringAsync("http://www.biotekno.biz/SMS-Web/xml").Result;
                var root = XDocument.Parse(text).Root;
                if (root.Element("ErrorCode").Value == [|"00"|] || (string)root.Element("Code") == [|"11"|] || root.Element("Message").Value == "00") { }
                var document = new XmlDocument();
                document.LoadXml(text);
                var settings = new XmlDocument();
                settings.Load("settings.xml");
                return document.SelectSingleNode("//ErrorCode").InnerText == [|"10"|] || settings.SelectSingleNode("//ErrorCode").InnerText == "10";
            }
        }
        """);

    [TestMethod]
    public Task RestSharp_by_its_symbols() => VerifyWithAsync("RestSharp", """
        using RestSharp;

        class Sender
        {
            bool M()
            {
                var client = new RestClient("https://ippanel.com/api/select");
                var response = client.Execute(new RestRequest("", Method.Post));
                if ((int)response.StatusCode == 100) { return false; }
                return JsonSerializer.Deserialize<string[]>(response.Content)[0] == [|"0"|];
            }

            bool N()
            {
                var client = new RestClient("https://api.example.net/api/select");
                return JsonSerializer.Deserialize<string[]>(client.Execute(new RestRequest("")).Content)[0] == "0";
            }
        }
        """);

    [TestMethod]
    public Task Flurl_by_its_symbols() => VerifyWithAsync("Flurl", """
        using Flurl.Http;

        class Sender
        {
            async Task<bool> M()
            {
                var reply = await "https://portal.amootsms.com/rest/SendSimple".PostJsonAsync(new { Text = "x" }).ReceiveJson<Answer>();
                var other = await "https://api.example.net/rest".PostJsonAsync(new { Text = "x" }).ReceiveJson<Answer>();
                return reply.Status == [|1|] || other.Status == 1;
            }
        }

        class Answer { public int Status; }
        """);

    [TestMethod]
    public Task A_call_of_the_providers_client_gives_a_reply() => VerifyWithAsync("SerwerSmsSdk", """
        class Sender
        {
            bool M(Other other)
            {
                var client = new serwersms.SerwerSMS("user", "password");
                var reply = JsonDocument.Parse(client.messages.sendSms("1", "t", "s", null).ToString()).RootElement;
                var foreign = JsonDocument.Parse(other.Send("1")).RootElement;
                return reply.GetProperty("error").GetProperty("code").GetInt32() == [|1001|]
                    || reply.GetProperty("error").GetProperty("code").GetString() == [|"3103"|]
                    || reply.GetProperty("items")[0].GetProperty("status").GetString() == "sent"
                    || foreign.GetProperty("error").GetProperty("code").GetInt32() == 1001;
            }
        }

        class Other { public string Send(string to) => to; }
        """);

    [TestMethod]
    public Task The_codes_of_the_newer_interface_of_IPPanel() => VerifyAsync("""
        class Sender
        {
            async Task<bool> M(HttpClient http)
            {
                var root = JsonDocument.Parse(await http.GetStringAsync("https://edge.ippanel.com/v1/api/send")).RootElement;
                var meta = root.GetProperty("meta");
                return meta.GetProperty("message_code").GetString() == [|"200-1"|] || root.GetProperty("data").GetProperty("state_id").GetInt32() == [|6|]
                    || meta.GetProperty("status").GetInt32() == 0 || meta.GetProperty("message").GetString() == "200-1";
            }
        }
        """);

    [TestMethod]
    public Task Any_text_at_hand_is_no_reply() => VerifyAsync("""
        class AmootSettings
        {
            IDictionary<string, string> _values;
            bool M(string line, JsonElement settings) =>
                _values["Status"] == "1" || _values["Code"] == "100" || line.Split(' ')[0] == "0" || line.StartsWith("10")
                || XDocument.Load("settings.xml").Root.Element("Status").Value == "1"
                || JsonNode.Parse(File.ReadAllText("a.json"))["Status"].GetValue<int>() == 1
                || Console.ReadLine().Split(' ')[0] == "0" || settings.GetProperty("Status").GetInt32() == 1
                || (string)JsonNode.Parse(Environment.GetEnvironmentVariable("X"))["Status"] == "Success";
        }
        """);

    [TestMethod]
    public Task A_text_that_is_handed_in_as_a_reply_is_one() => VerifyAsync("""
        class IPPanelParser
        {
            bool A(string reply) => reply.Split(',')[0] == [|"0"|];
            bool B(string[] response) => response[0] == [|"962"|];
            bool C(List<string> result) => result[0] == [|"0"|];
            bool D(string number) => number.Split('-')[0] == "98";
            bool E(List<string> numbers) => numbers[0] == "0";
        }
        """);
}
