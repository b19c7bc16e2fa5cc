using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>
/// SMS4001: keeps the dropped result of a client's call and throws where its status is no success. The program does something
/// else afterwards, so that nobody should do this to a whole solution at once.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CheckStatusCodeFixProvider))]
public sealed class CheckStatusCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ReplyIsIgnored);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            // The change is made before it is offered: only then is it known that it compiles.
            if (await ApplyAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(
                    CodeAction.Create("Check the status and throw if it is no success", _ => Task.FromResult(changed), nameof(CheckStatusCodeFixProvider)),
                    diagnostic);
            }
        }
    }

    private static async Task<Document?> ApplyAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Member, out var memberName)
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax call
            || FindDropped(call) is not { } dropped
            || TypeOfValue(model.GetTypeInfo(dropped.Value, cancellationToken).Type, out var isTask) is not { } type
            || type.GetMembers(memberName!).OfType<IPropertySymbol>().FirstOrDefault() is not { } member
            || SuccessOf(diagnostic, member) is not { } success
            || (isTask && !CanAwait(dropped.Statement)))
        {
            return null;
        }

        var local = dropped.Local ?? FreeName(model, dropped.Statement);
        var statements = new[]
        {
            dropped.Local is not null && !isTask
                ? dropped.Statement
                : Declare(local, isTask ? SyntaxFactory.AwaitExpression(dropped.Value.WithoutTrivia()) : dropped.Value.WithoutTrivia())
                    .WithTriviaFrom(dropped.Statement),
            Test(local, member.Name, success, LineBreakOf(dropped.Statement)),
        };
        var changed = document.WithSyntaxRoot(dropped.Statement.Parent is BlockSyntax or SwitchSectionSyntax
            ? root.ReplaceNode(dropped.Statement, statements)
            : root.ReplaceNode(dropped.Statement, SyntaxFactory.Block(statements).WithAdditionalAnnotations(Formatter.Annotation)));
        changed = await Simplifier.ReduceAsync(changed, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        changed = await Formatter.FormatAsync(changed, Formatter.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        var text = await changed.GetTextAsync(cancellationToken).ConfigureAwait(false);
        changed = changed.WithSyntaxRoot(CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)root.SyntaxTree.Options, cancellationToken: cancellationToken).GetRoot(cancellationToken));
        return await CompilesAsync(model.Compilation, changed, cancellationToken).ConfigureAwait(false) ? changed : null;
    }

    /// <summary>The statement that drops the call's value, the value as it is there, and the local that keeps it unread.</summary>
    private static (StatementSyntax Statement, ExpressionSyntax Value, string? Local)? FindDropped(InvocationExpressionSyntax call)
    {
        ExpressionSyntax value = call;
        while (true)
        {
            switch (value.Parent)
            {
                case AwaitExpressionSyntax or ParenthesizedExpressionSyntax:
                    value = (ExpressionSyntax)value.Parent;
                    continue;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured }:
                    value = configured;
                    continue;
                case ExpressionStatementSyntax { Parent: not GlobalStatementSyntax } statement:
                    return (statement, value, null);
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax { Parent: not GlobalStatementSyntax } discard }:
                    return (discard, value, null);
                case EqualsValueClauseSyntax
                {
                    Parent: VariableDeclaratorSyntax
                    {
                        Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } declaration },
                    } declarator,
                }:
                    return (declaration, value, declarator.Identifier.ValueText);
                default:
                    return null;
            }
        }
    }

    private static INamedTypeSymbol? TypeOfValue(ITypeSymbol? type, out bool isTask)
    {
        isTask = type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" };
        return (isTask ? ((INamedTypeSymbol)type!).TypeArguments[0] : type) as INamedTypeSymbol;
    }

    /// <summary>The code of success in the form that the member has.</summary>
    private static string? SuccessOf(Diagnostic diagnostic, IPropertySymbol member)
    {
        if (diagnostic.Properties.TryGetValue(DiagnosticProperties.EnumMember, out var enumMember))
        {
            var type = member.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : member.Type;
            return type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + enumMember;
        }

        return ConstantReference.From(diagnostic)?.FullName;
    }

    private static bool CanAwait(SyntaxNode statement)
    {
        foreach (var node in statement.Ancestors())
        {
            switch (node)
            {
                case LockStatementSyntax or UnsafeStatementSyntax or FixedStatementSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MemberDeclarationSyntax member:
                    return member.Modifiers.Any(SyntaxKind.AsyncKeyword);
            }
        }

        return false;
    }

    private static string LineBreakOf(SyntaxNode node) =>
        node.SyntaxTree.GetText().Lines[0] is var line && line.EndIncludingLineBreak - line.End == 2 ? "\r\n" : "\n";

    private static string FreeName(SemanticModel model, SyntaxNode statement)
    {
        var member = statement.Ancestors().OfType<MemberDeclarationSyntax>().First();
        var taken = member.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)
            .Concat(model.LookupSymbols(statement.SpanStart).Select(symbol => symbol.Name))
            .ToImmutableHashSet();
        var name = "result";
        for (var number = 2; taken.Contains(name); number++)
        {
            name = "result" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }

    private static StatementSyntax Declare(string local, ExpressionSyntax value) =>
        SyntaxFactory.LocalDeclarationStatement(SyntaxFactory.VariableDeclaration(
                SyntaxFactory.IdentifierName("var"),
                SyntaxFactory.SingletonSeparatedList(SyntaxFactory.VariableDeclarator(SyntaxFactory.Identifier(local), null, SyntaxFactory.EqualsValueClause(value)))))
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static StatementSyntax Test(string local, string member, string success, string lineBreak)
    {
        var status = local + "." + member;
        var test = SyntaxFactory.ParseStatement(
            "if (" + status + " != " + success + ")" + lineBreak + "{" + lineBreak
            + "throw new global::System.InvalidOperationException(\"AmootSms: \" + " + status + ");" + lineBreak + "}" + lineBreak);
        return test
            .ReplaceNodes(test.DescendantNodes().Where(node => node is NameSyntax or MemberAccessExpressionSyntax), (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static async Task<bool> CompilesAsync(Compilation compilation, Document changed, CancellationToken cancellationToken)
    {
        var before = compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == changed.FilePath);
        if (before is null || await changed.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } after)
        {
            return false;
        }

        var errors = compilation.GetSemanticModel(before).GetDiagnostics(cancellationToken: cancellationToken).Count(IsError);
        return compilation.ReplaceSyntaxTree(before, after).GetSemanticModel(after).GetDiagnostics(cancellationToken: cancellationToken).Count(IsError) <= errors;
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
