using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>The walk that the rules about a single code use share: from a literal to the expression it meets.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeUseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UseNamedConstant.Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var knowledge = new CompilationKnowledge(context.Compilation, context.Options);
        if (!knowledge.Catalogs.Providers.IsEmpty)
        {
            context.RegisterSyntaxNodeAction(
                node => Analyze(node, knowledge), SyntaxKind.NumericLiteralExpression, SyntaxKind.StringLiteralExpression);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, CompilationKnowledge knowledge)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        if (!knowledge.IsSomeCode(literal) || !knowledge.MayMeetCode(literal))
        {
            return;
        }

        if (CodeUseFinder.Find(knowledge.Recognizer, literal, context.SemanticModel) is { } use
            && UseNamedConstant.Judge(use, knowledge.Recognizer) is { } diagnostic)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
