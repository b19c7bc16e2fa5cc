using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SmsCodeAnalyzers.Tests.Constants;

/// <summary>Constants that the project already sees in another, and types of the user's own with the same names.</summary>
[TestClass]
public sealed class VisibleElsewhereTests
{
    private const string ShowsToTests = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Shop.Tests\")]";

    private const string User = """
        internal class Test
        {
            [SmsCodes.SmsCode(SmsCodes.AmootSmsStatusCode.CodeSet)] internal int State = SmsCodes.AmootSmsStatusCode.TokenExpired;
            internal string Text = SmsCodes.AmootSmsStatusText.TokenExpired;
        }
        """;

    private static readonly string[] s_nothing = [];

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void What_another_project_shows_is_not_generated_again(bool asMetadata)
    {
        var shop = Consumer.Of(ShowsToTests).Build();
        var tests = (Tests() with { References = [asMetadata ? shop.EmitReference() : shop.Reference] }).Build();

        tests.AssertCompiles();
        Assert.AreEqual(0, tests.Files.Length);
    }

    [TestMethod]
    public void What_another_project_makes_public_is_not_generated_again()
    {
        var shop = Consumer.Of().With("SmsCodesVisibility", "public").Build();

        Assert.AreEqual(0, Tests().Seeing(shop).Build().AssertCompiles().Files.Length);
    }

    [TestMethod]
    public void What_another_project_keeps_to_itself_is_generated()
    {
        var tests = Tests().Seeing(Consumer.Of().Build()).Build();

        tests.AssertCompiles();
        Assert.AreEqual(SmallCatalogs.All.Length + 1, tests.Files.Length);
    }

    [TestMethod]
    public void Another_namespace_is_other_constants()
    {
        var shop = Consumer.Of(ShowsToTests).With("SmsCodesNamespace", "Shop.Codes").Build();

        Assert.AreEqual(SmallCatalogs.All.Length + 1, Tests().Seeing(shop).Build().AssertCompiles().Files.Length);
    }

    [TestMethod]
    public void A_project_that_sees_the_constants_of_two_gets_its_own()
    {
        var tests = Tests()
            .Seeing(Consumer.Of(ShowsToTests).Build(), (Consumer.Of(ShowsToTests) with { AssemblyName = "Store" }).Build())
            .Build();

        Assert.IsNotNull(tests.OwnClass("SmsCodes.AmootSmsStatusCode"));
        Assert.IsNotNull(tests.OwnClass("SmsCodes.SmsCodeAttribute"));
        AssertOnlyHidden(tests);
    }

    [TestMethod]
    public void Of_two_projects_one_of_which_shows_its_constants_that_one_stands()
    {
        var tests = Tests()
            .Seeing(Consumer.Of(ShowsToTests).Build(), (Consumer.Of() with { AssemblyName = "Store" }).Build())
            .Build();

        tests.AssertCompiles();
        Assert.AreEqual(0, tests.Files.Length);
    }

    [TestMethod]
    public void The_constants_of_an_older_package_are_generated_anew_and_only_those()
    {
        var shop = (Consumer.Of(ShowsToTests) with { Catalogs = [SmallCatalogs.OtherAmoot(), SmallCatalogs.Jet] }).Build();
        var tests = (Tests() with { Catalogs = [SmallCatalogs.Amoot, SmallCatalogs.Jet] }).Seeing(shop).Build();

        CollectionAssert.AreEqual(new[] { "AmootSmsStatus.g.cs" }, tests.FileNames.ToArray());
        AssertOnlyHidden(tests);
    }

    [TestMethod]
    public void Constants_of_an_older_package_in_a_namespace_of_their_own_are_no_trouble()
    {
        var shop = (Consumer.Of(ShowsToTests) with { Catalogs = [SmallCatalogs.OtherAmoot()] }).Build();

        Tests(User.Replace("SmsCodes.", "Mine.")).With("SmsCodesNamespace", "Mine").Seeing(shop).Build().AssertCompiles();
    }

    [TestMethod]
    public void Only_the_class_that_is_missing_elsewhere_is_generated()
    {
        var shop = Consumer.Of("""
            namespace SmsCodes
            {
                public static class AmootSmsStatusText
                {
                    public const string CodeSet = "AmootSms.Status", Fingerprint = "1-a1", TokenExpired = "Token_Expired";
                }
            }
            """);
        var tests = Tests().Seeing(new Built(shop.Compile(), [], [])).Build();

        tests.AssertCompiles();
        Assert.IsNull(tests.OwnClass("SmsCodes.AmootSmsStatusText"));
        Assert.IsNotNull(tests.OwnClass("SmsCodes.AmootSmsStatusCode"));
    }

    [TestMethod]
    [DataRow("public const string CodeSet = \"AmootSms.Status\";")]
    [DataRow("public const string Fingerprint = \"1-a1\";")]
    [DataRow("public const string Fingerprint = \"1-a1\", CodeSet = \"AmootSms.Other\";")]
    [DataRow("public static readonly string Fingerprint = \"1-a1\", CodeSet = \"AmootSms.Status\";")]
    [DataRow("public const int Fingerprint = 1, CodeSet = 2;")]
    [DataRow("public static void CodeSet() { } public class Fingerprint { }")]
    [DataRow("")]
    public void A_class_of_that_name_that_is_not_ours_does_not_stand_in(string body)
    {
        var other = new Built(
            Consumer.Of("namespace SmsCodes { public static class AmootSmsStatusCode { " + body + " } }").Compile(), [], []);

        Assert.IsNotNull(Tests().Seeing(other).Build().OwnClass("SmsCodes.AmootSmsStatusCode"));
    }

    [TestMethod]
    public void Constants_behind_an_extern_alias_do_not_stand_in()
    {
        var shop = Consumer.Of(ShowsToTests).Build();
        var tests = (Tests() with { References = [shop.Reference.WithAliases(ImmutableArray.Create("shop"))] }).Build();

        tests.AssertCompiles();
        Assert.AreEqual(SmallCatalogs.All.Length + 1, tests.Files.Length);
    }

    [TestMethod]
    public void Generated_files_that_a_project_keeps_among_its_sources_do_not_clash()
    {
        var written = Consumer.Of().Build().Files.Select(file => file.SourceText.ToString()).ToArray();

        Assert.AreEqual(0, Consumer.Of(written).Build().AssertCompiles().Files.Length);
    }

    [TestMethod]
    public void A_class_of_the_users_own_in_the_namespace_of_the_constants_is_a_clash_the_compiler_shows()
    {
        var complaints = Consumer.Of("namespace SmsCodes { static class AmootSmsStatusCode { } }").Build().Complaints.ToArray();

        Assert.AreEqual(1, complaints.Length);
        StringAssert.StartsWith(complaints[0], "CS0101");
    }

    [TestMethod]
    [DataRow("namespace Shop { public enum AmootSmsStatusCode { A } public class JetSmsResponse { } class U { public object O = AmootSmsStatusCode.A; public int I = SmsCodes.AmootSmsStatusCode.Success; } }")]
    [DataRow("public enum AmootSmsStatusCode { A } public class JetSmsResponse { } class U { public object O = AmootSmsStatusCode.A; }")]
    [DataRow("using SmsCodes; public class JetSmsResponse { public string Code; } class U { bool B(JetSmsResponse r) => r.Code == JetSmsResponseText.Success; }")]
    [DataRow("namespace Shop { public class SmsCodes { } class U { public int I = global::SmsCodes.AmootSmsStatusCode.Success; } }")]
    [DataRow("namespace Shop.SmsCodes { public class C { public int I = global::SmsCodes.AmootSmsStatusCode.Success; } }")]
    [DataRow("namespace SmsCodes { public class Mine { public int I = AmootSmsStatusCode.Success; } }")]
    [DataRow("class Outer { class SmsCodes { } }")]
    [DataRow("class SmsCodes<T> { }")]
    [DataRow("namespace SmsCodes.System { class Attribute { } }")]
    public void The_users_own_types_are_in_nobodys_way(string source)
    {
        var built = Consumer.Of(source).Build().AssertCompiles().AssertReportsNothing();

        Assert.AreEqual(SmallCatalogs.All.Length + 1, built.Files.Length);
    }

    [TestMethod]
    [DataRow("class SmsCodes { }", "SmsCodes", "SmsCodes")]
    [DataRow("static partial class SmsCodes { } partial class SmsCodes { }", "SmsCodes", "SmsCodes")]
    [DataRow("enum SmsCodes { A }", "SmsCodes", "SmsCodes")]
    [DataRow("delegate void SmsCodes();", "SmsCodes", "SmsCodes")]
    [DataRow("file class SmsCodes { }", "SmsCodes", "SmsCodes")]
    [DataRow("class My { }", "My.Codes", "My")]
    [DataRow("namespace My { class Codes { } }", "My.Codes", "My.Codes")]
    public void A_type_with_the_name_of_the_namespace_stops_the_constants_and_is_reported(string source, string space, string type)
    {
        var built = Consumer.Of(source).With("SmsCodesNamespace", space).Build().AssertCompiles();

        Assert.AreEqual(0, built.Files.Length);
        var report = built.Reported.Single();
        Assert.AreEqual("SMS9003", report.Id);
        Assert.AreEqual(Location.None, report.Location);
        Assert.AreEqual(
            "The type '" + type + "' has the name of the constants' namespace '" + space + "', so no constants are generated. Set the MSBuild property SmsCodesNamespace to another namespace.",
            report.GetMessage());
    }

    [TestMethod]
    public void Another_namespace_gets_around_a_type_called_SmsCodes()
    {
        Consumer.Of("class SmsCodes { public int I = Mine.AmootSmsStatusCode.Success; }")
            .With("SmsCodesNamespace", "Mine").Build().AssertCompiles().AssertReportsNothing();
    }

    [TestMethod]
    public void A_visible_type_called_SmsCodes_in_a_reference_is_in_the_way()
    {
        var library = new Built((Consumer.Of("public class SmsCodes { }") with { AssemblyName = "Library" }).Compile(), [], []);
        var built = Consumer.Of().Seeing(library).Build();

        Assert.AreEqual(0, built.Files.Length);
        Assert.AreEqual("SMS9003", built.Reported.Single().Id);
    }

    [TestMethod]
    public void A_hidden_type_called_SmsCodes_in_a_reference_is_not_in_the_way()
    {
        var library = new Built((Consumer.Of("class SmsCodes { }") with { AssemblyName = "Library" }).Compile(), [], []);

        Tests().Seeing(library).Build().AssertCompiles().AssertReportsNothing();
    }

    [TestMethod]
    public void A_project_can_switch_the_report_off()
    {
        var consumer = Consumer.Of("class SmsCodes { }");
        var compilation = consumer.Compile();
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            new Dictionary<string, ReportDiagnostic> { ["SMS9003"] = ReportDiagnostic.Suppress }));

        consumer.Driver().RunGeneratorsAndUpdateCompilation(compilation, out _, out var reported);

        CollectionAssert.AreEqual(s_nothing, reported.Select(report => report.Id).ToArray());
    }

    [TestMethod]
    [DataRow("class {")]
    [DataRow("namespace SmsCodes { class AmootSmsStatusCode { const string CodeSet = ; const string Fingerprint = Fingerprint; } }")]
    [DataRow("namespace SmsCodes { partial class AmootSmsStatusCode { } interface AmootSmsStatusCode { } }")]
    [DataRow("namespace { } class SmsCodes")]
    [DataRow("namespace SmsCodes { extern alias X; class SmsCodeAttribute { const int Fingerprint")]
    public void Half_typed_code_does_not_make_the_generator_throw(string source)
    {
        Assert.IsFalse(Consumer.Of(source).Build().Reported.Any(report => report.Id == "CS8785"));
    }

    private static Consumer Tests(string user = User) => Consumer.Of(user) with { AssemblyName = "Shop.Tests" };

    /// <summary>That nothing but CS0436 is said: the project's own class hides the one it sees elsewhere.</summary>
    private static void AssertOnlyHidden(Built built)
    {
        var complaints = built.Complaints.ToArray();
        Assert.IsTrue(complaints.Length > 0, "C# warns of the hidden classes");
        Assert.AreEqual("", string.Join("\n", complaints.Where(complaint => !complaint.StartsWith("CS0436", System.StringComparison.Ordinal))));
    }
}
