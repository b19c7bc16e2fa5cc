using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>What one file says by its text and its declarations alone, kept for as long as its tree lives.</summary>
internal sealed class FileText
{
    // Above this length the compiler keeps a text in pieces, and making one of it would copy the whole file.
    private const int LongText = 40 * 1024;

    private static readonly ConditionalWeakTable<SyntaxTree, FileText> s_files = new();
    private static readonly ConditionalWeakTable<SyntaxTree, FileText>.CreateValueCallback s_read = static tree => new FileText(tree);

    private readonly SyntaxTree _tree;
    private NameHashes? _names;
    private FileDeclarations? _declarations;

    private FileText(SyntaxTree tree) => _tree = tree;

    /// <summary>All identifiers that stand in the file.</summary>
    public NameHashes Names => _names ??= NameHashes.Read(_tree.GetText());

    /// <summary>What the file declares that other files can use.</summary>
    public FileDeclarations Declarations => _declarations ??= FileDeclarations.Read(_tree.GetRoot());

    public static FileText Of(SyntaxTree tree) => s_files.GetValue(tree, s_read);

    /// <summary>A text in one piece, where making one does not copy it.</summary>
    public static string? WholeOf(SourceText text) => text.Length < LongText ? text.ToString() : null;

    /// <summary>The words of these catalogs that stand in a file, each a <see cref="FileWord"/>.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="whole">Its text, as <see cref="WholeOf"/> gives it.</param>
    /// <param name="catalogs">The catalogs.</param>
    public static int WordsIn(SyntaxTree tree, string? whole, CatalogIndex catalogs)
    {
        var words = whole is null ? ScanInPieces(tree.GetText(), catalogs.FileWords) : catalogs.FileWords.Scan(whole);
        if ((words & FileWord.Attribute) != 0 && DeclaresAttribute(whole ?? tree.GetText().ToString()))
        {
            words &= ~FileWord.Attribute;
        }

        return (words & FileWord.Enum) == 0 ? words
            : (words & ~FileWord.Enum) | (whole is null || MayHaveCodeNames(whole, catalogs) ? ReadEnums(tree, catalogs) : 0);
    }

    private static int ScanInPieces(SourceText text, WordScanner words)
    {
        var found = 0;
        for (var start = 0; start < text.Length; start += LongText - words.LongestWord)
        {
            found |= words.Scan(text.ToString(TextSpan.FromBounds(start, Math.Min(text.Length, start + LongText))));
        }

        return found;
    }

    // The attribute's own declaration, which we generate, is no use of it.
    private static bool DeclaresAttribute(string text) => text.IndexOf("class " + DeclaredOrigins.AttributeName, StringComparison.Ordinal) >= 0;

    /// <summary>Whether an enum has two telling names, without which it mirrors nothing (<see cref="EnumMirrors"/>), by the text alone.</summary>
    private static bool MayHaveCodeNames(string text, CatalogIndex catalogs)
    {
        const string Keyword = "enum ";
        for (var index = text.IndexOf(Keyword, StringComparison.Ordinal); index >= 0; index = text.IndexOf(Keyword, index + 1, StringComparison.Ordinal))
        {
            if (catalogs.TellingCodeNames.HasTwoToEndOfBraces(text, index))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an enum mirrors a table without a word of its provider, or has enough names for one beside such a word.</summary>
    private static int ReadEnums(SyntaxTree tree, CatalogIndex catalogs)
    {
        var found = 0;
        foreach (var node in tree.GetRoot().DescendantNodes(static node =>
            node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            found |= node is EnumDeclarationSyntax declaration ? EnumMirrors.WordsOf(declaration, catalogs) : 0;
        }

        return found;
    }
}
