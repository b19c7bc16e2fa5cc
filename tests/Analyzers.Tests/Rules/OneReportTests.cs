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
    [DataRow("bool ok = {|SMS3005:reply.Status is -204 or -203|};")]
    [DataRow("bool ok = {|SMS3005:reply.Status is -203 or AmootSmsStatusCode.Failed|};")]
    [DataRow("bool ok = {|SMS3005:reply.Status is 1 or -203|};")]
    [DataRow("bool ok = {|SMS3005:reply.Status is (-204 or 1) or ((-203))|};")]
    [DataRow("bool failed = {|SMS3005:reply.Status is not (0 or 4)|};")]
    [DataRow("bool failed = {|SMS3005:reply.Status is not 0 and not 4|};")]
    [DataRow("bool ok = {|SMS3005:text.Status is \"Failed\" or \"Token_Expierd\"|};")]
    [DataRow("bool ok = {|SMS3005:reply is { Status: 0 } or { Status: 4 }|};")]
    [DataRow("bool ok = {|SMS3005:reply is { Status: 0, Text: not \"Failed\" }|};")]
    [DataRow("bool ok = {|SMS3005:payam.ErrorCode is 0|};")]
    public Task Of_several_wrong_constants_of_one_pattern_one_is_said_of_the_whole_test(string statement) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements(statement));

    [TestMethod]
    [DataRow("bool ok = reply.Status is {|SMS1001:1|} or AmootSmsStatusCode.Success;")]
    [DataRow("bool failed = reply.Status is {|SMS1001:-204|} or {|SMS1001:-203|};")]
    [DataRow("bool failed = reply.Status is {|SMS1001:-204|} or {|SMS3001:203|};")]
    [DataRow("bool ok = reply.Status is {|SMS1001:-204|} or {|SMS3001:203|};")]
    [DataRow("bool ok = reply.Status is {|SMS1001:-203|} or {|SMS3003:IPPanelResultCode.Success|};")]
    [DataRow("bool ok = {|SMS3005:reply.Status == -204|} || {|SMS3005:reply.Status == -203|};")]
    [DataRow("bool ok = {|SMS3005:reply.Status is -204|} || {|SMS3005:panel.Code is 1 or 2|};")]
    [DataRow("bool zero = reply.Status is {|SMS1001:0|} or {|SMS1001:-204|};")]
    [DataRow("bool ok = reply.Status switch { {|SMS1001:-204|} or {|SMS1001:-203|} => true, _ => false };")]
    public Task Constants_that_no_report_on_the_whole_test_covers_keep_their_own(string statement) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements(statement));

    [TestMethod]
    public Task The_rule_of_success_tests_hides_no_constant_where_it_is_off()
    {
        var test = new Verify.Test { TestCode = AmootSource.Statements("bool ok = reply.Status is {|SMS1001:-204|} or {|SMS1001:-203|};") };
        test.DisabledDiagnostics.Add(DiagnosticIds.SuccessTest);
        return test.RunAsync();
    }

    [TestMethod]
    public Task A_rule_that_goes_before_and_is_off_leaves_the_test_to_the_rule_of_success_tests()
    {
        var test = new Verify.Test { TestCode = AmootSource.Statements("bool ok = {|SMS3005:reply.Status is -204 or 203|};") };
        test.DisabledDiagnostics.Add(DiagnosticIds.WrongSign);
        return test.RunAsync();
    }

    [TestMethod]
    [DataRow("bool failed = {|SMS3001:Convert.ToUInt32(reply.Status)|} > 1;")]
    [DataRow("bool failed = 1 < {|SMS3001:Convert.ToUInt64(reply.Status)|};")]
    [DataRow("bool failed = {|SMS3001:(uint)reply.Status|} > 1;")]
    [DataRow("bool failed = {|SMS3001:Math.Abs(reply.Status)|} > 1;")]
    [DataRow("bool failed = {|SMS3001:-reply.Status|} > 1;")]
    [DataRow("bool failed = {|SMS3001:Convert.ToUInt32(reply.Status)|} is > 1;")]
    [DataRow("bool ok = {|SMS3001:Convert.ToUInt32(reply.Status)|} is 0 or 4;")]
    public Task A_lost_sign_is_said_alone(string statement) =>
        Verify.VerifyAnalyzerAsync(AmootSource.Statements(statement));

    [TestMethod]
    [DataRow("bool ok = {|SMS3004:Convert.ToUInt32(reply.Status) > 0|};")]
    [DataRow("bool ok = {|SMS3004:Convert.ToUInt32(reply.Status) is > 0|};")]
    public Task A_sign_test_of_a_lost_sign_is_said_where_the_loss_is_not(string statement)
    {
        var test = new Verify.Test { TestCode = AmootSource.Statements(statement) };
        test.DisabledDiagnostics.Add(DiagnosticIds.WrongSign);
        return test.RunAsync();
    }

    [TestMethod]
    [DataRow("bool ok = {|SMS3004:Convert.ToInt32(reply.Status) > 0|};")]
    [DataRow("bool ok = {|SMS3004:(long)reply.Status > 0|};")]
    [DataRow("bool failed = Convert.ToUInt32(panel.Code) > 0;")]
    public Task A_conversion_that_loses_no_sign_hides_no_sign_test(string statement) =>
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

    /// <summary>
    /// The comparison that a report is about or stands in, or its own node: each element of a list that is searched in is a comparison
    /// of its own.
    /// </summary>
    private static SyntaxNode TestOf(SyntaxNode node) =>
        node.AncestorsAndSelf().TakeWhile(ancestor => ancestor is not InitializerExpressionSyntax).OfType<BinaryExpressionSyntax>().FirstOrDefault(binary => binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
            or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression)
        ?? node;

    [TestMethod]
    public Task Broken_code_is_no_reason_to_throw()
    {
        var test = new Verify.Test
        {
            TestCode = AmootSource.Statements(
                "bool ok = reply.Status == ; if (reply.Status <) { } _ = reply.Status is ; _ = (uint)reply. ; const int UserExpired = ; _ = reply.Status is > and < 0; switch (reply.Status) { case : case > : }"
                + " reply.Status ??= ; reply.Status = reply.Status ?? ; _ = (reply.Status, 3) == (, 3); _ = (reply.Status, 3) == (4; _ = ((reply.Status), ) == 4; _ = (reply.Status, 3) == ((0, 1), ) ;"
                + " _ = string.Compare(reply.Text, ) == 0; _ = string.Compare(\"00\") == 0; _ = jet.ErrorCode.CompareTo(\"00\") == ; _ = \"00\".CompareTo() == 0; _ = \"00\".CompareTo(jet.ErrorCode, 1) == 0;"
                + " _ = System.Collections.Immutable.ImmutableArray.Create(-204, ).Contains(; _ = System.Collections.Immutable.ImmutableArray.Create(-204).; _ = reply.Status == unchecked((long)); _ = unchecked(;"
                + " bool ok2 = reply.Status is or -203; bool ok3 = {|SMS3005:reply.Status is -204 or |}; bool ok4 = is -204 or 4; bool ok5 = reply.Status is { : -204 } or (, 4) or [4, ..]; bool ok6 = reply.Status is -204 or Missing.Name or Missing;"
                + " const int Own = Own; bool ok7 = reply.Status is Own or 4; bool ok8 = reply is (0, 4) or { Status: 0, Status: }; bool ok9 = Convert.ToUInt32() > 1; bool ok10 = Convert.ToUInt32(reply.) is > 1;")
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
