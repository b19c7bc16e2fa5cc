using System.Collections.Generic;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// Finds which of a few words stand in a text, in any letter case, in one pass that looks at a part of the characters only: by the
/// last two characters at which a word could end it knows how far the next word's end must be (the algorithm of Wu and Manber).
/// </summary>
internal sealed class WordScanner
{
    private const int TableSize = 4096;

    private readonly byte[] _shifts = new byte[TableSize];
    private readonly List<(string Word, int Flag)>?[] _words = new List<(string, int)>?[TableSize];
    private readonly int _shortest;
    private readonly int _all;

    /// <param name="words">The words, each of at least two characters, and what finding one means.</param>
    public WordScanner(IReadOnlyList<(string Word, int Flag)> words)
    {
        _shortest = byte.MaxValue;
        foreach (var (word, flag) in words)
        {
            _shortest = word.Length < _shortest ? word.Length : _shortest;
            LongestWord = word.Length > LongestWord ? word.Length : LongestWord;
            _all |= flag;
        }

        for (var i = 0; i < TableSize; i++)
        {
            _shifts[i] = (byte)(_shortest - 1);
        }

        foreach (var (word, flag) in words)
        {
            for (var end = 1; end < _shortest; end++)
            {
                var hash = Hash(word[end - 1], word[end]);
                var shift = (byte)(_shortest - 1 - end);
                _shifts[hash] = shift < _shifts[hash] ? shift : _shifts[hash];
                if (shift == 0)
                {
                    (_words[hash] ??= new List<(string, int)>()).Add((word, flag));
                }
            }
        }
    }

    public int LongestWord { get; }

    /// <summary>What is found in a text: the flags of all words that stand in it.</summary>
    public int Scan(string text)
    {
        var found = 0;
        var end = _shortest - 1;
        while (end < text.Length)
        {
            var hash = Hash(text[end - 1], text[end]);
            var shift = _shifts[hash];
            if (shift > 0)
            {
                end += shift;
                continue;
            }

            foreach (var (word, flag) in _words[hash]!)
            {
                if ((found & flag) == 0 && StandsAt(text, end - _shortest + 1, word))
                {
                    found |= flag;
                }
            }

            if (found == _all)
            {
                break;
            }

            end++;
        }

        return found;
    }

    private static int Hash(char first, char second) => (((first | 0x20) * 31) + (second | 0x20)) & (TableSize - 1);

    private static bool StandsAt(string text, int start, string word) =>
        start + word.Length <= text.Length
        && string.Compare(text, start, word, 0, word.Length, System.StringComparison.OrdinalIgnoreCase) == 0;
}
