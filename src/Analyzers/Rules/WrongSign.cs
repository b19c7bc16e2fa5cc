using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>
/// SMS3001, for sets with negative codes: a number that is not documented while its negation is, a constant that has the name of a
/// code and the other sign, a range that only the negated codes fall into, and what takes the sign of a code away.
/// </summary>
internal static class WrongSign
{
    private const string Title = "Code has the wrong sign, or its sign is lost";
    private const string Description = "The provider tells codes apart by their sign. A number with the other sign is another code or none, and the test never holds.";

    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        DiagnosticIds.WrongSign,
        Title,
        "'{0}' has the wrong sign: in {1}, {2} is {3} (recognised by: {4})",
        DiagnosticSeverity.Warning,
        Description);

    public static readonly DiagnosticDescriptor RangeDescriptor = RuleDescriptor.Create(
        DiagnosticIds.WrongSign,
        Title,
        "No code of {1} lies in '{0}', but with the other sign there are, among them {2} (recognised by: {3})",
        DiagnosticSeverity.Warning,
        Description);

    public static readonly DiagnosticDescriptor LostDescriptor = RuleDescriptor.Create(
        DiagnosticIds.WrongSign,
        Title,
        "'{0}' loses the sign of a code of {1}, where {2} is negative (recognised by: {3})",
        DiagnosticSeverity.Warning,
        Description);

    public static Verdict Judge(CodeUse use, CodeRecognizer recognizer)
    {
        var set = use.Origin.Set;
        if (use.IsMember)
        {
            return Verdict.None;
        }

        if (use.Name is { } constant
            && CatalogConstants.Find(constant, recognizer) is null
            && set.FindByAnyName(constant.Name) is { Number: not null and not 0 } named
            && named.Number == -use.Number)
        {
            return CodeDefinition.IsJudgedAtDefinition(constant, set, recognizer, use.Constant)
                ? Verdict.SaidElsewhere
                : Report(use.Constant, named, isNumber: true, use.Origin.Evidence, recognizer);
        }

        if (!set.HasNegativeCodes || use.IsWrittenDefault || use.FindCode() is not null)
        {
            return SignLoss.IsIn(use.Subject?.Expression, set) ? Verdict.SaidElsewhere : Verdict.None;
        }

        if (SignLoss.IsIn(use.Subject?.Expression, set))
        {
            return Verdict.SaidElsewhere;
        }

        var number = use.Number ?? ParseNumber(use.Text);
        if (number is null || CatalogConstants.Find(use.Name, recognizer) is not null || set.Find(-number.Value) is not { } code || (use.Text is not null && !IsNumber(code.Text)) || HttpStatus.MayBeMeant(use, number, null))
        {
            return Verdict.None;
        }

        // In a mirror whose values are no codes, the value of a member is what it is.
        if (use.Origin.EnumType is { } enumType && use.Number is not null && EnumNumbers.FindMember(enumType, number.Value) is not null)
        {
            return Verdict.None;
        }

        return Report(use.Constant, code, use.Number is not null, use.Origin.Evidence, recognizer);
    }

    /// <summary>A constant or enum member that has the name of a code and its number with the other sign.</summary>
    public static Diagnostic? Judge(CodeDefinition definition, CodeRecognizer recognizer) =>
        definition.HasWrongSign ? Report(definition.Value, definition.Code, isNumber: true, definition.Evidence, recognizer) : null;

    /// <summary>A cast, a conversion, a negation or a call of <c>Math.Abs</c> that takes the sign of a code away.</summary>
    public static Diagnostic? JudgeLoss(ExpressionSyntax expression, CodeRecognizer recognizer, SemanticModel model)
    {
        if (model.GetOperation(expression) is not { } operation || SignLoss.FindOperand(operation) is not { } operand)
        {
            return null;
        }

        if (operand is IFieldReferenceOperation { Field: { IsConst: true } constant } && operation is IUnaryOperation)
        {
            return CatalogConstants.Find(constant, recognizer) is { Code: { Number: not 0, Set.HasNegativeCodes: true } negated }
                ? ReportLoss(expression, negated.Set, new Evidence("constant '" + constant.Name + "'", null), recognizer)
                : null;
        }

        return !operand.ConstantValue.HasValue
            && recognizer.Resolve(Subject.Of(operand), model, expression) is { Set.HasNegativeCodes: true } origin
            && (origin.EnumType is null || EnumNumbers.HasNegativeValue(origin.EnumType))
            ? ReportLoss(expression, origin.Set, origin.Evidence, recognizer)
            : null;
    }

    /// <summary>A property or field of an unsigned type that carries a code.</summary>
    public static Diagnostic? JudgeMember(TypeSyntax type, ISymbol member, CodeRecognizer recognizer, SemanticModel model) =>
        recognizer.Resolve(member, model, type) is { Set.HasNegativeCodes: true, EnumType: null } origin
            ? ReportLoss(type, origin.Set, origin.Evidence, recognizer)
            : null;

    /// <summary>A range that has no code in it, while the same range of negative numbers has.</summary>
    public static Diagnostic? JudgeRange(SyntaxNode test, long lowest, long highest, Origin origin, CodeRecognizer recognizer)
    {
        if (!origin.Set.HasNegativeCodes || origin.EnumType is not null)
        {
            return null;
        }

        Code? negated = null;
        foreach (var code in origin.Set.Codes)
        {
            if (code.Number >= lowest && code.Number <= highest)
            {
                return null;
            }

            negated ??= -code.Number >= lowest && -code.Number <= highest ? code : null;
        }

        return negated is null ? null
            : Finding.At(
                test,
                RangeDescriptor,
                origin.Set,
                origin.Evidence,
                Finding.Writes(null, recognizer),
                test.ToString(),
                origin.Set.FullName,
                Finding.Describe(negated),
                origin.Evidence.Text);
    }

    private static Diagnostic Report(SyntaxNode constant, Code code, bool isNumber, Evidence evidence, CodeRecognizer recognizer) =>
        Finding.At(
            constant,
            Descriptor,
            code.Set,
            evidence,
            Finding.Writes(Finding.ConstantOf(code, isNumber), recognizer),
            constant.ToString(),
            code.Set.FullName,
            code.Name,
            code.Number!.Value.ToString(CultureInfo.InvariantCulture),
            evidence.Text);

    private static Diagnostic ReportLoss(ExpressionSyntax expression, CodeSet set, Evidence evidence, CodeRecognizer recognizer)
    {
        Code? negative = null;
        foreach (var code in set.Codes)
        {
            negative ??= code.Number < 0 ? code : null;
        }

        return Finding.At(
            expression,
            LostDescriptor,
            set,
            evidence,
            Finding.Writes(null, recognizer),
            expression.ToString(),
            set.FullName,
            Finding.Describe(negative!),
            evidence.Text);
    }

    private static bool IsNumber(string text) => ParseNumber(text) is not null;

    private static long? ParseNumber(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
