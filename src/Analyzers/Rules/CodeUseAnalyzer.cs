using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>
/// The walk that the rules about a single code use share: from a literal, or from a named constant, to the expression it meets. What has
/// no literal to start from is looked for only where some file of the compilation speaks of a provider.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeUseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        UseNamedConstant.Descriptor,
        UseNamedConstant.OtherFormDescriptor,
        WrongSign.Descriptor,
        WrongSign.RangeDescriptor,
        WrongSign.LostDescriptor,
        UndocumentedCode.Descriptor,
        UndocumentedCode.NearDescriptor,
        WrongCodeSet.Descriptor,
        WrongCodeSet.OtherMeaningDescriptor,
        WrongCodeSet.TwoSetsDescriptor,
        SignTest.FailuresDescriptor,
        SignTest.FailureDescriptor,
        SignTest.SuccessDescriptor,
        SignTest.NoSuccessDescriptor,
        SignTest.NoSuccessOneFailureDescriptor,
        SuccessTest.FailureDescriptor,
        SuccessTest.SuccessDescriptor,
        SuccessTest.NullDescriptor,
        EnumValue.ConversionDescriptor,
        EnumValue.MissingDescriptor,
        EnumValue.ValueDescriptor);

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

        var walk = new CodeUseWalk(knowledge, new RuleSwitches(context.Compilation, context.Options));
        context.RegisterSyntaxNodeAction(walk.AnalyzeLiteral, SyntaxKind.NumericLiteralExpression, SyntaxKind.StringLiteralExpression);
        context.RegisterSyntaxNodeAction(walk.AnalyzeEquality, SyntaxKind.EqualsExpression, SyntaxKind.NotEqualsExpression);
        context.RegisterSyntaxNodeAction(
            walk.AnalyzeName, SyntaxKind.ConstantPattern, SyntaxKind.CaseSwitchLabel, SyntaxKind.IsExpression, SyntaxKind.SimpleMemberAccessExpression);
        context.RegisterSyntaxNodeAction(
            walk.AnalyzeRelation,
            SyntaxKind.LessThanExpression,
            SyntaxKind.LessThanOrEqualExpression,
            SyntaxKind.GreaterThanExpression,
            SyntaxKind.GreaterThanOrEqualExpression,
            SyntaxKind.RelationalPattern);
        context.RegisterSyntaxNodeAction(walk.AnalyzeRange, SyntaxKind.LogicalAndExpression, SyntaxKind.AndPattern);
        context.RegisterSyntaxNodeAction(
            walk.AnalyzeConversion, SyntaxKind.CastExpression, SyntaxKind.UnaryMinusExpression, SyntaxKind.InvocationExpression);
        context.RegisterSyntaxNodeAction(walk.AnalyzeMember, SyntaxKind.PropertyDeclaration, SyntaxKind.FieldDeclaration, SyntaxKind.Parameter);
    }
}
