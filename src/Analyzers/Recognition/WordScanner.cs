using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// Finds which of a few words stand in a text, in any letter case, in one pass that looks at a part of the characters only: by the
/// last two characters at which a word could end it knows how far the next word's end must be (the algorithm of Wu and Manber).
/// </summary>
internal sealed class WordScanner
{
    private const int TableSize = 1024;

    private readonly byte[] _shifts = new byte[TableSize];
    private readonly List<(string Word, int Start, int Flag)>?[] _words = new List<(string, int, int)>?[TableSize];
    private readonly int _shortest;

    /// <param name="words">The words, each of at least two characters, and what finding one means.</param>
    public WordScanner(IReadOnlyList<(string Word, int Flag)> words)
    {
        _shortest = byte.MaxValue;
        foreach (var (word, _) in words)
        {
            _shortest = word.Length < _shortest ? word.Length : _shortest;
            LongestWord = word.Length > LongestWord ? word.Length : LongestWord;
        }

        for (var i = 0; i < TableSize; i++)
        {
            _shifts[i] = (byte)(_shortest - 1);
        }

        foreach (var (word, flag) in words)
        {
            var start = FindRarest(word, _shortest);
            for (var end = 1; end < _shortest; end++)
            {
                var hash = Hash(word[start + end - 1], word[start + end]);
                var shift = (byte)(_shortest - 1 - end);
                _shifts[hash] = shift < _shifts[hash] ? shift : _shifts[hash];
                if (shift == 0)
                {
                    (_words[hash] ??= new List<(string, int, int)>()).Add((word, start, flag));
                }
            }
        }
    }

    public int LongestWord { get; }

    /// <summary>What is found in a text: the flags of all words that stand in it.</summary>
    public int Scan(string text)
    {
        // Where the next end is hangs on what stood at the last: two halves at once keep the processor from waiting for each.
        var found = 0;
        var middle = Math.Max(text.Length / 2, _shortest - 1);
        var first = _shortest - 1;
        var second = middle;
        while (first < middle && second < text.Length)
        {
            first += Step(text, first, ref found);
            second += Step(text, second, ref found);
        }

        while (first < middle && first < text.Length)
        {
            first += Step(text, first, ref found);
        }

        while (second < text.Length)
        {
            second += Step(text, second, ref found);
        }

        return found;
    }

    /// <summary>How far the next end is, after a look at the words that can end here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Step(string text, int end, ref int found)
    {
        var hash = Hash(text[end - 1], text[end]);
        int shift = _shifts[hash];
        if (shift == 0)
        {
            found |= FindAt(text, end - _shortest + 1, _words[hash]!, found);
            shift = 1;
        }

        return shift;
    }

    private static int FindAt(string text, int start, List<(string Word, int Start, int Flag)> words, int found)
    {
        var here = 0;
        foreach (var (word, inWord, flag) in words)
        {
            if ((found & flag) == 0 && StandsAt(text, start - inWord, word))
            {
                here |= flag;
            }
        }

        return here;
    }

    /// <summary>Where in a word that part of it begins which code has least often, so that the fewest places are worth a second look.</summary>
    private static int FindRarest(string word, int length)
    {
        var rarest = 0;
        var fewest = int.MaxValue;
        for (var start = 0; start + length <= word.Length; start++)
        {
            var score = 0;
            for (var end = 1; end < length; end++)
            {
                score += end * Frequency(word[start + end - 1]) * Frequency(word[start + end]);
            }

            if (score < fewest)
            {
                fewest = score;
                rarest = start;
            }
        }

        return rarest;
    }

    private static int Frequency(char character)
    {
        const string Commonest = "e taionrslcdumpghyfbvwkxqjz";
        var rank = Commonest.IndexOf(char.ToLowerInvariant(character));
        return rank < 0 ? 1 : Commonest.Length - rank;
    }

    // Letters of both cases share their last five bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hash(char first, char second) => ((first & 31) << 5) | (second & 31);

    private static bool StandsAt(string text, int start, string word) =>
        start >= 0
        && start + word.Length <= text.Length
        && string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
