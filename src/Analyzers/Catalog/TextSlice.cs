using System;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.Catalog;

/// <summary>A part of a line that still knows its place in the file, so that an error can point at it.</summary>
internal readonly struct TextSlice
{
    private readonly string _line;
    private readonly int _lineStart;
    private readonly int _start;
    private readonly int _end;

    /// <param name="line">The text of the line.</param>
    /// <param name="lineStart">Where the line begins in the file.</param>
    /// <param name="start">The first character of the slice in <paramref name="line"/>.</param>
    /// <param name="end">The first character behind the slice in <paramref name="line"/>.</param>
    public TextSlice(string line, int lineStart, int start, int end)
    {
        _line = line;
        _lineStart = lineStart;
        _start = start;
        _end = end;
    }

    public int Length => _end - _start;

    public TextSpan Span => TextSpan.FromBounds(_lineStart + _start, _lineStart + _end);

    public char this[int index] => _line[_start + index];

    public TextSlice From(int start) => new(_line, _lineStart, _start + start, _end);

    public TextSlice Range(int start, int end) => new(_line, _lineStart, _start + start, _start + end);

    public TextSlice Trim()
    {
        var start = _start;
        var end = _end;
        while (start < end && char.IsWhiteSpace(_line[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_line[end - 1]))
        {
            end--;
        }

        return new TextSlice(_line, _lineStart, start, end);
    }

    public int IndexOf(char character, int start = 0)
    {
        var index = Length == 0 ? -1 : _line.IndexOf(character, _start + start, Length - start);
        return index < 0 ? -1 : index - _start;
    }

    /// <summary>The place of the first character that no text file has, or -1.</summary>
    public int IndexOfNoText()
    {
        for (var i = _start; i < _end; i++)
        {
            var character = _line[i];
            if (character is >= ' ' and < '\uD800' or '\t')
            {
                continue;
            }

            if (char.IsHighSurrogate(character) && i + 1 < _end && char.IsLowSurrogate(_line[i + 1]))
            {
                i++;
            }
            else if (character < ' ' || char.IsSurrogate(character) || character >= '\uFFFD')
            {
                return i - _start;
            }
        }

        return -1;
    }

    public bool Contains(string value) => _line.IndexOf(value, _start, Length, StringComparison.Ordinal) >= 0;

    public bool StartsWith(string value) =>
        Length >= value.Length && string.CompareOrdinal(_line, _start, value, 0, value.Length) == 0;

    public bool Is(string value) =>
        Length == value.Length && string.Compare(_line, _start, value, 0, value.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>
    /// The parts between separators, without the blanks around them. Separators in parentheses do not separate, and what
    /// is behind a thousand parts is one more.
    /// </summary>
    public ImmutableArray<TextSlice> Split(char separator)
    {
        const int MaxParts = 1000;
        var parts = ImmutableArray.CreateBuilder<TextSlice>();
        var start = 0;
        var depth = 0;
        for (var i = 0; i < Length; i++)
        {
            var character = this[i];
            if (character == separator && depth == 0 && parts.Count < MaxParts)
            {
                parts.Add(Range(start, i).Trim());
                start = i + 1;
            }
            else if (character == '(')
            {
                depth++;
            }
            else if (character == ')' && depth > 0)
            {
                depth--;
            }
        }

        parts.Add(From(start).Trim());
        return parts.ToImmutable();
    }

    public override string ToString() => _line.Substring(_start, Length);

    /// <summary>The slice as a message may show it: not longer than a glance, and with nothing invisible in it.</summary>
    public string Quote()
    {
        const int MaxLength = 40;
        var quoted = new StringBuilder("'");
        for (var i = 0; i < Length && i < MaxLength; i++)
        {
            var character = this[i];
            if (char.IsControl(character) || CatalogWords.IsInvisible(character) || char.IsSurrogate(character))
            {
                quoted.Append("\\u").Append(((int)character).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                quoted.Append(character);
            }
        }

        return quoted.Append(Length > MaxLength ? "…'" : "'").ToString();
    }
}
