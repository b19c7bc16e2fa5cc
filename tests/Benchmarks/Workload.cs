using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SmsCodeAnalyzers.Tests.Performance;

namespace SmsCodeAnalyzers.Benchmarks;

/// <summary>Parsed sources, from which each pass gets a compilation of its own.</summary>
internal sealed class Workload
{
    public const string Silent = "silent";
    public const string Sms = "sms";
    public const string Folder = "folder";

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.Latest);

    private readonly List<SyntaxTree> _trees;
    private readonly CSharpCompilation _compilation;
    private int _compilations;

    private Workload(IEnumerable<(string Path, string Text)> files, int methods, int smsMethods)
    {
        _trees = files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text), s_parseOptions, file.Path)).ToList();
        Lines = _trees.Sum(tree => tree.GetText().Lines.Count - 1);
        Methods = methods;
        SmsMethods = smsMethods;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        _compilation = CSharpCompilation.Create("Workload", new[] { CSharpSyntaxTree.ParseText("// No code.", s_parseOptions, BindingCounter.Elsewhere) }, references, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable));
    }

    public int Lines { get; }

    public int Methods { get; }

    public int SmsMethods { get; }

    public static Workload Create(string kind, int lines, string? folder)
    {
        if (kind == Folder)
        {
            var files = Directory.EnumerateFiles(folder!, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(file => (file, File.ReadAllText(file)));
            return new Workload(files, 0, 0);
        }

        var code = GeneratedCode.Write(lines, kind == Sms ? 0.01 : 0);
        return new Workload(code.Files.Select(file => (file.Path, file.Text)), code.Methods, code.SmsMethods);
    }

    /// <summary>A compilation of new trees, in which nothing is bound yet and exactly the subjects' rules are on.</summary>
    public CSharpCompilation Compile(IEnumerable<Subject> subjects)
    {
        var severities = ImmutableDictionary.CreateBuilder<string, ReportDiagnostic>();
        foreach (var subject in subjects)
        {
            foreach (var rule in subject.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics))
            {
                severities[rule.Id] = subject.Rules.Contains(rule.Id) ? ReportDiagnostic.Warn : ReportDiagnostic.Suppress;
            }
        }

        // What is kept for a file lives as long as its tree: with the trees of the pass before, a build would find done what it
        // has to do once per file. Another path gives another tree of the same text, without parsing it again.
        var pass = "pass" + (++_compilations).ToString(CultureInfo.InvariantCulture) + "/";
        return _compilation
            .AddSyntaxTrees(_trees.Select(tree => tree.WithFilePath(pass + tree.FilePath)))
            .WithOptions(_compilation.Options.WithSpecificDiagnosticOptions(severities));
    }

    /// <summary>The driver on one thread: what else runs meanwhile would be in the times.</summary>
    public static CompilationWithAnalyzers Attach(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty),
            (exception, analyzer, _) => throw new InvalidOperationException(analyzer + " threw " + exception, exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true,
            reportSuppressedDiagnostics: false));
}
