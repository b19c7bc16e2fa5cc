using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>An if/else-if chain, or a run of ifs that return or throw, over one value with an origin and without a final else.</summary>
internal sealed class CodeChain
{
    private const int FewestBranches = 2;

    private CodeChain(
        IfStatementSyntax first,
        IfStatementSyntax last,
        ExpressionSyntax subject,
        CodeDomain domain,
        ImmutableArray<CodeTarget> open,
        bool hasConstants)
    {
        Keyword = first.IfKeyword;
        Last = last;
        Subject = subject;
        Domain = domain;
        Missing = open.Where(target => target.Code.Outcome != CodeOutcome.Success).ToImmutableArray();
        Passing = open.Where(target => target.Code.Outcome == CodeOutcome.Success).ToImmutableArray();
        HasConstants = hasConstants;
    }

    /// <summary>The <c>if</c> of the first test.</summary>
    public SyntaxToken Keyword { get; }

    /// <summary>The last branch, which a final else can follow.</summary>
    public IfStatementSyntax Last { get; }

    /// <summary>The expression that is tested, as the first test has it.</summary>
    public ExpressionSyntax Subject { get; }

    public CodeDomain Domain { get; }

    /// <summary>The codes, other than successes, that no branch takes.</summary>
    public ImmutableArray<CodeTarget> Missing { get; }

    /// <summary>The successes that no branch takes: they are meant to pass.</summary>
    public ImmutableArray<CodeTarget> Passing { get; }

    /// <summary>Whether the constants have the form of the tests.</summary>
    public bool HasConstants { get; }

    /// <summary>Whether the condition has what a test of a code looks like, before anything is bound.</summary>
    public static bool MayBeFirst(IfStatementSyntax statement) =>
        statement.Parent is not ElseClauseSyntax
        && (statement.Else is null ? FallThrough.Leaves(statement.Statement) : statement.Else.Statement is IfStatementSyntax)
        && MayTest(statement.Condition)
        && BranchesOf(statement).Count >= FewestBranches;

    /// <summary>The chain that the statement begins, or nothing where it begins none or is in the middle of one.</summary>
    public static CodeChain? Find(CodeRecognizer recognizer, IfStatementSyntax first, SemanticModel model)
    {
        foreach (var (subject, _, _) in CodeCondition.TestsIn(model.GetOperation(first.Condition)))
        {
            if (subject.Syntax is ExpressionSyntax expression && IsPlain(expression) && !ContinuesRun(first, expression, model))
            {
                return Find(recognizer, first, subject, expression, model);
            }
        }

        return null;
    }

    /// <summary>The statements of a run, and in the last one the last if of its chain.</summary>
    public static List<IfStatementSyntax> BranchesOf(IfStatementSyntax first)
    {
        var branches = new List<IfStatementSyntax>();
        var hasReached = false;
        foreach (var statement in FallThrough.SiblingsOf(first))
        {
            hasReached |= statement == first;
            if (!hasReached)
            {
                continue;
            }

            if (statement is not IfStatementSyntax next)
            {
                break;
            }

            branches.Add(next);
            var leaves = FallThrough.Leaves(next.Statement);
            while (next.Else?.Statement is IfStatementSyntax alternative)
            {
                next = alternative;
                branches.Add(next);
                leaves &= FallThrough.Leaves(next.Statement);
            }

            if (!leaves || next.Else is not null)
            {
                break;
            }
        }

        return branches;
    }

    private static CodeChain? Find(CodeRecognizer recognizer, IfStatementSyntax first, IOperation subject, ExpressionSyntax expression, SemanticModel model)
    {
        var branches = BranchesOf(first);
        var conditions = branches.Select(branch => model.GetOperation(branch.Condition)).ToList();
        var tests = conditions.SelectMany(CodeCondition.TestsIn).Where(test => CodeCondition.IsSame(test.Subject, expression)).ToList();
        var last = branches[branches.Count - 1];
        if (tests.Count < FewestBranches
            || last.Else is not null
            || FallThrough.After(OutermostOf(last), model) is not (Fate.Succeeds or Fate.Ends)
            || recognizer.Resolve(Recognition.Subject.Of(subject), model, first) is not { } origin
            || CodeDomain.Create(origin, subject.Type, recognizer, recognizer.OptionsOf(first.SyntaxTree)) is not { } domain)
        {
            return null;
        }

        var constants = tests.Select(test => (test.Constant, test.Syntax)).ToList();
        if (!DocumentedTests.AreOfTheSet(domain, constants)
            || conditions.Count(condition => TestsDocumentedCode(condition, expression, domain)) < FewestBranches)
        {
            return null;
        }

        var coverage = new Coverage(CodePlace.Of(Recognition.Subject.Of(subject), subject.Type), recognizer.Compilation);
        var open = domain.Targets
            .Where(target => target.IsRequired && !conditions.Any(condition => CodeCondition.Of(condition, expression, target, coverage) == CodeMatch.Yes))
            .ToImmutableArray();
        var chain = new CodeChain(first, last, expression, domain, open, DocumentedTests.AreInWireForm(domain, constants));
        return chain.Missing.IsEmpty ? null : chain;
    }

    private static bool TestsDocumentedCode(IOperation? condition, ExpressionSyntax subject, CodeDomain domain) =>
        CodeCondition.TestsIn(condition).Any(test =>
            CodeCondition.IsSame(test.Subject, subject) && DocumentedTests.IsDocumented(domain, test.Constant, test.Syntax));

    /// <summary>Whether an earlier if of the same run tests the same value: that one begins the chain.</summary>
    private static bool ContinuesRun(IfStatementSyntax first, ExpressionSyntax subject, SemanticModel model)
    {
        var siblings = FallThrough.SiblingsOf(first);
        var index = siblings.ToList().IndexOf(first);
        for (var i = index - 1; i >= 0 && siblings[i] is IfStatementSyntax; i--)
        {
            var chain = BranchesOf((IfStatementSyntax)siblings[i]);
            if (!chain.Contains(first))
            {
                return false;
            }

            if (chain.TakeWhile(branch => branch != first).Any(branch =>
                CodeCondition.TestsIn(model.GetOperation(branch.Condition)).Any(test => CodeCondition.IsSame(test.Subject, subject))))
            {
                return true;
            }
        }

        return false;
    }

    private static StatementSyntax OutermostOf(IfStatementSyntax branch)
    {
        StatementSyntax statement = branch;
        while (statement.Parent is ElseClauseSyntax { Parent: IfStatementSyntax outer })
        {
            statement = outer;
        }

        return statement;
    }

    private static bool MayTest(ExpressionSyntax condition) => condition.DescendantNodesAndSelf().Any(node =>
        node.IsKind(SyntaxKind.EqualsExpression) || node.IsKind(SyntaxKind.NotEqualsExpression)
        || node is IsPatternExpressionSyntax or InvocationExpressionSyntax);

    /// <summary>Whether the expression may be written once more: names, members and calls that only convert.</summary>
    private static bool IsPlain(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax or LiteralExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsPlain(access.Expression),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax } access => IsPlain(access.Expression),
        ParenthesizedExpressionSyntax parenthesized => IsPlain(parenthesized.Expression),
        CastExpressionSyntax cast => IsPlain(cast.Expression),
        ElementAccessExpressionSyntax element => IsPlain(element.Expression) && element.ArgumentList.Arguments.All(argument => IsPlain(argument.Expression)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "Trim" or "GetValueOrDefault" or "GetString" or "GetInt32" } access } =>
            IsPlain(access.Expression),
        _ => false,
    };
}
