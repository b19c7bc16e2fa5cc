using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Benchmarks;
using SmsCodeAnalyzers.Rules;

namespace SmsCodeAnalyzers.Tests.Performance;

/// <summary>
/// What all analyzers of the package together do on ordinary code that has nothing to do with SMS, as counts: how long it
/// takes is the benchmark's business.
/// </summary>
[TestClass]
[DoNotParallelize]
public sealed class SilentPathTests
{
    private const int Lines = 10_000;

    // The counters themselves are tried on less, because what they refuse is an exception each time.
    private const int FewLines = 2_000;

    private static readonly Lazy<GeneratedCode> s_silentCode = new(static () => GeneratedCode.Write(Lines));
    private static readonly Lazy<CSharpCompilation> s_silent = new(static () => Compile(s_silentCode.Value));

    [TestMethod]
    public async Task Code_without_SMS_words_costs_at_most_150_callbacks_in_a_thousand_lines()
    {
        var counter = new CallbackCounter();
        await ObserveAsync(s_silent.Value, Analyzers(), counter);

        Assert.IsLessThanOrEqualTo(150.0, PerThousandLines(counter.Callbacks));

        var spoken = new CallbackCounter();
        await ObserveAsync(Compile(GeneratedCode.Write(Lines, smsShare: 0.01)), Analyzers(), spoken);
        Assert.IsGreaterThan(0, spoken.Callbacks, "No analyzer registers anything where SMS is spoken of: the count proves nothing.");
    }

    [TestMethod]
    public async Task Code_without_SMS_words_binds_at_most_twice_in_a_thousand_lines()
    {
        var counter = new BindingCounter();
        await ObserveAsync(s_silent.Value, Analyzers(), counter);

        Assert.IsLessThanOrEqualTo(2.0, PerThousandLines(counter.Callbacks));
    }

    [TestMethod]
    public async Task Code_without_SMS_words_allocates_nothing()
    {
        var binding = new BindingCounter();
        await ObserveAsync(s_silent.Value, Analyzers(), binding);

        // The first run settles what is made once per process.
        await ObserveAsync(s_silent.Value, Analyzers(), new AllocationMeter());
        var meter = new AllocationMeter(node => !binding.IsBinding(node));
        await ObserveAsync(s_silent.Value, Analyzers(), meter);

        Assert.AreEqual(0, meter.Bytes, $"First at: {meter.First?.Parent}");
    }

    [TestMethod]
    public async Task Code_without_SMS_words_is_never_reported()
    {
        var reports = await RunAsync(s_silent.Value, Analyzers());

        Assert.IsEmpty(reports, string.Join(Environment.NewLine, reports.Take(5)));
    }

    [TestMethod]
    public async Task Methods_that_handle_codes_are_reported_in_the_same_code()
    {
        var code = GeneratedCode.Write(Lines, smsShare: 0.1);

        var reports = await RunAsync(Compile(code), Analyzers());

        Assert.IsTrue(reports.All(report => report.Location.SourceTree!.FilePath.Contains("Sender", StringComparison.Ordinal)));
        Assert.IsGreaterThanOrEqualTo(
            code.SmsMethods / 2, reports.Select(report => (report.Location.SourceTree, report.Location.GetLineSpan().StartLinePosition.Line)).Distinct().Count());
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.1)]
    public void The_generated_code_compiles(double smsShare)
    {
        var errors = Compile(GeneratedCode.Write(Lines, smsShare)).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToList();

        Assert.IsEmpty(errors, string.Join(Environment.NewLine, errors.Take(5)));
    }

    [TestMethod]
    public void The_generated_code_is_the_same_each_time()
    {
        CollectionAssert.AreEqual(s_silentCode.Value.Files.ToList(), GeneratedCode.Write(Lines).Files.ToList());
    }

    [TestMethod]
    public void The_share_of_methods_that_handle_codes_is_the_one_asked_for()
    {
        var code = GeneratedCode.Write(Lines, smsShare: 0.05);

        Assert.AreEqual(0.05, (double)code.SmsMethods / code.Methods, 0.01);
        Assert.AreEqual(0, s_silentCode.Value.SmsMethods);
    }

    [TestMethod]
    public async Task The_counters_see_every_way_to_bind_and_to_allocate()
    {
        var silent = Compile(GeneratedCode.Write(FewLines));
        var literals = silent.SyntaxTrees
            .Sum(tree => tree.GetRoot().DescendantNodes().Count(node => node.IsKind(SyntaxKind.NumericLiteralExpression)));
        Assert.IsGreaterThan(100, literals);

        foreach (var (asks, binds) in s_questions)
        {
            var analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(new LiteralAnalyzer(asks));
            var callbacks = new CallbackCounter();
            await ObserveAsync(silent, analyzers, callbacks);
            var binding = new BindingCounter();
            await ObserveAsync(silent, analyzers, binding);

            Assert.AreEqual(literals, callbacks.Callbacks);
            Assert.AreEqual(binds ? literals : 0, binding.Callbacks);
        }

        var meter = new AllocationMeter();
        await ObserveAsync(silent, ImmutableArray.Create<DiagnosticAnalyzer>(new LiteralAnalyzer(static context => _ = new object())), meter);
        Assert.IsGreaterThanOrEqualTo(literals * 24L, meter.Bytes);
    }

    private static readonly (Action<SyntaxNodeAnalysisContext> Asks, bool Binds)[] s_questions =
    {
        (static context => _ = context.Node.Parent, false),
        (static context => _ = context.ContainingSymbol?.Name, false),
        (static context => _ = context.SemanticModel.Compilation.AssemblyName, false),
        (static context => _ = context.SemanticModel.GetSymbolInfo((ExpressionSyntax)context.Node), true),
        (static context => _ = context.SemanticModel.GetTypeInfo((ExpressionSyntax)context.Node), true),
        (static context => _ = context.SemanticModel.GetConstantValue(context.Node), true),
        (static context => _ = context.SemanticModel.GetOperation(context.Node), true),
    };

    private static double PerThousandLines(int count) => count * 1000.0 / s_silentCode.Value.Lines;

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
        typeof(CodeUseAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .ToImmutableArray();

    private static CSharpCompilation Compile(GeneratedCode code)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp11);
        var trees = code.Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path)).ToList();
        trees.Add(CSharpSyntaxTree.ParseText("// No code.", options, BindingCounter.Elsewhere));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create("Generated", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    private static Task<IReadOnlyList<Diagnostic>> ObserveAsync(
        CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, CallbackObserver observer) =>
        RunAsync(compilation, analyzers.Select(analyzer => (DiagnosticAnalyzer)new ObservedAnalyzer(analyzer, observer)).ToImmutableArray());

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var failures = new List<string>();
        var driver = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty),
            (exception, analyzer, _) => failures.Add(analyzer + ": " + exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false));
        var reports = await driver.GetAnalyzerDiagnosticsAsync();
        Assert.IsEmpty(failures, failures.FirstOrDefault());
        return reports;
    }

#pragma warning disable RS1001, RS1036 // Only this test runs it.
    private sealed class LiteralAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1001, RS1036
    {
#pragma warning disable RS2008 // Nobody ever sees its rule.
        private static readonly DiagnosticDescriptor s_rule = new(
            "TEST", "Test", "Test", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
#pragma warning restore RS2008

        private readonly Action<SyntaxNodeAnalysisContext> _action;

        public LiteralAnalyzer(Action<SyntaxNodeAnalysisContext> action) => _action = action;

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(s_rule);

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(_action, SyntaxKind.NumericLiteralExpression);
        }
    }
}
