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
}
