using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>The files of a compilation that have something to say of providers, found by one look through every text.</summary>
internal sealed class SpokenFiles
{
    // A tree, its text and the text's characters lie far apart in memory. Step by step for many files the processor waits for many at
    // once, file by file for each: a quarter of the whole time. Not for all files, since an editor may load a text that it has put aside.
    private const int FilesAtOnce = 256;

    private readonly Lazy<IReadOnlyList<(SyntaxTree Tree, int Words)>> _all;

    public SpokenFiles(Compilation compilation, CatalogIndex catalogs) =>
        _all = new Lazy<IReadOnlyList<(SyntaxTree Tree, int Words)>>(() => Read(compilation, catalogs), LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The files, and what stands in each: flags of <see cref="FileWord"/>.</summary>
    public IReadOnlyList<(SyntaxTree Tree, int Words)> All => _all.Value;

    /// <summary>Our own constants speak of SMS in every compilation that has this package.</summary>
    public static bool IsOurs(SyntaxTree tree) => tree.FilePath.IndexOf("SmsCodeAnalyzers.Constants.ConstantsGenerator", StringComparison.Ordinal) >= 0;

    private static IReadOnlyList<(SyntaxTree Tree, int Words)> Read(Compilation compilation, CatalogIndex catalogs)
    {
        // Of all other files nothing is kept: to look through them again costs less than to remember them.
        var files = new List<(SyntaxTree Tree, int Words)>();
        var trees = compilation.SyntaxTrees.ToList();
        var texts = new SourceText[Math.Min(FilesAtOnce, trees.Count)];
        var wholes = new string?[texts.Length];
        for (var start = 0; start < trees.Count; start += FilesAtOnce)
        {
            var count = Math.Min(FilesAtOnce, trees.Count - start);
            for (var i = 0; i < count; i++)
            {
                texts[i] = trees[start + i].GetText();
            }

            for (var i = 0; i < count; i++)
            {
                wholes[i] = FileText.WholeOf(texts[i]);
            }

            for (var i = 0; i < count; i++)
            {
                if (FileText.WordsIn(trees[start + i], wholes[i], catalogs) is var words && words != 0 && !IsOurs(trees[start + i]))
                {
                    files.Add((trees[start + i], words));
                }
            }
        }

        return files;
    }
}
