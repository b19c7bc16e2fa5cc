using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace SmsCodeAnalyzers.Catalog;

/// <summary>What the words of a catalog may be made of.</summary>
internal static class CatalogWords
{
    /// <summary>Half of what metadata can hold of a name, as the constants' class names and files add to it.</summary>
    private const int MaxIdentifierLength = 500;

    /// <summary>
    /// Why <paramref name="word"/> cannot be the name of a class or a member in the user's C# code, and what to do; or
    /// <see langword="null"/>.
    /// </summary>
    public static string? WhyNoIdentifier(TextSlice word)
    {
        if (word.Length == 0)
        {
            return "The name is empty. Write letters, digits and underscores, the first of them no digit.";
        }

        if (word.Length > MaxIdentifierLength)
        {
            return "The name is longer than " + MaxIdentifierLength.ToString(CultureInfo.InvariantCulture) + " characters. Choose a shorter one.";
        }

        var text = word.ToString();
        if (!SyntaxFacts.IsValidIdentifier(text) || HasInvisible(text))
        {
            return word.Quote() + " is not a C# identifier. Write letters, digits and underscores only, the first of them no digit.";
        }

        return SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None
            ? null
            : word.Quote() + " is a C# keyword. Choose another name.";
    }

    /// <summary>Whether <paramref name="name"/> as a constant would hide a member that every class inherits, of which the compiler warns.</summary>
    public static bool IsInheritedMember(string name) => name switch
    {
        nameof(Equals) or nameof(GetHashCode) or nameof(GetType) or nameof(MemberwiseClone) or nameof(ReferenceEquals) or
            nameof(ToString) or "Finalize" => true,
        _ => false,
    };

    public static bool IsHost(TextSlice word)
    {
        const int MaxHostLength = 253;
        const int MaxLabelLength = 63;
        if (word.Length > MaxHostLength)
        {
            return false;
        }

        var labels = 0;
        foreach (var label in word.Split('.'))
        {
            labels++;
            if (label.Length is 0 or > MaxLabelLength || label[0] == '-' || label[label.Length - 1] == '-')
            {
                return false;
            }

            for (var i = 0; i < label.Length; i++)
            {
                if (!char.IsLetterOrDigit(label[i]) && label[i] != '-')
                {
                    return false;
                }
            }
        }

        return labels > 1 && !word.Contains(" ");
    }

    /// <summary>Whether a reader cannot see the character: joiners, direction marks, a byte order mark.</summary>
    public static bool IsInvisible(char character) =>
        character > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static bool HasInvisible(string text)
    {
        foreach (var character in text)
        {
            if (IsInvisible(character))
            {
                return true;
            }
        }

        return false;
    }
}
