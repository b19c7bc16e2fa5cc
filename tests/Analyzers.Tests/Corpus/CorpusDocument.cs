using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.Tests.Corpus;

/// <summary>A report that a case deserves; with <paramref name="Unless"/>, only as long as no such rule reports the same test.</summary>
internal sealed record ExpectedReport(string Rule, string? Unless, TextSpan Span);

/// <summary>
/// A file of a case, freed of its marks: <c>{|SMS1001:-204|}</c> is a report, <c>{|SMS1001?SMS3005:0|}</c> one that gives way to
/// another rule's report about the same test.
/// </summary>
internal sealed record CorpusDocument(string Project, string Path, string Source, ImmutableArray<ExpectedReport> Marks)
{
    public static CorpusDocument Parse(string project, string path, string marked)
    {
        var source = new StringBuilder(marked.Length);
        var open = new Stack<(string Rule, string? Unless, int Start)>();
        var marks = ImmutableArray.CreateBuilder<ExpectedReport>();
        for (var position = 0; position < marked.Length; position++)
        {
            if (StartsAt(marked, position, "{|SMS"))
            {
                var colon = marked.IndexOf(':', position);
                var rules = marked.Substring(position + 2, colon - position - 2).Split('?');
                open.Push((rules[0], rules.Length > 1 ? rules[1] : null, source.Length));
                position = colon;
            }
            else if (open.Count > 0 && StartsAt(marked, position, "|}"))
            {
                var (rule, unless, start) = open.Pop();
                marks.Add(new ExpectedReport(rule, unless, TextSpan.FromBounds(start, source.Length)));
                position++;
            }
            else
            {
                source.Append(marked[position]);
            }
        }

        if (open.Count > 0)
        {
            throw new FormatException(path + ": a mark is not closed");
        }

        return new CorpusDocument(project, path, source.ToString(), marks.ToImmutable());
    }

    private static bool StartsAt(string text, int position, string value) =>
        string.CompareOrdinal(text, position, value, 0, value.Length) == 0;
}
