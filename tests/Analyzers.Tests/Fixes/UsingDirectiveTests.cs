using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Tests.Verifiers;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<SmsCodeAnalyzers.Tests.Fixes.EveryCodeAnalyzer, SmsCodeAnalyzers.CodeFixes.UseNamedConstantCodeFixProvider>;

namespace SmsCodeAnalyzers.Tests.Fixes;

/// <summary>Where the using of the constants' namespace goes.</summary>
[TestClass]
public sealed class UsingDirectiveTests
{
    private const string Before = "class C { int _a = [|4|]; }\n";
    private const string After = "class C { int _a = AmootSmsStatusCode.CreditNotEnough; }\n";

    [TestMethod]
    [DataRow("", "using SmsCodes;\n\n", DisplayName = "An empty head")]
    [DataRow("using System;\n\n", "using System;\nusing SmsCodes;\n\n", DisplayName = "After System")]
    [DataRow("using Zeta;\n\n", "using SmsCodes;\nusing Zeta;\n\n", DisplayName = "Before what sorts after it")]
    [DataRow("using System;\nusing Alpha;\nusing Zeta;\n\n", "using System;\nusing Alpha;\nusing SmsCodes;\nusing Zeta;\n\n", DisplayName = "Between")]
    [DataRow("using Alpha;\nusing System;\n\n", "using Alpha;\nusing SmsCodes;\nusing System;\n\n", DisplayName = "System sorted like the others")]
    [DataRow("using Zeta;\nusing Alpha;\n\n", "using Zeta;\nusing Alpha;\nusing SmsCodes;\n\n", DisplayName = "At the end of usings that are not sorted")]
    [DataRow("using System;\n\nusing Zeta;\n\n", "using System;\n\nusing SmsCodes;\nusing Zeta;\n\n", DisplayName = "In the second group")]
    [DataRow("using System;\nusing static System.Math;\nusing Z = System.String;\n\n", "using System;\nusing SmsCodes;\nusing static System.Math;\nusing Z = System.String;\n\n", DisplayName = "Before static usings and aliases")]
    [DataRow("using static System.Math;\n\n", "using SmsCodes;\nusing static System.Math;\n\n", DisplayName = "Before static usings alone")]
    [DataRow("global using System;\n\n", "global using System;\nusing SmsCodes;\n\n", DisplayName = "After global usings")]
    [DataRow("using System; // first\n\n", "using System; // first\nusing SmsCodes;\n\n", DisplayName = "After a comment on the line")]
    [DataRow("// Copyright\n// All rights\n\n", "// Copyright\n// All rights\n\nusing SmsCodes;\n\n", DisplayName = "Below the header")]
    [DataRow("// Copyright\n\nusing Zeta;\n\n", "// Copyright\n\nusing SmsCodes;\nusing Zeta;\n\n", DisplayName = "Between header and first using")]
    [DataRow("/* Copyright */\n\n// About the class\n", "/* Copyright */\n\nusing SmsCodes;\n\n// About the class\n", DisplayName = "Above the comment of the first type")]
    [DataRow("// About the class\n", "using SmsCodes;\n\n// About the class\n", DisplayName = "Above the only comment")]
    [DataRow("/// <summary>About</summary>\n", "using SmsCodes;\n\n/// <summary>About</summary>\n", DisplayName = "Above a documentation comment")]
    [DataRow("#define A\n#nullable disable\n\n", "#define A\n#nullable disable\nusing SmsCodes;\n\n", DisplayName = "Below directives of the whole file")]
    [DataRow("#if !A\n#define B\n#endif\n\n", "#if !A\n#define B\n#endif\nusing SmsCodes;\n\n", DisplayName = "Below a conditional definition")]
    [DataRow("#region Header\n// Copyright\n#endregion\n\n", "#region Header\n// Copyright\n#endregion\nusing SmsCodes;\n\n", DisplayName = "Below a region")]
    [DataRow("using System;\n#if !A\nusing Alpha;\n#endif\n\n", "using System;\nusing SmsCodes;\n#if !A\nusing Alpha;\n#endif\n\n", DisplayName = "Not in a conditional part")]
    [DataRow("#if !A\nusing Zeta;\n#endif\n\n", "using SmsCodes;\n\n#if !A\nusing Zeta;\n#endif\n\n", DisplayName = "Above usings that are all conditional")]
    [DataRow("using System;\n#if A\nusing Alpha;\n#endif\nusing Zeta;\n\n", "using System;\nusing SmsCodes;\n#if A\nusing Alpha;\n#endif\nusing Zeta;\n\n", DisplayName = "Before a part that is left out")]
    [DataRow("using System;\r\n\r\n", "using System;\r\nusing SmsCodes;\r\n\r\n", DisplayName = "With the line breaks of the file")]
    [DataRow("using SmsCodes;\n\n", "using SmsCodes;\n\n", DisplayName = "Not twice")]
    [DataRow("using global::SmsCodes;\n\n", "using global::SmsCodes;\n\n", DisplayName = "Not beside its full name")]
    [DataRow("global using SmsCodes;\n\n", "global using SmsCodes;\n\n", DisplayName = "Not beside a global using")]
    public Task In_the_compilation_unit(string head, string fixedHead)
    {
        const string Namespaces = "namespace Alpha { class None { } }\nnamespace Zeta { class None { } }\n";
        var test = new Verify.Test
        {
            TestState = { Sources = { head + Before, Namespaces } },
            FixedState = { Sources = { fixedHead + After, Namespaces } },
        };
        return test.RunAsync();
    }

    [TestMethod]
    public Task Not_where_another_file_imports_globally()
    {
        var test = new Verify.Test
        {
            TestState = { Sources = { Before, "global using SmsCodes;\n" } },
            FixedState = { Sources = { After, "global using SmsCodes;\n" } },
        };
        return test.RunAsync();
    }

    [TestMethod]
    public Task Not_inside_the_namespace_itself() =>
        Verify.VerifyCodeFixAsync("namespace SmsCodes.Own\n{\n    " + Before + "}\n", "namespace SmsCodes.Own\n{\n    " + After + "}\n");

    [TestMethod]
    public Task Above_a_block_namespace_without_usings() =>
        Verify.VerifyCodeFixAsync("namespace App\n{\n    " + Before + "}\n", "using SmsCodes;\n\nnamespace App\n{\n    " + After + "}\n");

    [TestMethod]
    public Task Above_a_file_scoped_namespace_without_usings() =>
        Verify.VerifyCodeFixAsync("namespace App;\n\n" + Before, "using SmsCodes;\n\nnamespace App;\n\n" + After);

    [TestMethod]
    public Task In_a_block_namespace_that_has_usings() =>
        Verify.VerifyCodeFixAsync(
            "namespace App\n{\n    using System;\n    using System.Text;\n\n    " + Before + "}\n",
            "namespace App\n{\n    using System;\n    using System.Text;\n    using SmsCodes;\n\n    " + After + "}\n");

    [TestMethod]
    public Task In_a_file_scoped_namespace_that_has_usings() =>
        Verify.VerifyCodeFixAsync(
            "// Header\n\nnamespace App;\n\nusing System;\n\n" + Before,
            "// Header\n\nnamespace App;\n\nusing System;\nusing SmsCodes;\n\n" + After);

    [TestMethod]
    public Task In_the_compilation_unit_where_both_have_usings() =>
        Verify.VerifyCodeFixAsync(
            "using System;\n\nnamespace App\n{\n    using System.Text;\n\n    " + Before + "}\n",
            "using System;\nusing SmsCodes;\n\nnamespace App\n{\n    using System.Text;\n\n    " + After + "}\n");

    [TestMethod]
    public Task In_each_of_two_namespaces_that_keep_their_own() =>
        Verify.VerifyCodeFixAsync(
            "namespace A\n{\n    using System;\n    " + Before + "}\nnamespace B\n{\n    using System;\n    " + Before + "}\n",
            "namespace A\n{\n    using System;\n    using SmsCodes;\n    " + After + "}\nnamespace B\n{\n    using System;\n    using SmsCodes;\n    " + After + "}\n");

    [TestMethod]
    [DataRow("namespace A\n{\n    using System;\n    ", "}\nnamespace B\n{\n    ", "}\n", DisplayName = "Another namespace has none")]
    [DataRow("namespace A\n{\n    ", "}\nnamespace B\n{\n    using System;\n    ", "}\n", DisplayName = "The first namespace has none")]
    [DataRow("namespace A\n{\n    using System;\n    ", "}\n", "", DisplayName = "A type stands outside")]
    [DataRow("namespace A\n{\n    namespace I\n    {\n    using System;\n    ", "    }\n    ", "}\n", DisplayName = "The namespace around it has none")]
    public Task Once_at_the_top_where_only_some_of_the_code_has_usings_of_its_own(string head, string middle, string end)
    {
        var after = After.Replace("class C", "class D", System.StringComparison.Ordinal);
        return Verify.VerifyCodeFixAsync(
            head + Before + middle + Before.Replace("class C", "class D", System.StringComparison.Ordinal) + end,
            "using SmsCodes;\n\n" + head + After + middle + after + end);
    }

    [TestMethod]
    public Task Once_in_the_outer_of_two_namespaces_that_both_have_usings() =>
        Verify.VerifyCodeFixAsync(
            "namespace A\n{\n    using System;\n    " + Before + "    namespace I\n    {\n        using System.Text;\n        " + Before + "    }\n}\n",
            "namespace A\n{\n    using System;\n    using SmsCodes;\n    " + After + "    namespace I\n    {\n        using System.Text;\n        " + After + "    }\n}\n");

    [TestMethod]
    public Task In_a_namespace_that_has_usings_where_the_rest_of_the_file_has_no_values() =>
        Verify.VerifyCodeFixAsync(
            "namespace A\n{\n    using System;\n    " + Before + "}\nnamespace B\n{\n    enum Kind { None, Some }\n}\ninterface IMark { }\n",
            "namespace A\n{\n    using System;\n    using SmsCodes;\n    " + After + "}\nnamespace B\n{\n    enum Kind { None, Some }\n}\ninterface IMark { }\n");

    [TestMethod]
    public Task Not_again_at_the_top_where_a_namespace_has_it_and_needs_no_more() =>
        Verify.VerifyCodeFixAsync(
            "namespace A\n{\n    using SmsCodes;\n    " + Before + "}\nnamespace B\n{\n    class D { int _b = 5678; }\n}\n",
            "namespace A\n{\n    using SmsCodes;\n    " + After + "}\nnamespace B\n{\n    class D { int _b = 5678; }\n}\n");

    [TestMethod]
    public Task Above_top_level_statements()
    {
        var test = new Verify.Test
        {
            TestCode = "int status = [|4|];\nSystem.Console.WriteLine(status == [|-204|]);\n",
            FixedCode = "using SmsCodes;\n\nint status = AmootSmsStatusCode.CreditNotEnough;\nSystem.Console.WriteLine(status == AmootSmsStatusCode.TokenExpired);\n",
        };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [TestMethod]
    public Task After_an_extern_alias()
    {
        var test = new Verify.Test
        {
            TestState =
            {
                Sources = { "extern alias Lib;\n\n" + Before },
                AdditionalProjects = { ["Library"] = { Sources = { "public class B { }\n" } } },
            },
            FixedState = { Sources = { "extern alias Lib;\nusing SmsCodes;\n\n" + After } },
        };
        test.SolutionTransforms.Add((solution, project) => solution.AddProjectReference(
            project,
            new ProjectReference(System.Linq.Enumerable.Single(solution.Projects, each => each.Name == "Library").Id, System.Collections.Immutable.ImmutableArray.Create("Lib"))));
        return test.RunAsync();
    }
}
