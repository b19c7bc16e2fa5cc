using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace SmsCodeAnalyzers.Catalog;

/// <summary>A part of the page below a heading of the second level, as far as it is read: a code set in the making.</summary>
internal sealed class CatalogSection
{
    private readonly TextSlice _title;
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<long> _numbers = new();
    private readonly ImmutableArray<Code>.Builder _codes = ImmutableArray.CreateBuilder<Code>();
    private ImmutableArray<MemberName>? _members;
    private ImmutableArray<string>? _notIn;
    private ReplyForm? _replyForm;
    private TextSlice? _constants;
    private string? _refusal;
    private bool _hasKeys;

    /// <param name="provider">The provider's name.</param>
    /// <param name="title">The heading.</param>
    /// <param name="refusal">Why the heading cannot be that of a code set, or <see langword="null"/>.</param>
    public CatalogSection(string provider, TextSlice title, string? refusal)
    {
        _title = title;
        _refusal = refusal;
        Constants = provider + title;
    }

    public CatalogParagraph Paragraph { get; } = new();

    public bool HasTable { get; private set; }

    public bool IsRefused { get; private set; }

    /// <summary>The stem of the constants' classes; provider and set unless the page says otherwise.</summary>
    public string Constants { get; private set; }

    /// <summary>Says why the section is left out, once it turns out that it was meant as a code set.</summary>
    public bool Refuse(CatalogReader reader)
    {
        if (_refusal != null)
        {
            reader.Report(_title, _refusal);
            _refusal = null;
            IsRefused = true;
        }

        return IsRefused;
    }

    /// <summary>Reads a key of a code set; <see langword="false"/> if it is none.</summary>
    public bool ReadKey(TextSlice key, TextSlice value, CatalogReader reader)
    {
        var isConstants = key.Is("constants");
        var isMembers = key.Is("members");
        var isReply = key.Is("reply");
        if (!isConstants && !isMembers && !isReply && !key.Is("not in"))
        {
            return false;
        }

        _hasKeys = true;
        if (Refuse(reader))
        {
            return true;
        }

        if (HasTable)
        {
            reader.Report(key, key.Quote() + " stands below the table and does not count there. Put it above.");
        }
        else if (!CatalogKeys.IsGood(key, value, isConstants ? _constants != null : isMembers ? _members != null : isReply ? _replyForm != null : _notIn != null, reader))
        {
            return true;
        }
        else if (isConstants)
        {
            ReadConstants(value, reader);
        }
        else if (isMembers)
        {
            _members = ReadMembers(value, reader);
        }
        else if (isReply)
        {
            ReadReplyForm(value, reader);
        }
        else
        {
            _notIn = CatalogKeys.ReadWords(value, reader);
        }

        return true;
    }

    private void ReadReplyForm(TextSlice value, CatalogReader reader)
    {
        if (value.Is("head"))
        {
            _replyForm = ReplyForm.Head;
        }
        else if (value.Is("pair"))
        {
            _replyForm = ReplyForm.Pair;
        }
        else
        {
            reader.Report(value, value.Quote() + " is not a form of a reply. Write 'head' where the reply begins with the code, or 'pair' where it says 'Name=code'.");
        }
    }

    /// <summary>Takes the name of the constants' classes, which no other set may have.</summary>
    public void BeginTable(HashSet<string> taken, CatalogReader reader)
    {
        if (!HasTable && !Refuse(reader) && !taken.Add(Constants))
        {
            reader.Report(
                _constants ?? _title,
                "The constants of another code set above are called '" + Constants + "' already, so this set is left out. Give it a name of its own by '- constants:'.");
            IsRefused = true;
        }

        HasTable = true;
    }

    public bool IsConstantsClass(string name) =>
        name == Constants + "Code" || name == Constants + "Text" || name == Constants + "Type";

    public bool HasNumber(long number) => _numbers.Contains(number);

    public bool HasText(string text) => _texts.Contains(text);

    public bool HasName(string name) => _names.Contains(name);

    public void Add(Code code)
    {
        _codes.Add(code);
        _texts.Add(code.Text);
        _names.Add(code.Name);
        if (code.Number is { } number)
        {
            _numbers.Add(number);
        }
    }

    /// <summary>The set, or <see langword="null"/> where the section has none.</summary>
    public CodeSet? Finish(CatalogReader reader)
    {
        if (IsRefused)
        {
            return null;
        }

        if (_codes.Count > 0)
        {
            return new CodeSet(
                _title.ToString(),
                Constants,
                _members ?? ImmutableArray<MemberName>.Empty,
                _notIn ?? ImmutableArray<string>.Empty,
                _codes.ToImmutable(),
                Paragraph.ToString(),
                _replyForm ?? ReplyForm.None);
        }

        if (HasTable)
        {
            reader.Report(_title, "The code set has not one code that can be read. Add rows to its table, or correct those that are reported.");
        }
        else if (_hasKeys)
        {
            reader.Report(_title, "The code set has no table. Put one below, which begins with a heading row, as '| Code | Name |', and a row of dashes, as '|---|---|'.");
        }

        return null;
    }

    private void ReadConstants(TextSlice value, CatalogReader reader)
    {
        var name = CatalogKeys.Unquote(value);
        _constants = value;
        if (CatalogWords.WhyNoIdentifier(name) is { } reason)
        {
            reader.Report(name.Length == 0 ? value : name, reason);
        }
        else
        {
            Constants = name.ToString();
        }
    }

    private static ImmutableArray<MemberName> ReadMembers(TextSlice value, CatalogReader reader)
    {
        var members = ImmutableArray.CreateBuilder<MemberName>();
        foreach (var part in value.Split(','))
        {
            var parenthesis = part.IndexOf('(');
            var name = CatalogKeys.Unquote(parenthesis < 0 ? part : part.Range(0, parenthesis).Trim());
            var onlyIn = ImmutableArray<string>.Empty;
            if (CatalogKeys.WhyNoWord(name) is { } reason)
            {
                reader.Report(part.Length == 0 ? value : part, reason);
            }
            else if (parenthesis >= 0 && !ReadCondition(part.From(parenthesis), out onlyIn))
            {
                reader.Report(part.From(parenthesis), "The condition cannot be read, so the member is left out. Write the words that the type's name may have, as 'Status (in Delivery or Message)'.");
            }
            else
            {
                members.Add(new MemberName(name.ToString(), onlyIn));
            }
        }

        return members.ToImmutable();
    }

    /// <summary>Reads <c>(in Delivery or Message)</c>.</summary>
    private static bool ReadCondition(TextSlice condition, out ImmutableArray<string> words)
    {
        words = ImmutableArray<string>.Empty;
        if (condition[condition.Length - 1] != ')')
        {
            return false;
        }

        var found = ImmutableArray.CreateBuilder<string>();
        var expectsWord = false;
        var position = 0;
        foreach (var part in condition.Range(1, condition.Length - 1).Split(' '))
        {
            if (part.Length == 0)
            {
                continue;
            }

            if (expectsWord)
            {
                if (CatalogWords.WhyNoIdentifier(part) != null)
                {
                    return false;
                }

                found.Add(part.ToString());
            }
            else if (!part.Is(position == 0 ? "in" : "or"))
            {
                return false;
            }

            expectsWord = !expectsWord;
            position++;
        }

        words = found.ToImmutable();
        return words.Length > 0 && !expectsWord;
    }
}
