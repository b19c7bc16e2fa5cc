using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>How a file breaks and indents its lines.</summary>
internal sealed class SourceLines
{
    private readonly SourceText _text;

    public SourceLines(SourceText text)
    {
        _text = text;
        var first = text.Lines[0];
        LineBreak = first.EndIncludingLineBreak > first.End
            ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak))
            : "\n";
    }

    public string LineBreak { get; }

    /// <summary>The blanks at the beginning of the line that the position is in.</summary>
    public string IndentationAt(int position)
    {
        var line = _text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && _text[end] is ' ' or '\t')
        {
            end++;
        }

        return _text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    /// <summary>One step more than an indentation, in its own kind of blanks.</summary>
    public static string Deeper(string indentation) => indentation + (indentation.EndsWith("\t", StringComparison.Ordinal) ? "\t" : "    ");

    /// <summary>Whether only blanks stand before the position in its line.</summary>
    public bool BeginsLine(int position) =>
        IndentationAt(position).Length >= position - _text.Lines.GetLineFromPosition(position).Start;

    public bool IsOneLine(TextSpan span) =>
        _text.Lines.GetLineFromPosition(span.Start).LineNumber == _text.Lines.GetLineFromPosition(span.End).LineNumber;

    /// <summary>
    /// Where lines can be put in before a token: above the comments that belong to it, but not into another part of the file that
    /// <c>#if</c> or <c>#region</c> makes.
    /// </summary>
    public int LineStartBefore(SyntaxToken token)
    {
        foreach (var trivia in token.LeadingTrivia)
        {
            if (trivia.IsDirective)
            {
                return BeginsLine(token.SpanStart) ? _text.Lines.GetLineFromPosition(token.SpanStart).Start : token.SpanStart;
            }
        }

        return token.FullSpan.Start;
    }

    /// <summary>Whether a new line begins at the position.</summary>
    public bool IsLineStart(int position) => position == 0 || _text[position - 1] is '\n' or '\r';
}
