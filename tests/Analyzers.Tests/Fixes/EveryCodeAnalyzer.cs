using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SmsCodeAnalyzers.Tests.Fixes;

/// <summary>
/// Reports SMS1001 for certain literals wherever they stand, so that the fix can be tried at sites and on types that no rule
/// reports, and with diagnostics that name no constant, a wrong one or none that exists.
/// </summary>
internal sealed class EveryCodeAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule =
        new(DiagnosticIds.UseNamedConstant, "Use the named constant", "Use the named constant", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(s_rule);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.NumericLiteralExpression, SyntaxKind.StringLiteralExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var node = context.Node.Parent is PrefixUnaryExpressionSyntax negation && negation.IsKind(SyntaxKind.UnaryMinusExpression)
            ? negation
            : context.Node;
        var constant = context.SemanticModel.GetConstantValue(node).Value?.ToString() switch
        {
            "4" => "AmootSmsStatusCode.CreditNotEnough",
            "-204" => "AmootSmsStatusCode.TokenExpired",
            "00" => "JetSmsResponseText.Success",
            "997" => "AmootSmsStatusCode.TokenExpired",
            "998" => "AmootSmsStatusCode.NoSuchName",
            "999" => string.Empty,
            _ => null,
        };
        if (constant == null)
        {
            return;
        }

        var properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.ConstantsNamespace, "SmsCodes");
        context.ReportDiagnostic(Diagnostic.Create(
            s_rule,
            node.GetLocation(),
            constant.Length == 0 ? properties : properties.Add(DiagnosticProperties.Constant, constant)));
    }
}
