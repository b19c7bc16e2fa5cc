using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>What the rules know of one compilation; all of it is made when first asked for.</summary>
internal sealed class CompilationKnowledge
{
    private static readonly Lazy<CatalogIndex> s_bundled = new(() => new CatalogIndex(BundledCatalogs.All));

    private readonly Lazy<CodeRecognizer> _recognizer;
    private readonly Lazy<SmsWords> _words;

    public CompilationKnowledge(Compilation compilation, AnalyzerOptions options)
    {
        var constants = ConstantsOptions.From(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        Catalogs = Select(constants);
        _recognizer = new Lazy<CodeRecognizer>(
            () => new CodeRecognizer(compilation, options, Catalogs, constants.Namespace), LazyThreadSafetyMode.ExecutionAndPublication);
        _words = new Lazy<SmsWords>(
            () => new SmsWords(compilation, Catalogs, Recognizer.Declared, options), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public CatalogIndex Catalogs { get; }

    public CodeRecognizer Recognizer => _recognizer.Value;

    public SmsWords Words => _words.Value;

    /// <summary>Whether a literal's value, with either sign, is a code of any set: no binding, nothing allocated.</summary>
    public bool IsSomeCode(LiteralExpressionSyntax literal)
    {
        if (literal.IsKind(SyntaxKind.StringLiteralExpression))
        {
            return Catalogs.IsSomeCode(literal.Token.ValueText);
        }

        return LiteralSyntax.TryGetNumber(literal.Token, out var number) && (Catalogs.IsSomeCode(number) || Catalogs.IsSomeCode(-number));
    }

    /// <summary>Whether a literal can meet a code, by its place, the names around it and the words of its file: no binding.</summary>
    public bool MayMeetCode(LiteralExpressionSyntax literal) =>
        CodeUseSyntax.MayMeetCode(literal, Catalogs, anyName: HasDeclaredNames(literal.SyntaxTree)) && Words.MayStandIn(literal.SyntaxTree);

    private bool HasDeclaredNames(SyntaxTree tree) =>
        Words.HasAttributes || Recognizer.Declared.HasConfigured(Recognizer.OptionsOf(tree));

    private static CatalogIndex Select(ConstantsOptions constants)
    {
        var selected = ImmutableArray.CreateBuilder<ProviderCatalog>();
        foreach (var provider in BundledCatalogs.All)
        {
            if (constants.Includes(provider))
            {
                selected.Add(provider);
            }
        }

        return selected.Count == BundledCatalogs.All.Length ? s_bundled.Value : new CatalogIndex(selected.ToImmutable());
    }
}
