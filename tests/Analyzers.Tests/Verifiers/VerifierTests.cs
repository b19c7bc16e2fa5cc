using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<SmsCodeAnalyzers.Tests.Verifiers.VerifierTests.FortyTwoAnalyzer>;
using VerifyFix = SmsCodeAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<SmsCodeAnalyzers.Tests.Verifiers.VerifierTests.FortyTwoAnalyzer, SmsCodeAnalyzers.Tests.Verifiers.VerifierTests.FortyTwoFix>;

namespace SmsCodeAnalyzers.Tests.Verifiers;

/// <summary>A verifier that cannot fail proves nothing: each of its checks is shown to fail here.</summary>
[TestClass]
public sealed class VerifierTests
{
    private const string Reported = "class C { int M() { return {|#0:42|}; } }";

    [TestMethod]
    public Task An_expected_diagnostic_passes() => Verify.VerifyAnalyzerAsync("class C { int M() => [|42|]; }");

    [TestMethod]
    public Task A_result_with_location_arguments_and_property_passes() =>
        Verify.VerifyAnalyzerAsync(
            Reported,
            Verify.Diagnostic().WithLocation(0).WithArguments("42").WithProperty("Value", "42").WithSeverity(DiagnosticSeverity.Warning));

    [TestMethod]
    public Task A_result_by_line_and_column_passes() =>
        Verify.VerifyAnalyzerAsync(
            "class C\n{\n    int _a = 42;\n    int _b = 42;\n}",
            Verify.Diagnostic("T42").WithLocation(3, 14),
            Verify.Diagnostic("T42").WithSpan(4, 14, 4, 16).WithMessage("Not '42'"));

    [TestMethod]
    public Task A_missing_diagnostic_fails() =>
        AssertFailsAsync("Missing:\n    /0/Test0.cs(1,", () => Verify.VerifyAnalyzerAsync("class C { int M() => [|41|]; }"));

    [TestMethod]
    public Task An_unexpected_diagnostic_fails_and_is_described() =>
        AssertFailsAsync("Unexpected:\n    /0/Test0.cs: (0,21)-(0,23): warning T42: Not '42'", () => Verify.VerifyAnalyzerAsync("class C { int M() => 42; }"));

    [TestMethod]
    public Task A_diagnostic_at_another_span_fails() =>
        AssertFailsAsync("Missing", () => Verify.VerifyAnalyzerAsync("class C { int M() => [|42 |]; }"));

    [TestMethod]
    public Task Another_message_fails() =>
        AssertFailsAsync("Not '43'", () => Verify.VerifyAnalyzerAsync(Reported, Verify.Diagnostic().WithLocation(0).WithArguments("43")));

    [TestMethod]
    public Task Another_property_fails() =>
        AssertFailsAsync("[Value=43]", () => Verify.VerifyAnalyzerAsync(Reported, Verify.Diagnostic().WithLocation(0).WithProperty("Value", "43")));

    [TestMethod]
    public Task Another_severity_fails() =>
        AssertFailsAsync("error T42", () => Verify.VerifyAnalyzerAsync(Reported, Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error)));

    [TestMethod]
    public Task An_additional_location_that_is_not_reported_fails() =>
        AssertFailsAsync("Missing", () => Verify.VerifyAnalyzerAsync(Reported, Verify.Diagnostic().WithLocation(0).WithLocation(0)));

    [TestMethod]
    public Task A_compile_error_fails() =>
        AssertFailsAsync("error CS0103", () => Verify.VerifyAnalyzerAsync("class C { int M() => nothing; }"));

    [TestMethod]
    public Task A_compile_error_that_the_test_expects_passes() =>
        Verify.VerifyAnalyzerAsync("class C { int M() => {|CS0103:nothing|} + [|42|]; }");

    [TestMethod]
    public Task An_id_that_no_analyzer_supports_fails() =>
        AssertFailsAsync("no analyzer under test supports", () => Verify.VerifyAnalyzerAsync("class C { int M() => {|T43:42|}; }"));

    [TestMethod]
    public Task A_location_without_markup_fails() =>
        AssertThrowsAsync<InvalidOperationException>("#1", () => Verify.VerifyAnalyzerAsync(Reported, Verify.Diagnostic().WithLocation(1)));

    [TestMethod]
    public void Markup_that_is_never_closed_is_refused() =>
        Assert.ThrowsExactly<ArgumentException>(() => TestMarkup.Parse("class C { int M() => [|42; }"));

    [TestMethod]
    public void Markup_nests_and_leaves_code_alone()
    {
        var markup = TestMarkup.Parse("a || b; {|#3:x[|y|]{|CS0103:z|}|} new[] { 1 }");
        Assert.AreEqual("a || b; xyz new[] { 1 }", markup.Text);
        Assert.AreEqual("[9..10)", markup.Unnamed.Single().ToString());
        Assert.AreEqual(("CS0103", "[10..11)"), (markup.Named.Single().Id, markup.Named.Single().Span.ToString()));
        Assert.AreEqual((3, "[8..11)"), (markup.Keyed.Single().Key, markup.Keyed.Single().Span.ToString()));
    }

    [TestMethod]
    public Task An_exception_in_the_analyzer_fails() =>
        AssertFailsAsync("broken analyzer", () => CSharpAnalyzerVerifier<ThrowingAnalyzer>.VerifyAnalyzerAsync("class C { int M() => 42; }"));

    [TestMethod]
    public Task A_descriptor_that_the_analyzer_does_not_support_fails() =>
        AssertFailsAsync("UnsupportedAnalyzer threw", () => CSharpAnalyzerVerifier<UnsupportedAnalyzer>.VerifyAnalyzerAsync("class C { int M() => 42; }"));

    [TestMethod]
    public Task An_analyzer_that_says_less_member_by_member_fails() =>
        AssertFailsAsync("member by member", () => CSharpAnalyzerVerifier<LateAnalyzer>.VerifyAnalyzerAsync("class C { int _a = [|42|]; }"));

    [TestMethod]
    public Task An_analyzer_that_says_less_member_by_member_passes_where_the_test_does_not_ask()
    {
        var test = new CSharpAnalyzerVerifier<LateAnalyzer>.Test
        {
            TestCode = "class C { int _a = [|42|]; }",
            VerifySpanLimited = false,
        };
        return test.RunAsync();
    }

    [TestMethod]
    public Task An_unnamed_span_fails_where_the_analyzer_has_two_rules() =>
        AssertFailsAsync("single one", () => CSharpAnalyzerVerifier<TwoRulesAnalyzer>.VerifyAnalyzerAsync("class C { int _a = [|42|]; }"));

    [TestMethod]
    public Task Analyzer_config_files_reach_the_analyzer_and_the_severity()
    {
        var test = new Verify.Test
        {
            TestState =
            {
                Sources = { "class C { int _a = {|#0:7|}; int _b = 42; }" },
                AnalyzerConfigFiles =
                {
                    ("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.T42.severity = error\n"),
                    ("/.globalconfig", "is_global = true\nbuild_property.ForbiddenValue = 7\n"),
                },
                ExpectedDiagnostics = { Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error) },
            },
        };
        return test.RunAsync();
    }

    [TestMethod]
    public Task Additional_files_reach_the_analyzer()
    {
        var test = new Verify.Test { TestCode = "class C { int _a = [|8|]; }" };
        test.TestState.AdditionalFiles.Add(("/forbidden.txt", "8"));
        return test.RunAsync();
    }

    [TestMethod]
    public Task A_disabled_diagnostic_is_silent() =>
        new Verify.Test { TestCode = "class C { int _a = 42; }", DisabledDiagnostics = { "T42" } }.RunAsync();

    [TestMethod]
    public Task Projects_refer_to_each_other_and_are_analysed_all()
    {
        var test = new Verify.Test
        {
            TestState =
            {
                Sources = { "class C : Library.B { int _a = [|42|]; }" },
                AdditionalProjects = { ["Library"] = { Sources = { "namespace Library { public class B { int _a = [|42|]; } }" } } },
                AdditionalProjectReferences = { "Library" },
            },
        };
        return test.RunAsync();
    }

    [TestMethod]
    public Task The_language_version_is_the_tests() =>
        AssertFailsAsync("CS8370", () => new Verify.Test { TestCode = "class C { C c = new(); }", LanguageVersion = LanguageVersion.CSharp7_3 }.RunAsync());

    [TestMethod]
    public Task Compiler_warnings_count_where_the_test_asks() =>
        AssertFailsAsync("CS0169", () => new Verify.Test { TestCode = "class C { int _a; }", CompilerDiagnostics = CompilerDiagnostics.Warnings }.RunAsync());

    [TestMethod]
    public Task A_fix_passes_one_by_one_and_in_all_scopes()
    {
        var test = new VerifyFix.Test
        {
            TestState =
            {
                Sources = { "class A { int _a = [|42|], _b = [|42|]; }", "class B { int _a = [|42|]; }" },
                AdditionalProjects = { ["Other"] = { Sources = { "class D { int _a = [|42|]; }" } } },
            },
            FixedState =
            {
                Sources = { "class A { int _a = 43, _b = 43; }", "class B { int _a = 43; }" },
                AdditionalProjects = { ["Other"] = { Sources = { "class D { int _a = 43; }" } } },
            },
            NumberOfIncrementalIterations = 4,
        };
        return test.RunAsync();
    }

    [TestMethod]
    public Task A_source_that_is_its_own_fixed_source_passes_where_no_fix_is_offered() =>
        VerifyFix.VerifyCodeFixAsync(
            "class C { /* leave */ int _a = {|#0:42|}; }",
            VerifyFix.Diagnostic().WithLocation(0),
            "class C { /* leave */ int _a = {|#0:42|}; }");

    [TestMethod]
    public Task A_fix_that_is_offered_and_not_expected_fails() =>
        AssertFailsAsync("not as expected", () => VerifyFix.VerifyCodeFixAsync("class C { int _a = [|42|]; }", "class C { int _a = [|42|]; }"));

    [TestMethod]
    public Task A_fix_that_is_expected_and_not_offered_fails() =>
        AssertFailsAsync("not as expected", () => VerifyFix.VerifyCodeFixAsync("class C { /* leave */ int _a = [|42|]; }", "class C { /* leave */ int _a = 43; }"));

    [TestMethod]
    public Task A_wrong_fix_fails() =>
        AssertFailsAsync("Actual:\nclass C { int _a = 43; }", () => VerifyFix.VerifyCodeFixAsync("class C { int _a = [|42|]; }", "class C { int _a = 44; }"));

    [TestMethod]
    public Task A_fix_whose_code_does_not_compile_fails() =>
        AssertFailsAsync("does not compile", () => CSharpCodeFixVerifier<FortyTwoAnalyzer, NotCompilingFix>.VerifyCodeFixAsync("class C { int _a = [|42|]; }", "class C { int _a = nothing; }"));

    [TestMethod]
    public Task A_fix_whose_tree_is_not_that_of_its_text_fails() =>
        AssertFailsAsync("is not the tree of its text", () => CSharpCodeFixVerifier<FortyTwoAnalyzer, NotRoundTrippingFix>.VerifyCodeFixAsync("class C { int _a = [|42|]; }", "class C { int _a = 4+3; }"));

    [TestMethod]
    public Task A_fix_that_changes_nothing_fails() =>
        AssertFailsAsync("changes nothing", () => CSharpCodeFixVerifier<FortyTwoAnalyzer, IdleFix>.VerifyCodeFixAsync("class C { int _a = [|42|]; }", "class C { int _a = [|42|]; }"));

    [TestMethod]
    public Task A_fix_that_never_ends_fails() =>
        AssertFailsAsync("is still offered", () => CSharpCodeFixVerifier<FortyTwoAnalyzer, EndlessFix>.VerifyCodeFixAsync("class C { int _a = [|42|]; }", "class C { int _a =  [|42|]; }"));

    [TestMethod]
    public Task A_broken_Fix_All_fails() =>
        AssertFailsAsync("A step of Fix All in Document", () => CSharpCodeFixVerifier<FortyTwoAnalyzer, BrokenFixAllFix>.VerifyCodeFixAsync("class C { int _a = [|42|], _b = [|42|]; }", "class C { int _a = 43, _b = 43; }"));

    [TestMethod]
    public Task A_broken_Fix_All_passes_where_the_test_skips_it()
    {
        var test = new CSharpCodeFixVerifier<FortyTwoAnalyzer, BrokenFixAllFix>.Test
        {
            TestCode = "class C { int _a = [|42|], _b = [|42|]; }",
            FixedCode = "class C { int _a = 43, _b = 43; }",
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck,
        };
        return test.RunAsync();
    }

    private static Task AssertFailsAsync(string message, Func<Task> verify) => AssertThrowsAsync<AssertFailedException>(message, verify);

    private static async Task AssertThrowsAsync<TException>(string message, Func<Task> verify)
        where TException : Exception
    {
        var exception = await Assert.ThrowsExactlyAsync<TException>(verify);
        StringAssert.Contains(exception.Message, message, StringComparison.Ordinal);
    }

    /// <summary>Reports the literal 42, and what an option or an additional file forbids besides.</summary>
    internal class FortyTwoAnalyzer : DiagnosticAnalyzer
    {
        protected static readonly DiagnosticDescriptor Rule =
            new("T42", "Not 42", "Not '{0}'", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.NumericLiteralExpression);
        }

        protected virtual void Analyze(SyntaxNodeAnalysisContext context)
        {
            var value = context.Node.ToString();
            context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.ForbiddenValue", out var forbidden);
            forbidden ??= context.Options.AdditionalFiles.FirstOrDefault()?.GetText()?.ToString();
            if (value == (forbidden ?? "42"))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, context.Node.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add("Value", value), value));
            }
        }
    }

    internal sealed class ThrowingAnalyzer : FortyTwoAnalyzer
    {
        protected override void Analyze(SyntaxNodeAnalysisContext context) => throw new InvalidOperationException("broken analyzer");
    }

    internal sealed class UnsupportedAnalyzer : FortyTwoAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            ImmutableArray.Create(new DiagnosticDescriptor("T1", "T", "T", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true));
    }

    internal sealed class TwoRulesAnalyzer : FortyTwoAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            ImmutableArray.Create(Rule, new DiagnosticDescriptor("T1", "T", "T", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true));
    }

    /// <summary>Reports at the end of the compilation, which an editor does not wait for.</summary>
    internal sealed class LateAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor s_rule = new(
            "T44", "Not 42", "Not '{0}'", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.CompilationEnd);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(s_rule);

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterCompilationStartAction(start =>
            {
                var met = new ConcurrentBag<SyntaxNode>();
                start.RegisterSyntaxNodeAction(node => met.Add(node.Node), SyntaxKind.NumericLiteralExpression);
                start.RegisterCompilationEndAction(end =>
                {
                    foreach (var node in met)
                    {
                        end.ReportDiagnostic(Diagnostic.Create(s_rule, node.GetLocation(), node.ToString()));
                    }
                });
            });
        }
    }

    internal class FortyTwoFix : CodeFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("T42");

        public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

        public override async Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
            var literal = root.FindNode(context.Span).DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().First();
            if (!root.ToFullString().Contains("leave", StringComparison.Ordinal))
            {
                context.RegisterCodeFix(
                    CodeAction.Create("Replace", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(literal, Replace(literal)))), "Replace"),
                    context.Diagnostics);
            }
        }

        protected virtual ExpressionSyntax Replace(LiteralExpressionSyntax literal) =>
            SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(43)).WithTriviaFrom(literal);
    }

    internal sealed class NotCompilingFix : FortyTwoFix
    {
        protected override ExpressionSyntax Replace(LiteralExpressionSyntax literal) => SyntaxFactory.IdentifierName("nothing");
    }

    /// <summary>Writes a sum into one identifier, which reads as a sum again.</summary>
    internal sealed class NotRoundTrippingFix : FortyTwoFix
    {
        protected override ExpressionSyntax Replace(LiteralExpressionSyntax literal) => SyntaxFactory.IdentifierName("4+3");
    }

    internal sealed class IdleFix : FortyTwoFix
    {
        protected override ExpressionSyntax Replace(LiteralExpressionSyntax literal) => literal;
    }

    internal sealed class EndlessFix : FortyTwoFix
    {
        protected override ExpressionSyntax Replace(LiteralExpressionSyntax literal) => literal.WithLeadingTrivia(SyntaxFactory.Space);
    }

    internal sealed class BrokenFixAllFix : FortyTwoFix
    {
        public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create((_, document, _) => Task.FromResult<Document?>(document));
    }
}
