using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// What a constant or a pattern meets: an expression, or a member, component or element of another subject that has no
/// expression of its own (<c>reply is { Error.Code: 4 }</c>, <c>(status, id) switch { (-204, _) => … }</c>).
/// </summary>
internal sealed class Subject
{
    private Subject(IOperation? expression, Subject? owner, ISymbol? member, int index)
    {
        Expression = expression;
        Owner = owner;
        Member = member;
        Index = index;
    }

    /// <summary>The expression; <see langword="null"/> where the subject is a part of <see cref="Owner"/>.</summary>
    public IOperation? Expression { get; }

    /// <summary>The subject that this one is a part of.</summary>
    public Subject? Owner { get; }

    /// <summary>The property or field of the owner, for a property pattern or the component of a record.</summary>
    public ISymbol? Member { get; }

    /// <summary>The position in the owner, for a component of a tuple or an element of a list.</summary>
    public int Index { get; }

    public static Subject Of(IOperation expression) => new(expression, null, null, -1);

    public static Subject OfMember(Subject owner, ISymbol member) => new(null, owner, member, -1);

    public static Subject OfPart(Subject owner, int index) => new(null, owner, null, index);

    /// <summary>What a pattern is matched against.</summary>
    public static Subject? OfPattern(IPatternOperation pattern)
    {
        switch (pattern.Parent)
        {
            case IIsPatternOperation isPattern:
                return Of(isPattern.Value);
            case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation switchExpression }:
                return Of(switchExpression.Value);
            case IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation switchStatement } }:
                return Of(switchStatement.Value);
            case IBinaryPatternOperation binary:
                return OfPattern(binary);
            case INegatedPatternOperation negated:
                return OfPattern(negated);
            case IPropertySubpatternOperation { Parent: IPatternOperation recursive, Member: IMemberReferenceOperation { Member: var member } }:
                return OfPattern(recursive) is { } owner ? OfMember(owner, member) : null;
            case IRecursivePatternOperation recursive:
                return OfComponent(recursive, recursive.DeconstructionSubpatterns.IndexOf(pattern));
            case IListPatternOperation list:
                var index = list.Patterns.IndexOf(pattern);
                return index >= 0 && !HasSliceBefore(list.Patterns, index) && OfPattern(list) is { } listSubject
                    ? OfPart(listSubject, index)
                    : null;
            default:
                return null;
        }
    }

    private static bool HasSliceBefore(ImmutableArray<IPatternOperation> patterns, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (patterns[i] is ISlicePatternOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static Subject? OfComponent(IRecursivePatternOperation recursive, int index)
    {
        if (index < 0 || OfPattern(recursive) is not { } owner)
        {
            return null;
        }

        if (recursive.MatchedType?.IsTupleType == true || recursive.InputType?.IsTupleType == true)
        {
            return OfPart(owner, index);
        }

        // A record's Deconstruct gives its positional properties, name by name.
        if (recursive.DeconstructSymbol is IMethodSymbol deconstruct && index < deconstruct.Parameters.Length)
        {
            foreach (var member in deconstruct.ContainingType.GetMembers(deconstruct.Parameters[index].Name))
            {
                if (member is IPropertySymbol)
                {
                    return OfMember(owner, member);
                }
            }
        }

        return null;
    }
}
