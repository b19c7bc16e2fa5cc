using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>SMS3003: a constant of one set meets what carries a code of another, or two annotated values of different sets meet.</summary>
internal static class WrongCodeSet
{
    private const string Title = "Code belongs to another code set";
    private const string Description = "The same number means something else in every table. A constant of another provider, or of another table of the same one, has the right name and the wrong value.";

    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        DiagnosticIds.WrongCodeSet,
        Title,
        "'{0}' is a code of {1}, but this is one of {2} (recognised by: {3})",
        DiagnosticSeverity.Warning,
        Description);

    public static readonly DiagnosticDescriptor OtherMeaningDescriptor = RuleDescriptor.Create(
        DiagnosticIds.WrongCodeSet,
        Title,
        "'{0}' is a code of {1}, but this is one of {2}, where {3} is {4} (recognised by: {5})",
        DiagnosticSeverity.Warning,
        Description);

    public static readonly DiagnosticDescriptor TwoSetsDescriptor = RuleDescriptor.Create(
        DiagnosticIds.WrongCodeSet,
        Title,
        "A code of {0} is compared with one of {1} (recognised by: {2})",
        DiagnosticSeverity.Warning,
        Description);

    public static Diagnostic? Judge(CodeUse use, CodeRecognizer recognizer)
    {
        var set = use.Origin.Set;
        if (CatalogConstants.Find(use.Name, recognizer) is not { } foreign || foreign.Set == set || foreign.Code is null)
        {
            return null;
        }

        var right = set.FindByAnyName(foreign.Code.Name);
        var properties = Finding.Writes(right is null ? null : Finding.ConstantOf(right, use.Number is not null), recognizer);
        var constant = use.Name!.ContainingType.Name + "." + use.Name.Name;
        var meant = use.Number is { } number ? set.Find(number) : use.Text is { } text ? set.Find(text) : null;
        return meant is null
            ? Finding.At(use.Constant, Descriptor, set, use.Origin.Evidence, properties, constant, foreign.Set.FullName, set.FullName, use.Origin.Evidence.Text)
            : Finding.At(
                use.Constant,
                OtherMeaningDescriptor,
                set,
                use.Origin.Evidence,
                properties,
                constant,
                foreign.Set.FullName,
                set.FullName,
                use.Name.ConstantValue!,
                meant.Name,
                use.Origin.Evidence.Text);
    }

    /// <summary>A comparison of two values that attributes or options give to different sets.</summary>
    public static Diagnostic? Judge(BinaryExpressionSyntax comparison, CodeRecognizer recognizer, SemanticModel model)
    {
        if (model.GetOperation(comparison) is not IBinaryOperation operation
            || operation.LeftOperand.ConstantValue.HasValue
            || operation.RightOperand.ConstantValue.HasValue
            || recognizer.Resolve(Subject.Of(operation.LeftOperand), model, comparison) is not { IsDeclared: true } left
            || recognizer.Resolve(Subject.Of(operation.RightOperand), model, comparison) is not { IsDeclared: true } right
            || left.Set == right.Set)
        {
            return null;
        }

        return Finding.At(
            comparison, TwoSetsDescriptor, left.Set, left.Evidence, Finding.Writes(null, recognizer), left.Set.FullName, right.Set.FullName, left.Evidence.Text);
    }
}
