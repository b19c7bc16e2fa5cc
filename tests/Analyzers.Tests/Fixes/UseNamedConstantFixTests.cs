using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Tests.Verifiers;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<SmsCodeAnalyzers.Rules.CodeUseAnalyzer, SmsCodeAnalyzers.CodeFixes.UseNamedConstantCodeFixProvider>;

namespace SmsCodeAnalyzers.Tests.Fixes;

/// <summary>The rule and its fix together, on code as people write it.</summary>
[TestClass]
public sealed class UseNamedConstantFixTests
{
    private const string Reply = "namespace App.Models { public class AmootReply { public int Status { get; set; } public string ErrorCode { get; set; } } }\n";

    [TestMethod]
    public Task A_comparison_gets_the_constant_and_its_using()
    {
        var test = new Verify.Test
        {
            TestState =
            {
                Sources =
                {
                    "using App.Models;\n\nclass Sender\n{\n    bool M(AmootReply reply)\n    {\n        if (reply.Status == {|SMS1001:-204|}) // expired\n        {\n            return false;\n        }\n\n        return true;\n    }\n}\n",
                    Reply,
                },
            },
            FixedState =
            {
                Sources =
                {
                    "using App.Models;\nusing SmsCodes;\n\nclass Sender\n{\n    bool M(AmootReply reply)\n    {\n        if (reply.Status == AmootSmsStatusCode.TokenExpired) // expired\n        {\n            return false;\n        }\n\n        return true;\n    }\n}\n",
                    Reply,
                },
            },
        };
        return test.RunAsync();
    }

    [TestMethod]
    public Task A_text_with_a_leading_zero_gets_the_text_constant() =>
        Verify.VerifyCodeFixAsync(
            "class JetSmsReply { public string ErrorCode; }\nclass C\n{\n    bool M(JetSmsReply jetSmsReply) => jetSmsReply.ErrorCode == {|SMS1001:\"00\"|};\n}\n",
            "using SmsCodes;\n\nclass JetSmsReply { public string ErrorCode; }\nclass C\n{\n    bool M(JetSmsReply jetSmsReply) => jetSmsReply.ErrorCode == JetSmsResponseText.Success;\n}\n");

    [TestMethod]
    public Task A_named_constant_gets_no_fix() =>
        Verify.VerifyCodeFixAsync(
            "using SmsCodes;\n\nclass AmootReply { public int Status; }\nclass C\n{\n    bool M(AmootReply reply) => reply.Status == AmootSmsStatusCode.TokenExpired;\n}\n",
            "using SmsCodes;\n\nclass AmootReply { public int Status; }\nclass C\n{\n    bool M(AmootReply reply) => reply.Status == AmootSmsStatusCode.TokenExpired;\n}\n");

    [TestMethod]
    public Task The_fix_follows_the_configured_namespace()
    {
        var test = new Verify.Test
        {
            TestCode = "class AmootReply { public int Status; }\nclass C\n{\n    bool M(AmootReply reply) => reply.Status == {|SMS1001:-204|};\n}\n",
            FixedCode = "using My.Codes;\n\nclass AmootReply { public int Status; }\nclass C\n{\n    bool M(AmootReply reply) => reply.Status == AmootSmsStatusCode.TokenExpired;\n}\n",
        };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.SmsCodesNamespace = My.Codes\n"));
        return test.RunAsync();
    }

    [TestMethod]
    public Task Fix_All_reaches_every_document_and_project_and_adds_each_using_once()
    {
        const string Use = "    bool {0}(AmootReply reply) => reply.Status is {|SMS1001:-204|} or {|SMS1001:1|};\n";
        const string Fixed = "    bool {0}(AmootReply reply) => reply.Status is AmootSmsStatusCode.TokenExpired or AmootSmsStatusCode.Success;\n";
        var test = new Verify.Test
        {
            TestState =
            {
                Sources =
                {
                    "using App.Models;\n\nclass A\n{\n" + Use.Replace("{0}", "M") + Use.Replace("{0}", "N") + "}\n",
                    "using App.Models;\n\nclass B\n{\n" + Use.Replace("{0}", "M") + "}\n",
                    Reply,
                },
                AdditionalProjects =
                {
                    ["Other"] = { Sources = { "namespace Other\n{\n    using System;\n\n    class AmootReply { public int Status; }\n    class D\n    {\n" + Use.Replace("{0}", "M") + "    }\n}\n" } },
                },
            },
            FixedState =
            {
                Sources =
                {
                    "using App.Models;\nusing SmsCodes;\n\nclass A\n{\n" + Fixed.Replace("{0}", "M") + Fixed.Replace("{0}", "N") + "}\n",
                    "using App.Models;\nusing SmsCodes;\n\nclass B\n{\n" + Fixed.Replace("{0}", "M") + "}\n",
                    Reply,
                },
                AdditionalProjects =
                {
                    ["Other"] = { Sources = { "namespace Other\n{\n    using System;\n    using SmsCodes;\n\n    class AmootReply { public int Status; }\n    class D\n    {\n" + Fixed.Replace("{0}", "M") + "    }\n}\n" } },
                },
            },
        };
        return test.RunAsync();
    }

    [TestMethod]
    public Task Fix_All_writes_only_what_keeps_its_meaning() =>
        Verify.VerifyCodeFixAsync(
            "using SmsCodes;\n\nclass AmootReply { public long Status; public object Tag; }\nclass C\n{\n    bool M(AmootReply reply) => reply.Status == {|SMS1001:-204L|} || reply.Status.Equals({|SMS1001:1L|}) || reply.Tag.Equals(4);\n}\n",
            "using SmsCodes;\n\nclass AmootReply { public long Status; public object Tag; }\nclass C\n{\n    bool M(AmootReply reply) => reply.Status == AmootSmsStatusCode.TokenExpired || reply.Status.Equals(AmootSmsStatusCode.Success) || reply.Tag.Equals(4);\n}\n");

    [TestMethod]
    [DataRow("n.Status ??= {0};", "-204", "AmootSmsStatusCode.TokenExpired")]
    [DataRow("n.Status = n.Status ?? {0};", "-204", "AmootSmsStatusCode.TokenExpired")]
    [DataRow("var same = (r.Status, 3) == ({0}, 3);", "-204", "AmootSmsStatusCode.TokenExpired")]
    [DataRow("var same = (l.Status, 3) == ({0}, 3);", "-204", "AmootSmsStatusCode.TokenExpired")]
    [DataRow("var same = (l.Status, 3) == ({0}, 3);", "-204L", "(long)AmootSmsStatusCode.TokenExpired")]
    [DataRow("var any = ImmutableArray.Create({0}, 5678).Contains(r.Status);", "-204", "AmootSmsStatusCode.TokenExpired")]
    [DataRow("var any = ImmutableArray.Create({0}).Contains(l.Status);", "-204L", "(long)AmootSmsStatusCode.TokenExpired")]
    [DataRow("var same = string.Compare(j.ErrorCode, {0}) == 0;", "\"00\"", "JetSmsResponseText.Success")]
    [DataRow("var same = j.ErrorCode.CompareTo({0}) == 0;", "\"00\"", "JetSmsResponseText.Success")]
    [DataRow("var same = {0}.CompareTo(j.ErrorCode) == 0;", "\"00\"", "JetSmsResponseText.Success")]
    [DataRow("var same = l.Status == unchecked((long){0});", "-204", "AmootSmsStatusCode.TokenExpired")]
    public Task Every_place_gets_a_constant_that_is_the_same_value(string statement, string literal, string constant)
    {
        const string Head = "using System.Collections.Immutable;\nusing SmsCodes;\n\nnamespace App\n{\n    class AmootReply { public int Status; }\n    class AmootNullable { public int? Status; }\n"
            + "    class AmootLong { public long Status; }\n    class JetSmsReply { public string ErrorCode; }\n    class C\n    {\n        void M(AmootReply r, AmootNullable n, AmootLong l, JetSmsReply j)\n        {\n            ";
        const string Foot = "\n        }\n    }\n}\n";
        return Verify.VerifyCodeFixAsync(
            Head + statement.Replace("{0}", "{|SMS1001:" + literal + "|}") + Foot,
            Head + statement.Replace("{0}", constant) + Foot);
    }

    [TestMethod]
    [DataRow("r.Status.ToString() == {|SMS1001:\"-204\"|}")]
    [DataRow("j.ErrorCode == {|SMS1001:\"0\"|}")]
    [DataRow("string.Compare(j.ErrorCode, {|SMS1001:\"0\"|}) == 0")]
    public Task A_number_in_a_text_that_no_constant_has_gets_no_fix(string condition)
    {
        var source = "class AmootReply { public int Status; }\nclass JetSmsReply { public string ErrorCode; }\nclass C { bool M(AmootReply r, JetSmsReply j) => " + condition + "; }\n";
        return Verify.VerifyCodeFixAsync(source, source);
    }

    [TestMethod]
    public Task The_using_is_added_once_where_only_one_of_two_namespaces_has_its_own()
    {
        const string Source = "namespace A\n{\n    using System;\n    class AmootReply { public int Status; bool M() => Status == {0}; }\n}\nnamespace B\n{\n    class AmootReply { public int Status; bool M() => Status == {0}; }\n}\n";
        return Verify.VerifyCodeFixAsync(
            Source.Replace("{0}", "{|SMS1001:-204|}"), "using SmsCodes;\n\n" + Source.Replace("{0}", "AmootSmsStatusCode.TokenExpired"));
    }
}
