using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SmsCodeAnalyzers.Tests.Verifiers;

/// <summary>What a code fix test leaves out.</summary>
[Flags]
internal enum CodeFixTestBehaviors
{
    None = 0,

    /// <summary>Apply the fix once and stop.</summary>
    FixOne = 1,
    SkipFixAllInDocumentCheck = 2,
    SkipFixAllInProjectCheck = 4,
    SkipFixAllInSolutionCheck = 8,
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,
}

/// <summary>How closely the tree a code fix makes must be the tree of its text.</summary>
internal enum CodeActionValidationMode
{
    None,

    /// <summary>The same nodes and tokens.</summary>
    SemanticStructure,

    /// <summary>The same trivia too.</summary>
    Full,
}

/// <summary>
/// An analyzer test that goes on to apply the fix: one diagnostic after the other, then all in each document, project and
/// solution where the fix offers that. Each way must lead to the expected code, which must compile and report what it says.
/// </summary>
internal abstract class CodeFixTest : AnalyzerTest
{
    private readonly List<(ImmutableArray<string> Files, Solution Solution)> _reached = new();
    private CodeFixProvider? _fix;

    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>The expected code; empty where no fix may be offered.</summary>
    public SolutionState FixedState { get; } = new();

    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    /// <summary>The expected code after a Fix All, where it is not that of the single fixes.</summary>
    public SolutionState BatchFixedState { get; } = new();

    public int? CodeActionIndex { get; set; }

    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>Looks at every action before it is applied.</summary>
    public Action<CodeAction>? CodeActionVerifier { get; set; }

    public CodeActionValidationMode CodeActionValidationMode { get; set; } = CodeActionValidationMode.SemanticStructure;

    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>How many single fixes it takes; without a number at most one for each diagnostic.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>How many times Fix All runs in each scope; without a number at most once for each document, project or solution.</summary>
    public int? NumberOfFixAllIterations { get; set; }

    private CodeFixProvider Fix => _fix ??= GetCodeFixProvider();

    public override async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var (solution, initial) = Prepare(TestState);
        await VerifyDiagnosticsAsync(solution, initial, "the test's sources", cancellationToken);
        var (single, singleExpected) = Prepare(FixedState.HasSources ? FixedState.InheritFrom(TestState) : TestState);
        var mayNotCompile = initial.Any(result => result.Id.StartsWith("CS", StringComparison.Ordinal));
        var fixedOnes = await ApplyAsync(
            solution, "the single fixes", NumberOfIncrementalIterations, await CountFixableAsync(solution, _ => new object(), cancellationToken), null, mayNotCompile, cancellationToken);
        await VerifyFilesAsync(fixedOnes, single, "the code after the single fixes", cancellationToken);
        await VerifyDiagnosticsAsync(single, singleExpected, "the code after the single fixes", cancellationToken);

        if (Fix.GetFixAllProvider() is not { } fixAll)
        {
            Assert.IsFalse(BatchFixedState.HasSources, "The test expects a Fix All, but the code fix has none.");
            return;
        }

        var batch = single;
        if (BatchFixedState.HasSources)
        {
            (batch, var batchExpected) = Prepare(BatchFixedState.InheritFrom(TestState));
            await VerifyDiagnosticsAsync(batch, batchExpected, "the code after Fix All", cancellationToken);
        }

        foreach (var (scope, skip, group) in new (FixAllScope, CodeFixTestBehaviors, Func<Document, object>)[]
        {
            (FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck, document => document.Id),
            (FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck, document => document.Project.Id),
            (FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck, document => document.Project.Solution.Id),
        })
        {
            if ((CodeFixTestBehaviors & skip) != 0)
            {
                continue;
            }

            Assert.IsTrue(fixAll.GetSupportedFixAllScopes().Contains(scope), $"Fix All does not support the scope {scope}.");
            var fixedAll = await ApplyAsync(
                solution, $"Fix All in {scope}", NumberOfFixAllIterations, await CountFixableAsync(solution, group, cancellationToken), (fixAll, scope), mayNotCompile, cancellationToken);
            await VerifyFilesAsync(fixedAll, batch, $"the code after Fix All in {scope}", cancellationToken);
        }
    }

    protected abstract CodeFixProvider GetCodeFixProvider();

    private static async Task<Solution> GetChangedSolutionAsync(CodeAction action, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        Assert.AreEqual(1, operations.Length, $"'{action.Title}' should have one operation.");
        return ((ApplyChangesOperation)operations[0]).ChangedSolution;
    }

    private static bool SameTrivia(SyntaxNode left, SyntaxNode right)
    {
        var leftTrivia = left.DescendantTrivia().Select(trivia => (trivia.RawKind, trivia.Span));
        return leftTrivia.SequenceEqual(right.DescendantTrivia().Select(trivia => (trivia.RawKind, trivia.Span)));
    }

    /// <summary>Applies the fix until nothing is left to fix, one diagnostic or one Fix All at a time.</summary>
    private async Task<Solution> ApplyAsync(
        Solution solution,
        string what,
        int? expectedIterations,
        int atMost,
        (FixAllProvider Provider, FixAllScope Scope)? fixAll,
        bool mayNotCompile,
        CancellationToken cancellationToken)
    {
        var iterations = 0;
        while (await FindActionAsync(solution, cancellationToken) is { } found)
        {
            if (++iterations > (expectedIterations ?? atMost))
            {
                Assert.Fail($"After {iterations - 1} steps of {what} '{found.Action.Title}' is still offered for {Describe(found.Diagnostic)}");
            }

            var action = fixAll is { } all ? await GetFixAllAsync(solution, found, all, cancellationToken) : found.Action;
            var changed = await GetChangedSolutionAsync(action, cancellationToken);
            changed = await ReparseAsync(solution, changed, action, what, cancellationToken);
            solution = await ReachAsync(changed, cancellationToken);
            if (solution == changed && !mayNotCompile)
            {
                await AssertCompilesAsync(solution, what, cancellationToken);
            }

            if ((CodeFixTestBehaviors & CodeFixTestBehaviors.FixOne) != 0)
            {
                break;
            }
        }

        if (expectedIterations is { } expected)
        {
            Assert.AreEqual(expected, iterations, $"The number of steps of {what}");
        }

        return solution;
    }

    private async Task<CodeAction> GetFixAllAsync(
        Solution solution, FoundAction found, (FixAllProvider Provider, FixAllScope Scope) all, CancellationToken cancellationToken)
    {
        Assert.IsNotNull(found.Action.EquivalenceKey, $"'{found.Action.Title}' needs an equivalence key for its Fix All.");
        var context = new FixAllContext(
            solution.GetDocument(found.Document)!,
            Fix,
            all.Scope,
            found.Action.EquivalenceKey,
            Fix.FixableDiagnosticIds,
            new DiagnosticSource(this),
            cancellationToken);
        var action = await all.Provider.GetFixAsync(context);
        Assert.IsNotNull(action, $"Fix All in {all.Scope} offers nothing, although '{found.Action.Title}' is offered.");
        return action;
    }

    private async Task<FoundAction?> FindActionAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var (document, diagnostic) in await GetFixableAsync(solution, cancellationToken))
        {
            if (await GetActionAsync(solution.GetDocument(document)!, diagnostic, cancellationToken) is { } action)
            {
                CodeActionVerifier?.Invoke(action);
                return new FoundAction(document, diagnostic, action);
            }
        }

        return null;
    }

    private async Task<CodeAction?> GetActionAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        await Fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        var chosen = CodeActionEquivalenceKey == null ? actions : actions.Where(action => action.EquivalenceKey == CodeActionEquivalenceKey);
        return chosen.ElementAtOrDefault(CodeActionIndex ?? 0);
    }

    private async Task<int> CountFixableAsync(Solution solution, Func<Document, object> group, CancellationToken cancellationToken)
    {
        var groups = new HashSet<object>();
        foreach (var (document, diagnostic) in await GetFixableAsync(solution, cancellationToken))
        {
            if (await GetActionAsync(solution.GetDocument(document)!, diagnostic, cancellationToken) != null)
            {
                groups.Add(group(solution.GetDocument(document)!));
            }
        }

        return groups.Count;
    }

    private async Task<List<(DocumentId Document, Diagnostic Diagnostic)>> GetFixableAsync(Solution solution, CancellationToken cancellationToken)
    {
        var result = new List<(DocumentId, Diagnostic)>();
        foreach (var project in solution.Projects)
        {
            foreach (var diagnostic in await GetAnalyzerDiagnosticsAsync(project, cancellationToken))
            {
                if (Fix.FixableDiagnosticIds.Contains(diagnostic.Id) && project.GetDocument(diagnostic.Location.SourceTree) is { } document)
                {
                    result.Add((document.Id, diagnostic));
                }
            }
        }

        return result;
    }

    /// <summary>The changed solution as its text is read again, which must give the trees that the fix has made.</summary>
    private async Task<Solution> ReparseAsync(
        Solution old, Solution changed, CodeAction action, string what, CancellationToken cancellationToken)
    {
        var result = changed;
        var hasChanged = false;
        foreach (var id in changed.GetChanges(old).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            var document = changed.GetDocument(id)!;
            var text = await document.GetTextAsync(cancellationToken);
            hasChanged |= !text.ContentEquals(await old.GetDocument(id)!.GetTextAsync(cancellationToken));
            var tree = (await document.GetSyntaxTreeAsync(cancellationToken))!;
            var reparsed = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, cancellationToken: cancellationToken);
            if (CodeActionValidationMode != CodeActionValidationMode.None)
            {
                var same = SyntaxFactory.AreEquivalent(tree, reparsed, topLevel: false)
                    && (CodeActionValidationMode != CodeActionValidationMode.Full
                        || SameTrivia(await tree.GetRootAsync(cancellationToken), await reparsed.GetRootAsync(cancellationToken)));
                Assert.IsTrue(same, $"The tree made by '{action.Title}' is not the tree of its text:\n{text}");
            }

            result = result.WithDocumentText(id, Microsoft.CodeAnalysis.Text.SourceText.From(text.ToString(), Encoding.UTF8));
        }

        Assert.IsTrue(hasChanged, $"A step of {what}, '{action.Title}', changes nothing.");
        return result;
    }

    /// <summary>
    /// The solution with the same files where another way has led to one: all come from the test's sources, so it compiles and
    /// reports the same, which is then known. The single fixes and the Fix All of each scope mostly meet.
    /// </summary>
    private async Task<Solution> ReachAsync(Solution solution, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
        {
            files.Add($"{document.Project.Id} {document.FilePath}\n{await document.GetTextAsync(cancellationToken)}");
        }

        foreach (var (reachedFiles, reached) in _reached)
        {
            if (reachedFiles.SequenceEqual(files, StringComparer.Ordinal) && HasSameSettings(reached, solution))
            {
                return reached;
            }
        }

        _reached.Add((files.ToImmutable(), solution));
        return solution;
    }

    private static bool HasSameSettings(Solution left, Solution right)
    {
        var changes = left.GetChanges(right);
        return !changes.GetAddedProjects().Concat(changes.GetRemovedProjects()).Any()
            && changes.GetProjectChanges().All(project =>
                Equals(project.OldProject.CompilationOptions, project.NewProject.CompilationOptions)
                && Equals(project.OldProject.ParseOptions, project.NewProject.ParseOptions)
                && project.OldProject.AllProjectReferences.SequenceEqual(project.NewProject.AllProjectReferences)
                && project.OldProject.MetadataReferences.SequenceEqual(project.NewProject.MetadataReferences)
                && !project.GetAddedAdditionalDocuments().Concat(project.GetRemovedAdditionalDocuments()).Concat(project.GetChangedAdditionalDocuments())
                    .Concat(project.GetAddedAnalyzerConfigDocuments()).Concat(project.GetRemovedAnalyzerConfigDocuments()).Concat(project.GetChangedAnalyzerConfigDocuments())
                    .Any());
    }

    private async Task AssertCompilesAsync(Solution solution, string what, CancellationToken cancellationToken)
    {
        foreach (var project in solution.Projects)
        {
            var errors = await GetErrorsAsync(project, cancellationToken);
            if (errors.Length > 0)
            {
                var message = new StringBuilder($"The code does not compile after a step of {what}.\n");
                AppendList(message, "Errors", errors.Select(Describe));
                foreach (var document in project.Documents)
                {
                    message.Append($"{document.FilePath}:\n{await document.GetTextAsync(cancellationToken)}\n");
                }

                Assert.Fail(message.ToString());
            }
        }
    }

    /// <summary>Files that are the expected ones report what the expected ones report, which is verified once.</summary>
    private static async Task VerifyFilesAsync(Solution actual, Solution expected, string what, CancellationToken cancellationToken)
    {
        var actualDocuments = actual.Projects.SelectMany(project => project.Documents).ToDictionary(document => document.FilePath!);
        var expectedDocuments = expected.Projects.SelectMany(project => project.Documents).ToDictionary(document => document.FilePath!);
        CollectionAssert.AreEquivalent(expectedDocuments.Keys, actualDocuments.Keys, $"The files of {what}");
        foreach (var pair in expectedDocuments)
        {
            var expectedText = (await pair.Value.GetTextAsync(cancellationToken)).ToString();
            var actualText = (await actualDocuments[pair.Key].GetTextAsync(cancellationToken)).ToString();
            if (expectedText != actualText)
            {
                Assert.Fail($"{pair.Key} is not as expected in {what}.\nExpected:\n{expectedText}\nActual:\n{actualText}");
            }
        }
    }

    private sealed record FoundAction(DocumentId Document, Diagnostic Diagnostic, CodeAction Action);

    /// <summary>Gives a Fix All the diagnostics of the test's analyzers.</summary>
    private sealed class DiagnosticSource : FixAllContext.DiagnosticProvider
    {
        private readonly CodeFixTest _test;

        public DiagnosticSource(CodeFixTest test) => _test = test;

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await _test.GetAnalyzerDiagnosticsAsync(project, cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await GetAllDiagnosticsAsync(project, cancellationToken)).Where(diagnostic => !diagnostic.Location.IsInSource);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }
    }
}
