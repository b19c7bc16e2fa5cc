using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Tests.Constants;

/// <summary>The projects that the constants must compile in, all with warnings as errors.</summary>
[TestClass]
public sealed class ConsumerTests
{
    private const string User = """
        using SmsCodes;
        namespace Shop
        {
            internal class Reply
            {
                [SmsCode(AmootSmsStatusCode.CodeSet)]
                internal int State { get; set; }
                internal bool Sent() { return State == AmootSmsStatusCode.Success && JetSmsResponseText.Success == "00"; }
            }
        }
        """;

    [TestMethod]
    [DataRow(LanguageVersion.CSharp3, NullableContextOptions.Disable)]
    [DataRow(LanguageVersion.CSharp7_3, NullableContextOptions.Disable)]
    [DataRow(LanguageVersion.CSharp8, NullableContextOptions.Enable)]
    [DataRow(LanguageVersion.Latest, NullableContextOptions.Enable)]
    [DataRow(LanguageVersion.Latest, NullableContextOptions.Warnings)]
    [DataRow(LanguageVersion.Latest, NullableContextOptions.Disable)]
    public void The_constants_compile_in_old_and_new_languages(LanguageVersion language, NullableContextOptions nullable)
    {
        (Consumer.Of(User) with { Language = language, Nullable = nullable }).Build().AssertCompiles().AssertReportsNothing();
    }

    [TestMethod]
    [DataRow("internal")]
    [DataRow("public")]
    public void The_bundled_constants_compile_in_an_old_language(string visibility)
    {
        (Consumer.Of() with { Language = LanguageVersion.CSharp7_3, Catalogs = BundledCatalogs.All })
            .With("SmsCodesVisibility", visibility).Build().AssertCompiles();
    }

    [TestMethod]
    public void The_attribute_can_stand_where_a_code_can_be()
    {
        Consumer.Of("""
            using SmsCodes;
            [SmsCode(AmootSmsStatusCode.CodeSet)] public enum Mirror { A }
            public class C
            {
                [SmsCode(AmootSmsStatusCode.CodeSet)] public int Field;
                [SmsCode(AmootSmsStatusText.CodeSet)] public string Property { get; set; }
                [SmsCode(AmootSmsStatusCode.CodeSet)] public int Method([SmsCode("JetSms.Response")] int parameter) => parameter;
                [return: SmsCode(AmootSmsStatusCode.CodeSet)] public int Result() => 0;
                public string Named => new SmsCodeAttribute("AmootSms.Status").CodeSet;
            }
            """).Build().AssertCompiles();
    }

    [TestMethod]
    public void The_attribute_cannot_stand_on_a_class()
    {
        var complaints = Consumer.Of("[SmsCodes.SmsCode(\"AmootSms.Status\")] public class C { }").Build().Complaints.ToArray();

        Assert.AreEqual(1, complaints.Length);
        StringAssert.StartsWith(complaints[0], "CS0592");
    }

    [TestMethod]
    public void Internal_constants_stay_out_of_a_documentation_file()
    {
        var built = (Consumer.Of() with { Documentation = DocumentationMode.Diagnose, Catalogs = SmallCatalogs.All.AddRange(BundledCatalogs.All) })
            .With("GenerateDocumentationFile", "true").Build().AssertCompiles();

        Assert.IsFalse(built.EmitDocumentation().Contains("<member "), "No member may be in the file");
    }

    [TestMethod]
    public void Internal_constants_have_their_comments_in_an_editor_that_loads_such_a_project()
    {
        var built = (Consumer.Of() with { Documentation = DocumentationMode.Diagnose })
            .With("GenerateDocumentationFile", "true").With("DesignTimeBuild", "true").Build().AssertCompiles();

        StringAssert.Contains(Comment(built), "The token has expired.");
    }

    [TestMethod]
    public void Internal_constants_have_their_comments_where_no_documentation_file_is_written()
    {
        StringAssert.Contains(Comment(Consumer.Of().With("GenerateDocumentationFile", "false").Build()), "The token has expired.");
    }

    [TestMethod]
    public void Public_constants_are_in_the_documentation_file()
    {
        var built = (Consumer.Of() with { Documentation = DocumentationMode.Diagnose })
            .With("GenerateDocumentationFile", "true").With("SmsCodesVisibility", "public").Build().AssertCompiles();

        StringAssert.Contains(built.EmitDocumentation(), "<member name=\"F:SmsCodes.AmootSmsStatusCode.TokenExpired\">");
    }

    [TestMethod]
    [DataRow("public", Accessibility.Public)]
    [DataRow(" Public ", Accessibility.Public)]
    [DataRow("internal", Accessibility.Internal)]
    [DataRow("", Accessibility.Internal)]
    [DataRow("nonsense", Accessibility.Internal)]
    public void SmsCodesVisibility_says_who_sees_the_constants(string value, Accessibility expected)
    {
        var built = Consumer.Of().With("SmsCodesVisibility", value).Build().AssertCompiles();

        Assert.AreEqual(expected, built.Class("SmsCodes.AmootSmsStatusCode").DeclaredAccessibility);
        Assert.AreEqual(expected, built.Class("SmsCodes.SmsCodeAttribute").DeclaredAccessibility);
    }

    [TestMethod]
    public void Public_constants_pass_in_an_assembly_that_promises_to_be_CLS_compliant()
    {
        Consumer.Of("[assembly: System.CLSCompliant(true)]").With("SmsCodesVisibility", "public").Build().AssertCompiles();
    }

    [TestMethod]
    [DataRow("Codes")]
    [DataRow("My.Sms.Codes")]
    [DataRow(" My.Codes ")]
    public void SmsCodesNamespace_moves_the_constants(string value)
    {
        var built = Consumer.Of().With("SmsCodesNamespace", value).Build().AssertCompiles().AssertReportsNothing();

        Assert.IsNotNull(built.OwnClass(value.Trim() + ".AmootSmsStatusCode"));
        Assert.IsNotNull(built.OwnClass(value.Trim() + ".SmsCodeAttribute"));
        Assert.IsNull(built.OwnClass("SmsCodes.AmootSmsStatusCode"));
    }

    [TestMethod]
    [DataRow("My-Codes")]
    [DataRow("My..Codes")]
    [DataRow(".")]
    [DataRow("1Codes")]
    [DataRow("My.class")]
    [DataRow("A B")]
    [DataRow("$(RootNamespace)")]
    public void A_namespace_that_is_none_is_reported_and_the_default_taken(string value)
    {
        var built = Consumer.Of().With("SmsCodesNamespace", value).Build();

        Assert.IsNotNull(built.OwnClass("SmsCodes.AmootSmsStatusCode"));
        var report = built.Reported.Single();
        Assert.AreEqual("SMS9003", report.Id);
        Assert.AreEqual(DiagnosticSeverity.Error, report.Severity, "Warnings are errors here");
        Assert.AreEqual(DiagnosticSeverity.Warning, report.DefaultSeverity);
        StringAssert.Contains(report.GetMessage(), "'" + value + "'");
        StringAssert.Contains(report.GetMessage(), "SmsCodesNamespace");
    }

    [TestMethod]
    [DataRow("AmootSms;JetSms")]
    [DataRow("AmootSms,JetSms")]
    [DataRow(" amootsms ; JETSMS ;")]
    [DataRow("JetSms;Nobody;AmootSms;AmootSms")]
    public void SmsCodesProviders_names_the_providers_to_generate(string value)
    {
        CollectionAssert.AreEquivalent(
            new[] { "AmootSmsStatus.g.cs", "JetSmsResponse.g.cs", "SmsCodeAttribute.g.cs" },
            Consumer.Of().With("SmsCodesProviders", value).Build().AssertCompiles().FileNames.ToArray());
    }

    [TestMethod]
    [DataRow("AmootSms;JetSms", "AmootSms")]
    [DataRow("AmootSms,JetSms", "AmootSms,JetSms")]
    public void Only_commas_survive_the_file_by_which_the_build_hands_the_list_to_the_compiler(string written, string read)
    {
        var file = AnalyzerConfig.Parse("is_global = true\nbuild_property.SmsCodesProviders = " + written + "\n", "/shop/build.editorconfig");
        var options = AnalyzerConfigSet.Create(new[] { file }).GlobalConfigOptions.AnalyzerOptions;

        Assert.AreEqual(read, options["build_property.smscodesproviders"]);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(" ")]
    [DataRow(" ; ")]
    public void Empty_SmsCodesProviders_means_all(string value)
    {
        Assert.AreEqual(SmallCatalogs.All.Length + 1, Consumer.Of().With("SmsCodesProviders", value).Build().Files.Length);
    }

    [TestMethod]
    public void Providers_that_nobody_knows_have_no_constants()
    {
        CollectionAssert.AreEqual(
            new[] { "SmsCodeAttribute.g.cs" },
            Consumer.Of().With("SmsCodesProviders", "Nobody").Build().AssertCompiles().FileNames.ToArray());
    }

    private static string Comment(Built built) =>
        built.Class("SmsCodes.AmootSmsStatusCode").GetMembers("TokenExpired").Single().GetDocumentationCommentXml()!;
}
