using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SmsCodeAnalyzers.Constants;

namespace SmsCodeAnalyzers.Tests.Corpus;

/// <summary>What one rule did in one case.</summary>
internal sealed record RuleOutcome(string Rule, int Expected, ImmutableArray<string> Missed, ImmutableArray<string> FalseAlarms);

/// <summary>A case compiled and analysed with every rule of the package on.</summary>
internal sealed class CorpusRun
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = typeof(ConstantsGenerator).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
        .ToImmutableArray();

    private static readonly ImmutableArray<MetadataReference> s_framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var file
            && (file.StartsWith("System.", StringComparison.Ordinal)
                || file.StartsWith("Microsoft.Win32.", StringComparison.Ordinal)
                || file is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll"))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    private static readonly ConcurrentDictionary<string, MetadataReference> s_stubs = new(StringComparer.Ordinal);

    // A generator's driver keeps what it has generated and parsed, for as long as the settings are the same.
    private static readonly ConcurrentDictionary<CSharpParseOptions, GeneratorDriver> s_generators = new();

    // Runs of the corpus as it stands, which several tests look at.
    private static readonly ConcurrentDictionary<(CorpusCase Case, bool ProjectsAsMetadata), Lazy<Task<CorpusRun>>> s_runs = new();

    private readonly CorpusCase _case;

    private CorpusRun(CorpusCase corpusCase) => _case = corpusCase;

    /// <summary>The rules of this build that the corpus can judge.</summary>
    public static ImmutableSortedSet<string> Rules { get; } = s_analyzers
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .Select(descriptor => descriptor.Id)
        .ToImmutableSortedSet(StringComparer.Ordinal);

    public ImmutableArray<string> Failures { get; private set; } = ImmutableArray<string>.Empty;

    /// <summary>Everything that was reported, of every rule.</summary>
    public ImmutableArray<Diagnostic> Reports { get; private set; } = ImmutableArray<Diagnostic>.Empty;

    /// <summary>What was analysed, a compilation for each project.</summary>
    public ImmutableArray<Compilation> Compilations { get; private set; } = ImmutableArray<Compilation>.Empty;

    public string? Configuration => _case.Configuration;

    public ImmutableArray<RuleOutcome> Outcomes { get; private set; } = ImmutableArray<RuleOutcome>.Empty;

    /// <summary>Projects that the case's own code refers to are seen as source, as in an editor, or as metadata, as in a build.</summary>
    public static Task<CorpusRun> OfAsync(CorpusCase corpusCase, bool projectsAsMetadata) =>
        CorpusCase.All.Contains(corpusCase)
            ? s_runs.GetOrAdd(
                (corpusCase, projectsAsMetadata),
                static key => new Lazy<Task<CorpusRun>>(() => StartAsync(key.Case, key.ProjectsAsMetadata))).Value
            : StartAsync(corpusCase, projectsAsMetadata);

    private static async Task<CorpusRun> StartAsync(CorpusCase corpusCase, bool projectsAsMetadata)
    {
        var run = new CorpusRun(corpusCase);
        await run.AnalyzeAsync(projectsAsMetadata).ConfigureAwait(false);
        return run;
    }

    private async Task AnalyzeAsync(bool projectsAsMetadata)
    {
        var failures = new ConcurrentQueue<string>();
        var reports = new List<Diagnostic>();
        var projects = new List<MetadataReference>();
        var compilations = ImmutableArray.CreateBuilder<Compilation>();

        // The folders of a case are projects that the files at its top refer to.
        foreach (var documents in _case.Documents.GroupBy(document => document.Project).OrderBy(project => project.Key == ""))
        {
            var options = new CaseOptions(_case.Configuration);
            var compilation = Compile(documents.Key, documents, projects, options, failures);
            compilations.Add(compilation);
            reports.AddRange(await AnalyzeAsync(compilation, options, failures).ConfigureAwait(false));
            projects.Add(projectsAsMetadata ? Emit(compilation) : compilation.ToMetadataReference());
        }

        Outcomes = Rules.Where(_case.IsLabelledFor).Select(rule => Judge(rule, reports)).ToImmutableArray();
        Compilations = compilations.ToImmutable();
        Failures = failures.ToImmutableArray();
        Reports = reports.ToImmutableArray();
    }

    private Compilation Compile(
        string project,
        IEnumerable<CorpusDocument> documents,
        IEnumerable<MetadataReference> projects,
        CaseOptions options,
        ConcurrentQueue<string> failures)
    {
        var parseOptions = new CSharpParseOptions(_case.LanguageVersion!.Value, DocumentationMode.Parse);
        var compilation = CSharpCompilation.Create(
            project.Length == 0 ? "Case" : project,
            documents.Select(document => CSharpSyntaxTree.ParseText(document.Source, parseOptions, document.Path)),
            s_framework.Concat(_case.Stubs.Select(Stub)).Concat(projects),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: Rules.Select(rule => new KeyValuePair<string, ReportDiagnostic>(rule, ReportDiagnostic.Warn))));
        Generator(parseOptions)
            .WithUpdatedAnalyzerConfigOptions(options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var generatorDiagnostics);
        foreach (var diagnostic in generatorDiagnostics.Where(IsFailure))
        {
            failures.Enqueue(diagnostic.ToString());
        }

        return generated;
    }

    /// <summary>The compilation is bound once, as in a build, for the compiler's errors and for the rules' reports.</summary>
    private static async Task<IEnumerable<Diagnostic>> AnalyzeAsync(
        Compilation compilation, CaseOptions options, ConcurrentQueue<string> failures)
    {
        var analysis = compilation.WithAnalyzers(
            s_analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty, options),
                (exception, analyzer, _) => failures.Enqueue(analyzer.GetType().Name + " threw " + exception),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        var isOfCompiler = (await analysis.GetAllDiagnosticsAsync().ConfigureAwait(false))
            .ToLookup(diagnostic => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler));
        foreach (var diagnostic in isOfCompiler[true].Where(IsFailure))
        {
            failures.Enqueue(diagnostic.ToString());
        }

        return isOfCompiler[false];
    }

    private static bool IsFailure(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == "CS8785";

    /// <summary>A driver that has run once, on no code.</summary>
    private static GeneratorDriver Generator(CSharpParseOptions parseOptions) => s_generators.GetOrAdd(
        parseOptions,
        static key => CSharpGeneratorDriver
            .Create(new[] { new ConstantsGenerator().AsSourceGenerator() }, parseOptions: key, optionsProvider: new CaseOptions(null))
            .RunGenerators(CSharpCompilation.Create("Nothing", references: s_framework, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))));

    private RuleOutcome Judge(string rule, IEnumerable<Diagnostic> reports)
    {
        var open = _case.Documents
            .SelectMany(document => document.Marks, (document, mark) => (document.Path, Mark: mark, Text: document.Source))
            .Where(expected => expected.Mark.Rule == rule
                && (expected.Mark.Unless is null || !Rules.Contains(expected.Mark.Unless)))
            .ToList();
        var expectedCount = open.Count;
        var falseAlarms = new List<string>();
        foreach (var report in reports.Where(report => report.Id == rule).OrderBy(report => report.Location.SourceSpan))
        {
            var met = open.FindIndex(expected =>
                expected.Path == report.Location.SourceTree?.FilePath && Meets(rule, expected.Mark.Span, report.Location.SourceSpan));
            if (met >= 0)
            {
                open.RemoveAt(met);
            }
            else
            {
                falseAlarms.Add(report.ToString());
            }
        }

        return new RuleOutcome(
            rule,
            expectedCount,
            open.Select(expected => Describe(expected.Path, expected.Text, expected.Mark)).ToImmutableArray(),
            falseAlarms.ToImmutableArray());
    }

    // A raw code is reported exactly; the other rules may choose the test or the value in it.
    private static bool Meets(string rule, TextSpan expected, TextSpan reported) =>
        expected == reported
        || (rule != DiagnosticIds.UseNamedConstant && (expected.Contains(reported) || reported.Contains(expected)));

    private static string Describe(string path, string source, ExpectedReport mark)
    {
        var line = SourceText.From(source).Lines.GetLineFromPosition(mark.Span.Start);
        return $"{path}({line.LineNumber + 1},{mark.Span.Start - line.Start + 1}): {mark.Rule} at '{source.Substring(mark.Span.Start, mark.Span.Length)}' in: {line.ToString().Trim()}";
    }

    private static MetadataReference Stub(string name) => s_stubs.GetOrAdd(
        name,
        key => Emit(CSharpCompilation.Create(
            key,
            new[] { CSharpSyntaxTree.ParseText(CorpusCase.ReadStub(key)) },
            s_framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))));

    private static MetadataReference Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(compilation.AssemblyName + ": " + string.Join("; ", result.Diagnostics));
        }

        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private sealed class CaseOptions : AnalyzerConfigOptionsProvider
    {
        private readonly AnalyzerConfigSet _configuration;

        public CaseOptions(string? configuration) => _configuration = AnalyzerConfigSet.Create(
            configuration is null
                ? ImmutableArray<AnalyzerConfig>.Empty
                : ImmutableArray.Create(AnalyzerConfig.Parse(configuration, "/corpus/.editorconfig")));

        public override AnalyzerConfigOptions GlobalOptions => new Options(_configuration.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
            new Options(_configuration.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values;

        public Options(ImmutableDictionary<string, string> values) => _values = values;

        public override IEnumerable<string> Keys => _values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            _values.TryGetValue(key, out value);
    }
}
