using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
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
        var global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        Catalogs = Select(global.TryGetValue("build_property.SmsCodesProviders", out var names) ? names : "");
        var constantsNamespace = global.TryGetValue("build_property.SmsCodesNamespace", out var space) && space.Length > 0 ? space : "SmsCodes";
        _recognizer = new Lazy<CodeRecognizer>(
            () => new CodeRecognizer(compilation, options, Catalogs, constantsNamespace), LazyThreadSafetyMode.ExecutionAndPublication);
        _words = new Lazy<SmsWords>(
            () => new SmsWords(compilation, Catalogs, Recognizer.Declared, options), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public CatalogIndex Catalogs { get; }

    public CodeRecognizer Recognizer => _recognizer.Value;

    public SmsWords Words => _words.Value;

    /// <summary>Whether a literal's value, with either sign, is a code of any set: no binding, nothing allocated.</summary>
    public bool IsSomeCode(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        int number => Catalogs.IsSomeCode(number) || Catalogs.IsSomeCode(-(long)number),
        string text => Catalogs.IsSomeCode(text),
        long number => Catalogs.IsSomeCode(number) || Catalogs.IsSomeCode(-number),
        uint number => Catalogs.IsSomeCode(number) || Catalogs.IsSomeCode(-(long)number),
        ulong number => number <= long.MaxValue && (Catalogs.IsSomeCode((long)number) || Catalogs.IsSomeCode(-(long)number)),
        _ => false,
    };

    private static CatalogIndex Select(string names)
    {
        if (names.Trim().Length == 0)
        {
            return s_bundled.Value;
        }

        var selected = ImmutableArray.CreateBuilder<ProviderCatalog>();
        foreach (var provider in BundledCatalogs.All)
        {
            foreach (var name in names.Split(';'))
            {
                if (string.Equals(name.Trim(), provider.Name, StringComparison.OrdinalIgnoreCase))
                {
                    selected.Add(provider);
                    break;
                }
            }
        }

        return new CatalogIndex(selected.ToImmutable());
    }
}
