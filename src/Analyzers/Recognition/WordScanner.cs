using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// Finds which of a few words stand in a text, in any letter case, in one pass that looks at three characters in every few: the step
/// is so long that each word has one of its threes looked at wherever it stands. All of them are known, in a table. Where one is seen,
/// the letters around it say almost always that it is none of a word's.
/// </summary>
internal sealed unsafe class WordScanner
{
    // Of three characters five bits each, in which letters of both cases are the same.
    private const int KeyBits = 15;
    private const int Letter = 0x1F;
    private const int ShortestWord = 3;
    private const int LongestStep = 4;

    // The pairs of letters that are commonest in C#, in their order.
    private const string CommonestPairs =
        "ontecoerretiinesntmestatensessetioarorexlitoicgeranstaasceuritngecagsapedetranctamleacaledblfixtnethherindubidpusitysuronaisryncma"
        + "umuepruspaeaguulvalavepoademrtnfeligcaviopllchouypspeputtufatslthaptrnivloewclqusyimolkeoiiftcildiaibuttiaskipscobluosganuodompiei";

    // Of each key its group, none of which is the first; keys above what a byte can say share the last group.
    private readonly byte[] _groupOf = new byte[1 << KeyBits];
    private readonly (string Word, int Start, int Flag)[][] _groups;

    // Of each group the letters that its words have before their three, a bit for each, and above these bits those after it.
    private readonly ulong[] _around = new ulong[byte.MaxValue + 1];
    private readonly KeyReader _keys = new();
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
        _step = Math.Min(LongestStep, shortest - 1);
        var groups = new List<List<(string Word, int Start, int Flag)>> { new() };
        foreach (var (word, flag) in words)
        {
            var rarest = FindRarest(word, _step);
            for (var start = rarest; start < rarest + _step; start++)
            {
                if (start + 2 < word.Length)
                {
                    Add(groups, KeyOf(word[start], word[start + 1], word[start + 2]), (word, start, flag));
                    continue;
                }

                for (var third = '\0'; third <= Letter; third++)
                {
                    Add(groups, KeyOf(word[start], word[start + 1], third), (word, start, flag));
                }
            }
        }

        _groups = groups.Select(static group => group.ToArray()).ToArray();
    }

    public int LongestWord { get; }

    /// <summary>What is found in a text: the flags of all words that stand in it.</summary>
    public int Scan(string text) => _step switch
    {
        2 => Scan<Two>(text),
        3 => Scan<Three>(text),
        _ => Scan<Four>(text),
    };

    // Four places at once, at distances that are known when this is compiled, and without the checks of an index: almost no place is one
    // of a word's, and every file comes by here.
    private int Scan<TStep>(string text)
        where TStep : struct, IStep
    {
        var step = default(TStep).Length;

        // From the first place to the last, and what is read around a place: the character before it, its three and the one after them,
        // which may be the null behind the text.
        var length = (3 * step) + 1 + 3;
        if (text.Length < length || !BitConverter.IsLittleEndian)
        {
            return FindIn(text, 0, text.Length, 0);
        }

        var found = 0;
        var keys = _keys;
        fixed (char* start = text)
        fixed (byte* groupOf = _groupOf)
        {
            // The last four places overlap with those before them.
            var last = start + text.Length - length + 1;
            for (var place = start + 1; place < last; place += 4 * step)
            {
                if (MayStandAt<TStep>(place, groupOf, keys))
                {
                    found = FindIn(text, (int)(place - start), (int)(place - start) + (4 * step), found);
                }
            }

            return MayStandAt<TStep>(last, groupOf, keys) ? FindIn(text, (int)(last - start), text.Length, found) : found;
        }
    }

    /// <summary>Whether words may stand at any of four places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayStandAt<TStep>(char* place, byte* groupOf, KeyReader keys)
        where TStep : struct, IStep
    {
        var step = default(TStep).Length;
        return (groupOf[keys.At(place)] | groupOf[keys.At(place + step)] | groupOf[keys.At(place + (2 * step))] | groupOf[keys.At(place + (3 * step))]) != 0
            && FitAt<TStep>(place, groupOf);
    }

    /// <summary>Whether the letters around the three at any of four places are those of a word. Seldom asked, so not in the way of the rest.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FitAt<TStep>(char* place, byte* groupOf)
        where TStep : struct, IStep
    {
        var step = default(TStep).Length;
        return ((Fit(place, groupOf) | Fit(place + step, groupOf) | Fit(place + (2 * step), groupOf) | Fit(place + (3 * step), groupOf)) & 1) != 0;
    }

    /// <summary>In the lowest bit, whether the letters around the three at a place are those of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Fit(char* place, byte* groupOf)
    {
        var letters = _around[groupOf[_keys.At(place)]];
        return (letters >> (place[-1] & Letter)) & (letters >> (32 + (place[3] & Letter)));
    }

    /// <summary>Adds the words that stand at the places of a part of a text.</summary>
    private int FindIn(string text, int start, int end, int found)
    {
        for (var index = start; index < end && index + 1 < text.Length; index += _step)
        {
            var third = index + 2 < text.Length ? text[index + 2] : '\0';
            foreach (var (word, before, flag) in _groups[_groupOf[KeyOf(text[index], text[index + 1], third)]])
            {
                if ((found & flag) == 0 && StandsAt(text, index - before, word))
                {
                    found |= flag;
                }
            }
        }

        return found;
    }

    private static int KeyOf(char first, char second, char third) =>
        ((first & Letter) << 10) | ((second & Letter) << 5) | (third & Letter);

    private void Add(List<List<(string Word, int Start, int Flag)>> groups, int key, (string Word, int Start, int Flag) word)
    {
        if (_groupOf[key] == 0)
        {
            if (groups.Count <= byte.MaxValue)
            {
                groups.Add(new List<(string Word, int Start, int Flag)>(1));
            }

            _groupOf[key] = (byte)(groups.Count - 1);
        }

        groups[_groupOf[key]].Add(word);
        _around[_groupOf[key]] |= LettersAt(word.Word, word.Start - 1) | ((ulong)LettersAt(word.Word, word.Start + 3) << 32);
    }

    /// <summary>The bit of a word's letter, and all bits outside the word, where any letter may stand.</summary>
    private static uint LettersAt(string word, int index) => index < 0 || index >= word.Length ? uint.MaxValue : 1u << (word[index] & Letter);

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
        if (IsCommonMark(first) || IsCommonMark(second))
        {
            return CommonestPairs.Length / 2;
        }

        for (var i = 0; i < CommonestPairs.Length; i += 2)
        {
            if (CommonestPairs[i] == char.ToLowerInvariant(first) && CommonestPairs[i + 1] == char.ToLowerInvariant(second))
            {
                return (CommonestPairs.Length - i) / 2;
            }
        }

        return 1;
    }

    private static bool IsCommonMark(char character) => character is ' ' or '.' or '(';

    private static bool StandsAt(string text, int start, string word) =>
        start >= 0
        && start + word.Length <= text.Length
        && ((text[start] ^ word[0]) & Letter) == 0
        && ((text[start + word.Length - 1] ^ word[word.Length - 1]) & Letter) == 0
        && string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>
    /// Makes a key of three characters by a mask and a factor. As constants of 64 bits these would be loaded anew for each place, which
    /// costs a tenth of the time; a copy of this structure stays in registers.
    /// </summary>
    private readonly struct KeyReader
    {
        // The letters stand at the bits 0, 16 and 32; the factor moves them side by side to the top.
        private readonly ulong _letters = 0x0000_001F_001F_001F;
        private readonly ulong _sideBySide = (1UL << 59) + (1UL << 38) + (1UL << 17);

        public KeyReader()
        {
        }

        /// <summary>The key of the three characters at a place.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong At(char* place) => ((*(ulong*)place & _letters) * _sideBySide) >> (64 - KeyBits);
    }

    /// <summary>How far apart the places are.</summary>
    private interface IStep
    {
        int Length { get; }
    }

    private readonly struct Two : IStep
    {
        public int Length => 2;
    }

    private readonly struct Three : IStep
    {
        public int Length => 3;
    }

    private readonly struct Four : IStep
    {
        public int Length => LongestStep;
    }
}
