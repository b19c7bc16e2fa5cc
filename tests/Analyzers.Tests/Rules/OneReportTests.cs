using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Tests.Corpus;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<SmsCodeAnalyzers.Rules.CodeUseAnalyzer>;

namespace SmsCodeAnalyzers.Tests.Rules;

/// <summary>Of the rules about one code use, one speaks: 3006 before 3001, 3003, 3005, 3002 and 1001.</summary>
[TestClass]
public sealed class OneReportTests
{
    private const string TwoAtOnce = "bool ok = reply.Status == 0;";

    [TestMethod]
    public Task The_first_rule_speaks() =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements("bool ok = {|SMS3005:reply.Status == 0|};"));

    [TestMethod]
    [DataRow("none")]
    [DataRow("warning")]
    public Task A_rule_that_is_off_in_a_file_hides_no_other_there(string severity)
    {
        var isOff = severity == "none";
        var test = new Verify.Test();
        test.TestState.Sources.Add(("/0/Test0.cs", AmootSource.Statements(isOff ? "bool ok = reply.Status == {|SMS1001:0|};" : "bool ok = {|SMS3005:reply.Status == 0|};")));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SMS3005.severity = " + severity + "\n"));
        return test.RunAsync();
    }

    [TestMethod]
    public Task A_category_that_is_off_but_for_one_rule_leaves_that_rule()
    {
        var test = new Verify.Test();
        test.TestState.Sources.Add(("/0/Test0.cs", AmootSource.Statements("bool ok = reply.Status == {|SMS1001:0|};")));
        test.TestState.AnalyzerConfigFiles.Add((
            "/.editorconfig", "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.category-SmsCodes.severity = none\ndotnet_diagnostic.SMS1001.severity = warning\n"));
        return test.RunAsync();
    }

    [TestMethod]
    public Task A_rule_that_is_off_for_the_project_hides_no_other()
    {
        var test = new Verify.Test { TestCode = AmootSource.Statements(TwoAtOnce.Replace("0;", "{|SMS1001:0|};")) };
        test.DisabledDiagnostics.Add(DiagnosticIds.SuccessTest);
        return test.RunAsync();
    }

    [TestMethod]
    [DataRow("bool ok = reply.Status == {|SMS3001:201|};")]
    [DataRow("bool ok = reply.Status == {|SMS3003:IPPanelResultCode.Success|};")]
    [DataRow("bool ok = named.State == {|SMS3002:999|};")]
    [DataRow("bool ok = reply.Status == {|SMS3001:-AmootSmsStatusCode.TokenExpired|};")]
    public Task What_goes_before_is_said_alone(string statement) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements(statement));

    [TestMethod]
    public async Task No_test_in_the_corpus_has_two_reports()
    {
        var twice = new List<string>();
        foreach (var corpusCase in CorpusCase.All)
        {
            var run = await CorpusRun.OfAsync(corpusCase, projectsAsMetadata: false);
            twice.AddRange(run.Reports
                .Where(report => report.Id == DiagnosticIds.UseNamedConstant || report.Id.StartsWith("SMS3", StringComparison.Ordinal))
                .GroupBy(report => TestOf(report.Location.SourceTree!.GetRoot().FindNode(report.Location.SourceSpan, getInnermostNodeForTie: true)))
                .Where(reports => reports.Count() > 1)
                .Select(reports => string.Join("; ", reports)));
        }

        Assert.AreEqual("", string.Join("\n", twice));
    }

    /// <summary>The comparison that a report is about or stands in, or its own node.</summary>
    private static SyntaxNode TestOf(SyntaxNode node) =>
        node.AncestorsAndSelf().OfType<BinaryExpressionSyntax>().FirstOrDefault(binary => binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
            or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression)
        ?? node;

    [TestMethod]
    public Task Broken_code_is_no_reason_to_throw()
    {
        var test = new Verify.Test
        {
            TestCode = AmootSource.Statements(
                "bool ok = reply.Status == ; if (reply.Status <) { } _ = reply.Status is ; _ = (uint)reply. ; const int UserExpired = ; _ = reply.Status is > and < 0; switch (reply.Status) { case : case > : }")
                + "\npublic enum AmootState { Success = , Failed = {|SMS3006:9999999999999|}, TokenExpired = -, UserNotExists = Missing }",
            CompilerDiagnostics = Verifiers.CompilerDiagnostics.None,
        };
        return test.RunAsync();
    }

    [TestMethod]
    [DataRow("sbyte")]
    [DataRow("byte")]
    [DataRow("short")]
    [DataRow("ushort")]
    [DataRow("uint")]
    [DataRow("long")]
    [DataRow("ulong")]
    public Task Enums_of_every_type_are_judged(string type) =>
        Verify.VerifyAnalyzerAsync(
            $$"""
            public enum AmootState : {{type}} { ServerError, Failed, Success, AccountIsDemo, CreditNotEnough, MobileInvalid }
            public class Program
            {
                public bool A(AmootState state) => {|SMS3006:({{type}})state|} == 1;
                public bool B(AmootState? state) => {|SMS3006:({{type}}?)state|} == 1;
                public bool C(AmootState state) => state == AmootState.Success;
            }
            """);
}
