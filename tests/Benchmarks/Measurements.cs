using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Constants;
using SmsCodeAnalyzers.Tests.Performance;

namespace SmsCodeAnalyzers.Benchmarks;

/// <summary>What one child process measures; it prints a line <c>name TAB value</c> for every figure.</summary>
internal static class Measurements
{
    /// <summary>The figures' names, as child and parent know them.</summary>
    public const string Lines = "lines";
    public const string Methods = "methods";
    public const string SmsMethods = "sms methods";
    public const string Errors = "errors";
    public const string Time = "ms ";
    public const string Reports = "reports ";
    public const string Allocated = "bytes ";
    public const string FirstAllocated = "first bytes ";
    public const string Callbacks = "callbacks ";
    public const string Binds = "binds ";
    public const string ColdCatalogs = "cold catalogs";
    public const string ColdGenerator = "cold generator";
    public const string WarmCatalogs = "warm catalogs";
    public const string WarmGenerator = "warm generator";
    public const string Edit = "edit";

    public static void Print(string name, double value) =>
        Console.WriteLine(name + "\t" + value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The times of all subjects by the driver's own telemetry, which counts only what runs inside an analyzer.</summary>
    public static async Task TimesAsync(Workload workload, IReadOnlyList<ImmutableArray<Subject>> passes, Settings settings)
    {
        Print(Lines, workload.Lines);
        var times = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        for (var iteration = -settings.Warmup; iteration < settings.Iterations; iteration++)
        {
            foreach (var pass in passes)
            {
                // Who comes first at a node pays for the cache misses: take turns.
                var order = iteration % 2 == 0 ? pass : pass.Reverse().ToImmutableArray();
                foreach (var (subject, milliseconds) in await PassAsync(workload, order).ConfigureAwait(false))
                {
                    if (iteration < 0)
                    {
                        continue;
                    }

                    if (!times.TryGetValue(subject.Name, out var list))
                    {
                        times[subject.Name] = list = new List<double>();
                    }

                    list.Add(milliseconds);
                }
            }
        }

        foreach (var (name, list) in times)
        {
            Print(Time + name, Statistics.Median(list));
        }
    }

    /// <summary>What does not vary: reports, callbacks, binds and allocations.</summary>
    public static async Task CountsAsync(Workload workload, IReadOnlyList<ImmutableArray<Subject>> passes)
    {
        Print(Lines, workload.Lines);
        Print(Methods, workload.Methods);
        Print(SmsMethods, workload.SmsMethods);
        Print(Errors, workload.Compile(Array.Empty<Subject>()).GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        foreach (var subject in passes.SelectMany(pass => pass))
        {
            // This run also settles what is made once per process (static constructors, catalogs), before it is measured.
            var callbacks = new CallbackCounter();
            Print(Reports + subject.Name, await ObserveAsync(workload, subject, callbacks).ConfigureAwait(false));
            Print(Callbacks + subject.Name, callbacks.Callbacks);

            var binds = new BindingCounter();
            _ = await ObserveAsync(workload, subject, binds).ConfigureAwait(false);
            Print(Binds + subject.Name, binds.Callbacks);

            var allocations = new AllocationMeter();
            _ = await ObserveAsync(workload, subject, allocations).ConfigureAwait(false);
            Print(Allocated + subject.Name, allocations.Bytes);
            Print(FirstAllocated + subject.Name, allocations.FirstBytes);
        }
    }

    /// <summary>Constants and catalogs: the first time in this process, later times without cached state, and after an edit.</summary>
    public static void Generator(Workload workload)
    {
        var compilation = workload.Compile(Array.Empty<Subject>());
        PrepareDeclarations(compilation);
        var watch = Stopwatch.StartNew();
        _ = BundledCatalogs.All;
        Print(ColdCatalogs, watch.Elapsed.TotalMilliseconds);
        watch.Restart();
        _ = CreateDriver(compilation).RunGeneratorsAndUpdateCompilation(compilation, out _, out _);
        Print(ColdGenerator, watch.Elapsed.TotalMilliseconds);

        var catalogs = new List<double>();
        var generator = new List<double>();
        var edits = new List<double>();
        const int Warmup = 30;
        const int Iterations = 30;
        for (var iteration = -Warmup; iteration < Iterations; iteration++)
        {
            watch.Restart();
            ParseCatalogs();
            var parsed = watch.Elapsed.TotalMilliseconds;

            watch.Restart();
            var driver = CreateDriver(compilation).RunGeneratorsAndUpdateCompilation(compilation, out _, out _);
            var generated = watch.Elapsed.TotalMilliseconds;

            var tree = compilation.SyntaxTrees[0];
            var edited = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(tree + "\n// An edit.\n")));
            PrepareDeclarations(edited);
            watch.Restart();
            _ = driver.RunGeneratorsAndUpdateCompilation(edited, out _, out _);
            var again = watch.Elapsed.TotalMilliseconds;
            if (iteration >= 0)
            {
                catalogs.Add(parsed);
                generator.Add(generated);
                edits.Add(again);
            }
        }

        Print(WarmCatalogs, Statistics.Median(catalogs));
        Print(WarmGenerator, Statistics.Median(generator));
        Print(Edit, Statistics.Median(edits));
    }

    private static async Task<List<(Subject Subject, double Milliseconds)>> PassAsync(Workload workload, ImmutableArray<Subject> subjects)
    {
        var driver = Workload.Attach(workload.Compile(subjects), subjects.SelectMany(subject => subject.Analyzers).ToImmutableArray());
        GC.Collect();
        _ = await driver.GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        var times = new List<(Subject, double)>();
        foreach (var subject in subjects)
        {
            var sum = 0.0;
            foreach (var analyzer in subject.Analyzers)
            {
                var telemetry = await driver.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).ConfigureAwait(false);
                sum += telemetry.ExecutionTime.TotalMilliseconds;
            }

            times.Add((subject, sum));
        }

        return times;
    }

    /// <returns>The number of reports.</returns>
    private static async Task<int> ObserveAsync(Workload workload, Subject subject, CallbackObserver observer)
    {
        var analyzers = subject.Analyzers.Select(analyzer => (DiagnosticAnalyzer)new ObservedAnalyzer(analyzer, observer)).ToImmutableArray();
        var reports = await Workload.Attach(workload.Compile(new[] { subject }), analyzers).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        return reports.Length;
    }

    private static CSharpGeneratorDriver CreateDriver(CSharpCompilation compilation) =>
        CSharpGeneratorDriver.Create(
            new[] { new ConstantsGenerator().AsSourceGenerator() },
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);

    // The compiler's table of declarations is made once for every compilation, whoever asks first.
    private static void PrepareDeclarations(CSharpCompilation compilation) => _ = compilation.GetTypesByMetadataName("SmsCodes.Nothing");

    private static void ParseCatalogs()
    {
        var assembly = typeof(BundledCatalogs).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.EndsWith(".smscodes.md", StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                _ = CatalogParser.Parse(SourceText.From(stream), CancellationToken.None);
            }
        }
    }
}

/// <summary>The figures of a series.</summary>
internal static class Statistics
{
    public static double Median(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1
            ? sorted[sorted.Count / 2]
            : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
