using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>
/// The walk that the rules about replies share. It is entered once per file and leaves at once where nothing speaks of SMS: a reply
/// may pass through several methods of a type, so that a file is what has to be seen as a whole.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReplyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(ReplyIsIgnored.Descriptor, HttpSuccessIsTaken.Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var knowledge = CompilationKnowledge.Of(context.Compilation, context.Options);
        if (!knowledge.Catalogs.Providers.IsEmpty && knowledge.Words.IsSpokenOf)
        {
            context.RegisterSyntaxNodeAction(node => Analyze(node, knowledge), SyntaxKind.CompilationUnit);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, CompilationKnowledge knowledge)
    {
        var unit = (CompilationUnitSyntax)context.Node;
        if (!knowledge.Words.MayCallIn(unit.SyntaxTree)
            || RecognitionModes.Read(knowledge.Recognizer.OptionsOf(unit.SyntaxTree)) == RecognitionMode.Explicit)
        {
            return;
        }

        foreach (var reply in UnseenReplies.Find(unit, knowledge.Recognizer, context.SemanticModel))
        {
            if ((HttpSuccessIsTaken.Judge(reply) ?? ReplyIsIgnored.Judge(reply, knowledge.Recognizer, context.SemanticModel)) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
