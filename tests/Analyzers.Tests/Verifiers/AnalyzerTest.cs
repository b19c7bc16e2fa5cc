using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SmsCodeAnalyzers.Tests.Verifiers;

/// <summary>Which of the compiler's own diagnostics a test must expect.</summary>
internal enum CompilerDiagnostics
{
    None,
    Errors,
    Warnings,
    Suggestions,
    All,
}

/// <summary>What <c>[|…|]</c> stands for where an analyzer has several rules.</summary>
[Flags]
internal enum MarkupOptions
{
    None = 0,
    UseFirstDescriptor = 1,
}

/// <summary>
/// Runs analyzers over a test's sources and compares what they report with what the test expects: over the whole compilation
/// with and without concurrency, and member by member as an editor does; all three must say the same.
/// </summary>
internal abstract class AnalyzerTest
{
    private static readonly Regex s_compilerId = new(@"^CS\d{4,5}$", RegexOptions.CultureInvariant);

    private readonly ConcurrentDictionary<Project, ImmutableArray<Diagnostic>> _known = new();
    private ImmutableArray<DiagnosticAnalyzer> _analyzers;

    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    public SolutionState TestState { get; } = new();

    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    public MarkupOptions MarkupOptions { get; set; }

    /// <summary>Ids that are switched off, as by <c>NoWarn</c>.</summary>
    public List<string> DisabledDiagnostics { get; } = new();

    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

    public DocumentationMode DocumentationMode { get; set; } = DocumentationMode.Parse;

    public NullableContextOptions NullableContext { get; set; } = NullableContextOptions.Disable;

    /// <summary>Whether the projects have the generated constants, as projects with the package do.</summary>
    public bool WithConstants { get; set; } = true;

    /// <summary>
    /// Whether the analyzers must report the same when asked member by member. To be switched off only for reports that can
    /// come at the end of a compilation alone.
    /// </summary>
    public bool VerifySpanLimited { get; set; } = true;

    /// <summary>Last changes to the solution, for what no property says; the second argument is the project under test.</summary>
    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = new();

    protected ImmutableArray<DiagnosticAnalyzer> Analyzers =>
        _analyzers.IsDefault ? _analyzers = GetDiagnosticAnalyzers().ToImmutableArray() : _analyzers;

    public virtual async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var (solution, expected) = Prepare(TestState);
        await VerifyDiagnosticsAsync(solution, expected, "the test's sources", cancellationToken);
    }

    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    /// <summary>The sources without markup as a solution, and all that is expected of it.</summary>
    protected (Solution Solution, ImmutableArray<DiagnosticResult> Expected) Prepare(SolutionState state)
    {
        var (solution, project) = TestWorkspace.Start(OptionsOf(state));
        var projects = new Dictionary<string, ProjectId> { [state.Name] = project };
        foreach (var additional in state.AdditionalProjects)
        {
            projects[additional.Name] = ProjectId.CreateNewId();
            solution = TestWorkspace.AddProject(solution, projects[additional.Name], additional.Name, OptionsOf(additional));
        }

        var expected = new List<DiagnosticResult>(state.ExpectedDiagnostics);
        var places = ImmutableDictionary.CreateBuilder<int, FileLinePositionSpan>();
        foreach (var each in state.AdditionalProjects.Prepend(state))
        {
            var id = projects[each.Name];
            solution = AddFiles(solution, id, each, expected, places)
                .AddMetadataReferences(id, each.AdditionalReferences)
                .WithProjectCompilationOptions(id, WithSwitchedRules(solution.GetProject(id)!.CompilationOptions!))
                .AddProjectReferences(id, each.AdditionalProjectReferences.Select(name => new ProjectReference(projects[name])));
        }

        foreach (var transform in SolutionTransforms)
        {
            solution = transform(solution, project);
        }

        var resolved = expected
            .Select(result => result.Resolve(places.ToImmutable(), state.Sources.Count > 0 ? state.Sources[0].FileName : string.Empty))
            .ToImmutableArray();
        foreach (var result in resolved)
        {
            if (!s_compilerId.IsMatch(result.Id) && !SupportedDescriptors().Any(descriptor => descriptor.Id == result.Id))
            {
                Assert.Fail($"The test expects {result.Id}, which no analyzer under test supports.");
            }
        }

        return (solution, resolved);
    }

    protected async Task VerifyDiagnosticsAsync(
        Solution solution, ImmutableArray<DiagnosticResult> expected, string what, CancellationToken cancellationToken)
    {
        var actual = new List<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            var (ofCompiler, ofAnalyzers) = await GetBuildDiagnosticsAsync(project, cancellationToken);
            await VerifyOtherWaysAsync(project, ofAnalyzers, cancellationToken);
            actual.AddRange(ofCompiler);
            actual.AddRange(ofAnalyzers);
        }

        // The results that say more choose first, so that a vague one does not take what a strict one needs.
        var missing = new List<DiagnosticResult>();
        var unexpected = actual.ToList();
        foreach (var result in expected.OrderByDescending(result => (result.Message != null ? 1 : 0) + result.Properties.Count))
        {
            var match = unexpected.FindIndex(result.Matches);
            if (match < 0)
            {
                missing.Add(result);
            }
            else
            {
                unexpected.RemoveAt(match);
            }
        }

        if (missing.Count > 0 || unexpected.Count > 0)
        {
            var message = new StringBuilder($"The diagnostics in {what} are not the expected ones.\n");
            AppendList(message, "Missing", missing.Select(result => result.ToString()));
            AppendList(message, "Unexpected", unexpected.Select(Describe));
            AppendList(message, "All reported", actual.Select(Describe));
            foreach (var document in solution.Projects.SelectMany(project => project.Documents))
            {
                message.Append($"{document.FilePath}:\n{await document.GetTextAsync(cancellationToken)}\n");
            }

            Assert.Fail(message.ToString());
        }
    }

    /// <summary>The errors in the project's own files, for which the generated ones need not be bound again.</summary>
    protected async Task<ImmutableArray<Diagnostic>> GetErrorsAsync(Project project, CancellationToken cancellationToken)
    {
        var (compilation, own) = await GetCompilationAsync(project, cancellationToken);
        return Sorted(own
            .SelectMany(tree => compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellationToken))
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !DisabledDiagnostics.Contains(diagnostic.Id)));
    }

    /// <summary>
    /// What the analyzers report in the project's own files; an exception of theirs fails the test. It is asked for more than
    /// once, and a project never changes.
    /// </summary>
    protected async Task<ImmutableArray<Diagnostic>> GetAnalyzerDiagnosticsAsync(Project project, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(project, out var diagnostics))
        {
            var (compilation, own) = await GetCompilationAsync(project, cancellationToken);
            var run = new AnalyzerRun(compilation, Analyzers, project, concurrent: false);
            _known[project] = diagnostics = run.Finish(await run.Analysis.GetAnalyzerDiagnosticsAsync(cancellationToken), own);
        }

        return diagnostics;
    }

    protected static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Location.GetLineSpan()}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"
        + string.Concat(diagnostic.Properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $" [{pair.Key}={pair.Value}]"))
        + string.Concat(diagnostic.AdditionalLocations.Select(location => $" +{location.GetLineSpan()}"));

    protected static void AppendList(StringBuilder message, string title, IEnumerable<string> lines) =>
        message.Append(title).Append(":\n").Append(string.Concat(lines.DefaultIfEmpty("none").Select(line => "    " + line + "\n")));

    private static async Task<(Compilation Compilation, ImmutableHashSet<SyntaxTree> Own)> GetCompilationAsync(
        Project project, CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var trees = new List<SyntaxTree>();
        foreach (var document in project.Documents)
        {
            trees.Add((await document.GetSyntaxTreeAsync(cancellationToken))!);
        }

        return (compilation, trees.ToImmutableHashSet());
    }

    private static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.End)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(Describe, StringComparer.Ordinal)
            .ToImmutableArray();

    private static void AssertSame(IEnumerable<Diagnostic> whole, IEnumerable<Diagnostic> other, string otherName)
    {
        var expected = whole.Select(Describe).ToList();
        var actual = other.Select(Describe).ToList();
        if (!expected.SequenceEqual(actual, StringComparer.Ordinal))
        {
            var message = new StringBuilder($"The analyzers report something else when run {otherName}.\n");
            AppendList(message, "Over the whole compilation", expected);
            AppendList(message, "When run " + otherName, actual);
            Assert.Fail(message.ToString());
        }
    }

    /// <summary>
    /// The spans an editor asks for: every member by itself, and what is left between the members (usings, attributes, the
    /// heads of types).
    /// </summary>
    private static IEnumerable<TextSpan> EditorSpans(SyntaxNode root, SourceText text)
    {
        var position = 0;
        var members = root
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax));
        foreach (var member in members)
        {
            if (Gap(member.SpanStart) is { } before)
            {
                yield return before;
            }

            yield return member.Span;
            position = member.Span.End;
        }

        if (Gap(text.Length) is { } last)
        {
            yield return last;
        }

        TextSpan? Gap(int end)
        {
            var start = position;
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            return end > start ? TextSpan.FromBounds(start, end) : null;
        }
    }

    /// <summary>
    /// What a build says: one compilation is bound once, for the compiler's own diagnostics and for the analyzers, concurrently.
    /// </summary>
    private async Task<(ImmutableArray<Diagnostic> OfCompiler, ImmutableArray<Diagnostic> OfAnalyzers)> GetBuildDiagnosticsAsync(
        Project project, CancellationToken cancellationToken)
    {
        var (compilation, own) = await GetCompilationAsync(project, cancellationToken);
        var run = new AnalyzerRun(compilation, Analyzers, project, concurrent: true);
        var isOfCompiler = (await run.Analysis.GetAllDiagnosticsAsync(cancellationToken))
            .ToLookup(diagnostic => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler));
        var lowest = CompilerDiagnostics switch
        {
            CompilerDiagnostics.None => (DiagnosticSeverity?)null,
            CompilerDiagnostics.Errors => DiagnosticSeverity.Error,
            CompilerDiagnostics.Warnings => DiagnosticSeverity.Warning,
            CompilerDiagnostics.Suggestions => DiagnosticSeverity.Info,
            _ => DiagnosticSeverity.Hidden,
        };
        var ofCompiler = isOfCompiler[true]
            .Where(diagnostic => diagnostic.Severity >= lowest && !DisabledDiagnostics.Contains(diagnostic.Id));
        return (Sorted(ofCompiler), run.Finish(isOfCompiler[false], own));
    }

    private async Task VerifyOtherWaysAsync(Project project, ImmutableArray<Diagnostic> whole, CancellationToken cancellationToken)
    {
        AssertSame(whole, await GetAnalyzerDiagnosticsAsync(project, cancellationToken), "without concurrency");
        if (VerifySpanLimited)
        {
            AssertSame(
                whole.Where(diagnostic => diagnostic.Location.IsInSource).GroupBy(Describe).Select(same => same.First()),
                await GetMemberwiseDiagnosticsAsync(project, cancellationToken),
                "member by member");
        }
    }

    private async Task<ImmutableArray<Diagnostic>> GetMemberwiseDiagnosticsAsync(Project project, CancellationToken cancellationToken)
    {
        var (compilation, own) = await GetCompilationAsync(project, cancellationToken);
        var all = new List<Diagnostic>();
        foreach (var tree in own)
        {
            var syntaxRun = new AnalyzerRun(compilation, Analyzers, project, concurrent: false);
            all.AddRange(syntaxRun.Finish(await syntaxRun.Analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellationToken), own));
            foreach (var span in EditorSpans(await tree.GetRootAsync(cancellationToken), await tree.GetTextAsync(cancellationToken)))
            {
                // A run of its own for every span: nothing may depend on what an earlier member has taught the analyzer.
                var run = new AnalyzerRun(compilation, Analyzers, project, concurrent: false);
                var model = run.Analysis.Compilation.GetSemanticModel(tree);
                all.AddRange(run.Finish(await run.Analysis.GetAnalyzerSemanticDiagnosticsAsync(model, span, cancellationToken), own));
            }
        }

        return Sorted(all.GroupBy(Describe).Select(same => same.First()));
    }

    private ProjectOptions OptionsOf(ProjectState state) =>
        new(LanguageVersion, DocumentationMode, state.OutputKind ?? OutputKind.DynamicallyLinkedLibrary, NullableContext, WithConstants);

    private IEnumerable<DiagnosticDescriptor> SupportedDescriptors() =>
        Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics);

    private CompilationOptions WithSwitchedRules(CompilationOptions options)
    {
        var specific = options.SpecificDiagnosticOptions;
        foreach (var descriptor in SupportedDescriptors().Where(descriptor => !descriptor.IsEnabledByDefault))
        {
            specific = specific.SetItem(descriptor.Id, ReportDiagnostic.Warn);
        }

        foreach (var id in DisabledDiagnostics)
        {
            specific = specific.SetItem(id, ReportDiagnostic.Suppress);
        }

        return options.WithSpecificDiagnosticOptions(specific);
    }

    private Solution AddFiles(
        Solution solution,
        ProjectId id,
        ProjectState state,
        List<DiagnosticResult> expected,
        ImmutableDictionary<int, FileLinePositionSpan>.Builder places)
    {
        foreach (var (fileName, content) in state.Sources)
        {
            var markup = TestMarkup.Parse(content);
            var text = SourceText.From(markup.Text, Encoding.UTF8);
            solution = solution.AddDocument(DocumentId.CreateNewId(id), fileName, text, filePath: fileName);
            foreach (var span in markup.Unnamed)
            {
                expected.Add(new DiagnosticResult(DefaultDescriptor())
                    .WithSpan(fileName, text.Lines.GetLinePositionSpan(span))
                    .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
            }

            foreach (var (name, span) in markup.Named)
            {
                var descriptor = SupportedDescriptors().FirstOrDefault(candidate => candidate.Id == name);
                var result = descriptor != null
                    ? new DiagnosticResult(descriptor).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
                    : DiagnosticResult.CompilerError(name).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity);
                expected.Add(result.WithSpan(fileName, text.Lines.GetLinePositionSpan(span)));
            }

            foreach (var (key, span) in markup.Keyed)
            {
                places.Add(key, new FileLinePositionSpan(fileName, text.Lines.GetLinePositionSpan(span)));
            }
        }

        foreach (var (fileName, content) in state.AdditionalFiles)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), fileName, SourceText.From(content, Encoding.UTF8), filePath: fileName);
        }

        foreach (var (fileName, content) in state.AnalyzerConfigFiles)
        {
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), fileName, SourceText.From(content, Encoding.UTF8), filePath: fileName);
        }

        return solution;
    }

    private DiagnosticDescriptor DefaultDescriptor()
    {
        var descriptors = SupportedDescriptors().ToList();
        if (descriptors.Count != 1 && (MarkupOptions & MarkupOptions.UseFirstDescriptor) == 0)
        {
            Assert.Fail("[|…|] says which rule only where the analyzer has a single one; write {|ID:…|}.");
        }

        return descriptors[0];
    }

    /// <summary>One analysis of one compilation, and the exceptions that came up in it.</summary>
    private sealed class AnalyzerRun
    {
        private readonly ConcurrentQueue<string> _exceptions = new();

        public AnalyzerRun(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, Project project, bool concurrent) =>
            Analysis = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
                project.AnalyzerOptions,
                (exception, analyzer, _) => _exceptions.Enqueue($"{analyzer.GetType().Name} threw {exception}"),
                concurrent,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: false));

        public CompilationWithAnalyzers Analysis { get; }

        public ImmutableArray<Diagnostic> Finish(IEnumerable<Diagnostic> diagnostics, ImmutableHashSet<SyntaxTree> own)
        {
            if (!_exceptions.IsEmpty)
            {
                Assert.Fail(string.Join("\n", _exceptions));
            }

            return Sorted(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == null || own.Contains(diagnostic.Location.SourceTree)));
        }
    }
}
