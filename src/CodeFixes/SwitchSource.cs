using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>A switch statement or expression as text: where sections or arms go in, and how they are written there.</summary>
internal sealed class SwitchSource
{
    private readonly SourceLines _lines;
    private readonly SourceText _text;
    private readonly SyntaxToken _openBrace;
    private readonly SyntaxToken _closeBrace;
    private readonly IReadOnlyList<SyntaxNode> _arms;
    private readonly string _baseIndentation;

    private SwitchSource(SyntaxNode node, SourceText text, ExpressionSyntax governing, SyntaxToken openBrace, SyntaxToken closeBrace, IReadOnlyList<SyntaxNode> arms)
    {
        Node = node;
        _text = text;
        _lines = new SourceLines(text);
        Governing = governing;
        _openBrace = openBrace;
        _closeBrace = closeBrace;
        _arms = arms;
        var keyword = node is SwitchStatementSyntax statement ? statement.SwitchKeyword : ((SwitchExpressionSyntax)node).SwitchKeyword;
        _baseIndentation = _lines.BeginsLine(closeBrace.SpanStart)
            ? _lines.IndentationAt(closeBrace.SpanStart)
            : _lines.IndentationAt(keyword.SpanStart);
    }

    public SyntaxNode Node { get; }

    /// <summary>The switched expression.</summary>
    public ExpressionSyntax Governing { get; }

    public bool IsExpression => Node is SwitchExpressionSyntax;

    private bool IsOneLine => _lines.IsOneLine(TextSpan.FromBounds(_openBrace.SpanStart, _closeBrace.Span.End));

    private string ArmIndentation
    {
        get
        {
            var first = _arms[0].SpanStart;
            return !IsOneLine && _lines.BeginsLine(first) ? _lines.IndentationAt(first) : SourceLines.Deeper(_baseIndentation);
        }
    }

    /// <summary>The switch whose keyword is at the span.</summary>
    public static SwitchSource? Find(SyntaxNode root, SourceText text, TextSpan keyword) => root.FindToken(keyword.Start).Parent switch
    {
        SwitchStatementSyntax { Sections.Count: > 0, CloseBraceToken.IsMissing: false } statement =>
            new SwitchSource(statement, text, statement.Expression, statement.OpenBraceToken, statement.CloseBraceToken, statement.Sections),
        SwitchExpressionSyntax { Arms.Count: > 0, CloseBraceToken.IsMissing: false } expression =>
            new SwitchSource(expression, text, expression.GoverningExpression, expression.OpenBraceToken, expression.CloseBraceToken, expression.Arms),
        _ => null,
    };

    /// <summary>
    /// The pattern that finds a constant at a place in a switched value of a type; the constant itself where the place is the
    /// value, nothing where no pattern can be written.
    /// </summary>
    public static string? PatternAt(string place, ITypeSymbol? type, string constant)
    {
        var steps = place.Length == 0 ? new List<string>() : place.Split('/').ToList();
        var wrappers = new List<(string Before, string After)>();
        foreach (var step in steps)
        {
            if (step.StartsWith("#", System.StringComparison.Ordinal))
            {
                var index = int.Parse(step.Substring(1), CultureInfo.InvariantCulture);
                if (type is not INamedTypeSymbol { IsTupleType: true } tuple || index >= tuple.TupleElements.Length)
                {
                    return null;
                }

                var after = tuple.TupleElements.Length - index - 1;
                wrappers.Add(("(" + string.Concat(Enumerable.Repeat("_, ", index)), string.Concat(Enumerable.Repeat(", _", after)) + ")"));
                type = tuple.TupleElements[index].Type;
            }
            else
            {
                wrappers.Add(("{ " + ConstantReference.Escape(step) + ": ", " }"));
                type = MemberType(type, step);
            }
        }

        return string.Concat(wrappers.Select(wrapper => wrapper.Before)) + constant
            + string.Concat(wrappers.AsEnumerable().Reverse().Select(wrapper => wrapper.After));
    }

    /// <summary>The changes that put sections with these stacked labels before the catch-all, or at the end.</summary>
    /// <param name="groups">The patterns of each section.</param>
    /// <param name="statement">What each section does, without its semicolon.</param>
    public IReadOnlyList<TextChange> AddSections(IEnumerable<IEnumerable<string>> groups, string statement)
    {
        var indentation = ArmIndentation;
        return Insert(groups.Select(group =>
            string.Concat(group.Select(pattern => (pattern.Length == 0 ? indentation + "default:" : indentation + "case " + pattern + ":") + _lines.LineBreak))
            + BodyIndentation(indentation) + statement + ";").ToImmutableArray());
    }

    /// <summary>The changes that put arms with these patterns before the catch-all, or at the end.</summary>
    public IReadOnlyList<TextChange> AddArms(IEnumerable<string> patterns, string expression) =>
        Insert(patterns.Select(pattern => ArmIndentation + pattern + " => " + expression).ToImmutableArray());

    /// <summary>Alternatives as one pattern, a line each.</summary>
    public string Or(IEnumerable<string> patterns) =>
        string.Join(_lines.LineBreak + SourceLines.Deeper(ArmIndentation) + "or ", patterns);

    private IReadOnlyList<TextChange> Insert(ImmutableArray<string> added)
    {
        var catchAll = -1;
        for (var i = 0; i < _arms.Count && catchAll < 0; i++)
        {
            catchAll = IsCatchAll(_arms[i]) ? i : -1;
        }

        // What stands below a default is asked first all the same, and must go on being so.
        if (!IsExpression && catchAll < _arms.Count - 1)
        {
            catchAll = -1;
        }

        return IsOneLine ? Unfold(added, catchAll) : InsertLines(added, catchAll);
    }

    private IReadOnlyList<TextChange> InsertLines(ImmutableArray<string> added, int catchAll)
    {
        var lineBreak = _lines.LineBreak;
        var changes = new List<TextChange>();
        var next = catchAll >= 0 ? _arms[catchAll].GetFirstToken() : _closeBrace;
        var position = _lines.LineStartBefore(next);
        var separator = IsExpression ? "," : string.Empty;
        var text = string.Join(separator + lineBreak, added);
        if (catchAll >= 0)
        {
            text += separator;
        }
        else if (IsExpression)
        {
            var arms = ((SwitchExpressionSyntax)Node).Arms;
            if (arms.SeparatorCount == arms.Count)
            {
                text += separator;
            }
            else
            {
                changes.Add(new TextChange(new TextSpan(arms[arms.Count - 1].Span.End, 0), separator));
            }
        }

        text += lineBreak;
        if (!_lines.IsLineStart(position))
        {
            text = lineBreak + text + (catchAll >= 0 ? ArmIndentation : _baseIndentation);
        }

        changes.Add(new TextChange(new TextSpan(position, 0), text));
        return changes;
    }

    /// <summary>A switch that stands in one line gets a line for each of its sections or arms.</summary>
    private IReadOnlyList<TextChange> Unfold(ImmutableArray<string> added, int catchAll)
    {
        var lineBreak = _lines.LineBreak;
        var lines = _arms.Select(arm => ArmIndentation + arm).ToList();
        lines.InsertRange(catchAll >= 0 ? catchAll : lines.Count, added);
        var before = _openBrace.GetPreviousToken().Span.End;
        var separator = IsExpression ? "," : string.Empty;
        var text = lineBreak + _baseIndentation + "{" + lineBreak
            + string.Concat(lines.Select(line => line + separator + lineBreak))
            + _baseIndentation + "}";
        return new[] { new TextChange(TextSpan.FromBounds(before, _closeBrace.Span.End), text) };
    }

    private string BodyIndentation(string armIndentation)
    {
        foreach (var statement in _arms.OfType<SwitchSectionSyntax>().SelectMany(section => section.Statements))
        {
            if (!IsOneLine && statement is not BlockSyntax && _lines.BeginsLine(statement.SpanStart))
            {
                return _lines.IndentationAt(statement.SpanStart);
            }
        }

        return SourceLines.Deeper(armIndentation);
    }

    /// <summary>Whether a section or an arm takes whatever comes, by its looks; where looks deceive, the result does not compile.</summary>
    private static bool IsCatchAll(SyntaxNode arm) => arm switch
    {
        SwitchSectionSyntax section => section.Labels.Any(label =>
            label is DefaultSwitchLabelSyntax || (label is CasePatternSwitchLabelSyntax pattern && IsCatchAll(pattern.Pattern, pattern.WhenClause))),
        SwitchExpressionArmSyntax expressionArm => IsCatchAll(expressionArm.Pattern, expressionArm.WhenClause),
        _ => false,
    };

    private static bool IsCatchAll(PatternSyntax pattern, WhenClauseSyntax? guard) =>
        (guard == null || guard.Condition.IsKind(SyntaxKind.TrueLiteralExpression))
        && !pattern.DescendantNodesAndSelf().Any(node =>
            node is RelationalPatternSyntax || (node is ConstantPatternSyntax constant && constant.Parent is not UnaryPatternSyntax && !IsTypeName(constant)));

    // A type in a pattern (int => …) is read as a constant until it is bound.
    private static bool IsTypeName(ConstantPatternSyntax constant) => constant.Expression is PredefinedTypeSyntax;

    private static ITypeSymbol? MemberType(ITypeSymbol? type, string name)
    {
        for (var current = type; current != null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(name))
            {
                switch (member)
                {
                    case IPropertySymbol property:
                        return property.Type;
                    case IFieldSymbol field:
                        return field.Type;
                }
            }
        }

        return null;
    }
}
