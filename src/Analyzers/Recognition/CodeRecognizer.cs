using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// Answers for all rules which code an expression carries, and why. One instance serves a compilation; everything it learns
/// is learned on demand from symbols and syntax and cached, so that an editor that analyses one member gets what a build gets.
/// </summary>
internal sealed class CodeRecognizer
{
    private readonly AnalyzerOptions _options;

    public CodeRecognizer(Compilation compilation, AnalyzerOptions options, CatalogIndex catalogs, string constantsNamespace)
    {
        Compilation = compilation;
        _options = options;
        Catalogs = catalogs;
        ConstantsNamespace = constantsNamespace;
        Files = new SpokenFiles(compilation, catalogs);
        Scopes = new ScopeEvidence(compilation, catalogs, Files);
        Mirrors = new EnumMirrors(catalogs, Scopes);
        Declared = new DeclaredOrigins(compilation, catalogs, constantsNamespace);
    }

    public Compilation Compilation { get; }

    public CatalogIndex Catalogs { get; }

    /// <summary>The namespace of the generated constants.</summary>
    public string ConstantsNamespace { get; }

    public SpokenFiles Files { get; }

    public ScopeEvidence Scopes { get; }

    public EnumMirrors Mirrors { get; }

    public DeclaredOrigins Declared { get; }

    /// <summary>The origin of a subject: the expression, member or component that a constant or a pattern meets.</summary>
    public Origin? Resolve(Subject subject, SemanticModel model, SyntaxNode use) =>
        new Resolution(this, model, use, OptionsOf(use.SyntaxTree)).Resolve(subject);

    /// <summary>The origin of a text whose head is asked for by <c>StartsWith</c>.</summary>
    public Origin? ResolveHead(IOperation text, SemanticModel model, SyntaxNode use) =>
        new Resolution(this, model, use, OptionsOf(use.SyntaxTree)).ResolveHead(text);

    /// <summary>The origin of what a symbol carries, for a constant that flows into it.</summary>
    public Origin? Resolve(ISymbol symbol, SemanticModel model, SyntaxNode use) =>
        new Resolution(this, model, use, OptionsOf(use.SyntaxTree)).ResolveTarget(symbol);

    /// <summary>Whether a member, or a private method of the same file that it calls, makes a call that asks the provider.</summary>
    public bool MakesCall(SyntaxNode member, SemanticModel model)
    {
        var replies = new Replies(new Resolution(this, model, member, OptionsOf(member.SyntaxTree)), this);
        return MakesCall(member, model, replies, 0);
    }

    private static bool MakesCall(SyntaxNode member, SemanticModel model, Replies replies, int depth)
    {
        foreach (var node in member.DescendantNodes())
        {
            if (node is not InvocationExpressionSyntax invocation || model.GetOperation(invocation) is not IInvocationOperation call)
            {
                continue;
            }

            if (replies.AsksProvider(call))
            {
                return true;
            }

            var method = call.TargetMethod.OriginalDefinition;
            if (depth < 2
                && method.DeclaredAccessibility == Accessibility.Private
                && method.DeclaringSyntaxReferences.Length == 1
                && method.DeclaringSyntaxReferences[0].SyntaxTree == member.SyntaxTree
                && MakesCall(method.DeclaringSyntaxReferences[0].GetSyntax(), model, replies, depth + 1))
            {
                return true;
            }
        }

        return false;
    }

    public AnalyzerConfigOptions OptionsOf(SyntaxTree tree) => _options.AnalyzerConfigOptionsProvider.GetOptions(tree);

    /// <summary>The enum mirror that a type is, behind its nullable form.</summary>
    public CodeSet? FindMirror(ITypeSymbol? type) =>
        TypeShapes.Unwrap(type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType
            ? Declared.FindAnnotated(enumType)?.Set ?? Mirrors.Find(enumType)
            : null;
}
