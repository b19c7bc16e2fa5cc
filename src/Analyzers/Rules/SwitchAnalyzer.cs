using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>The walk that the rules about missing codes share: switch statements, switch expressions and chains of ifs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwitchAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(SwitchMissesCodes.Descriptor, CatchAllHidesCodes.Descriptor, ChainLetsCodesPass.Descriptor);

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
        if (knowledge.Catalogs.Providers.IsEmpty || !knowledge.Words.IsSpokenOf)
        {
            return;
        }

        if (MayBeOn(SwitchMissesCodes.Descriptor) || MayBeOn(CatchAllHidesCodes.Descriptor))
        {
            context.RegisterSyntaxNodeAction(
                node => AnalyzeSwitch(node, knowledge), SyntaxKind.SwitchStatement, SyntaxKind.SwitchExpression);
        }

        if (MayBeOn(ChainLetsCodesPass.Descriptor))
        {
            // Not the ifs themselves: code without SMS words is full of them.
            context.RegisterSyntaxNodeAction(node => AnalyzeChains(node, knowledge), SyntaxKind.CompilationUnit);
        }

        bool MayBeOn(DiagnosticDescriptor rule) => RuleSeverity.MayBeOn(context.Compilation, rule, context.CancellationToken);
    }

    private static void AnalyzeSwitch(SyntaxNodeAnalysisContext context, CompilationKnowledge knowledge)
    {
        // Half-typed, a switch misses what its author is about to write.
        if (!knowledge.Words.MayStandIn(context.Node.SyntaxTree) || context.Node.ContainsDiagnostics)
        {
            return;
        }

        var keyword = context.Node is SwitchStatementSyntax statement ? statement.SwitchKeyword : ((SwitchExpressionSyntax)context.Node).SwitchKeyword;
        if (context.SemanticModel.GetOperation(context.Node, context.CancellationToken) is { } operation
            && SwitchUse.Find(knowledge.Recognizer, operation, keyword, context.SemanticModel) is { } use
            && (SwitchMissesCodes.Judge(use, knowledge.Recognizer) ?? CatchAllHidesCodes.Judge(use, knowledge.Recognizer)) is { } diagnostic)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static void AnalyzeChains(SyntaxNodeAnalysisContext context, CompilationKnowledge knowledge)
    {
        if (!knowledge.Words.MayStandIn(context.Node.SyntaxTree))
        {
            return;
        }

        foreach (var statement in context.Node.DescendantNodes().OfType<IfStatementSyntax>())
        {
            if (CodeChain.MayBeFirst(statement)
                && CodeChain.Find(knowledge.Recognizer, statement, context.SemanticModel) is { } chain)
            {
                context.ReportDiagnostic(ChainLetsCodesPass.Judge(chain, knowledge.Recognizer));
            }
        }
    }
}
