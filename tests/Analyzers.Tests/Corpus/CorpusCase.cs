using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace SmsCodeAnalyzers.Tests.Corpus;

/// <summary>
/// One case of the corpus: a small integration as people write it, with the reports that it deserves marked in place. Its first
/// file begins with what the case shows (<c>// case:</c>), the rules it is fully labelled for (<c>// rules:</c>, <c>all</c> for
/// SMS1001 to SMS4002), the libraries it uses (<c>// stubs:</c>) and, where needed, its language version (<c>// language:</c>).
/// </summary>
internal sealed class CorpusCase
{
    private const string CaseRoot = "Corpus/Cases/";
    private const string StubRoot = "Corpus/Stubs/";
    private const string SourceExtension = ".cs.txt";
    private const string ConfigurationFile = "editorconfig.txt";

    // The build writes the separators of its own platform into the names.
    private static readonly ImmutableDictionary<string, string> s_resources = typeof(CorpusCase).Assembly.GetManifestResourceNames()
        .ToImmutableDictionary(resource => resource.Replace('\\', '/'), StringComparer.Ordinal);

    private static readonly Lazy<ImmutableArray<CorpusCase>> s_all = new(Load);

    private CorpusCase(string name, ImmutableArray<CorpusDocument> documents, string? configuration)
    {
        Name = name;
        Documents = documents;
        Configuration = configuration;

        var head = documents.Select(document => document.Source).First(source => source.StartsWith("// case:", StringComparison.Ordinal));
        Rules = Words(head, "rules").ToImmutableHashSet(StringComparer.Ordinal);
        Stubs = Words(head, "stubs").ToImmutableArray();
        var language = Words(head, "language").FirstOrDefault();
        LanguageVersion = language is null
            ? Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest
            : LanguageVersionFacts.TryParse(language, out var version) ? version : null;
    }

    private CorpusCase(CorpusCase other, ImmutableArray<CorpusDocument> documents, string rule)
    {
        Name = other.Name;
        Documents = documents;
        Configuration = other.Configuration;
        Rules = ImmutableHashSet.Create(StringComparer.Ordinal, rule);
        Stubs = other.Stubs;
        LanguageVersion = other.LanguageVersion;
    }

    /// <summary>The cases that the compiler at hand can compile.</summary>
    public static ImmutableArray<CorpusCase> All => s_all.Value;

    public string Name { get; }

    public ImmutableArray<CorpusDocument> Documents { get; }

    /// <summary>The text of the case's <c>.editorconfig</c>.</summary>
    public string? Configuration { get; }

    public ImmutableHashSet<string> Rules { get; }

    public ImmutableArray<string> Stubs { get; }

    /// <summary><see langword="null"/> where this compiler does not know the language version that the case needs.</summary>
    public LanguageVersion? LanguageVersion { get; }

    public bool IsSilent => Documents.All(document => document.Marks.IsEmpty);

    public bool IsLabelledFor(string rule) =>
        Rules.Contains(rule)
        || (Rules.Contains("all")
            && string.CompareOrdinal(rule, "SMS1001") >= 0
            && string.CompareOrdinal(rule, "SMS4002") <= 0);

    /// <summary>The same case with other files, which are labelled for one rule.</summary>
    public CorpusCase With(ImmutableArray<CorpusDocument> documents, string rule) => new(this, documents, rule);

    public static string ReadStub(string name) => Read(StubRoot + name + SourceExtension);

    public override string ToString() => Name;

    private static ImmutableArray<CorpusCase> Load() =>
        s_resources.Keys
            .Where(resource => resource.StartsWith(CaseRoot, StringComparison.Ordinal))
            .OrderBy(resource => resource, StringComparer.Ordinal)
            .GroupBy(resource => resource.Substring(CaseRoot.Length).Split('/')[0])
            .Select(files => Load(files.Key, files.ToImmutableArray()))
            .Where(corpusCase => corpusCase.LanguageVersion is not null)
            .ToImmutableArray();

    private static CorpusCase Load(string name, ImmutableArray<string> resources)
    {
        var documents = resources
            .Where(resource => resource.EndsWith(SourceExtension, StringComparison.Ordinal))
            .Select(resource =>
            {
                var path = resource.Substring(CaseRoot.Length + name.Length + 1);
                var folder = path.LastIndexOf('/');
                return CorpusDocument.Parse(
                    folder < 0 ? "" : path.Substring(0, folder),
                    "/corpus/" + name + "/" + path.Substring(0, path.Length - ".txt".Length),
                    Read(resource));
            })
            .ToImmutableArray();
        var configuration = resources.FirstOrDefault(resource => resource.EndsWith("/" + ConfigurationFile, StringComparison.Ordinal));
        return new CorpusCase(name, documents, configuration is null ? null : Read(configuration));
    }

    private static string Read(string resource)
    {
        using var stream = typeof(CorpusCase).Assembly.GetManifestResourceStream(s_resources[resource])!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    private static IEnumerable<string> Words(string head, string key)
    {
        var start = "// " + key + ":";
        return head.Split('\n')
            .TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal))
            .Where(line => line.StartsWith(start, StringComparison.Ordinal))
            .SelectMany(line => line.Substring(start.Length).Split(','))
            .Select(word => word.Trim())
            .Where(word => word.Length > 0);
    }
}
