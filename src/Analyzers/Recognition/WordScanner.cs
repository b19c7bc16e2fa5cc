using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// Finds which of a few words stand in a text, in any letter case, in one pass that looks at three characters in every few: the step
/// is so long that each word has one of its threes looked at wherever it stands. All of them are known, in a table.
/// </summary>
internal sealed unsafe class WordScanner
{
    // Of three characters five bits each, in which letters of both cases are the same.
    private const int KeyBits = 15;
    private const int Letter = 0x1F;
    private const ulong LettersOfThree = 0x0000_001F_001F_001F;

    // Moves the letters at the bits 0, 16 and 32 side by side to the top.
    private const ulong SideBySide = (1UL << 59) + (1UL << 38) + (1UL << 17);
    private const int ShortestWord = 3;

    // The pairs of letters that are commonest in C#, in their order.
    private const string CommonestPairs =
        "ontecoerretiinesntmestatensessetioarorexlitoicgeranstaasceuritngecagsapedetranctamleacaledblfixtnethherindubidpusitysuronaisryncma"
        + "umuepruspaeaguulvalavepoademrtnfeligcaviopllchouypspeputtufatslthaptrnivloewclqusyimolkeoiiftcildiaibuttiaskipscobluosganuodompiei";

    // Of each key the place in the list of groups, plus one; keys above what a byte can say share the last group.
    private readonly byte[] _groupOf = new byte[1 << KeyBits];
    private readonly List<List<(string Word, int Start, int Flag)>> _groups = new();
    private readonly int _step;

    /// <param name="words">The words, each of at least three characters, and what finding one means.</param>
    public WordScanner(IReadOnlyList<(string Word, int Flag)> words)
    {
        var shortest = int.MaxValue;
        foreach (var (word, _) in words)
        {
            if (word.Length < ShortestWord)
            {
                throw new ArgumentException("'" + word + "' is too short a word to look for.", nameof(words));
            }

            shortest = Math.Min(shortest, word.Length);
            LongestWord = Math.Max(LongestWord, word.Length);
        }

        // The last place at which the shortest word is looked at has two of its characters, and any third.
        _step = words.Count == 0 ? 1 : shortest - 1;
        foreach (var (word, flag) in words)
        {
            var rarest = FindRarest(word, _step);
            for (var start = rarest; start < rarest + _step; start++)
            {
                if (start + 2 < word.Length)
                {
                    Add(KeyOf(word[start], word[start + 1], word[start + 2]), (word, start, flag));
                    continue;
                }

                for (var third = '\0'; third <= Letter; third++)
                {
                    Add(KeyOf(word[start], word[start + 1], third), (word, start, flag));
                }
            }
        }
    }

    private void Add(int key, (string Word, int Start, int Flag) word)
    {
        if (_groupOf[key] == 0)
        {
            if (_groups.Count < byte.MaxValue)
            {
                _groups.Add(new List<(string Word, int Start, int Flag)>(1));
            }

            _groupOf[key] = (byte)_groups.Count;
        }

        _groups[_groupOf[key] - 1].Add(word);
    }

    public int LongestWord { get; }

    /// <summary>What is found in a text: the flags of all words that stand in it.</summary>
    public int Scan(string text)
    {
        var found = 0;
        var index = 0;
        var step = _step;

        // Four places at once, without the checks of an index: almost no place is one of a word's, and every file comes by here. What
        // is read at a place are four characters, so that the last one must be in the text too.
        fixed (char* start = text)
        fixed (byte* groupOf = _groupOf)
        {
            var place = start;

            // The characters of a place are in the order of its bytes.
            var last = BitConverter.IsLittleEndian ? start + text.Length - (3 * step) - 4 : start - 1;
            while (place <= last)
            {
                var second = place + step;
                var third = second + step;
                var fourth = third + step;
                int one = groupOf[KeyAt(place)], two = groupOf[KeyAt(second)], three = groupOf[KeyAt(third)], four = groupOf[KeyAt(fourth)];
                if ((one | two | three | four) != 0)
                {
                    found = FindAt(text, (int)(place - start), one, found);
                    found = FindAt(text, (int)(second - start), two, found);
                    found = FindAt(text, (int)(third - start), three, found);
                    found = FindAt(text, (int)(fourth - start), four, found);
                }

                place = fourth + step;
            }

            index = (int)(place - start);
        }

        for (; index + 1 < text.Length; index += step)
        {
            var third = index + 2 < text.Length ? text[index + 2] : '\0';
            found = FindAt(text, index, _groupOf[KeyOf(text[index], text[index + 1], third)], found);
        }

        return found;
    }

    /// <summary>Adds the words of a group that stand at their places before an index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FindAt(string text, int index, int group, int found) => group == 0 ? found : FindAt(text, index, _groups[group - 1], found);

    private static int FindAt(string text, int index, List<(string Word, int Start, int Flag)> words, int found)
    {
        foreach (var (word, start, flag) in words)
        {
            if ((found & flag) == 0 && StandsAt(text, index - start, word))
            {
                found |= flag;
            }
        }

        return found;
    }

    /// <summary>The key of the three characters at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint KeyAt(char* place) => (uint)(((*(ulong*)place & LettersOfThree) * SideBySide) >> (64 - KeyBits));

    private static int KeyOf(char first, char second, char third) =>
        ((first & Letter) << 10) | ((second & Letter) << 5) | (third & Letter);

    /// <summary>Where in a word the threes begin that code has least often, so that the fewest places are worth a second look.</summary>
    private static int FindRarest(string word, int count)
    {
        var rarest = 0;
        var fewest = int.MaxValue;
        for (var start = 0; start + count + 1 <= word.Length; start++)
        {
            var score = 0;
            for (var i = start; i < start + count; i++)
            {
                score += Frequency(word[i], word[i + 1]) * (i + 2 < word.Length ? Frequency(word[i + 1], word[i + 2]) : CommonestPairs.Length / 2);
            }

            if (score < fewest)
            {
                fewest = score;
                rarest = start;
            }
        }

        return rarest;
    }

    /// <summary>How often two letters stand together in code, compared with others: by their place among the commonest.</summary>
    private static int Frequency(char first, char second)
    {
        for (var i = 0; i < CommonestPairs.Length; i += 2)
        {
            if (CommonestPairs[i] == char.ToLowerInvariant(first) && CommonestPairs[i + 1] == char.ToLowerInvariant(second))
            {
                return (CommonestPairs.Length - i) / 2;
            }
        }

        return 1;
    }

    private static bool StandsAt(string text, int start, string word) =>
        start >= 0
        && start + word.Length <= text.Length
        && ((text[start] ^ word[0]) & Letter) == 0
        && ((text[start + word.Length - 1] ^ word[word.Length - 1]) & Letter) == 0
        && string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
