using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>What the rules know of one compilation.</summary>
internal sealed class CompilationKnowledge
{
    // Of the shortest documented texts that are words.
    private const int FewestLetters = 4;

    private static readonly Lazy<CatalogIndex> s_bundled = new(() => new CatalogIndex(BundledCatalogs.All));

    // One for all analyzers of a compilation, for as long as the compilation lives.
    private static readonly ConditionalWeakTable<Compilation, CompilationKnowledge> s_known = new();

    private readonly AnalyzerOptions _options;

    private CompilationKnowledge(Compilation compilation, AnalyzerOptions options)
    {
        _options = options;
        var constants = ConstantsOptions.From(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        Catalogs = Select(constants);
        Recognizer = new CodeRecognizer(compilation, options, Catalogs, constants.Namespace);
        Words = new SmsWords(compilation, Catalogs, Recognizer.Files, Recognizer.Declared, options);
    }

    /// <summary>What is known of a compilation under these options.</summary>
    public static CompilationKnowledge Of(Compilation compilation, AnalyzerOptions options)
    {
        var known = s_known.GetValue(compilation, created => new CompilationKnowledge(created, options));
        return known._options == options ? known : new CompilationKnowledge(compilation, options);
    }

    public CatalogIndex Catalogs { get; }

    public CodeRecognizer Recognizer { get; }

    public SmsWords Words { get; }

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
        CodeUseSyntax.MayMeetCode(literal, Catalogs, Words) && Words.MayStandIn(literal.SyntaxTree);

    /// <summary>
    /// Whether an expression can carry a code, by the names in it and the words of its file: no binding. Members that attributes
    /// or options name, and enums, can be called anything.
    /// </summary>
    public bool MayCarryCode(ExpressionSyntax expression) =>
        Words.MayStandIn(expression.SyntaxTree) && (Words.MayDeclare(expression.SyntaxTree) || CodeUseSyntax.MayBeCode(expression, Catalogs));

    /// <summary>
    /// Whether a literal that is no code may be judged all the same: a text that nearly is one, and any value where something carries
    /// codes by declaration or by its enum.
    /// </summary>
    public bool MayBeMistaken(LiteralExpressionSyntax literal)
    {
        if (!Words.MayStandIn(literal.SyntaxTree))
        {
            return false;
        }

        return Words.MayDeclare(literal.SyntaxTree)
            ? CodeUseSyntax.MayMeetCode(literal, Catalogs, Words, anyName: true)
            : literal.IsKind(SyntaxKind.StringLiteralExpression)
                && literal.Token.ValueText.Length >= FewestLetters
                && literal.Token.ValueText.IndexOf(' ') < 0
                && CodeUseSyntax.MayMeetCode(literal, Catalogs, Words)
                && Catalogs.HasNearText(literal.Token.ValueText);
    }

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
