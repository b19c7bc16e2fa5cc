using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>One label of a switch statement or arm of a switch expression, and what it leads to.</summary>
internal sealed class SwitchArm
{
    private readonly IPatternOperation? _pattern;
    private readonly IOperation? _value;
    private readonly ITypeSymbol? _switchedType;
    private readonly SyntaxNode _body;

    private SwitchArm(IPatternOperation? pattern, IOperation? value, IOperation? guard, IOperation switched, SyntaxNode body)
    {
        _pattern = pattern;
        _value = value;
        _switchedType = switched.Type;
        _body = body;
        Switched = switched;
        IsGuarded = guard is not null && guard.ConstantValue is not { HasValue: true, Value: true };
    }

    /// <summary>Whether a condition beside the pattern, other than a constant true, must hold too.</summary>
    public bool IsGuarded { get; }

    private IOperation Switched { get; }

    /// <summary>Whether the arm ends in a throw and leaves by no other way.</summary>
    public bool OnlyThrows => _body switch
    {
        SwitchSectionSyntax section => FallThrough.OnlyThrows(section.Statements),
        ExpressionSyntax expression => expression is ThrowExpressionSyntax || expression.Parent?.Parent is { Parent: ThrowStatementSyntax or ThrowExpressionSyntax },
        _ => false,
    };

    /// <summary>The arms of a switch statement or expression, in order.</summary>
    public static List<SwitchArm> ArmsOf(IOperation switchOperation)
    {
        var arms = new List<SwitchArm>();
        switch (switchOperation)
        {
            case ISwitchOperation statement:
                foreach (var section in statement.Cases)
                {
                    foreach (var clause in section.Clauses)
                    {
                        switch (clause)
                        {
                            case ISingleValueCaseClauseOperation single:
                                arms.Add(new SwitchArm(null, single.Value, null, statement.Value, section.Syntax));
                                break;
                            case IPatternCaseClauseOperation pattern:
                                arms.Add(new SwitchArm(pattern.Pattern, null, pattern.Guard, statement.Value, section.Syntax));
                                break;
                            case IDefaultCaseClauseOperation:
                                arms.Add(new SwitchArm(null, null, null, statement.Value, section.Syntax));
                                break;
                        }
                    }
                }

                break;
            case ISwitchExpressionOperation expression:
                foreach (var arm in expression.Arms)
                {
                    if (arm.Syntax is SwitchExpressionArmSyntax syntax)
                    {
                        arms.Add(new SwitchArm(arm.Pattern, null, arm.Guard, expression.Value, syntax.Expression));
                    }
                }

                break;
        }

        return arms;
    }

    /// <summary>The constants that the arm tests, and where.</summary>
    public IEnumerable<(CodePlace Place, object Constant, SyntaxNode Syntax)> Tests()
    {
        if (_pattern is not null)
        {
            foreach (var test in Coverage.TestsIn(_pattern))
            {
                yield return test;
            }
        }
        else if (_value is { ConstantValue: { HasValue: true, Value: { } constant } })
        {
            yield return (CodePlace.Of(Subject.Of(Switched), _switchedType), constant, _value.Syntax);
        }
    }

    /// <summary>Whether the arm takes every value without looking at it.</summary>
    public bool IsCatchAll(Coverage coverage) =>
        !IsGuarded && (_pattern is null ? _value is null : coverage.IsAlways(_pattern));

    /// <summary>Whether the arm takes what carries the code.</summary>
    public CodeMatch Of(Coverage coverage, CodePlace place, CodeTarget target) =>
        _pattern is not null ? coverage.Of(_pattern, target) : OfValue(place, target);

    /// <summary>The same where everything but the code is as the arm asks.</summary>
    public CodeMatch OfCodeAlone(Coverage coverage, CodePlace place, CodeTarget target) =>
        _pattern is not null ? coverage.OfCodeAlone(_pattern, target) : OfValue(place, target);

    private CodeMatch OfValue(CodePlace place, CodeTarget target) =>
        _value is null ? CodeMatch.Yes
        : place.Length > 0 || _value.ConstantValue is not { HasValue: true } constant ? CodeMatch.Maybe
        : Coverage.Compare(target, BinaryOperatorKind.Equals, constant.Value);
}
