using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.Tests.Verifiers;

/// <summary>
/// A test's source without its markup: <c>[|…|]</c> is a diagnostic of the rule under test, <c>{|ID:…|}</c> one of that id,
/// <c>{|#0:…|}</c> a place that an explicit result refers to.
/// </summary>
internal sealed class TestMarkup
{
    private static readonly Regex s_named = new(@"\G\{\|(?<name>#\d+|[A-Za-z][A-Za-z0-9_]*):", RegexOptions.CultureInvariant);

    private TestMarkup(string text, ImmutableArray<TextSpan> unnamed, ImmutableArray<(string Id, TextSpan Span)> named, ImmutableArray<(int Key, TextSpan Span)> keyed)
    {
        Text = text;
        Unnamed = unnamed;
        Named = named;
        Keyed = keyed;
    }

    public string Text { get; }

    public ImmutableArray<TextSpan> Unnamed { get; }

    public ImmutableArray<(string Id, TextSpan Span)> Named { get; }

    public ImmutableArray<(int Key, TextSpan Span)> Keyed { get; }

    public static TestMarkup Parse(string markup)
    {
        var text = new StringBuilder(markup.Length);
        var open = new Stack<(string? Name, int Start)>();
        var unnamed = ImmutableArray.CreateBuilder<TextSpan>();
        var named = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        var keyed = ImmutableArray.CreateBuilder<(int, TextSpan)>();
        for (var i = 0; i < markup.Length;)
        {
            if (At("[|"))
            {
                open.Push((null, text.Length));
                i += 2;
            }
            else if (At("{|") && s_named.Match(markup, i) is { Success: true } match)
            {
                open.Push((match.Groups["name"].Value, text.Length));
                i += match.Length;
            }
            else if (At("|]") && open.Count > 0 && open.Peek().Name == null)
            {
                unnamed.Add(Close().Span);
                i += 2;
            }
            else if (At("|}") && open.Count > 0 && open.Peek().Name != null)
            {
                var (name, span) = Close();
                if (name![0] == '#')
                {
                    keyed.Add((int.Parse(name.Substring(1), CultureInfo.InvariantCulture), span));
                }
                else
                {
                    named.Add((name, span));
                }

                i += 2;
            }
            else
            {
                text.Append(markup[i++]);
            }

            bool At(string mark) => string.CompareOrdinal(markup, i, mark, 0, mark.Length) == 0;
        }

        if (open.Count > 0)
        {
            throw new ArgumentException("A markup span is opened and never closed in: " + markup, nameof(markup));
        }

        return new TestMarkup(text.ToString(), unnamed.ToImmutable(), named.ToImmutable(), keyed.ToImmutable());

        (string? Name, TextSpan Span) Close()
        {
            var (name, start) = open.Pop();
            return (name, TextSpan.FromBounds(start, text.Length));
        }
    }
}
