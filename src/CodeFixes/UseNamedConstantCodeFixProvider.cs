using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>SMS1001: puts the named constant in the place of the raw code. The program does what it did.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNamedConstantCodeFixProvider))]
public sealed class UseNamedConstantCodeFixProvider : CodeFixProvider
{
    // One document at a time, so that its using is added once; a merge of single fixes would drop those that add it again.
    private static readonly FixAllProvider s_fixAllProvider = FixAllProvider.Create(
        (context, document, diagnostics) => ConstantReplacement.ApplyAsync(document, diagnostics, context.CancellationToken));

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.UseNamedConstant);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => s_fixAllProvider;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            // The change is made before it is offered: only then is it known that the code means the same.
            if (ConstantReference.From(diagnostic) is { } constant
                && await ConstantReplacement.ApplyAsync(context.Document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Use '{constant.ShortName}'", _ => Task.FromResult(changed), nameof(UseNamedConstantCodeFixProvider)),
                    diagnostic);
            }
        }
    }
}
