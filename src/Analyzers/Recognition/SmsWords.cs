using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// The cheap question before any binding: can code in this file carry a provider's code at all? It can if evidence for a provider is
/// within its reach, or if somebody says so in an attribute or an option.
/// </summary>
internal sealed class SmsWords
{
    private readonly Compilation _compilation;
    private readonly CatalogIndex _catalogs;
    private readonly SpokenFiles _files;
    private readonly DeclaredOrigins _declared;
    private readonly AnalyzerOptions _options;
    private readonly Lazy<Summary> _summary;
    private readonly Lazy<ProviderReach> _reach;

    public SmsWords(Compilation compilation, CatalogIndex catalogs, SpokenFiles files, DeclaredOrigins declared, AnalyzerOptions options)
    {
        _compilation = compilation;
        _catalogs = catalogs;
        _files = files;
        _declared = declared;
        _options = options;
        _summary = new Lazy<Summary>(Read, LazyThreadSafetyMode.ExecutionAndPublication);
        _reach = new Lazy<ProviderReach>(FindReach, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>Whether a code can stand in any file: without a word of a provider, a mirror of a table, an attribute or an option in none.</summary>
    public bool IsSpokenOf => _summary.Value.IsSpokenOf;

    /// <summary>Whether a code can stand in this file.</summary>
    public bool MayStandIn(SyntaxTree tree) => _reach.Value.Includes(tree) || HasDeclaredNames(tree);

    /// <summary>Whether a provider can be called in this file.</summary>
    public bool MayCallIn(SyntaxTree tree) => _reach.Value.Includes(tree);

    /// <summary>Whether attributes or options give codes to members of any name.</summary>
    public bool HasDeclaredNames(SyntaxTree tree) =>
        _summary.Value.HasAttributes
        || (_summary.Value.HasOptions && _declared.HasConfigured(_options.AnalyzerConfigOptionsProvider.GetOptions(tree)));

    /// <summary>
    /// Whether something may carry a code by an attribute, an option or its enum, whatever it is called: only then is a value that is no
    /// code worth a look.
    /// </summary>
    public bool MayDeclare(SyntaxTree tree) => HasDeclaredNames(tree) || _summary.Value.HasCodeNames;

    private Summary Read()
    {
        var summary = new Summary();

        // Of the platform's many assemblies the names are enough; the symbols lie elsewhere, in the same order.
        var module = _compilation.SourceModule;
        for (var i = 0; i < module.ReferencedAssemblies.Length; i++)
        {
            if (ReferencedNames.IsPlatform(module.ReferencedAssemblies[i].Name))
            {
                continue;
            }

            var assembly = module.ReferencedAssemblySymbols[i];
            summary.HasAttributes |= ReferencedNames.HasAttribute(assembly);
            if (ReferencedNames.MentionProvider(assembly, _catalogs))
            {
                // A library that names a provider may have an enum of it too.
                summary.HasLibraries = true;
                summary.HasCodeNames = true;
            }
        }

        AnalyzerConfigOptions? asked = null;
        foreach (var tree in _compilation.SyntaxTrees)
        {
            // Almost all files have the same.
            var options = _options.AnalyzerConfigOptionsProvider.GetOptions(tree);
            summary.HasOptions |= !ReferenceEquals(options, asked) && _declared.HasConfigured(options);
            asked = options;
        }

        foreach (var (tree, words) in _files.All)
        {
            summary.HasAttributes |= (words & FileWord.Attribute) != 0;
            summary.HasCodeNames |= (words & FileWord.CodeNames) != 0;
            if ((words & (FileWord.Provider | FileWord.Mirror)) != 0)
            {
                summary.Files.Add(tree);
            }
        }

        return summary;
    }

    private ProviderReach FindReach()
    {
        var spoken = new HashSet<SyntaxTree>(_summary.Value.Files);
        var others = new List<SyntaxTree>();
        if (spoken.Count > 0 || _summary.Value.HasLibraries)
        {
            foreach (var tree in _compilation.SyntaxTrees)
            {
                if (!spoken.Contains(tree) && !SpokenFiles.IsOurs(tree))
                {
                    others.Add(tree);
                }
            }
        }

        return ProviderReach.Find(
            _summary.Value.Files, others, _summary.Value.HasLibraries ? ReferencedNames.Find(_compilation, _catalogs) : Array.Empty<string>(), _catalogs);
    }

    private sealed class Summary
    {
        /// <summary>The files that have a word of a provider, or an enum that mirrors a table.</summary>
        public List<SyntaxTree> Files { get; } = new();

        /// <summary>Whether an attribute gives a code to something.</summary>
        public bool HasAttributes { get; set; }

        /// <summary>Whether an option does.</summary>
        public bool HasOptions { get; set; }

        /// <summary>Whether a referenced assembly names a provider.</summary>
        public bool HasLibraries { get; set; }

        /// <summary>Whether there may be an enum with documented names.</summary>
        public bool HasCodeNames { get; set; }

        public bool IsSpokenOf => HasAttributes || HasOptions || HasLibraries || Files.Count > 0;
    }
}
