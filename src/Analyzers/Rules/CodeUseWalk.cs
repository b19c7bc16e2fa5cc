using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>Takes each node that may concern a code to the rules, in the order in which they go before each other.</summary>
internal sealed class CodeUseWalk
{
    private readonly CompilationKnowledge _knowledge;
    private readonly RuleSwitches _switches;

    public CodeUseWalk(CompilationKnowledge knowledge, RuleSwitches switches)
    {
        _knowledge = knowledge;
        _switches = switches;
    }

    private CodeRecognizer Recognizer => _knowledge.Recognizer;

    /// <summary>A literal that is compared, written or passed, or the value of a constant.</summary>
    public void AnalyzeLiteral(SyntaxNodeAnalysisContext context)
    {
        if (!MayStandHere(context))
        {
            return;
        }

        var literal = (LiteralExpressionSyntax)context.Node;
        if (CodeDefinition.MayBe(literal, _knowledge.Catalogs))
        {
            if (CodeDefinition.Find(literal, Recognizer, context.SemanticModel) is { } definition)
            {
                Report(context, WrongSign.Judge(definition, Recognizer) ?? EnumValue.Judge(definition, Recognizer));
            }
        }
        else if (FindUse(literal, context.SemanticModel) is { } use)
        {
            Judge(context, use);
        }
    }

    /// <summary>A comparison with a named constant, or of two values of which each carries a code.</summary>
    public void AnalyzeEquality(SyntaxNodeAnalysisContext context)
    {
        if (!MayStandHere(context))
        {
            return;
        }

        var comparison = (BinaryExpressionSyntax)context.Node;
        if (Unwrap(comparison.Left) is LiteralExpressionSyntax || Unwrap(comparison.Right) is LiteralExpressionSyntax)
        {
            return;
        }

        if (!JudgeName(context, comparison.Right, comparison.Left)
            && !JudgeName(context, comparison.Left, comparison.Right)
            && _knowledge.Words.MayDeclare(comparison.SyntaxTree)
            && IsOn(WrongCodeSet.Descriptor, context))
        {
            Report(context, WrongCodeSet.Judge(comparison, Recognizer, context.SemanticModel));
        }
    }

    /// <summary>A named constant in a pattern or a label, and a generated one wherever it stands.</summary>
    public void AnalyzeName(SyntaxNodeAnalysisContext context)
    {
        if (!MayStandHere(context))
        {
            return;
        }

        switch (context.Node)
        {
            case ConstantPatternSyntax pattern:
                JudgeName(context, pattern.Expression, null);
                break;
            case CaseSwitchLabelSyntax label:
                JudgeName(context, label.Value, null);
                break;
            case BinaryExpressionSyntax { Right: NameSyntax name }:
                JudgeName(context, name, null);
                break;
            case MemberAccessExpressionSyntax access when IsGenerated(access):
                JudgeConstant(context, access);
                break;
        }
    }

    public void AnalyzeRelation(SyntaxNodeAnalysisContext context)
    {
        if (!MayStandHere(context))
        {
            return;
        }

        if (!IsOn(SignTest.FailuresDescriptor, context))
        {
            return;
        }

        var isLossReported = IsOn(WrongSign.LostDescriptor, context);
        switch (context.Node)
        {
            case BinaryExpressionSyntax comparison when (IsSmall(comparison.Right) && _knowledge.MayCarryCode(comparison.Left)) || (IsSmall(comparison.Left) && _knowledge.MayCarryCode(comparison.Right)):
                Report(context, SignTest.Judge(comparison, isLossReported, Recognizer, context.SemanticModel));
                break;
            case RelationalPatternSyntax pattern when IsSmall(pattern.Expression):
                Report(context, SignTest.Judge(pattern, isLossReported, Recognizer, context.SemanticModel));
                break;
        }
    }

    public void AnalyzeRange(SyntaxNodeAnalysisContext context)
    {
        if (!MayStandHere(context))
        {
            return;
        }

        if (CodeRange.Find(context.Node, _knowledge, context.SemanticModel) is { } range && IsOn(WrongSign.RangeDescriptor, context))
        {
            Report(context, WrongSign.JudgeRange(context.Node, range.Lowest, range.Highest, range.Origin, Recognizer));
        }
    }

    /// <summary>Casts, negations and calls that make another number of a code, or a number of an enum.</summary>
    public void AnalyzeConversion(SyntaxNodeAnalysisContext context)
    {
        if (!MayStandHere(context))
        {
            return;
        }

        switch (context.Node)
        {
            case CastExpressionSyntax cast when Unwrap(cast.Expression) is not LiteralExpressionSyntax:
                if (!ReportConversion(context) && cast.Type is PredefinedTypeSyntax type && IsUnsigned(type) && _knowledge.MayCarryCode(cast.Expression))
                {
                    ReportLoss(context);
                }

                break;
            case PrefixUnaryExpressionSyntax { Operand: MemberAccessExpressionSyntax access } when IsGenerated(access):
            case PrefixUnaryExpressionSyntax { Operand: not LiteralExpressionSyntax and var operand } when _knowledge.MayCarryCode(operand):
                ReportLoss(context);
                break;
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments, Expression: MemberAccessExpressionSyntax called }:
                AnalyzeCall(context, called.Name.Identifier.ValueText, arguments[0].Expression);
                break;
        }
    }

    private void AnalyzeCall(SyntaxNodeAnalysisContext context, string name, ExpressionSyntax argument)
    {
        switch (name)
        {
            case "ToByte" or "ToUInt16" or "ToUInt32" or "ToUInt64" or "ToInt16" or "ToInt32" or "ToInt64" when ReportConversion(context):
                break;
            case "Abs" or "ToByte" or "ToUInt16" or "ToUInt32" or "ToUInt64" when _knowledge.MayCarryCode(argument):
                ReportLoss(context);
                break;
            case "IsDefined" or "Parse" or "TryParse" or "ToObject" when IsOn(EnumValue.ConversionDescriptor, context):
                Report(context, EnumValue.JudgeCall((InvocationExpressionSyntax)context.Node, Recognizer, context.SemanticModel));
                break;
        }
    }

    /// <summary>Reports a conversion between an enum and a number, and says whether there was something to report.</summary>
    private bool ReportConversion(SyntaxNodeAnalysisContext context)
    {
        var diagnostic = _knowledge.Words.MayDeclare(context.Node.SyntaxTree) && IsOn(EnumValue.ConversionDescriptor, context)
            ? EnumValue.JudgeConversion((ExpressionSyntax)context.Node, Recognizer, context.SemanticModel)
            : null;
        Report(context, diagnostic);
        return diagnostic is not null;
    }

    /// <summary>A property or field of an unsigned type.</summary>
    public void AnalyzeMember(SyntaxNodeAnalysisContext context)
    {
        if (!MayStandHere(context))
        {
            return;
        }

        var type = context.Node switch
        {
            PropertyDeclarationSyntax property => property.Type,
            FieldDeclarationSyntax field => field.Declaration.Type,
            ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter => parameter.Type,
            _ => null,
        };
        if (type is null
            || (type is NullableTypeSyntax nullable ? nullable.ElementType : type) is not PredefinedTypeSyntax predefined
            || !IsUnsigned(predefined)
            || !IsOn(WrongSign.LostDescriptor, context))
        {
            return;
        }

        var symbol = context.Node is FieldDeclarationSyntax { Declaration.Variables: var variables }
            ? context.SemanticModel.GetDeclaredSymbol(variables[0])
            : context.SemanticModel.GetDeclaredSymbol(context.Node);
        if (symbol is IPropertySymbol or IFieldSymbol { IsConst: false } or IParameterSymbol)
        {
            Report(context, WrongSign.JudgeMember(type, symbol, Recognizer, context.SemanticModel));
        }
    }

    // The first question in every place, since almost no file has to do with a provider.
    private bool MayStandHere(SyntaxNodeAnalysisContext context) => _knowledge.Words.MayStandIn(context.Node.SyntaxTree);

    private void Judge(SyntaxNodeAnalysisContext context, CodeUse use)
    {
        if (JudgeFirst(context, use) is { IsSettled: true } first)
        {
            Report(context, first.Report);
            return;
        }

        var verdict = JudgeSuccess(context, use);
        if (!verdict.IsSettled && IsOn(UndocumentedCode.Descriptor, context))
        {
            verdict = UndocumentedCode.Judge(use, Recognizer);
        }

        Report(context, verdict.IsSettled ? verdict.Report : UseNamedConstant.Judge(use, Recognizer));
    }

    /// <summary>What the rules say that go before the one about success tests, each if it is on here.</summary>
    private Verdict JudgeFirst(SyntaxNodeAnalysisContext context, CodeUse use)
    {
        var verdict = IsOn(EnumValue.ConversionDescriptor, context) ? EnumValue.Judge(use, Recognizer, context.SemanticModel) : Verdict.None;
        if (!verdict.IsSettled && IsOn(WrongSign.Descriptor, context))
        {
            verdict = WrongSign.Judge(use, Recognizer);
        }

        return !verdict.IsSettled && IsOn(WrongCodeSet.Descriptor, context) ? WrongCodeSet.Judge(use, Recognizer) : verdict;
    }

    /// <summary>
    /// What is said of the test whose constant this is. One pattern is one test, however many constants it has: the first that is
    /// wrong speaks for all, and only where no rule that goes before has something to say of another.
    /// </summary>
    private Verdict JudgeSuccess(SyntaxNodeAnalysisContext context, CodeUse use)
    {
        if (!IsOn(SuccessTest.FailureDescriptor, context))
        {
            return Verdict.None;
        }

        if (SuccessTest.FindPatternTest(use) is not { } test)
        {
            return SuccessTest.Judge(use, Recognizer, context.SemanticModel);
        }

        if (!SuccessTest.Decides(test, Recognizer, context.SemanticModel))
        {
            return Verdict.None;
        }

        var wrong = new List<CodeUse>();
        foreach (var constant in SuccessTest.FindConstants(test.Pattern))
        {
            var other = constant.Span.Contains(use.Constant.Span) ? use : FindUse(constant, context.SemanticModel);
            if (other is null)
            {
                continue;
            }

            var first = other == use ? Verdict.None : JudgeFirst(context, other);
            if (first.Report is not null)
            {
                return Verdict.None;
            }

            if (!first.IsSettled && SuccessTest.Judge(other, Recognizer, context.SemanticModel) is not null)
            {
                wrong.Add(other);
            }
        }

        return wrong.Count == 0 ? Verdict.None
            : wrong[0] == use ? SuccessTest.Judge(use, Recognizer, context.SemanticModel, wrong)
            : Verdict.SaidElsewhere;
    }

    private CodeUse? FindUse(LiteralExpressionSyntax literal, SemanticModel model) =>
        (_knowledge.IsSomeCode(literal) ? _knowledge.MayMeetCode(literal) : _knowledge.MayBeMistaken(literal))
            ? CodeUseFinder.Find(Recognizer, literal, model)
            : null;

    /// <summary>The use that the constant of a pattern is.</summary>
    private CodeUse? FindUse(ExpressionSyntax constant, SemanticModel model)
    {
        var value = Unwrap(constant);
        return (value is PrefixUnaryExpressionSyntax sign ? Unwrap(sign.Operand) : value) switch
        {
            LiteralExpressionSyntax literal => FindUse(literal, model),
            _ when IsName(value) && model.GetSymbolInfo(value).Symbol is IFieldSymbol { IsConst: true } name => CodeUseFinder.Find(Recognizer, value, name, model),
            _ => null,
        };
    }

    private bool JudgeName(SyntaxNodeAnalysisContext context, ExpressionSyntax expression, ExpressionSyntax? other)
    {
        var name = Unwrap(expression);
        return IsName(name)
            && !(name is MemberAccessExpressionSyntax access && IsGenerated(access))
            && (other is null || _knowledge.MayCarryCode(other))
            && JudgeConstant(context, name);
    }

    private bool JudgeConstant(SyntaxNodeAnalysisContext context, ExpressionSyntax name)
    {
        if (context.SemanticModel.GetSymbolInfo(name).Symbol is not IFieldSymbol { IsConst: true } constant)
        {
            return false;
        }

        if (CodeUseFinder.Find(Recognizer, name, constant, context.SemanticModel) is { } use)
        {
            Judge(context, use);
        }

        return true;
    }

    private void ReportLoss(SyntaxNodeAnalysisContext context)
    {
        if (IsOn(WrongSign.LostDescriptor, context))
        {
            Report(context, WrongSign.JudgeLoss((ExpressionSyntax)context.Node, Recognizer, context.SemanticModel));
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, Diagnostic? diagnostic)
    {
        if (diagnostic is not null)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private bool IsOn(DiagnosticDescriptor rule, SyntaxNodeAnalysisContext context) =>
        _switches.IsOn(rule, context.Node.SyntaxTree, context.CancellationToken);

    private bool IsGenerated(MemberAccessExpressionSyntax access)
    {
        var className = access.Expression switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax qualified => qualified.Name.Identifier.ValueText,
            _ => null,
        };
        return className is not null && _knowledge.Catalogs.FindSetByClass(className) is not null;
    }

    private static bool IsName(ExpressionSyntax expression) => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or QualifiedNameSyntax;

    private static bool IsUnsigned(PredefinedTypeSyntax type) =>
        type.Keyword.Kind() is SyntaxKind.ByteKeyword or SyntaxKind.UShortKeyword or SyntaxKind.UIntKeyword or SyntaxKind.ULongKeyword;

    // 0, 1 or -1.
    private static bool IsSmall(ExpressionSyntax expression)
    {
        var value = Unwrap(expression);
        return (value is PrefixUnaryExpressionSyntax sign && sign.IsKind(SyntaxKind.UnaryMinusExpression) ? sign.Operand : value) is LiteralExpressionSyntax literal
            && literal.IsKind(SyntaxKind.NumericLiteralExpression)
            && LiteralSyntax.TryGetNumber(literal.Token, out var number)
            && number is 0 or 1;
    }

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            expression = expression is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : ((CastExpressionSyntax)expression).Expression;
        }

        return expression;
    }
}
