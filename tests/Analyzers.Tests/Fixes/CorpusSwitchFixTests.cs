using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.CodeFixes;
using SmsCodeAnalyzers.Rules;
using SmsCodeAnalyzers.Tests.Corpus;
using SmsCodeAnalyzers.Tests.Verifiers;

namespace SmsCodeAnalyzers.Tests.Fixes;

/// <summary>Applies the fixes of the rules about missing codes to every report in the corpus, one by one.</summary>
[TestClass]
public sealed class CorpusSwitchFixTests
{
    private static readonly ImmutableArray<CodeFixProvider> s_fixes = ImmutableArray.Create<CodeFixProvider>(
        new AddMissingCasesCodeFixProvider(), new AddCatchAllCodeFixProvider(), new AddFinalElseCodeFixProvider());

    [TestMethod]
    public async Task Every_fix_of_every_report_compiles_and_takes_the_report_away()
    {
        var problems = new List<string>();
        var applied = new Dictionary<string, int>();
        foreach (var corpusCase in CorpusCase.All.Where(each => each.Documents.Any(document =>
            document.Marks.Any(mark => mark.Rule is DiagnosticIds.SwitchMissesCodes or DiagnosticIds.CatchAllHidesCodes or DiagnosticIds.ChainLetsCodesPass))))
        {
            var project = Open(corpusCase);
            foreach (var report in await AnalyzeAsync(project))
            {
                foreach (var fix in s_fixes.Where(fix => fix.FixableDiagnosticIds.Contains(report.Id)))
                {
                    var changed = await ApplyAsync(project, report, fix);
                    var what = corpusCase.Name + ", " + report.Id + ", " + fix.GetType().Name + ": ";
                    if (changed is null)
                    {
                        problems.Add(what + "nothing is offered");
                        continue;
                    }

                    applied[report.Id] = applied.TryGetValue(report.Id, out var count) ? count + 1 : 1;
                    problems.AddRange((await changed.GetCompilationAsync())!.GetDiagnostics()
                        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                        .Select(error => what + error));
                    var line = report.Location.GetLineSpan().StartLinePosition.Line;
                    problems.AddRange((await AnalyzeAsync(changed))
                        .Where(after => after.Id == report.Id
                            && after.Location.SourceTree!.FilePath == report.Location.SourceTree!.FilePath
                            && after.Location.GetLineSpan().StartLinePosition.Line - line is 0 or 1 or 2)
                        .Select(after => what + "still there: " + after));
                }
            }
        }

        Assert.AreEqual("", string.Join("\n", problems));
        Assert.HasCount(3, applied, "The corpus has a fix of each of the three rules to try.");
    }

    private static Project Open(CorpusCase corpusCase)
    {
        var (solution, id) = TestWorkspace.Start(new ProjectOptions(
            corpusCase.LanguageVersion!.Value, DocumentationMode.Parse, OutputKind.DynamicallyLinkedLibrary, NullableContextOptions.Enable, WithConstants: true));
        foreach (var document in corpusCase.Documents)
        {
            solution = solution.AddDocument(
                DocumentId.CreateNewId(id), document.Path, SourceText.From(document.Source, Encoding.UTF8), filePath: document.Path);
        }

        foreach (var stub in corpusCase.Stubs)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), stub + ".cs", CorpusCase.ReadStub(stub), filePath: "/stubs/" + stub + ".cs");
        }

        if (corpusCase.Configuration is { } configuration)
        {
            solution = solution.AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(id), "/corpus/.editorconfig", SourceText.From(configuration, Encoding.UTF8), filePath: "/corpus/.editorconfig");
        }

        return solution.GetProject(id)!;
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project) =>
        await (await project.GetCompilationAsync())!
            .WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new SwitchAnalyzer()), project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();

    private static async Task<Project?> ApplyAsync(Project project, Diagnostic report, CodeFixProvider fix)
    {
        CodeAction? offered = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(
            project.GetDocument(report.Location.SourceTree)!, report, (action, _) => offered ??= action, CancellationToken.None));
        if (offered is null)
        {
            return null;
        }

        var operations = await offered.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id);
    }
}
