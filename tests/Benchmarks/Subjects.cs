using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SmsCodeAnalyzers.Rules;

namespace SmsCodeAnalyzers.Benchmarks;

/// <summary>What is measured: some analyzers whose times are added, and the rules of theirs that are on.</summary>
internal sealed record Subject(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableHashSet<string> Rules)
{
    public const string Package = "SmsCodeAnalyzers, all rules";
    public const string Floor = "Floor (literals and switches, does nothing)";
    public const string NoOp = "No-op on 17 operation kinds";
    public const string Sonar = "Sonar S109";
    public const string CodeStyle = "IDE0010 + IDE0072";

    /// <summary>
    /// The subjects by the pass they are run in. The floor shares the package's pass, so that their ratio is of one and the
    /// same moment: it touches nothing that the package could find done. What binds code has another pass, or the package
    /// would have its answers for free.
    /// </summary>
    public static ImmutableArray<ImmutableArray<Subject>> Passes()
    {
        var package = All(Package, typeof(CodeUseAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!));
        return ImmutableArray.Create(
            ImmutableArray.Create(All(Floor, new[] { new FloorAnalyzer() }), package),
            ImmutableArray.Create(
                Peer(Sonar, "peers/sonar/SonarAnalyzer.CSharp.dll", "S109"),
                Peer(CodeStyle, "peers/codestyle/Microsoft.CodeAnalysis.CSharp.CodeStyle.dll", "IDE0010", "IDE0072")),
            ImmutableArray.Create(All(NoOp, new[] { new NoOpAnalyzer() })));
    }

    private static Subject All(string name, IEnumerable<DiagnosticAnalyzer> analyzers)
    {
        var all = analyzers.ToImmutableArray();
        return new Subject(name, all, all.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).ToImmutableHashSet());
    }

    private static Subject Peer(string name, string path, params string[] rules)
    {
        var file = Path.Combine(AppContext.BaseDirectory, path);
        var reference = new AnalyzerFileReference(file, new PeerLoader(file));
        reference.AnalyzerLoadFailed += (_, failure) => throw new InvalidOperationException(name + ": " + failure.Message);
        var analyzers = reference.GetAnalyzers(LanguageNames.CSharp)
            .Where(analyzer => analyzer is not DiagnosticSuppressor && analyzer.SupportedDiagnostics.Any(rule => rules.Contains(rule.Id)))
            .ToImmutableArray();
        return analyzers.IsEmpty
            ? throw new InvalidOperationException(name + " is not in " + file)
            : new Subject(name, analyzers, rules.ToImmutableHashSet());
    }

    private sealed class PeerLoader : AssemblyLoadContext, IAnalyzerAssemblyLoader
    {
        private readonly string _folder;

        public PeerLoader(string file) => _folder = Path.GetDirectoryName(file)!;

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

        // The compiler is not in the peers' folders and so comes from the benchmark's own: one compiler for all.
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var file = Path.Combine(_folder, assemblyName.Name + ".dll");
            return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
        }
    }
}

/// <summary>
/// What any analyzer of code uses has to pay: it is called for literals and switches and does nothing. It is the yardstick
/// of the targets and stays as it is.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FloorAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        "FLOOR", "Floor", "Floor", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(s_rule);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            static _ => { },
            SyntaxKind.NumericLiteralExpression,
            SyntaxKind.StringLiteralExpression,
            SyntaxKind.SwitchStatement,
            SyntaxKind.SwitchExpression);
    }
}

/// <summary>What it costs merely to listen to the operations in which a constant can meet a code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoOpAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        "NOOP", "No-op", "No-op", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(s_rule);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(
            static _ => { },
            OperationKind.Binary,
            OperationKind.Conversion,
            OperationKind.Invocation,
            OperationKind.Argument,
            OperationKind.SimpleAssignment,
            OperationKind.VariableInitializer,
            OperationKind.FieldInitializer,
            OperationKind.PropertyInitializer,
            OperationKind.ParameterInitializer,
            OperationKind.Return,
            OperationKind.CaseClause,
            OperationKind.ConstantPattern,
            OperationKind.RelationalPattern,
            OperationKind.SwitchExpressionArm,
            OperationKind.IsPattern,
            OperationKind.ArrayInitializer,
            OperationKind.ObjectCreation);
    }
}
