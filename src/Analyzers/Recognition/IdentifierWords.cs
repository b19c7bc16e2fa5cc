using System;
using System.Collections.Generic;
using System.Text;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// Where the words of an identifier begin and end: at camel-case humps, digits, underscores and dots. A name is found in an
/// identifier only as whole words, so that <c>MailjetSms</c> and <c>ShipPanel</c> contain no provider.
/// </summary>
internal static class IdentifierWords
{
    /// <summary>Whether a word begins at <paramref name="index"/>.</summary>
    public static bool BeginsAt(string identifier, int index)
    {
        if (index == 0)
        {
            return true;
        }

        var current = identifier[index];
        var previous = identifier[index - 1];
        if (!char.IsLetterOrDigit(previous) || char.IsDigit(previous) != char.IsDigit(current))
        {
            return true;
        }

        // The I of an interface is a word of its own: I|IPPanelReply.
        if (index == 1 && previous == 'I' && char.IsUpper(current))
        {
            return true;
        }

        // The last capital of an acronym begins the next word: IP|Panel, SMS|Service.
        return char.IsUpper(current)
            && (!char.IsUpper(previous) || (index + 1 < identifier.Length && char.IsLower(identifier[index + 1])));
    }

    /// <summary>Whether a word ends before <paramref name="index"/>.</summary>
    public static bool EndsAt(string identifier, int index) =>
        index == identifier.Length || !char.IsLetterOrDigit(identifier[index]) || BeginsAt(identifier, index);

    /// <summary>Whether <paramref name="words"/> stand at <paramref name="index"/> as whole words, in any letter case.</summary>
    public static bool StandAt(string identifier, int index, string words) =>
        index >= 0
        && index + words.Length <= identifier.Length
        && string.Compare(identifier, index, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0
        && BeginsAt(identifier, index)
        && EndsAt(identifier, index + words.Length);

    /// <summary>Whether <paramref name="words"/> stand anywhere in the identifier as whole words, in any letter case.</summary>
    public static bool Contains(string identifier, string words)
    {
        for (var index = 0; index + words.Length <= identifier.Length; index++)
        {
            if (StandAt(identifier, index, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the identifier's last words are <paramref name="words"/>, in any letter case.</summary>
    public static bool EndWith(string identifier, string words) =>
        StandAt(identifier, identifier.Length - words.Length, words);

    /// <summary>The identifier in lower case and without underscores, the form in which member names are compared.</summary>
    public static string Normalize(string identifier)
    {
        var needed = false;
        foreach (var c in identifier)
        {
            if (c == '_' || char.IsUpper(c))
            {
                needed = true;
                break;
            }
        }

        return needed ? identifier.Replace("_", "").ToLowerInvariant() : identifier;
    }

    /// <summary><c>jet_sms_reply</c> and <c>JET_SMS_REPLY</c> as <c>JetSmsReply</c>; any other identifier as it is.</summary>
    public static string WithHumps(string identifier)
    {
        if (identifier.LastIndexOf('_') < 1 || HasBothCases(identifier))
        {
            return identifier;
        }

        var humps = new StringBuilder(identifier.Length);
        var isFirst = true;
        foreach (var c in identifier)
        {
            if (c != '_')
            {
                humps.Append(isFirst ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
            }

            isFirst = c == '_';
        }

        return humps.ToString();
    }

    /// <summary><c>JetSms</c> as <c>Jet_Sms</c>.</summary>
    public static string WithUnderscores(string identifier)
    {
        var words = new StringBuilder(identifier.Length + 2);
        for (var i = 0; i < identifier.Length; i++)
        {
            // No name of a provider is an interface's.
            if (i > 0 && BeginsAt(identifier, i) && !(i == 1 && identifier[0] == 'I'))
            {
                words.Append('_');
            }

            words.Append(identifier[i]);
        }

        return words.ToString();
    }

    private static bool HasBothCases(string identifier)
    {
        var hasLower = false;
        var hasUpper = false;
        foreach (var c in identifier)
        {
            hasLower |= char.IsLower(c);
            hasUpper |= char.IsUpper(c);
        }

        return hasLower && hasUpper;
    }

    /// <summary>Compares names as <see cref="Normalize"/> would, without making new texts.</summary>
    public static IEqualityComparer<string> NormalizedComparer { get; } = new Comparer();

    private sealed class Comparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y)
        {
            if (x is null || y is null)
            {
                return x == y;
            }

            var i = 0;
            var j = 0;
            while (true)
            {
                while (i < x.Length && x[i] == '_')
                {
                    i++;
                }

                while (j < y.Length && y[j] == '_')
                {
                    j++;
                }

                if (i == x.Length || j == y.Length)
                {
                    return i == x.Length && j == y.Length;
                }

                if (char.ToLowerInvariant(x[i++]) != char.ToLowerInvariant(y[j++]))
                {
                    return false;
                }
            }
        }

        public int GetHashCode(string name)
        {
            var hash = 17;
            foreach (var c in name)
            {
                if (c != '_')
                {
                    hash = unchecked((hash * 31) + char.ToLowerInvariant(c));
                }
            }

            return hash;
        }
    }
}
