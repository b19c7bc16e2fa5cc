using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>
/// Adds a using directive where a file keeps its own: in the compilation unit or in the namespace, sorted as they are, below a
/// file's header and never in a part that only some compilations see.
/// </summary>
internal static class UsingDirectives
{
    /// <summary>
    /// The compilation unit or namespace whose usings the code at <paramref name="node"/> lives by: a namespace only where each part
    /// of the file that may need the using keeps usings of its own, for one at the top serves all the others.
    /// </summary>
    public static SyntaxNode FindContainer(SyntaxNode node)
    {
        var root = (CompilationUnitSyntax)node.SyntaxTree.GetRoot();
        if (root.Usings.Count > 0)
        {
            return root;
        }

        // The outermost, which serves those inside it.
        return node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().LastOrDefault(parent => parent.Usings.Count > 0) is { } container && !root.Members.Any(LacksUsings)
            ? container
            : root;
    }

    /// <summary>Whether code that has a number or a text in it lives by no usings of its own.</summary>
    private static bool LacksUsings(MemberDeclarationSyntax member) => member is BaseNamespaceDeclarationSyntax space
        ? space.Usings.Count == 0 && space.Members.Any(LacksUsings)
        : member.DescendantNodes().Any(node => node.IsKind(SyntaxKind.NumericLiteralExpression) || node.IsKind(SyntaxKind.StringLiteralExpression));

    /// <summary>The change of the text that adds <c>using <paramref name="name"/>;</c> to the container.</summary>
    public static TextChange Add(SyntaxNode container, SourceText text, string name)
    {
        var root = container.SyntaxTree.GetRoot();
        var directive = "using " + name + ";";
        var lineBreak = LineBreakOf(text);
        var (usings, externs) = container is BaseNamespaceDeclarationSyntax parent
            ? (parent.Usings, parent.Externs)
            : (((CompilationUnitSyntax)container).Usings, ((CompilationUnitSyntax)container).Externs);
        if (usings.Count == 0)
        {
            return externs.Count > 0 ? After(externs[externs.Count - 1]) : AtTop();
        }

        var plain = usings.Where(IsPlain).ToList();
        var next = plain.Count > 0
            ? FindNext(plain, name)
            : usings.FirstOrDefault(existing => !existing.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword));
        var previous = next != null
            ? usings.TakeWhile(existing => existing != next).LastOrDefault()
            : plain.LastOrDefault() ?? usings[usings.Count - 1];
        var baseDepth = DepthAt(root, container is CompilationUnitSyntax ? 0 : container.SpanStart);

        // The neighbour that the sorting asks for first, then any place that every compilation sees.
        if (next != null && (previous == null || StartsGroup(next)) && DepthAt(root, next.SpanStart) == baseDepth)
        {
            return Before(next);
        }

        if (previous != null && DepthAt(root, previous.Span.End) == baseDepth)
        {
            return After(previous);
        }

        var other = usings.LastOrDefault(existing => IsPlain(existing) && DepthAt(root, existing.Span.End) == baseDepth);
        if (other != null)
        {
            return After(other);
        }

        return container is CompilationUnitSyntax && externs.Count == 0 ? AtTop() : Before(usings[0]);

        TextChange Before(SyntaxNode node) =>
            new(new TextSpan(node.SpanStart, 0), directive + lineBreak + IndentationOf(node, text));

        TextChange After(SyntaxNode node) =>
            new(
                new TextSpan(EndOfLine(node), 0),
                node.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia)
                    ? IndentationOf(node, text) + directive + lineBreak
                    : lineBreak + IndentationOf(node, text) + directive);

        TextChange AtTop()
        {
            var position = TopOf(root);
            var isFollowedByBlank = position >= text.Length || text[position] is '\r' or '\n';
            var isPrecededByText = position > 0 && text[position - 1] is not ('\r' or '\n');
            return new TextChange(
                new TextSpan(position, 0),
                (isPrecededByText ? lineBreak : string.Empty) + directive + lineBreak + (isFollowedByBlank ? string.Empty : lineBreak));
        }
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive.Alias == null
        && !directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)
        && !directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);

    /// <summary>The directive before which the name belongs; none where it belongs at the end or the file does not sort.</summary>
    private static UsingDirectiveSyntax? FindNext(List<UsingDirectiveSyntax> usings, string name)
    {
        foreach (var compare in new Comparison<string>[] { CompareSystemFirst, CompareByName })
        {
            var isSorted = true;
            for (var i = 1; i < usings.Count; i++)
            {
                isSorted &= compare(NameOf(usings[i - 1]), NameOf(usings[i])) <= 0;
            }

            if (isSorted)
            {
                return usings.FirstOrDefault(existing => compare(NameOf(existing), name) > 0);
            }
        }

        return null;

        static string NameOf(UsingDirectiveSyntax directive) => directive.Name?.ToString() ?? string.Empty;
    }

    private static int CompareSystemFirst(string left, string right)
    {
        var byGroup = IsSystem(right).CompareTo(IsSystem(left));
        return byGroup != 0 ? byGroup : CompareByName(left, right);

        static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
    }

    private static int CompareByName(string left, string right) => StringComparer.OrdinalIgnoreCase.Compare(left, right);

    /// <summary>Whether nothing but a blank line divides the node from what stands before it.</summary>
    private static bool StartsGroup(SyntaxNode node) =>
        node.GetLeadingTrivia() is var trivia
        && trivia.Any(SyntaxKind.EndOfLineTrivia)
        && trivia.All(each => each.IsKind(SyntaxKind.EndOfLineTrivia) || each.IsKind(SyntaxKind.WhitespaceTrivia));

    private static int EndOfLine(SyntaxNode node) =>
        node.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) ? node.FullSpan.End : node.Span.End;

    private static string IndentationOf(SyntaxNode node, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(node.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, node.SpanStart));
        return string.IsNullOrWhiteSpace(indentation) ? indentation : string.Empty;
    }

    private static string LineBreakOf(SourceText text)
    {
        var line = text.Lines[0];
        return line.EndIncludingLineBreak > line.End
            ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak))
            : "\n";
    }

    /// <summary>How many <c>#if</c> are open at the position.</summary>
    private static int DepthAt(SyntaxNode root, int position)
    {
        var depth = 0;
        for (var directive = root.GetFirstDirective(); directive != null && directive.SpanStart < position; directive = directive.GetNextDirective())
        {
            depth += directive.Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => 1,
                SyntaxKind.EndIfDirectiveTrivia => -1,
                _ => 0,
            };
        }

        return depth;
    }

    /// <summary>The end of what must or should stay first: the header comment, <c>#define</c> and other directives of the whole file.</summary>
    private static int TopOf(SyntaxNode root)
    {
        var position = 0;
        var depth = 0;
        var hasDefinition = false;
        var lineBreaks = 0;
        var hasComment = false;
        foreach (var trivia in root.GetFirstToken(includeZeroWidth: true).LeadingTrivia)
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.WhitespaceTrivia:
                    continue;
                case SyntaxKind.EndOfLineTrivia:
                    lineBreaks++;
                    if (hasComment && lineBreaks == 2 && depth == 0)
                    {
                        position = trivia.Span.End;
                        hasComment = false;
                    }

                    continue;
                case SyntaxKind.SingleLineCommentTrivia:
                case SyntaxKind.MultiLineCommentTrivia:
                    hasComment = true;
                    break;
                case SyntaxKind.IfDirectiveTrivia:
                case SyntaxKind.RegionDirectiveTrivia:
                    depth++;
                    hasComment = false;
                    break;
                case SyntaxKind.EndIfDirectiveTrivia:
                    depth--;
                    position = depth == 0 && hasDefinition ? trivia.FullSpan.End : position;
                    break;
                case SyntaxKind.EndRegionDirectiveTrivia:
                    depth--;
                    position = depth == 0 ? trivia.FullSpan.End : position;
                    break;
                case SyntaxKind.DefineDirectiveTrivia:
                case SyntaxKind.UndefDirectiveTrivia:
                    hasDefinition = true;
                    position = depth == 0 ? trivia.FullSpan.End : position;
                    hasComment = false;
                    break;
                case SyntaxKind.NullableDirectiveTrivia:
                case SyntaxKind.PragmaWarningDirectiveTrivia:
                case SyntaxKind.ShebangDirectiveTrivia:
                    position = depth == 0 ? trivia.FullSpan.End : position;
                    hasComment = false;
                    break;
            }

            lineBreaks = 0;
        }

        return position;
    }
}
