using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>SMS2001 and SMS2002: adds the documented codes that a switch misses, each of which throws until somebody says what to do.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddMissingCasesCodeFixProvider))]
public sealed class AddMissingCasesCodeFixProvider : CodeFixProvider
{
    private const string Title = "Add the missing cases, which throw NotImplementedException";

    /// <summary>More codes than this are grouped by outcome.</summary>
    private const int MostUngrouped = 8;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DiagnosticIds.SwitchMissesCodes, DiagnosticIds.CatchAllHidesCodes);

    /// <summary>None: the fix changes what the program does, and is not to be applied without looking.</summary>
    /// <returns>Nothing.</returns>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await ApplyAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, _ => Task.FromResult(changed), nameof(AddMissingCasesCodeFixProvider)), diagnostic);
            }
        }
    }

    private static async Task<Document?> ApplyAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetTextAsync(cancellationToken).ConfigureAwait(false) is not { } text
            || SwitchSource.Find(root, text, diagnostic.Location.SourceSpan) is not { } source
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Place, out var place))
        {
            return null;
        }

        var type = model.GetTypeInfo(source.Governing, cancellationToken).Type;
        var position = source.Node.SpanStart;
        var statement = ThrowText.NotImplemented(model, position);
        var hasOrPatterns = root.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 };
        foreach (var labels in CodeLabels.Read(diagnostic, model, position))
        {
            if (Write(source, labels, place!, type, statement, hasOrPatterns) is { } changes
                && await CheckedChange.ApplyAsync(document, model, source.Node, changes, labels.NamespaceToImport, cancellationToken).ConfigureAwait(false) is { } changed)
            {
                return changed;
            }
        }

        return null;
    }

    private static IReadOnlyList<TextChange>? Write(
        SwitchSource source, CodeLabels labels, string place, ITypeSymbol? type, string statement, bool hasOrPatterns)
    {
        if (labels.Labels.IsEmpty || SwitchSource.PatternAt(place, type, "_") == null)
        {
            return null;
        }

        var isGrouped = labels.Labels.Length > MostUngrouped;
        var groups = labels.Labels.GroupBy(label => isGrouped ? label.Outcome : string.Empty);
        if (!source.IsExpression)
        {
            return source.AddSections(
                groups.Select(group => group.Select(label => SwitchSource.PatternAt(place, type, label.Text)!)), statement);
        }

        var patterns = isGrouped && hasOrPatterns
            ? groups.Select(group => source.Or(group.Select(label => label.Text)))
            : labels.Labels.Select(label => label.Text);
        return source.AddArms(patterns.Select(pattern => SwitchSource.PatternAt(place, type, pattern)!), statement);
    }
}
