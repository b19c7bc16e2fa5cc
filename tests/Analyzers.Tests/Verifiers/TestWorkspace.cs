using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SmsCodeAnalyzers.Constants;

namespace SmsCodeAnalyzers.Tests.Verifiers;

/// <summary>
/// The solutions that tests start from. A solution is immutable and its forks share what it has computed, so the metadata
/// references are read, and the generator is run, once per set of options and not once per test.
/// </summary>
internal static class TestWorkspace
{
    public static readonly ImmutableArray<MetadataReference> References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => IsPlatform(Path.GetFileName(path)))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    private static readonly AdhocWorkspace s_workspace = new();
    private static readonly ConstantsGeneratorReference s_generator = new();
    private static readonly ConcurrentDictionary<ProjectOptions, Lazy<(Solution, ProjectId)>> s_solutions = new();

    /// <summary>A solution with one project that has no sources yet.</summary>
    public static (Solution Solution, ProjectId Project) Start(ProjectOptions options) =>
        s_solutions.GetOrAdd(options, key => new Lazy<(Solution, ProjectId)>(() =>
        {
            var id = ProjectId.CreateNewId();
            var solution = AddProject(s_workspace.CurrentSolution, id, "TestProject", key);
            _ = solution.GetProject(id)!.GetCompilationAsync().GetAwaiter().GetResult();
            return (solution, id);
        })).Value;

    public static Solution AddProject(Solution solution, ProjectId id, string name, ProjectOptions options)
    {
        solution = solution
            .AddProject(id, name, name, LanguageNames.CSharp)
            .WithProjectParseOptions(id, new CSharpParseOptions(options.LanguageVersion, options.DocumentationMode))
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(options.OutputKind, nullableContextOptions: options.Nullable, allowUnsafe: true))
            .AddMetadataReferences(id, References);
        return options.WithConstants ? solution.AddAnalyzerReference(id, s_generator) : solution;
    }

    private static bool IsPlatform(string file) =>
        (file.StartsWith("System.", StringComparison.Ordinal) && !file.StartsWith("System.Composition.", StringComparison.Ordinal))
        || file is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll";

    /// <summary>Makes the workspace run the generator, as a project does that has the package.</summary>
    private sealed class ConstantsGeneratorReference : AnalyzerReference
    {
        private static readonly ImmutableArray<ISourceGenerator> s_generators =
            ImmutableArray.Create(new ConstantsGenerator().AsSourceGenerator());

        public override string FullPath => "/packages/SmsCodeAnalyzers.dll";

        public override object Id => FullPath;

        public override string Display => "SmsCodeAnalyzers";

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => ImmutableArray<DiagnosticAnalyzer>.Empty;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => ImmutableArray<DiagnosticAnalyzer>.Empty;

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => s_generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => s_generators;
    }
}

/// <summary>What makes two projects of tests different before they have files.</summary>
internal sealed record ProjectOptions(
    LanguageVersion LanguageVersion,
    DocumentationMode DocumentationMode,
    OutputKind OutputKind,
    NullableContextOptions Nullable,
    bool WithConstants);
