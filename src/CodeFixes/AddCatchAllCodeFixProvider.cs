using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>SMS2001: adds a catch-all that throws and says the code that nobody handled.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddCatchAllCodeFixProvider))]
public sealed class AddCatchAllCodeFixProvider : CodeFixProvider
{
    private const string Title = "Add a catch-all that throws on every other code";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.SwitchMissesCodes);

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
                    CodeAction.Create(Title, _ => Task.FromResult(changed), nameof(AddCatchAllCodeFixProvider)), diagnostic);
            }
        }
    }

    private static async Task<Document?> ApplyAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetTextAsync(cancellationToken).ConfigureAwait(false) is not { } text
            || SwitchSource.Find(root, text, diagnostic.Location.SourceSpan) is not { } source
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Place, out var place)
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.CodeSet, out var codeSet))
        {
            return null;
        }

        foreach (var (pattern, value) in Ways(source, place!, model))
        {
            var statement = ThrowText.Unexpected(model, source.Node.SpanStart, codeSet!, value);
            var changes = source.IsExpression
                ? source.AddArms(new[] { pattern ?? "_" }, statement)
                : source.AddSections(new[] { new[] { pattern ?? string.Empty } }, statement);
            if (await CheckedChange.ApplyAsync(document, model, source.Node, changes, null, cancellationToken).ConfigureAwait(false) is { } changed)
            {
                return changed;
            }
        }

        return null;
    }

    /// <summary>The ways to catch what is left and to say its value, the best first.</summary>
    private static IEnumerable<(string? Pattern, string? Value)> Ways(SwitchSource source, string place, SemanticModel model)
    {
        if (ValueOf(source.Governing, place) is { } value)
        {
            yield return (null, value);
        }

        foreach (var name in new[] { "other", "otherCode", "unexpectedCode" })
        {
            if (model.LookupSymbols(source.Node.SpanStart, name: name).IsEmpty)
            {
                yield return ("var " + name, name);
            }
        }

        yield return (null, null);
    }

    /// <summary>The code's own value, as an expression that can be read again.</summary>
    private static string? ValueOf(ExpressionSyntax governing, string place)
    {
        while (governing is ParenthesizedExpressionSyntax parenthesized)
        {
            governing = parenthesized.Expression;
        }

        if (governing is TupleExpressionSyntax tuple && place.StartsWith("#", System.StringComparison.Ordinal))
        {
            return int.TryParse(place.Substring(1), out var index) && index < tuple.Arguments.Count && ThrowText.IsPlain(tuple.Arguments[index].Expression)
                ? tuple.Arguments[index].Expression.ToString()
                : null;
        }

        if (!ThrowText.IsPlain(governing) || place.Contains("#"))
        {
            return null;
        }

        return governing + string.Concat(place.Split('/').Where(step => step.Length > 0).Select(step => "?." + ConstantReference.Escape(step)));
    }
}
