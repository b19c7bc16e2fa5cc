using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Tests.Recognition;

/// <summary>Which files are looked at, of a compilation that mentions a provider somewhere.</summary>
[TestClass]
public sealed class ProviderReachTests
{
    private const string Reply = "namespace App.AmootSms { public class SendReply { public int Status; } }";
    private const string Unrelated = "namespace App { class Invoice { public int Total; public int Sum() => Total == 4 ? 1 : Total; } }";

    private static readonly CatalogIndex s_catalogs = new(BundledCatalogs.All);

    [TestMethod]
    [DataRow("class C { int M(SendReply r) => r.Status; }")]
    [DataRow("class C { int M(IGateway g) => g.Send().Status; }")]
    [DataRow("class C { int M(Factory f) => f.Make().Send().Status; }")]
    [DataRow("class C { int M(Answered r) => r.Status; }")]
    [DataRow("class C { int M(Replied r) => r.Reply.Status; }")]
    [DataRow("class C { int M(string s) => s.Ask().Status; }")]
    [DataRow("class C { void M(Handled h) => h(null); }")]
    public void A_file_that_can_get_at_a_type_of_a_provider_is_looked_at(string source)
    {
        const string Gateways = """
            namespace App
            {
                using App.AmootSms;

                interface IGateway { SendReply Send(); }
                class Answered : SendReply { }
                record Replied(SendReply Reply);
                static class Questions { public static SendReply Ask(this string text) => null; }
                delegate void Handled(SendReply reply);
            }
            """;
        const string Factories = "namespace App { abstract class Factory { public abstract IGateway Make(); } }";

        CollectionAssert.AreEqual(new[] { true, false }, Reached(source, Unrelated, Reply, Gateways, Factories));
    }

    [TestMethod]
    public void A_file_that_only_uses_a_class_whose_bodies_know_a_provider_is_not_looked_at()
    {
        const string Gateway = "namespace App { interface IGateway { AmootReply Send(); } class AmootReply { public int Status; } }";
        const string Service = """
            namespace App
            {
                class Orders
                {
                    private IGateway _gateway;
                    public Orders(IGateway gateway) => _gateway = gateway;
                    public int Send() { var reply = _gateway.Send(); return reply.Status; }
                }
            }
            """;

        CollectionAssert.AreEqual(new[] { false }, Reached("class C { int M(Orders o) => o.Send(); }", Gateway, Service));
    }

    [TestMethod]
    public void Typed_and_named_clients_are_looked_at()
    {
        const string Registrations = """
            class Startup
            {
                void Configure(dynamic services)
                {
                    services.AddHttpClient<Sender>((System.Action<dynamic>)(c => c.BaseAddress = "https://portal.amootsms.com"));
                    services.AddHttpClient("text-gateway", (System.Action<dynamic>)(c => c.BaseAddress = "https://portal.amootsms.com"));
                }
            }
            """;

        CollectionAssert.AreEqual(
            new[] { true, true, false, false },
            Reached(
                "class Sender { }",
                "class Worker { object M(dynamic factory) => factory.CreateClient(\"text-gateway\"); }",
                "class Other { object M(dynamic factory) => factory.CreateClient(\"maps\"); }",
                "class Text { string text; }",
                Registrations));
    }

    [TestMethod]
    public void What_stands_beside_a_providers_client_in_its_namespace_is_looked_at()
    {
        const string Client = "namespace ServiceReference1 { class AmootSMSWebService2SoapClient { } }";

        CollectionAssert.AreEqual(
            new[] { true, true, false },
            Reached("namespace ServiceReference1 { class SendResult { public int Status; } }", "class C { int M(SendResult r) => r.Status; }", Unrelated, Client));
    }

    [TestMethod]
    public void A_name_that_means_other_things_too_is_no_word_of_a_provider()
    {
        Assert.AreEqual(0, WordsIn(Parse("class WebService2SoapClient { } class FarazReply { public int Code; }")));
        Assert.AreEqual(FileWord.Provider, WordsIn(Parse("class WebService2SoapClient { const string Host = \"amootsms.com\"; }")));
    }

    [TestMethod]
    public void Global_aliases_and_static_usings_are_followed()
    {
        CollectionAssert.AreEqual(
            new[] { true, true, false },
            Reached(
                "class C { int M(Reply r) => r.Status; }",
                "class D { string M() => Host; }",
                Unrelated,
                "global using Reply = AmootReply; global using static Urls;",
                "class AmootReply { public int Status; } static class Urls { public const string Host = \"amootsms.com\"; }"));
    }

    [TestMethod]
    public void An_enum_that_mirrors_a_table_makes_its_file_one_that_speaks_of_a_provider()
    {
        var tree = Parse("enum State { Success, Failed, TokenExpired, TokenInvalid, TokenDisabled, TokenNotExists }");

        Assert.AreNotEqual(0, WordsIn(tree) & FileWord.Mirror);
        Assert.AreEqual(0, WordsIn(tree) & FileWord.Provider);
        Assert.AreEqual(0, WordsIn(Parse("enum State { Open, Closed, Success, Failed }")) & FileWord.Mirror);
    }

    [TestMethod]
    [DataRow("enum State { [Tag(new[] { 1, 2 })] Success, TokenExpired, Token_Invalid, TokenDisabled, TokenNotExists }")]
    [DataRow("enum State { // to }\nSuccess, TokenExpired, /* } */ TokenInvalid, TokenDisabled, TokenNotExists }")]
    [DataRow("enum State { [Tag(\"}\")] Success, TokenExpired, TokenInvalid, TokenDisabled, TokenNotExists }")]
    [DataRow("enum State { [Tag(\"http://a\")] Success, TokenExpired, TokenInvalid, TokenDisabled, TokenNotExists }")]
    [DataRow("enum State // {state}\n{ Success, TokenExpired, TokenInvalid, TokenDisabled, TokenNotExists }")]
    [DataRow("enum State { /* a *//* b */ TokenExpired, /**/ TokenInvalid, TokenDisabled, TokenNotExists, Success }")]
    [DataRow("enum State { /**//* TokenExpired */ Success, TokenExpired, /*/ } */ TokenInvalid, TokenDisabled, TokenNotExists, // }\n }")]
    [DataRow("enum State { Success = '}', TokenExpired, TokenInvalid, TokenDisabled, TokenNotExists }")]
    [DataRow("// The enum {\nenum First { A }\nclass C { enum State { Success, TOKEN_EXPIRED, TokenInvalid, TokenDisabled, TokenNotExists } }")]
    public void An_enum_is_read_whatever_stands_between_its_braces(string source)
    {
        Assert.AreNotEqual(0, WordsIn(Parse(source)) & FileWord.Mirror);
        Assert.AreNotEqual(0, WordsIn(Parse(source + "\n//" + new string('-', 50_000))) & FileWord.Mirror, "as a long file");
    }

    [TestMethod]
    [DataRow("enum State { Success, Failed, Pending, Sent, Delivered, Expired, Rejected, Approved }")]
    [DataRow("enum State { Success, Failed, TokenExpired, /* TokenInvalid, TokenDisabled, */ Other // TokenNotExists\n }")]
    [DataRow("enum State { A } class TokenExpired { int TokenInvalid, TokenDisabled, TokenNotExists, AccessDenied; }")]
    [DataRow("enum State { TokenExpired /* ")]
    [DataRow("enum State { TokenExpired // ")]
    [DataRow("enum State { TokenExpired / ")]
    [DataRow("enum State { TokenExpired")]
    [DataRow("enum State ")]
    public void An_enum_without_the_names_of_a_table_says_nothing_of_providers(string source) =>
        Assert.AreEqual(0, WordsIn(Parse(source)) & (FileWord.Mirror | FileWord.CodeNames));

    [TestMethod]
    public void Files_that_speak_of_a_provider_are_found_among_many()
    {
        var silent = Enumerable.Range(0, 300).Select(i => Parse("class C" + i + " { }" + (i % 50 == 5 ? "//" + new string('-', 50_000) : "")));
        var trees = silent.Select((tree, i) => i % 37 == 5 ? Parse(tree + " class AmootClient { }") : tree).ToList();
        var files = new SpokenFiles(CSharpCompilation.Create("Many", trees), s_catalogs);

        CollectionAssert.AreEqual(trees.Where((_, i) => i % 37 == 5).ToList(), files.All.Select(file => file.Tree).ToList());
        Assert.IsTrue(files.All.All(file => file.Words == FileWord.Provider));
        Assert.AreEqual(0, new SpokenFiles(CSharpCompilation.Create("None"), s_catalogs).All.Count);
    }

    [TestMethod]
    public void The_identifiers_of_a_text_are_found_across_the_pieces_in_which_it_is_read()
    {
        var random = new Random(7);
        var words = Enumerable.Range(0, 4000).Select(_ => "w" + random.Next(100_000)).ToList();
        var names = NameHashes.Read(Microsoft.CodeAnalysis.Text.SourceText.From(string.Join(" + ", words)));

        Assert.IsTrue(words.All(word => names.Contains(NameHashes.Of(word))));
        Assert.AreEqual(words.Distinct().Count(), names.Count, 2);
        Assert.IsFalse(names.Contains(NameHashes.Of("x1")));
    }

    [TestMethod]
    public Task A_code_is_found_in_a_file_that_names_no_provider_and_none_of_its_types() =>
        RecognitionTest.VerifyAsync(
            "class Handler { bool M(IGateway gateway) { var reply = gateway.Send(\"\"); return reply.Status == [|-204|]; } }",
            "public class AmootReply { public int Status { get; set; } }",
            "public interface IGateway { AmootReply Send(string text); }");

    private static bool[] Reached(params string[] sources)
    {
        var trees = sources.Select(Parse).ToList();
        var spoken = trees.Where(tree => (WordsIn(tree) & (FileWord.Provider | FileWord.Mirror)) != 0).ToList();
        var others = trees.Except(spoken).ToList();
        var reach = ProviderReach.Find(spoken, others, Array.Empty<string>(), s_catalogs);

        // The sources in front are those that are asked about, the others set the scene.
        return trees.TakeWhile(tree => !IsScene(tree)).Select(reach.Includes).ToArray();
    }

    private static bool IsScene(SyntaxTree tree) =>
        (WordsIn(tree) & FileWord.Provider) != 0 || tree.ToString().Contains("global using", StringComparison.Ordinal);

    private static int WordsIn(SyntaxTree tree) => FileText.WordsIn(tree, FileText.WholeOf(tree.GetText()), s_catalogs);

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp11));
}
