using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>The files of a compilation that have something to say of providers, found by one look through every text.</summary>
internal sealed class SpokenFiles
{
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
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (FileText.WordsIn(tree, catalogs) is var words && words != 0 && !IsOurs(tree))
            {
                files.Add((tree, words));
            }
        }

        return files;
    }
}
