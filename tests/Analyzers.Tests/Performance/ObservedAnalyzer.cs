using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

// What stands here passes on what another analyzer registers and is never found by a host of its own; newer compilers want
// their contexts made by the driver only, which cannot be observed then.
#pragma warning disable RS1001, RS1012, RS1025, RS1026, CS0618

namespace SmsCodeAnalyzers.Tests.Performance;

/// <summary>
/// Stands between the compiler's driver and an analyzer and shows every callback to an observer. The product needs no
/// counters for this: it registers its actions as always, and gets what the driver passes.
/// </summary>
internal sealed class ObservedAnalyzer : DiagnosticAnalyzer
{
    private readonly DiagnosticAnalyzer _analyzer;
    private readonly CallbackObserver _observer;

    public ObservedAnalyzer(DiagnosticAnalyzer analyzer, CallbackObserver observer)
    {
        _analyzer = analyzer;
        _observer = observer;
    }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => _analyzer.SupportedDiagnostics;

    public override void Initialize(AnalysisContext context) => _analyzer.Initialize(new ObservedContext(context, _observer));

    private sealed class ObservedContext : AnalysisContext
    {
        private readonly AnalysisContext _context;
        private readonly CallbackObserver _observer;

        public ObservedContext(AnalysisContext context, CallbackObserver observer)
        {
            _context = context;
            _observer = observer;
        }

        public override void EnableConcurrentExecution() => _context.EnableConcurrentExecution();

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) =>
            _context.ConfigureGeneratedCodeAnalysis(analysisMode);

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) =>
            _context.RegisterCompilationStartAction(context => action(new ObservedCompilationStart(context, _observer)));

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) =>
            _context.RegisterCompilationAction(context => _observer.Once(context, action));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
            _context.RegisterSemanticModelAction(context => _observer.Bound(context, action));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            _context.RegisterSymbolAction(context => _observer.Plain(context, action), symbolKinds);

        public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) =>
            _context.RegisterSymbolStartAction(
                context => _observer.Once(context, start => action(new ObservedSymbolStart(start, _observer))), symbolKind);

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
            _context.RegisterCodeBlockStartAction<TLanguageKindEnum>(
                context => _observer.Once(context, start => action(new ObservedCodeBlockStart<TLanguageKindEnum>(start, _observer))));

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) =>
            _context.RegisterCodeBlockAction(context => _observer.Bound(context, action));

        public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) =>
            _context.RegisterOperationBlockStartAction(
                context => _observer.Once(context, start => action(new ObservedOperationBlockStart(start, _observer))));

        public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) =>
            _context.RegisterOperationBlockAction(context => _observer.Bound(context, action));

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
            _context.RegisterOperationAction(context => _observer.Bound(context, action), operationKinds);

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) =>
            _context.RegisterSyntaxTreeAction(context => _observer.Plain(context, action));

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) =>
            _context.RegisterAdditionalFileAction(context => _observer.Plain(context, action));

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
            Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            _context.RegisterSyntaxNodeAction(context => _observer.Node(context, action), syntaxKinds);
    }

    private sealed class ObservedCompilationStart : CompilationStartAnalysisContext
    {
        private readonly CompilationStartAnalysisContext _context;
        private readonly CallbackObserver _observer;

        public ObservedCompilationStart(CompilationStartAnalysisContext context, CallbackObserver observer)
            : base(context.Compilation, context.Options, context.CancellationToken)
        {
            _context = context;
            _observer = observer;
        }

        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) =>
            _context.RegisterCompilationEndAction(context => _observer.Once(context, action));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
            _context.RegisterSemanticModelAction(context => _observer.Bound(context, action));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            _context.RegisterSymbolAction(context => _observer.Plain(context, action), symbolKinds);

        public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) =>
            _context.RegisterSymbolStartAction(
                context => _observer.Once(context, start => action(new ObservedSymbolStart(start, _observer))), symbolKind);

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
            _context.RegisterCodeBlockStartAction<TLanguageKindEnum>(
                context => _observer.Once(context, start => action(new ObservedCodeBlockStart<TLanguageKindEnum>(start, _observer))));

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) =>
            _context.RegisterCodeBlockAction(context => _observer.Bound(context, action));

        public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) =>
            _context.RegisterOperationBlockStartAction(
                context => _observer.Once(context, start => action(new ObservedOperationBlockStart(start, _observer))));

        public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) =>
            _context.RegisterOperationBlockAction(context => _observer.Bound(context, action));

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
            _context.RegisterOperationAction(context => _observer.Bound(context, action), operationKinds);

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) =>
            _context.RegisterSyntaxTreeAction(context => _observer.Plain(context, action));

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) =>
            _context.RegisterAdditionalFileAction(context => _observer.Plain(context, action));

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
            Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            _context.RegisterSyntaxNodeAction(context => _observer.Node(context, action), syntaxKinds);
    }

    private sealed class ObservedSymbolStart : SymbolStartAnalysisContext
    {
        private readonly SymbolStartAnalysisContext _context;
        private readonly CallbackObserver _observer;

        public ObservedSymbolStart(SymbolStartAnalysisContext context, CallbackObserver observer)
            : base(context.Symbol, context.Compilation, context.Options, context.CancellationToken)
        {
            _context = context;
            _observer = observer;
        }

        public override void RegisterSymbolEndAction(Action<SymbolAnalysisContext> action) =>
            _context.RegisterSymbolEndAction(context => _observer.Once(context, action));

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
            _context.RegisterCodeBlockStartAction<TLanguageKindEnum>(
                context => _observer.Once(context, start => action(new ObservedCodeBlockStart<TLanguageKindEnum>(start, _observer))));

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) =>
            _context.RegisterCodeBlockAction(context => _observer.Bound(context, action));

        public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) =>
            _context.RegisterOperationBlockStartAction(
                context => _observer.Once(context, start => action(new ObservedOperationBlockStart(start, _observer))));

        public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) =>
            _context.RegisterOperationBlockAction(context => _observer.Bound(context, action));

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
            _context.RegisterOperationAction(context => _observer.Bound(context, action), operationKinds);

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
            Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            _context.RegisterSyntaxNodeAction(context => _observer.Node(context, action), syntaxKinds);
    }

    private sealed class ObservedCodeBlockStart<TKind> : CodeBlockStartAnalysisContext<TKind>
        where TKind : struct
    {
        private readonly CodeBlockStartAnalysisContext<TKind> _context;
        private readonly CallbackObserver _observer;

        public ObservedCodeBlockStart(CodeBlockStartAnalysisContext<TKind> context, CallbackObserver observer)
            : base(context.CodeBlock, context.OwningSymbol, context.SemanticModel, context.Options, context.CancellationToken)
        {
            _context = context;
            _observer = observer;
        }

        public override void RegisterCodeBlockEndAction(Action<CodeBlockAnalysisContext> action) =>
            _context.RegisterCodeBlockEndAction(context => _observer.Once(context, action));

        public override void RegisterSyntaxNodeAction(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TKind> syntaxKinds) =>
            _context.RegisterSyntaxNodeAction(context => _observer.Node(context, action), syntaxKinds);
    }

    private sealed class ObservedOperationBlockStart : OperationBlockStartAnalysisContext
    {
        private readonly OperationBlockStartAnalysisContext _context;
        private readonly CallbackObserver _observer;

        public ObservedOperationBlockStart(OperationBlockStartAnalysisContext context, CallbackObserver observer)
            : base(context.OperationBlocks, context.OwningSymbol, context.Compilation, context.Options, context.CancellationToken)
        {
            _context = context;
            _observer = observer;
        }

        public override void RegisterOperationBlockEndAction(Action<OperationBlockAnalysisContext> action) =>
            _context.RegisterOperationBlockEndAction(context => _observer.Once(context, action));

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
            _context.RegisterOperationAction(context => _observer.Bound(context, action), operationKinds);
    }
}

/// <summary>Is shown every callback of an analyzer and runs it. Not for concurrent analysis.</summary>
internal abstract class CallbackObserver
{
    /// <summary>A callback on a syntax node: whether anything is bound is up to the analyzer.</summary>
    public abstract void Node(SyntaxNodeAnalysisContext context, Action<SyntaxNodeAnalysisContext> action);

    /// <summary>A callback for which the driver has bound code before it is made (operations, whole bodies, whole files).</summary>
    public abstract void Bound<TContext>(TContext context, Action<TContext> action);

    /// <summary>A callback that has nothing to do with bodies (symbols, files).</summary>
    public abstract void Plain<TContext>(TContext context, Action<TContext> action);

    /// <summary>A callback that opens or closes something and must not be made twice.</summary>
    public abstract void Once<TContext>(TContext context, Action<TContext> action);
}

/// <summary>Counts the callbacks.</summary>
internal sealed class CallbackCounter : CallbackObserver
{
    public int Callbacks { get; private set; }

    public override void Node(SyntaxNodeAnalysisContext context, Action<SyntaxNodeAnalysisContext> action) => Count(context, action);

    public override void Bound<TContext>(TContext context, Action<TContext> action) => Count(context, action);

    public override void Plain<TContext>(TContext context, Action<TContext> action) => Count(context, action);

    public override void Once<TContext>(TContext context, Action<TContext> action) => Count(context, action);

    private void Count<TContext>(TContext context, Action<TContext> action)
    {
        Callbacks++;
        action(context);
    }
}

/// <summary>
/// Counts the callbacks that bind. A syntax node callback gets the semantic model of another file of the same compilation:
/// whatever it asks about its own node, the compiler refuses with an <see cref="ArgumentException"/>, which says that it was
/// asked and ends the callback. Symbols and the compilation stay what they are. (A model cannot be derived from to count.)
/// </summary>
internal sealed class BindingCounter : CallbackObserver
{
    /// <summary>The path of the file, without any code, that a compilation must have for this observer.</summary>
    public const string Elsewhere = "Elsewhere.cs";

    private readonly HashSet<(SyntaxTree, TextSpan, int)> _nodes = new();
    private SemanticModel? _elsewhere;

    public int Callbacks { get; private set; }

    public bool IsBinding(SyntaxNode node) => _nodes.Contains((node.SyntaxTree, node.Span, node.RawKind));

    public override void Node(SyntaxNodeAnalysisContext context, Action<SyntaxNodeAnalysisContext> action)
    {
        var compilation = context.Compilation;
        if (_elsewhere?.Compilation != compilation)
        {
            _elsewhere = compilation.GetSemanticModel(compilation.SyntaxTrees.Single(tree => tree.FilePath == Elsewhere));
        }

        var other = new SyntaxNodeAnalysisContext(
            context.Node, context.ContainingSymbol, _elsewhere, context.Options, static _ => { }, static _ => true, context.CancellationToken);
        try
        {
            action(other);
        }
        catch (ArgumentException)
        {
            Callbacks++;
            _nodes.Add((context.Node.SyntaxTree, context.Node.Span, context.Node.RawKind));
        }
    }

    public override void Bound<TContext>(TContext context, Action<TContext> action)
    {
        Callbacks++;
        action(context);
    }

    public override void Plain<TContext>(TContext context, Action<TContext> action) => action(context);

    public override void Once<TContext>(TContext context, Action<TContext> action) => action(context);
}

/// <summary>
/// Measures what callbacks allocate. Each is made twice and the second time counts: by then the compiler has bound what the
/// callback asks for and made the nodes it walks over, so that what is left is the analyzer's own.
/// </summary>
internal sealed class AllocationMeter : CallbackObserver
{
    private readonly Func<SyntaxNode, bool> _isMeasured;

    /// <param name="isMeasured">Which syntax nodes' callbacks are measured; all others are only made.</param>
    public AllocationMeter(Func<SyntaxNode, bool>? isMeasured = null) => _isMeasured = isMeasured ?? (static _ => true);

    public long Bytes { get; private set; }

    /// <summary>
    /// What the first calls allocated: the compiler's share, and what an analyzer makes once for a file or a compilation.
    /// </summary>
    public long FirstBytes { get; private set; }

    /// <summary>The first node whose callback allocated.</summary>
    public SyntaxNode? First { get; private set; }

    public override void Node(SyntaxNodeAnalysisContext context, Action<SyntaxNodeAnalysisContext> action)
    {
        var first = Measure(context, action);
        if (!_isMeasured(context.Node))
        {
            return;
        }

        FirstBytes += first;
        var bytes = Measure(context, action);
        Bytes += bytes;
        if (bytes > 0)
        {
            First ??= context.Node;
        }
    }

    public override void Bound<TContext>(TContext context, Action<TContext> action) => Plain(context, action);

    public override void Plain<TContext>(TContext context, Action<TContext> action)
    {
        FirstBytes += Measure(context, action);
        Bytes += Measure(context, action);
    }

    public override void Once<TContext>(TContext context, Action<TContext> action) => FirstBytes += Measure(context, action);

    private static long Measure<TContext>(TContext context, Action<TContext> action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action(context);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
