using System;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// The documented text that a text nearly is: equal without case and underscores, or of at least six letters and at most two
/// edits away. Of two that are equally near, none.
/// </summary>
internal static class NearTexts
{
    private const int FewestLetters = 6;
    private const int MostEdits = 2;

    public static Code? Find(string text, CodeSet set)
    {
        if (!IsWord(text))
        {
            return null;
        }

        Code? nearest = null;
        var fewest = MostEdits + 1;
        var isTied = false;
        var plain = IdentifierWords.Normalize(text);
        foreach (var code in set.Codes)
        {
            if (code.Text == text)
            {
                return null;
            }

            var other = IdentifierWords.Normalize(code.Text);
            if (!IsWord(code.Text) || Math.Abs(other.Length - plain.Length) > MostEdits)
            {
                continue;
            }

            var edits = plain == other ? 0
                : plain.Length < FewestLetters || other.Length < FewestLetters ? MostEdits + 1
                : CountEdits(plain, other);
            isTied = edits == fewest || (isTied && edits > fewest);
            if (edits < fewest)
            {
                nearest = code;
                fewest = edits;
            }
        }

        return fewest <= MostEdits && !isTied ? nearest : null;
    }

    private static bool IsWord(string text)
    {
        var letters = 0;
        foreach (var character in text)
        {
            if (!char.IsLetter(character) && character != '_')
            {
                return false;
            }

            letters += character == '_' ? 0 : 1;
        }

        return letters > 0;
    }

    private static int CountEdits(string first, string second)
    {
        var previous = new int[second.Length + 1];
        var current = new int[second.Length + 1];
        for (var j = 0; j <= second.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var substituted = previous[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                current[j] = Math.Min(substituted, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[second.Length];
    }
}
