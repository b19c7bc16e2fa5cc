using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>SMS3001 to SMS3006: puts the code that was meant in the place of the one that is wrong. The title says what changes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectCodeCodeFixProvider))]
public sealed class CorrectCodeCodeFixProvider : CodeFixProvider
{
    private const int LongestTitle = 60;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        DiagnosticIds.WrongSign,
        DiagnosticIds.UndocumentedCode,
        DiagnosticIds.WrongCodeSet,
        DiagnosticIds.SignTest,
        DiagnosticIds.SuccessTest,
        DiagnosticIds.EnumValue);

    /// <summary>None: the fix changes what the program does, and is not to be applied without looking.</summary>
    /// <returns>Nothing.</returns>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (FindReplaced(diagnostic, root) is not { } span)
            {
                continue;
            }

            foreach (var (written, space) in Forms(diagnostic, model, span))
            {
                if (await ApplyAsync(context.Document, model, root, text, span, written, space, context.CancellationToken).ConfigureAwait(false) is { } changed)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(Title(text.ToString(span), written), _ => Task.FromResult(changed), nameof(CorrectCodeCodeFixProvider)), diagnostic);
                    break;
                }
            }
        }
    }

    private static TextSpan? FindReplaced(Diagnostic diagnostic, SyntaxNode root)
    {
        var reported = diagnostic.Location.SourceSpan;
        var replaced = reported;
        if (diagnostic.Properties.TryGetValue(DiagnosticProperties.ReplacedSpan, out var place))
        {
            if (place?.Split(',') is not { Length: 2 } parts
                || !int.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var distance)
                || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                || reported.Start + distance < 0)
            {
                return null;
            }

            replaced = new TextSpan(reported.Start + distance, length);
        }

        return root.FullSpan.Contains(replaced) ? replaced : null;
    }

    /// <summary>What may be written, the shortest first, with the namespace that it needs a using for.</summary>
    private static IEnumerable<(string Written, string? Namespace)> Forms(Diagnostic diagnostic, SemanticModel model, TextSpan span)
    {
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Replacement, out var replacement);
        if (ConstantReference.From(diagnostic) is not { } constant)
        {
            if (replacement != null)
            {
                yield return (string.Format(CultureInfo.InvariantCulture, replacement), null);
            }

            yield break;
        }

        var known = model.LookupSymbols(span.Start, name: constant.ClassName);
        if (known.IsEmpty || known.All(symbol => constant.IsTheClass(symbol is IAliasSymbol alias ? alias.Target : symbol)))
        {
            yield return (Write(constant.ShortName), known.IsEmpty ? constant.Namespace : null);
        }

        yield return (Write(constant.FullName), null);

        string Write(string name) =>
            replacement == null ? name : string.Format(CultureInfo.InvariantCulture, replacement, name, name.Substring(0, name.LastIndexOf('.')));
    }

    private static async Task<Document?> ApplyAsync(
        Document document, SemanticModel model, SyntaxNode root, SourceText text, TextSpan span, string written, string? space, CancellationToken cancellationToken)
    {
        var start = span.Start > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[span.Start - 1]) && SyntaxFacts.IsIdentifierPartCharacter(written[0]) ? " " : string.Empty;
        var end = span.End < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[span.End]) ? " " : string.Empty;
        var change = new TextChange(span, start + written + end);
        return await CheckedChange.ApplyAsync(document, model, root.FindNode(span), new[] { change }, space, cancellationToken).ConfigureAwait(false);
    }

    private static string Title(string old, string written) => "Change '" + Shorten(old) + "' to '" + Shorten(written) + "'";

    private static string Shorten(string code)
    {
        var line = string.Join(" ", code.Split(new[] { '\r', '\n', '\t', ' ' }, System.StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestTitle ? line : line.Substring(0, LongestTitle - 1) + "…";
    }
}
