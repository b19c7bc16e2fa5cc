using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>
/// Makes changes to the text of one member and gives the document back only if the member then has no error that it did not
/// have, every name in the file still means what it meant, and nothing else was touched.
/// </summary>
internal static class CheckedChange
{
    /// <param name="document">The document.</param>
    /// <param name="model">Its semantic model.</param>
    /// <param name="node">The node inside which all the changes are.</param>
    /// <param name="changes">The changes, without the using.</param>
    /// <param name="namespaceToImport">The namespace that the changes need a using for.</param>
    /// <param name="cancellationToken">Cancels the binding.</param>
    public static async Task<Document?> ApplyAsync(
        Document document,
        SemanticModel model,
        SyntaxNode node,
        IReadOnlyList<TextChange> changes,
        string? namespaceToImport,
        CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var all = changes.ToList();
        TextChange? directive = null;
        if (namespaceToImport != null)
        {
            directive = UsingDirectives.Add(UsingDirectives.FindContainer(node), text, ConstantReference.EscapeNamespace(namespaceToImport));
            all.Add(directive.Value);
        }

        var ordered = all.OrderBy(change => change.Span.Start).ToList();
        var changed = document.WithText(text.WithChanges(ordered));
        if (await changed.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } tree
            || await tree.GetRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var changedModel = model.Compilation.ReplaceSyntaxTree(model.SyntaxTree, tree).GetSemanticModel(tree);
        var written = SpansOf(ordered);
        var shift = ordered.Where(change => change.Span.Start < node.SpanStart).Sum(change => change.NewText!.Length - change.Span.Length);
        var newNode = root.FindToken(node.SpanStart + shift).Parent!;
        return HasNewErrors(model, MemberOf(node), changedModel, MemberOf(newNode), cancellationToken)
            || (namespaceToImport != null && !KeepsNames(model, changedModel, namespaceToImport, written, cancellationToken))
            ? null
            : changed;
    }

    private static bool HasNewErrors(
        SemanticModel oldModel, SyntaxNode oldMember, SemanticModel newModel, SyntaxNode newMember, CancellationToken cancellationToken)
    {
        var known = new HashSet<string>(Errors(oldModel, oldMember));
        return Errors(newModel, newMember).Any(error => !known.Contains(error));

        IEnumerable<string> Errors(SemanticModel model, SyntaxNode member) =>
            model.GetDiagnostics(member.Span, cancellationToken)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.Id);
    }

    private static bool KeepsNames(
        SemanticModel oldModel, SemanticModel newModel, string namespaceName, List<TextSpan> written, CancellationToken cancellationToken) =>
        NameMeanings.Read(oldModel, namespaceName, _ => false, cancellationToken)
            .Equals(NameMeanings.Read(newModel, namespaceName, name => written.Any(span => span.Contains(name.Span)), cancellationToken));

    /// <summary>Where the new texts are in the changed document.</summary>
    private static List<TextSpan> SpansOf(List<TextChange> ordered)
    {
        var spans = new List<TextSpan>();
        var shift = 0;
        foreach (var change in ordered)
        {
            spans.Add(new TextSpan(change.Span.Start + shift, change.NewText!.Length));
            shift += change.NewText!.Length - change.Span.Length;
        }

        return spans;
    }

    private static SyntaxNode MemberOf(SyntaxNode node) =>
        (SyntaxNode?)node.AncestorsAndSelf().FirstOrDefault(each =>
            each is MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax)) ?? node.SyntaxTree.GetRoot();
}
