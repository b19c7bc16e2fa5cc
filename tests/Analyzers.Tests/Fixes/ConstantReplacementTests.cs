using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.CodeFixes;
using SmsCodeAnalyzers.Tests.Verifiers;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<SmsCodeAnalyzers.Tests.Fixes.EveryCodeAnalyzer, SmsCodeAnalyzers.CodeFixes.UseNamedConstantCodeFixProvider>;

namespace SmsCodeAnalyzers.Tests.Fixes;

/// <summary>How a constant is written in an expression's place, so that the code compiles and means what it meant.</summary>
[TestClass]
public sealed class ConstantReplacementTests
{
    [TestMethod]
    [DataRow("status == [|-204|]", "status == AmootSmsStatusCode.TokenExpired", DisplayName = "A negated literal")]
    [DataRow("[|- 204|] == status", "AmootSmsStatusCode.TokenExpired == status", DisplayName = "On the left")]
    [DataRow("status == [|0x4|]", "status == AmootSmsStatusCode.CreditNotEnough", DisplayName = "Hexadecimal")]
    [DataRow("status == [|0b100|]", "status == AmootSmsStatusCode.CreditNotEnough", DisplayName = "Binary")]
    [DataRow("text == [|\"00\"|]", "text == JetSmsResponseText.Success", DisplayName = "Text")]
    [DataRow("text == [|@\"00\"|]", "text == JetSmsResponseText.Success", DisplayName = "Verbatim text")]
    [DataRow("status is [|-204|]", "status is AmootSmsStatusCode.TokenExpired", DisplayName = "A pattern")]
    [DataRow("status is not ([|-204|] or [|4|])", "status is not (AmootSmsStatusCode.TokenExpired or AmootSmsStatusCode.CreditNotEnough)", DisplayName = "A composed pattern")]
    [DataRow("status is not[|-204|]", "status is not AmootSmsStatusCode.TokenExpired", DisplayName = "A pattern without a space")]
    [DataRow("status is [|4|] ? true : false", "status is AmootSmsStatusCode.CreditNotEnough ? true : false", DisplayName = "A pattern in a condition")]
    [DataRow("boxed is [|4|]", "boxed is AmootSmsStatusCode.CreditNotEnough", DisplayName = "A pattern on an object")]
    [DataRow("boxed is [|4L|]", "boxed is (long)AmootSmsStatusCode.CreditNotEnough", DisplayName = "A long pattern on an object")]
    [DataRow("wide is [|4L|]", "wide is AmootSmsStatusCode.CreditNotEnough", DisplayName = "A long pattern on a long")]
    [DataRow("(status, 5) is ([|4|], _)", "(status, 5) is (AmootSmsStatusCode.CreditNotEnough, _)", DisplayName = "A positional pattern")]
    [DataRow("this is { Number: [|4|] }", "this is { Number: AmootSmsStatusCode.CreditNotEnough }", DisplayName = "A property pattern")]
    [DataRow("status switch { [|4|] => true, _ => false }", "status switch { AmootSmsStatusCode.CreditNotEnough => true, _ => false }", DisplayName = "A switch arm")]
    [DataRow("wide == [|4L|]", "wide == AmootSmsStatusCode.CreditNotEnough", DisplayName = "A long compared")]
    [DataRow("status == [|4L|]", "status == AmootSmsStatusCode.CreditNotEnough", DisplayName = "A long literal beside an int")]
    [DataRow("positive == [|4u|]", "positive == AmootSmsStatusCode.CreditNotEnough", DisplayName = "An unsigned number compared")]
    [DataRow("huge == [|4UL|]", "huge == AmootSmsStatusCode.CreditNotEnough", DisplayName = "An unsigned long compared")]
    [DataRow("small == [|4|]", "small == AmootSmsStatusCode.CreditNotEnough", DisplayName = "A byte compared")]
    [DataRow("maybe == [|4L|]", "maybe == AmootSmsStatusCode.CreditNotEnough", DisplayName = "A nullable long compared")]
    [DataRow("wide == (int)[|4|]", "wide == (int)AmootSmsStatusCode.CreditNotEnough", DisplayName = "A cast literal")]
    [DataRow("state == (State)[|4|]", "state == (State)AmootSmsStatusCode.CreditNotEnough", DisplayName = "A literal cast to an enum")]
    [DataRow("Equals(boxed, [|4L|])", "Equals(boxed, (long)AmootSmsStatusCode.CreditNotEnough)", DisplayName = "A boxed long")]
    [DataRow("Equals(boxed, [|4|])", "Equals(boxed, AmootSmsStatusCode.CreditNotEnough)", DisplayName = "A boxed int")]
    [DataRow("[|4L|].Equals(boxed)", "((long)AmootSmsStatusCode.CreditNotEnough).Equals(boxed)", DisplayName = "A long that a member is taken of")]
    [DataRow("wide.Equals([|4L|])", "wide.Equals(AmootSmsStatusCode.CreditNotEnough)", DisplayName = "A long argument that stays the same overload")]
    [DataRow("Overload([|4L|])", "Overload((long)AmootSmsStatusCode.CreditNotEnough)", DisplayName = "Overload resolution")]
    [DataRow("Generic([|4u|])", "Generic((uint)AmootSmsStatusCode.CreditNotEnough)", DisplayName = "Type inference")]
    [DataRow("new[] { [|4L|] }.Length > 0", "new[] { (long)AmootSmsStatusCode.CreditNotEnough }.Length > 0", DisplayName = "The best common type of an array")]
    [DataRow("new long[] { [|4L|] }.Length > 0", "new long[] { AmootSmsStatusCode.CreditNotEnough }.Length > 0", DisplayName = "The elements of a typed array")]
    [DataRow("boxed.Equals(status > 1 ? [|4L|] : 5)", "boxed.Equals(status > 1 ? (long)AmootSmsStatusCode.CreditNotEnough : 5)", DisplayName = "The type of a conditional expression")]
    [DataRow("(\"code \" + [|4|]).Length > 0", "(\"code \" + AmootSmsStatusCode.CreditNotEnough).Length > 0", DisplayName = "Concatenation of texts")]
    [DataRow("$\"{[|4|]}\".Length > 0", "$\"{AmootSmsStatusCode.CreditNotEnough}\".Length > 0", DisplayName = "Interpolation")]
    [DataRow("status/[|4|]==1", "status/AmootSmsStatusCode.CreditNotEnough==1", DisplayName = "Without spaces")]
    public Task An_expression_is_replaced_and_means_the_same(string expression, string fixedExpression) =>
        Verify.VerifyCodeFixAsync(Program(expression), "using SmsCodes;\n\n" + Program(fixedExpression));

    [TestMethod]
    [DataRow("var code = [|4L|];", "var code = (long)AmootSmsStatusCode.CreditNotEnough;", DisplayName = "An inferred local")]
    [DataRow("long code = [|4L|];", "long code = AmootSmsStatusCode.CreditNotEnough;", DisplayName = "A typed local")]
    [DataRow("var code = [|4|];", "var code = AmootSmsStatusCode.CreditNotEnough;", DisplayName = "An inferred int")]
    [DataRow("const byte code = [|4|];", "const byte code = AmootSmsStatusCode.CreditNotEnough;", DisplayName = "A constant")]
    [DataRow("switch (status) { case[|-204|]: goto case [|4|]; case [|4|]: break; }", "switch (status) { case AmootSmsStatusCode.TokenExpired: goto case AmootSmsStatusCode.CreditNotEnough; case AmootSmsStatusCode.CreditNotEnough: break; }", DisplayName = "Case labels")]
    [DataRow("switch (boxed) { case [|4L|]: break; case int n when n == [|4|]: break; }", "switch (boxed) { case (long)AmootSmsStatusCode.CreditNotEnough: break; case int n when n == AmootSmsStatusCode.CreditNotEnough: break; }", DisplayName = "Case labels on an object")]
    [DataRow("System.Func<long> get = () => [|4L|];", "System.Func<long> get = () => AmootSmsStatusCode.CreditNotEnough;", DisplayName = "The result of a typed lambda")]
    [DataRow("var task = System.Threading.Tasks.Task.Run(() => [|4L|]);", "var task = System.Threading.Tasks.Task.Run(() => (long)AmootSmsStatusCode.CreditNotEnough);", DisplayName = "The result of a lambda that a type is inferred from")]
    [DataRow("long? Local(long? code = [|4L|]) => code; Local();", "long? Local(long? code = AmootSmsStatusCode.CreditNotEnough) => code; Local();", DisplayName = "The default of a nullable parameter")]
    public Task A_statement_is_changed_and_means_the_same(string statement, string fixedStatement) =>
        Verify.VerifyCodeFixAsync(Program("true", statement), "using SmsCodes;\n\n" + Program("true", fixedStatement));

    [TestMethod]
    public Task Attribute_arguments_and_defaults_are_replaced() =>
        Verify.VerifyCodeFixAsync(
            """
            using System.ComponentModel;

            class C
            {
                [DefaultValue([|4|])] public int Code { get; set; } = [|4|];
                [DefaultValue([|4L|])] public long Wide;
                void M(string text = [|"00"|]) { }
            }
            """,
            """
            using System.ComponentModel;
            using SmsCodes;

            class C
            {
                [DefaultValue(AmootSmsStatusCode.CreditNotEnough)] public int Code { get; set; } = AmootSmsStatusCode.CreditNotEnough;
                [DefaultValue((long)AmootSmsStatusCode.CreditNotEnough)] public long Wide;
                void M(string text = JetSmsResponseText.Success) { }
            }
            """);

    [TestMethod]
    [DataRow("999", DisplayName = "The diagnostic names no constant")]
    [DataRow("998", DisplayName = "The constant does not exist")]
    [DataRow("997", DisplayName = "The constant has another value")]
    public Task No_fix_is_offered(string literal) =>
        Verify.VerifyCodeFixAsync(Program($"status == [|{literal}|]"), Program($"status == [|{literal}|]"));

    [TestMethod]
    public Task No_fix_is_offered_without_constants()
    {
        var source = Program("status == [|4|]");
        return new Verify.Test { TestCode = source, FixedCode = source, WithConstants = false }.RunAsync();
    }

    [TestMethod]
    public Task A_fix_that_cannot_be_leaves_the_others_in_Fix_All() =>
        Verify.VerifyCodeFixAsync(
            Program("status == [|4|] || status == [|998|] || status == [|-204|]"),
            "using SmsCodes;\n\n" + Program("status == AmootSmsStatusCode.CreditNotEnough || status == [|998|] || status == AmootSmsStatusCode.TokenExpired"));

    [TestMethod]
    public Task Comments_and_formatting_stay() =>
        Verify.VerifyCodeFixAsync(
            Program("status /* a */ == /* b */ [|-204|] /* c */\n    || // d\n    status==  [|4|]  // e\n"),
            "using SmsCodes;\n\n" + Program("status /* a */ == /* b */ AmootSmsStatusCode.TokenExpired /* c */\n    || // d\n    status==  AmootSmsStatusCode.CreditNotEnough  // e\n"));

    [TestMethod]
    public Task Code_of_CSharp_7_3_stays_code_of_CSharp_7_3()
    {
        var test = new Verify.Test
        {
            TestCode = "class C\n{\n    bool M(int status, object o) => status == [|-204|] || status is [|4|] || o is [|4L|];\n}\n",
            FixedCode = "using SmsCodes;\n\nclass C\n{\n    bool M(int status, object o) => status == AmootSmsStatusCode.TokenExpired || status is AmootSmsStatusCode.CreditNotEnough || o is (long)AmootSmsStatusCode.CreditNotEnough;\n}\n",
            LanguageVersion = LanguageVersion.CSharp7_3,
        };
        return test.RunAsync();
    }

    [TestMethod]
    public Task A_local_of_the_same_name_gets_the_full_name() =>
        Verify.VerifyCodeFixAsync(
            "class C\n{\n    bool M(int status, string AmootSmsStatusCode) => status == [|4|] && AmootSmsStatusCode != null;\n}\n",
            "class C\n{\n    bool M(int status, string AmootSmsStatusCode) => status == global::SmsCodes.AmootSmsStatusCode.CreditNotEnough && AmootSmsStatusCode != null;\n}\n");

    [TestMethod]
    public Task A_type_of_the_same_name_gets_the_full_name() =>
        Verify.VerifyCodeFixAsync(
            "namespace App\n{\n    enum AmootSmsStatusCode { None }\n    class C\n    {\n        bool M(int status) => status == [|4|];\n    }\n}\n",
            "namespace App\n{\n    enum AmootSmsStatusCode { None }\n    class C\n    {\n        bool M(int status) => status == global::SmsCodes.AmootSmsStatusCode.CreditNotEnough;\n    }\n}\n");

    [TestMethod]
    public Task Only_where_the_name_is_taken_is_the_full_name_written() =>
        Verify.VerifyCodeFixAsync(
            "class A\n{\n    class AmootSmsStatusCode { }\n    bool M(int status) => status == [|4|];\n}\n\nclass B\n{\n    bool M(int status) => status == [|4|];\n}\n",
            "using SmsCodes;\n\nclass A\n{\n    class AmootSmsStatusCode { }\n    bool M(int status) => status == global::SmsCodes.AmootSmsStatusCode.CreditNotEnough;\n}\n\nclass B\n{\n    bool M(int status) => status == AmootSmsStatusCode.CreditNotEnough;\n}\n");

    [TestMethod]
    public Task A_using_that_would_make_a_name_ambiguous_is_not_added()
    {
        var test = new Verify.Test
        {
            TestState =
            {
                Sources =
                {
                    "using Other;\n\nclass C\n{\n    int _other = JetSmsResponseCode.Mine;\n    bool M(int status) => status == [|4|];\n}\n",
                    "namespace Other { static class JetSmsResponseCode { public const int Mine = 1; } }\n",
                },
            },
            FixedState =
            {
                Sources =
                {
                    "using Other;\n\nclass C\n{\n    int _other = JetSmsResponseCode.Mine;\n    bool M(int status) => status == global::SmsCodes.AmootSmsStatusCode.CreditNotEnough;\n}\n",
                    "namespace Other { static class JetSmsResponseCode { public const int Mine = 1; } }\n",
                },
            },
        };
        return test.RunAsync();
    }

    [TestMethod]
    public Task A_using_that_would_change_the_meaning_of_a_name_in_a_comment_is_not_added()
    {
        const string Other = "namespace Other { static class JetSmsResponseCode { } }\n";
        const string Head = "using Other;\n\n/// <summary>See <see cref=\"JetSmsResponseCode\"/>.</summary>\nclass C\n{\n    bool M(int status) => status == ";
        var test = new Verify.Test
        {
            TestState = { Sources = { Head + "[|4|];\n}\n", Other } },
            FixedState = { Sources = { Head + "global::SmsCodes.AmootSmsStatusCode.CreditNotEnough;\n}\n", Other } },
        };
        return test.RunAsync();
    }

    [TestMethod]
    public Task A_using_that_brings_another_extension_method_is_not_added()
    {
        const string Others =
            "namespace SmsCodes { static class Extensions { public static int Twice(this int n) => n + n; } }\n"
            + "namespace Other { static class Extensions { public static long Twice(this long n) => n + n; } }\n";
        const string Head = "using Other;\n\nclass C\n{\n    bool M(int status) => status.Twice2() == ";
        const string More = "namespace Other { static class More { public static int Twice2(this long n) => 0; public static int Twice2(this int n) => 0; } }\n"
            + "namespace SmsCodes { static class More { public static int Twice2(this int n) => 1; } }\n";
        var test = new Verify.Test
        {
            TestState = { Sources = { Head + "[|4|];\n}\n", Others, More } },
            FixedState = { Sources = { Head + "global::SmsCodes.AmootSmsStatusCode.CreditNotEnough;\n}\n", Others, More } },
        };
        return test.RunAsync();
    }

    [TestMethod]
    public Task A_namespace_hidden_by_another_of_its_name_is_still_reached()
    {
        const string Other = "namespace App.SmsCodes { class Table { } }\n";
        const string Head = "namespace App\n{\n    using System;\n\n    class C\n    {\n        bool M(int status) => status == ";
        var test = new Verify.Test
        {
            TestState = { Sources = { Head + "[|4|];\n    }\n}\n", Other } },
            FixedState = { Sources = { Head + "global::SmsCodes.AmootSmsStatusCode.CreditNotEnough;\n    }\n}\n", Other } },
        };
        return test.RunAsync();
    }

    [TestMethod]
    public Task A_full_name_in_an_interpolation_is_put_in_parentheses() =>
        Verify.VerifyCodeFixAsync(
            "class C\n{\n    string M(string AmootSmsStatusCode) => $\"{[|4|]} {AmootSmsStatusCode}\";\n}\n",
            "class C\n{\n    string M(string AmootSmsStatusCode) => $\"{(global::SmsCodes.AmootSmsStatusCode.CreditNotEnough)} {AmootSmsStatusCode}\";\n}\n");

    [TestMethod]
    public Task The_action_says_the_constant()
    {
        var test = new Verify.Test
        {
            TestCode = Program("status == [|4|]"),
            FixedCode = "using SmsCodes;\n\n" + Program("status == AmootSmsStatusCode.CreditNotEnough"),
            CodeActionVerifier = action =>
            {
                Assert.AreEqual("Use 'AmootSmsStatusCode.CreditNotEnough'", action.Title);
                Assert.AreEqual(nameof(UseNamedConstantCodeFixProvider), action.EquivalenceKey);
            },
        };
        return test.RunAsync();
    }

    private static string Program(string expression, string statement = "") =>
        $$"""
        class C
        {
            enum State { None }
            public int Number { get; set; }
            bool Overload(long n) => true;
            bool Overload(int n) => false;
            bool Generic<T>(T n) => true;

            bool M(int status, long wide, uint positive, ulong huge, byte small, long? maybe, object boxed, string text, State state)
            {
                {{statement}}
                return {{expression}};
            }
        }

        """;
}
