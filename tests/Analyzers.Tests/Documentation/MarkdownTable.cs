using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SmsCodeAnalyzers.Tests.Documentation;

/// <summary>A table of a Markdown page, found by its heading row.</summary>
internal static class MarkdownTable
{
    /// <summary>The rows below the heading row that has exactly <paramref name="columns"/>, each cell trimmed.</summary>
    public static IReadOnlyList<string[]> Read(string page, params string[] columns)
    {
        var lines = page.Split('\n');
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (Cells(lines[i]).SequenceEqual(columns) && lines[i + 1].Contains("--"))
            {
                return lines.Skip(i + 2).Select(Cells).TakeWhile(cells => cells.Length == columns.Length).ToList();
            }
        }

        throw new AssertFailedException("There is no table with the columns " + string.Join(" | ", columns));
    }

    private static string[] Cells(string line)
    {
        var trimmed = line.Trim();
        return trimmed.Length > 1 && trimmed[0] == '|' && trimmed[^1] == '|'
            ? trimmed[1..^1].Split('|').Select(cell => cell.Trim()).ToArray()
            : System.Array.Empty<string>();
    }
}
