using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.Catalog;

/// <summary>One reading of one page, line by line: headings, keys, tables; all other text is for people.</summary>
internal sealed class CatalogReader
{
    private readonly SourceText _text;
    private readonly CancellationToken _cancellationToken;
    private readonly ImmutableArray<CatalogError>.Builder _errors = ImmutableArray.CreateBuilder<CatalogError>();
    private readonly ImmutableArray<CodeSet>.Builder _sets = ImmutableArray.CreateBuilder<CodeSet>();

    // Options and file names do not know the case of a letter, so sets and classes must differ in more than that.
    private readonly Dictionary<string, TextSlice> _setNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _constants = new(StringComparer.OrdinalIgnoreCase);

    private readonly CatalogKeys _keys;
    private readonly CatalogParagraph _description = new();
    private CatalogParagraph? _paragraph;
    private string? _provider;
    private bool _providerRefused;
    private CatalogSection? _section;
    private CatalogTable? _table;

    public CatalogReader(SourceText text, CancellationToken cancellationToken)
    {
        _text = text;
        _cancellationToken = cancellationToken;
        _keys = new CatalogKeys(this);
    }

    public CatalogParseResult Read()
    {
        var lines = _text.Lines;
        TextSlice? fence = null;
        TextSlice? comment = null;
        for (var i = 0; i < lines.Count; i++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var line = LineAt(i);
            if (fence is { } open)
            {
                fence = ClosesFence(open, line) ? null : open;
            }
            else if (comment != null)
            {
                comment = line.Contains("-->") ? null : comment;
            }
            else if (line.Length == 0)
            {
                _table = null;
                _paragraph?.End();
            }
            else if (!IsText(line))
            {
                continue;
            }
            else if (line.StartsWith("```") || line.StartsWith("~~~"))
            {
                _table = null;
                fence = line;
            }
            else if (line.StartsWith("<!--"))
            {
                _table = null;
                comment = line.Contains("-->") ? null : line;
            }
            else if (HeadingLevel(line) is var level and > 0)
            {
                ReadHeading(level, HeadingText(line.From(level)));
            }
            else if (line.StartsWith("- ") || line.StartsWith("* ") || line.StartsWith("+ "))
            {
                _table = null;
                _paragraph?.End();
                ReadListItem(line.From(2).Trim());
            }
            else if (_table != null)
            {
                _table.ReadRow(line);
            }
            else if (_section != null && line.IndexOf('|') >= 0)
            {
                i += ReadTableStart(line, i + 1 < lines.Count ? LineAt(i + 1) : default);
            }
            else
            {
                _paragraph?.Add(line);
            }
        }

        if ((fence ?? comment) is { } unclosed)
        {
            Report(unclosed, "What begins here is never closed, so the rest of the file is left out. "
                + (fence != null ? "Close it by " + unclosed.Range(0, 3).Quote() + "." : "Close it by '-->'."));
        }

        EndSection();
        return Finish();
    }

    public void Report(TextSlice place, string message)
    {
        if (_errors.Count > CatalogParser.MaxErrors)
        {
            return;
        }

        if (_errors.Count == CatalogParser.MaxErrors)
        {
            message = "This is not the last line that cannot be read; only the first ones are reported. Correct those first.";
        }

        _errors.Add(new CatalogError(place.Span, _text.Lines.GetLinePositionSpan(place.Span), message));
    }

    private CatalogParseResult Finish()
    {
        if (_provider != null && _sets.Count > 0)
        {
            var sets = _sets.ToImmutable();
            var catalog = new ProviderCatalog(
                _provider,
                _description.ToString(),
                _keys.NamesOrDefault(_provider),
                _keys.WeakNames,
                _keys.Hosts,
                _keys.Clients,
                sets,
                CatalogFingerprint.Of(_provider, sets));
            return new CatalogParseResult(catalog, _errors.ToImmutable());
        }

        if (_errors.Count == 0)
        {
            Report(
                LineAt(0),
                _provider == null
                    ? "The file does not say whose codes it holds. Begin it with a heading of the provider's name, as '# AmootSms'."
                    : "The file has no code set. Add a heading of its name, as '## Status', and the table of the codes below it.");
        }

        return new CatalogParseResult(null, _errors.ToImmutable());
    }

    private TextSlice LineAt(int index)
    {
        var span = _text.Lines[index].Span;
        var line = _text.ToString(span);
        var start = index == 0 && line.Length > 0 && line[0] == '\uFEFF' ? 1 : 0;
        return new TextSlice(line, span.Start, start, line.Length).Trim();
    }

    private bool IsText(TextSlice line)
    {
        var index = line.IndexOfNoText();
        if (index < 0)
        {
            return true;
        }

        Report(line.Range(index, index + 1), "This character stands in no text, so the line is left out. Save the file as UTF-8.");
        return false;
    }

    private static bool ClosesFence(TextSlice open, TextSlice line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != open[0])
            {
                return false;
            }
        }

        return line.Length >= FenceLength(open);
    }

    private static int FenceLength(TextSlice open)
    {
        var length = 0;
        while (length < open.Length && open[length] == open[0])
        {
            length++;
        }

        return length;
    }

    private static int HeadingLevel(TextSlice line)
    {
        const int MaxLevel = 6;
        var level = 0;
        while (level < line.Length && line[level] == '#')
        {
            level++;
        }

        return level <= MaxLevel && (level == line.Length || line[level] is ' ' or '\t') ? level : 0;
    }

    /// <summary>A heading without the number signs that may close it.</summary>
    private static TextSlice HeadingText(TextSlice heading)
    {
        heading = heading.Trim();
        var end = heading.Length;
        while (end > 0 && heading[end - 1] == '#')
        {
            end--;
        }

        return end == 0 || char.IsWhiteSpace(heading[end - 1]) ? heading.Range(0, end).Trim() : heading;
    }

    private void ReadHeading(int level, TextSlice title)
    {
        _table = null;
        if (level > 2)
        {
            _paragraph = null;
            return;
        }

        EndSection();
        if (level == 1)
        {
            ReadProvider(title);
        }
        else
        {
            ReadSet(title);
        }
    }

    private void ReadProvider(TextSlice title)
    {
        if (_provider != null || _providerRefused)
        {
            Report(title, "A second provider begins here, and what follows is left out. Give it a file of its own.");
            _providerRefused = true;
        }
        else if (CatalogWords.WhyNoIdentifier(title) is { } reason)
        {
            Report(title, reason);
            _providerRefused = true;
        }
        else
        {
            _provider = title.ToString();
            _paragraph = _description;
        }
    }

    private void ReadSet(TextSlice title)
    {
        if (_providerRefused)
        {
            return;
        }

        if (_provider == null)
        {
            Report(title, "The code set belongs to no provider. Begin the file with a heading of the provider's name, as '# AmootSms'.");
            _providerRefused = true;
            return;
        }

        var reason = CatalogWords.WhyNoIdentifier(title);
        var name = title.ToString();
        if (reason == null && _setNames.TryGetValue(name, out var first))
        {
            reason = "There is a code set " + first.Quote() + " above already, and letter case does not tell sets apart. Put the codes into one set or choose another name.";
        }
        else if (reason == null)
        {
            _setNames.Add(name, title);
        }

        _section = new CatalogSection(_provider, title, reason);
        _paragraph = _section.Paragraph;
    }

    private void ReadListItem(TextSlice item)
    {
        if (_provider == null || _providerRefused || !SplitKey(item, out var key, out var value))
        {
            return;
        }

        if (_section == null)
        {
            if (!_keys.Read(key, value) && IsLikeKey(key, value))
            {
                Report(key, key.Quote() + " is not a key of a provider. The keys are 'names', 'weak names', 'hosts' and 'clients'.");
            }
        }
        else if (!_section.ReadKey(key, value, this) && !_section.HasTable && IsLikeKey(key, value))
        {
            Report(key, key.Quote() + " is not a key of a code set. The keys are 'constants', 'members', 'not in' and 'reply'.");
        }
    }

    private static bool SplitKey(TextSlice item, out TextSlice key, out TextSlice value)
    {
        var colon = item.IndexOf(':');
        key = colon < 0 ? item : item.Range(0, colon).Trim();
        value = colon < 0 ? item : item.From(colon + 1).Trim();
        return colon > 0;
    }

    /// <summary>Whether someone meant a key: a list item of ordinary text is none of ours.</summary>
    private static bool IsLikeKey(TextSlice key, TextSlice value)
    {
        const int MaxKeyLength = 20;
        const int MaxBlanks = 1;
        var blanks = 0;
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] is ' ' or '-' or '_')
            {
                blanks++;
            }
            else if (!char.IsLetter(key[i]))
            {
                return false;
            }
        }

        return key.Length <= MaxKeyLength && blanks <= MaxBlanks && !value.StartsWith("//");
    }

    /// <summary>Begins a table if <paramref name="line"/> is its heading; gives the lines that were read ahead.</summary>
    private int ReadTableStart(TextSlice line, TextSlice next)
    {
        _paragraph?.End();
        var section = _section!;
        var hasRuler = CatalogTable.IsRuler(next);
        if (!hasRuler && !CatalogTable.IsHeading(line))
        {
            if (CatalogTable.IsRow(line) && !section.Refuse(this))
            {
                Report(line, "The row belongs to no table. Remove the line in front that parts it from one, or put a heading row and a row of dashes above it.");
            }

            return 0;
        }

        section.BeginTable(_constants, this);
        _table = new CatalogTable(section, this);
        _table.ReadHeading(line, next, hasRuler);
        return hasRuler ? 1 : 0;
    }

    private void EndSection()
    {
        if (_section is { } section && section.Finish(this) is { } set)
        {
            _sets.Add(set);
        }

        _section = null;
        _table = null;
        _paragraph = null;
    }
}
