using System;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// The identifiers of a text as a small set of hashes: enough to say that a name does not stand there. Words in comments and in
/// texts count as identifiers, and two names may share a hash, so that only a no is sure.
/// </summary>
internal sealed class NameHashes
{
    private const int Seed = unchecked((int)2166136261);
    private const int Prime = 16777619;
    private const int BufferSize = 4096;

    private int[] _slots = new int[64];

    /// <summary>How many different hashes there are.</summary>
    public int Count { get; private set; }

    public static int Of(string name)
    {
        var hash = Seed;
        foreach (var character in name)
        {
            hash = Append(hash, character);
        }

        return Finish(hash);
    }

    /// <summary>The hash of a name without its case and underscores.</summary>
    public static int OfNormalized(string name)
    {
        var hash = Seed;
        foreach (var character in name)
        {
            hash = character == '_' ? hash : Append(hash, Lower(character));
        }

        return Finish(hash);
    }

    /// <summary>
    /// Whether two different names from a place to the end of the next braces have one of these hashes, without case and underscores.
    /// Names in comments do not count. After a quotation mark all that follows does, since in a text a brace closes nothing.
    /// </summary>
    public bool HasTwoToEndOfBraces(string text, int start)
    {
        var first = 0;
        var depth = 0;
        var isQuoted = false;
        for (var i = start; i < text.Length; i++)
        {
            var character = text[i];
            if (character <= ' ')
            {
                // Most of an enum is indentation.
                continue;
            }

            if (IsPart(character))
            {
                var hash = ReadNormalized(text, ref i);
                if (hash != first && Contains(hash))
                {
                    if (first != 0)
                    {
                        return true;
                    }

                    first = hash;
                }
            }
            else if (character is '"' or '\'')
            {
                isQuoted = true;
            }
            else if (!isQuoted && character == '{')
            {
                depth++;
            }
            else if (!isQuoted && ((character == '}' && --depth == 0) || (character == '/' && !SkipComment(text, ref i))))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Adds a hash and says whether it is new.</summary>
    public bool Add(int hash)
    {
        var slot = Find(hash);
        if (_slots[slot] != 0)
        {
            return false;
        }

        _slots[slot] = hash;
        if (++Count * 2 > _slots.Length)
        {
            Grow();
        }

        return true;
    }

    public bool Add(string name) => Add(Of(name));

    public bool Contains(int hash) => _slots[Find(hash)] != 0;

    public bool Overlaps(NameHashes other)
    {
        var (small, large) = Count < other.Count ? (this, other) : (other, this);
        foreach (var hash in small._slots)
        {
            if (hash != 0 && large.Contains(hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All identifiers of a text, with the keywords and the words in its comments and literals.</summary>
    public static NameHashes Read(SourceText text)
    {
        var names = new NameHashes();
        var buffer = new char[Math.Min(text.Length, BufferSize)];
        var hash = Seed;
        var isInName = false;
        for (var start = 0; start < text.Length; start += BufferSize)
        {
            var length = Math.Min(BufferSize, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            for (var i = 0; i < length; i++)
            {
                var character = buffer[i];
                if (IsPart(character))
                {
                    hash = Append(hash, character);
                    isInName = true;
                }
                else if (isInName)
                {
                    names.Add(Finish(hash));
                    hash = Seed;
                    isInName = false;
                }
            }
        }

        if (isInName)
        {
            names.Add(Finish(hash));
        }

        return names;
    }

    /// <summary>Whether a character can stand in an identifier.</summary>
    public static bool IsPart(char character) =>
        (uint)((character | 0x20) - 'a') <= 'z' - 'a' || (uint)(character - '0') <= 9 || character == '_' || character >= 128;

    /// <summary>Reads the name that begins at a place, and goes to its last character.</summary>
    private static int ReadNormalized(string text, ref int index)
    {
        var hash = Seed;
        for (; index < text.Length && IsPart(text[index]); index++)
        {
            hash = text[index] == '_' ? hash : Append(hash, Lower(text[index]));
        }

        index--;
        return Finish(hash);
    }

    /// <summary>Goes to the last character of the comment that begins at a slash, if one does; false if the text ends before the comment.</summary>
    private static bool SkipComment(string text, ref int slash)
    {
        var end = string.CompareOrdinal(text, slash, "//", 0, 2) == 0 ? "\n"
            : string.CompareOrdinal(text, slash, "/*", 0, 2) == 0 ? "*/"
            : null;
        if (end is null)
        {
            return true;
        }

        var index = text.IndexOf(end, slash + 2, StringComparison.Ordinal);
        slash = index + end.Length - 1;
        return index >= 0;
    }

    private static char Lower(char character) => character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character;

    private static int Append(int hash, char character) => unchecked((hash ^ character) * Prime);

    // An empty slot is a zero.
    private static int Finish(int hash)
    {
        hash ^= hash >> 15;
        return hash == 0 ? 1 : hash;
    }

    private int Find(int hash)
    {
        var slot = hash & (_slots.Length - 1);
        while (_slots[slot] != 0 && _slots[slot] != hash)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new int[old.Length * 2];
        foreach (var hash in old)
        {
            if (hash != 0)
            {
                _slots[Find(hash)] = hash;
            }
        }
    }
}
