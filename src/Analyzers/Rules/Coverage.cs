using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>Whether a test is passed by a code.</summary>
internal enum CodeMatch
{
    No,

    /// <summary>It depends on something else, or cannot be decided.</summary>
    Maybe,

    Yes,
}

/// <summary>Asks of one pattern, for one documented code after the other, whether it matches a value that carries the code.</summary>
internal sealed class Coverage
{
    private readonly CodePlace _place;
    private readonly Compilation _compilation;

    public Coverage(CodePlace place, Compilation compilation)
    {
        _place = place;
        _compilation = compilation;
    }

    /// <summary>Whether the pattern matches whatever carries the code.</summary>
    public CodeMatch Of(IPatternOperation pattern, CodeTarget target) => Of(pattern, target, 0, ignoresOthers: false);

    /// <summary>The same where all that the pattern asks of other components and properties is taken to be so.</summary>
    public CodeMatch OfCodeAlone(IPatternOperation pattern, CodeTarget target) => Of(pattern, target, 0, ignoresOthers: true);

    /// <summary>Whether the pattern matches every value but null without looking at it.</summary>
    public bool IsAlways(IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;
            case IDeclarationPatternOperation declaration:
                return declaration.MatchesNull || IsAlways(declaration.InputType, declaration.MatchedType);
            case ITypePatternOperation type:
                return IsAlways(type.InputType, type.MatchedType);
            case INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } }:
                return true;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return IsAlways(either.LeftPattern) || IsAlways(either.RightPattern);
            case IBinaryPatternOperation both:
                return IsAlways(both.LeftPattern) && IsAlways(both.RightPattern);
            case IRecursivePatternOperation recursive:
                foreach (var part in PartsOf(recursive))
                {
                    if (!IsAlways(part))
                    {
                        return false;
                    }
                }

                return IsAlways(recursive.InputType, recursive.MatchedType);
            default:
                return false;
        }
    }

    /// <summary>The constants and relations in a pattern: where they stand, and against which constant.</summary>
    public static IEnumerable<(CodePlace Place, object Constant, SyntaxNode Syntax)> TestsIn(IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value: { ConstantValue: { HasValue: true, Value: { } value } } tested }:
                if (Subject.OfPattern(pattern) is { } subject)
                {
                    yield return (CodePlace.Of(subject, pattern.InputType), value, tested.Syntax);
                }

                break;
            case IRelationalPatternOperation { Value: { ConstantValue: { HasValue: true, Value: { } bound } } compared }:
                if (Subject.OfPattern(pattern) is { } comparedSubject)
                {
                    yield return (CodePlace.Of(comparedSubject, pattern.InputType), bound, compared.Syntax);
                }

                break;
            case INegatedPatternOperation negated:
                foreach (var test in TestsIn(negated.Pattern))
                {
                    yield return test;
                }

                break;
            case IBinaryPatternOperation binary:
                foreach (var part in new[] { binary.LeftPattern, binary.RightPattern })
                {
                    foreach (var test in TestsIn(part))
                    {
                        yield return test;
                    }
                }

                break;
            case IRecursivePatternOperation recursive:
                foreach (var part in PartsOf(recursive))
                {
                    foreach (var test in TestsIn(part))
                    {
                        yield return test;
                    }
                }

                break;
        }
    }

    /// <summary>Whether <c>code (operator) bound</c> holds.</summary>
    public static CodeMatch Compare(CodeTarget target, BinaryOperatorKind comparison, object? bound)
    {
        switch (comparison)
        {
            case BinaryOperatorKind.Equals:
                return target.Is(bound) ? CodeMatch.Yes : CodeMatch.No;
            case BinaryOperatorKind.NotEquals:
                return target.Is(bound) ? CodeMatch.No : CodeMatch.Yes;
        }

        if (target.Number is not { } number || CodeDomain.ToDecimal(bound) is not { } limit)
        {
            return CodeMatch.Maybe;
        }

        bool? holds = comparison switch
        {
            BinaryOperatorKind.LessThan => number < limit,
            BinaryOperatorKind.LessThanOrEqual => number <= limit,
            BinaryOperatorKind.GreaterThan => number > limit,
            BinaryOperatorKind.GreaterThanOrEqual => number >= limit,
            _ => null,
        };
        return holds is null ? CodeMatch.Maybe : holds.Value ? CodeMatch.Yes : CodeMatch.No;
    }

    public static CodeMatch Not(CodeMatch match) => CodeMatch.Yes - (int)match;

    public static CodeMatch And(CodeMatch left, CodeMatch right) => (CodeMatch)Math.Min((int)left, (int)right);

    public static CodeMatch Or(CodeMatch left, CodeMatch right) => (CodeMatch)Math.Max((int)left, (int)right);

    private CodeMatch Of(IPatternOperation pattern, CodeTarget target, int depth, bool ignoresOthers)
    {
        var isCode = depth == _place.Length;
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return CodeMatch.Yes;
            case IDeclarationPatternOperation declaration:
                return declaration.MatchesNull || IsAlways(declaration.InputType, declaration.MatchedType) ? CodeMatch.Yes : CodeMatch.Maybe;
            case ITypePatternOperation type:
                return IsAlways(type.InputType, type.MatchedType) ? CodeMatch.Yes : CodeMatch.Maybe;
            case IConstantPatternOperation constant:
                // A code is never null, and neither is what it stands in.
                return constant.Value.ConstantValue is not { HasValue: true } known ? CodeMatch.Maybe
                    : known.Value is null ? CodeMatch.No
                    : isCode ? Compare(target, BinaryOperatorKind.Equals, known.Value)
                    : CodeMatch.Maybe;
            case IRelationalPatternOperation relation:
                return isCode && relation.Value.ConstantValue is { HasValue: true } bound
                    ? Compare(target, relation.OperatorKind, bound.Value)
                    : CodeMatch.Maybe;
            case INegatedPatternOperation negated:
                return Not(Of(negated.Pattern, target, depth, ignoresOthers));
            case IBinaryPatternOperation binary:
                var left = Of(binary.LeftPattern, target, depth, ignoresOthers);
                var right = Of(binary.RightPattern, target, depth, ignoresOthers);
                return binary.OperatorKind == BinaryOperatorKind.Or ? Or(left, right) : And(left, right);
            case IRecursivePatternOperation recursive:
                return OfParts(recursive, target, depth, ignoresOthers);
            default:
                return CodeMatch.Maybe;
        }
    }

    private CodeMatch OfParts(IRecursivePatternOperation recursive, CodeTarget target, int depth, bool ignoresOthers)
    {
        var match = IsAlways(recursive.InputType, recursive.MatchedType) ? CodeMatch.Yes : CodeMatch.Maybe;
        foreach (var part in PartsOf(recursive))
        {
            if (Subject.OfPattern(part) is { } subject && _place.LeadsTo(subject, depth))
            {
                match = And(match, Of(part, target, depth + 1, ignoresOthers));
            }
            else if (!(ignoresOthers && depth < _place.Length) && !IsAlways(part))
            {
                match = And(match, CodeMatch.Maybe);
            }
        }

        return match;
    }

    private static IEnumerable<IPatternOperation> PartsOf(IRecursivePatternOperation recursive)
    {
        foreach (var component in recursive.DeconstructionSubpatterns)
        {
            yield return component;
        }

        foreach (var property in recursive.PropertySubpatterns)
        {
            yield return property.Pattern;
        }
    }

    private bool IsAlways(ITypeSymbol? input, ITypeSymbol? matched)
    {
        if (input is null || matched is null)
        {
            return false;
        }

        return SymbolEqualityComparer.Default.Equals(TypeShapes.Unwrap(input), TypeShapes.Unwrap(matched))
            || _compilation.ClassifyCommonConversion(input, matched).IsImplicit;
    }
}
