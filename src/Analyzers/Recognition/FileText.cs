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

    private static readonly char[] s_quotes = { '"', '/', '\'' };

    private readonly SyntaxTree _tree;
    private NameHashes? _names;
    private FileDeclarations? _declarations;

    private FileText(SyntaxTree tree) => _tree = tree;

    /// <summary>All identifiers that stand in the file.</summary>
    public NameHashes Names => _names ??= NameHashes.Read(_tree.GetText());

    /// <summary>What the file declares that other files can use.</summary>
    public FileDeclarations Declarations => _declarations ??= FileDeclarations.Read(_tree.GetRoot());

    public static FileText Of(SyntaxTree tree) => s_files.GetValue(tree, s_read);

    /// <summary>The words of these catalogs that stand in a file, each a <see cref="FileWord"/>.</summary>
    public static int WordsIn(SyntaxTree tree, CatalogIndex catalogs)
    {
        var words = Scan(tree, catalogs.FileWords);
        if ((words & FileWord.Attribute) != 0 && DeclaresAttribute(tree))
        {
            words &= ~FileWord.Attribute;
        }

        return (words & FileWord.Enum) == 0 ? words
            : MayHaveCodeNames(tree.GetText(), catalogs) ? words | ReadEnums(tree, catalogs)
            : words & ~FileWord.Enum;
    }

    private static int Scan(SyntaxTree tree, WordScanner words)
    {
        var text = tree.GetText();
        if (text.Length < LongText)
        {
            return words.Scan(text.ToString());
        }

        var found = 0;
        for (var start = 0; start < text.Length; start += LongText - words.LongestWord)
        {
            found |= words.Scan(text.ToString(TextSpan.FromBounds(start, Math.Min(text.Length, start + LongText))));
        }

        return found;
    }

    // The attribute's own declaration, which we generate, is no use of it.
    private static bool DeclaresAttribute(SyntaxTree tree) =>
        tree.GetText().ToString().IndexOf("class " + DeclaredOrigins.AttributeName, StringComparison.Ordinal) >= 0;

    /// <summary>Whether so many documented names stand between the braces of an enum as make it worth a look, by the text alone.</summary>
    private static bool MayHaveCodeNames(SourceText text, CatalogIndex catalogs)
    {
        const string Keyword = "enum ";
        if (text.Length >= LongText)
        {
            return true;
        }

        var source = text.ToString();
        for (var index = source.IndexOf(Keyword, StringComparison.Ordinal); index >= 0; index = source.IndexOf(Keyword, index + 1, StringComparison.Ordinal))
        {
            var start = source.IndexOf('{', index);
            var end = start < 0 ? -1 : source.IndexOf('}', start);

            // In a comment or a text a brace closes nothing.
            if (end >= 0 && source.IndexOfAny(s_quotes, start, end - start) >= 0)
            {
                end = source.Length;
            }

            if (end >= 0 && catalogs.CodeNames.CountIn(source, start, end) >= EnumMirrors.FewestNamesBesideProvider)
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
            if (node is not EnumDeclarationSyntax declaration)
            {
                continue;
            }

            var names = 0;
            foreach (var member in declaration.Members)
            {
                names += catalogs.FindSetsByCodeName(member.Identifier.ValueText).Count > 0 ? 1 : 0;
            }

            if (names >= EnumMirrors.FewestNamesBesideProvider)
            {
                found |= FileWord.CodeNames;
                found |= EnumMirrors.MayMirror(declaration, catalogs) ? FileWord.Mirror : 0;
            }
        }

        return found;
    }
}
