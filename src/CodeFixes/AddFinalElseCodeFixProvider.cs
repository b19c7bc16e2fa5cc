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
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>SMS2003: ends a chain of tests with an else that throws on every code that is no success.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddFinalElseCodeFixProvider))]
public sealed class AddFinalElseCodeFixProvider : CodeFixProvider
{
    private const string Title = "Add a final 'else' that throws on every other code";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ChainLetsCodesPass);

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
                    CodeAction.Create(Title, _ => Task.FromResult(changed), nameof(AddFinalElseCodeFixProvider)), diagnostic);
            }
        }
    }

    private static async Task<Document?> ApplyAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Subject, out var subject)
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.CodeSet, out var codeSet)
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Last, out var distance)
            || !int.TryParse(distance, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            || offset >= root.FullSpan.End - diagnostic.Location.SourceSpan.Start
            || root.FindToken(diagnostic.Location.SourceSpan.Start + offset).Parent is not IfStatementSyntax { Else: null } last
            || last.Statement is not (BlockSyntax or ReturnStatementSyntax or ThrowStatementSyntax or ExpressionStatementSyntax))
        {
            return null;
        }

        var tested = SyntaxFactory.ParseExpression(subject!);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var statement = ThrowText.Unexpected(model, last.SpanStart, codeSet!, ThrowText.IsPlain(tested) ? subject : null);
        foreach (var (condition, space) in Conditions(diagnostic, model, last, tested))
        {
            var change = Write(last, text, condition, statement);
            if (await CheckedChange.ApplyAsync(document, model, last, new[] { change }, space, cancellationToken).ConfigureAwait(false) is { } changed)
            {
                return changed;
            }
        }

        return null;
    }

    /// <summary>What must still pass: the successes that no branch tests, or no code at all where the set has no success.</summary>
    private static IEnumerable<(string? Condition, string? Namespace)> Conditions(
        Diagnostic diagnostic, SemanticModel model, IfStatementSyntax last, ExpressionSyntax tested)
    {
        if (!diagnostic.Properties.ContainsKey(DiagnosticProperties.Constants))
        {
            return new[] { "!string.IsNullOrEmpty(" + tested + ")", tested + " != 0", tested + " != null" }
                .Skip(IsNullable(model, last, tested) ? 2 : 0)
                .Select(condition => ((string?)condition, (string?)null));
        }

        return CodeLabels.Read(diagnostic, model, last.SpanStart).Select(labels => (
            labels.Labels.IsEmpty ? null : string.Join(" && ", labels.Labels.Select(label => tested + " != " + label.Text)),
            labels.NamespaceToImport));
    }

    private static bool IsNullable(SemanticModel model, IfStatementSyntax last, ExpressionSyntax tested) =>
        model.GetSpeculativeTypeInfo(last.SpanStart, tested, SpeculativeBindingOption.BindAsExpression).Type
            is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private static TextChange Write(IfStatementSyntax last, SourceText text, string? condition, string statement)
    {
        var lines = new SourceLines(text);
        var lineBreak = lines.LineBreak;
        var indentation = lines.IndentationAt(last.SpanStart);
        var added = indentation + "else" + (condition == null ? string.Empty : " if (" + condition + ")") + lineBreak
            + indentation + "{" + lineBreak
            + SourceLines.Deeper(indentation) + statement + ";" + lineBreak
            + indentation + "}" + lineBreak;
        var position = last.FullSpan.End;
        return new TextChange(
            new TextSpan(position, 0),
            lines.IsLineStart(position) ? added : lineBreak + added + indentation);
    }
}
