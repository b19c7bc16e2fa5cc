using System.Collections.Generic;
using System.Globalization;

namespace SmsCodeAnalyzers.Catalog;

/// <summary>A table of codes while it is read: which column stands where, and what a row says.</summary>
internal sealed class CatalogTable
{
    private const int MaxColumns = 50;
    private const int MaxTextLength = 1000;

    private static readonly string[] s_headings =
        { "Code", "Name", "Outcome", "Text", "Type", "Only for", "Meaning", "Original", "Source" };

    private readonly CatalogSection _section;
    private readonly CatalogReader _reader;
    private readonly List<TextSlice> _cells = new();
    private readonly int[] _places = new int[s_headings.Length];
    private int _columns;
    private bool _isRefused;

    public CatalogTable(CatalogSection section, CatalogReader reader)
    {
        _section = section;
        _reader = reader;
        _isRefused = section.IsRefused;
    }

    private enum Column
    {
        Code,
        Name,
        Outcome,
        Text,
        Type,
        OnlyFor,
        Meaning,
        Original,
        Source,
    }

    /// <summary>Whether the line is the row of dashes that makes a table of the line above it.</summary>
    public static bool IsRuler(TextSlice line)
    {
        var dashes = 0;
        var pipes = 0;
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '-':
                    dashes++;
                    break;
                case '|':
                    pipes++;
                    break;
                case ':' or ' ' or '\t':
                    break;
                default:
                    return false;
            }
        }

        return dashes > 0 && pipes > 0;
    }

    /// <summary>Whether the line has the headings of the columns that a table of codes must have.</summary>
    public static bool IsHeading(TextSlice line)
    {
        var cells = new List<TextSlice>();
        Split(line, cells);
        var hasName = false;
        var hasCode = false;
        foreach (var cell in cells)
        {
            hasName |= cell.Trim().Is("Name");
            hasCode |= cell.Trim().Is("Code") || cell.Trim().Is("Text");
        }

        return hasName && hasCode;
    }

    /// <summary>Whether the line was meant as a row: it begins with a pipe, or with a number in front of the first one.</summary>
    public static bool IsRow(TextSlice line) =>
        line[0] == '|' || TryReadNumber(line.Range(0, line.IndexOf('|')).Trim().ToString(), out _);

    public void ReadHeading(TextSlice line, TextSlice ruler, bool hasRuler)
    {
        if (_isRefused)
        {
            return;
        }

        _columns = Split(line, _cells);
        if (_columns > MaxColumns)
        {
            Refuse(line, "The table has more columns than a table of codes can have, and is left out. Keep those that docs/catalog-format.md lists.");
            return;
        }

        for (var column = 0; column < s_headings.Length; column++)
        {
            _places[column] = -1;
        }

        for (var i = 0; i < _columns; i++)
        {
            ReadColumn(_cells[i].Trim(), i, line);
        }

        if (!Has(Column.Name))
        {
            Refuse(line, "The table has no column 'Name', so its codes have no constants and it is left out. Add the column.");
        }
        else if (!Has(Column.Code) && !Has(Column.Text))
        {
            Refuse(line, "The table has neither a column 'Code' nor a column 'Text' and is left out. Add one of them.");
        }
        else if (!hasRuler)
        {
            _reader.Report(line, "Below the heading row a row of dashes is missing. Add one, as '|---|---|'.");
        }
        else if (Split(ruler, _cells) != _columns)
        {
            _reader.Report(ruler, "The row of dashes has not as many cells as the heading row above it. Give it " + _columns.ToString(CultureInfo.InvariantCulture) + ".");
        }
    }

    public void ReadRow(TextSlice line)
    {
        if (_isRefused)
        {
            return;
        }

        var count = Split(line, _cells);
        if (count != _columns)
        {
            _reader.Report(line, RowLength(count));
            return;
        }

        // Every cell is looked at, so that one reading of the page shows all that is to be done.
        var isGood = ReadCode(line, out var number, out var text);
        isGood &= ReadName(line, out var name);
        isGood &= ReadOutcome(out var outcome);
        isGood &= ReadType(out var type);
        if (!isGood)
        {
            return;
        }

        var source = Value(Column.Source);
        _section.Add(new Code(
            name,
            number,
            text,
            outcome,
            Value(Column.Meaning) ?? string.Empty,
            Value(Column.Original) ?? string.Empty,
            type,
            Value(Column.OnlyFor),
            source,
            isExtension: source != null));
    }

    /// <summary>Cuts a row at its pipes, save those behind a backslash; the ones around the row are optional.</summary>
    private static int Split(TextSlice row, List<TextSlice> cells)
    {
        cells.Clear();
        var count = 0;
        var start = row.Length > 0 && row[0] == '|' ? 1 : 0;
        for (var i = row.IndexOf('|', start); i >= 0; i = row.IndexOf('|', i + 1))
        {
            if (i == 0 || row[i - 1] != '\\')
            {
                Add(row.Range(start, i));
                start = i + 1;
            }
        }

        if (start < row.Length)
        {
            Add(row.From(start));
        }

        return count;

        void Add(TextSlice cell)
        {
            count++;
            if (count <= MaxColumns)
            {
                cells.Add(cell);
            }
        }
    }

    private static bool Unescape(TextSlice cell, out string text)
    {
        text = cell.ToString().Replace("\\|", "|");
        return text.Length > 0;
    }

    private static bool TryReadNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && number.ToString(CultureInfo.InvariantCulture) == text;

    private void Refuse(TextSlice place, string message)
    {
        _isRefused = true;
        _reader.Report(place, message);
    }

    private void ReadColumn(TextSlice heading, int place, TextSlice line)
    {
        for (var column = 0; column < s_headings.Length; column++)
        {
            if (heading.Is(s_headings[column]))
            {
                if (_places[column] >= 0)
                {
                    _reader.Report(heading, "There is a column " + heading.Quote() + " already, and only the first counts. Remove one of them.");
                }
                else
                {
                    _places[column] = place;
                }

                return;
            }
        }

        _reader.Report(
            heading.Length == 0 ? line : heading,
            heading.Quote() + " is not a column of a table of codes, so it is left out. The columns are '" + string.Join("', '", s_headings) + "'.");
    }

    private string RowLength(int count)
    {
        var message = "The row has " + count.ToString(CultureInfo.InvariantCulture) + " cells and the heading row "
            + _columns.ToString(CultureInfo.InvariantCulture) + ", so it is left out. ";
        return message + (count > _columns
            ? "Write a '|' within a cell as '\\|'."
            : "Add the missing cells, which may be empty, or an empty line above if the table ends here.");
    }

    private bool ReadCode(TextSlice line, out long? number, out string text)
    {
        number = null;
        var code = Cell(Column.Code);
        var wire = Cell(Column.Text);
        var isGood = true;
        if (code.Length > 0)
        {
            isGood = TryReadNumber(code.ToString(), out var value);
            number = value;
            if (!isGood)
            {
                _reader.Report(code, code.Quote() + " is not a number of 64 bits in plain digits, so the row is left out. Write it as '-204', and what is sent in any other form, as '00', into the column 'Text'.");
            }
            else if (_section.HasNumber(value))
            {
                isGood = Duplicate(code, "The code ");
            }
        }

        if (!Unescape(wire.Length > 0 ? wire : code, out text))
        {
            _reader.Report(Place(Has(Column.Code) ? Column.Code : Column.Text, line), "The row has neither a code nor a text, so it is left out. Write the one that the provider sends.");
            return false;
        }

        if (text.Length > MaxTextLength)
        {
            _reader.Report(wire, "The text is too long for a code, so the row is left out. Write exactly what the provider sends.");
            return false;
        }

        return isGood && (!_section.HasText(text) || Duplicate(wire.Length > 0 ? wire : code, "The text "));
    }

    private bool ReadName(TextSlice line, out string name)
    {
        var cell = Cell(Column.Name);
        name = cell.ToString();
        var reason = CatalogWords.WhyNoIdentifier(cell);
        if (reason == null && (_section.IsConstantsClass(name) || name is "CodeSet" or "Fingerprint" || CatalogWords.IsInheritedMember(name)))
        {
            reason = cell.Quote() + " is taken in the class of the constants. Choose another name.";
        }

        if (reason != null)
        {
            _reader.Report(Place(Column.Name, line), reason);
            return false;
        }

        return !_section.HasName(name) || Duplicate(cell, "The name ");
    }

    private bool ReadOutcome(out CodeOutcome outcome)
    {
        var cell = Cell(Column.Outcome);
        outcome = CodeOutcome.Failure;
        if (cell.Length == 0 || cell.Is("failure"))
        {
            return true;
        }

        if (cell.Is("success"))
        {
            outcome = CodeOutcome.Success;
        }
        else if (cell.Is("pending"))
        {
            outcome = CodeOutcome.Pending;
        }
        else if (cell.Is("informational"))
        {
            outcome = CodeOutcome.Informational;
        }
        else
        {
            _reader.Report(cell, cell.Quote() + " is not an outcome, so the row is left out. Write 'success', 'failure', 'pending' or 'informational'.");
            return false;
        }

        return true;
    }

    private bool ReadType(out string? type)
    {
        var cell = Cell(Column.Type);
        type = cell.Length == 0 ? null : cell.ToString();
        if (type == null)
        {
            return true;
        }

        var reason = CatalogWords.WhyNoIdentifier(cell);
        if (reason == null && (_section.IsConstantsClass(type) || type is "CodeSet" or "Fingerprint" || CatalogWords.IsInheritedMember(type)))
        {
            reason = cell.Quote() + " is taken in the class of the constants. Leave the cell empty.";
        }

        if (reason != null)
        {
            _reader.Report(cell, reason);
        }

        return reason == null;
    }

    private bool Duplicate(TextSlice cell, string what)
    {
        _reader.Report(cell, what + cell.Quote() + " stands in a row above already, so this row is left out. Remove one of them.");
        return false;
    }

    private bool Has(Column column) => _places[(int)column] >= 0;

    /// <summary>The cell without the blanks around it; empty where the table has no such column.</summary>
    private TextSlice Cell(Column column) => Has(column) ? _cells[_places[(int)column]].Trim() : new TextSlice(string.Empty, 0, 0, 0);

    private string? Value(Column column) => Unescape(Cell(column), out var text) ? text : null;

    /// <summary>Where to point for a cell: at what stands in it, or where something should, or at the row.</summary>
    private TextSlice Place(Column column, TextSlice line)
    {
        var cell = Cell(column);
        if (cell.Length > 0)
        {
            return cell;
        }

        var blank = _cells[_places[(int)column]];
        return blank.Length > 0 ? blank : line;
    }
}
