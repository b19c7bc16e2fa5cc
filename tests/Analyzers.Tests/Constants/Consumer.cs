using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Constants;

namespace SmsCodeAnalyzers.Tests.Constants;

/// <summary>A project that gets constants: its sources, its settings and what it references.</summary>
internal sealed record Consumer
{
    private static readonly ImmutableArray<MetadataReference> s_framework =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name
            && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    public string AssemblyName { get; init; } = "Shop";

    public ImmutableArray<string> Sources { get; init; } = ImmutableArray<string>.Empty;

    public ImmutableArray<ProviderCatalog> Catalogs { get; init; } = SmallCatalogs.All;

    public ImmutableArray<MetadataReference> References { get; init; } = ImmutableArray<MetadataReference>.Empty;

    /// <summary>MSBuild properties that the compiler gets to see.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Disable;

    public DocumentationMode Documentation { get; init; } = DocumentationMode.Parse;

    public CSharpParseOptions ParseOptions => new(Language, Documentation);

    public Consumer With(string property, string value) => this with { Properties = Properties.SetItem(property, value) };

    public Consumer Seeing(params Built[] projects) => this with
    {
        References = References.AddRange(projects.Select(project => project.Reference)),
    };

    public static Consumer Of(params string[] sources) => new() { Sources = sources.ToImmutableArray() };

    /// <summary>The compilation without the constants.</summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create(
        AssemblyName,
        Sources.Select((source, i) => CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), ParseOptions, "File" + i + ".cs")),
        s_framework.AddRange(References),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: ReportDiagnostic.Error,
            nullableContextOptions: Nullable));

    public GeneratorDriver Driver(bool track = false) => CSharpGeneratorDriver.Create(
        new[] { new ConstantsGenerator(() => Catalogs).AsSourceGenerator() },
        parseOptions: ParseOptions,
        optionsProvider: new ProjectOptions(Properties),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: track));

    public Built Build()
    {
        var driver = Driver().RunGeneratorsAndUpdateCompilation(Compile(), out var output, out var reported);
        var result = driver.GetRunResult().Results.Single();
        Assert.IsNull(result.Exception, "The generator must not throw");
        return new Built((CSharpCompilation)output, result.GeneratedSources, reported);
    }

    private sealed class ProjectOptions : AnalyzerConfigOptionsProvider
    {
        public ProjectOptions(ImmutableDictionary<string, string> properties) => GlobalOptions = new Options(properties);

        public override AnalyzerConfigOptions GlobalOptions { get; }

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options : AnalyzerConfigOptions
    {
        private const string Prefix = "build_property.";

        private readonly ImmutableDictionary<string, string> _properties;

        public Options(ImmutableDictionary<string, string> properties) =>
            _properties = properties.WithComparers(KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return key.StartsWith(Prefix, StringComparison.Ordinal)
                && _properties.TryGetValue(key.Substring(Prefix.Length), out value);
        }
    }
}

/// <summary>A consumer's compilation with the constants in it.</summary>
internal sealed record Built(
    CSharpCompilation Compilation, ImmutableArray<GeneratedSourceResult> Files, ImmutableArray<Diagnostic> Reported)
{
    public MetadataReference Reference => Compilation.ToMetadataReference();

    public IEnumerable<string> FileNames => Files.Select(file => file.HintName);

    /// <summary>What the compiler says, as "id: message"; warnings are errors.</summary>
    public IEnumerable<string> Complaints => Compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)
        .Select(diagnostic => diagnostic.Id + ": " + diagnostic.GetMessage());

    public string File(string name) => Files.Single(file => file.HintName == name).SourceText.ToString();

    /// <summary>The class of this name that the project itself declares, or null.</summary>
    public INamedTypeSymbol? OwnClass(string fullName) => Compilation.GetTypesByMetadataName(fullName)
        .SingleOrDefault(type => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Compilation.Assembly));

    public INamedTypeSymbol Class(string fullName)
    {
        var type = OwnClass(fullName);
        Assert.IsNotNull(type, fullName + " must be generated");
        return type;
    }

    public Built AssertCompiles()
    {
        Assert.AreEqual("", string.Join("\n", Complaints));
        return this;
    }

    public Built AssertReportsNothing()
    {
        Assert.AreEqual("", string.Join("\n", Reported));
        return this;
    }

    /// <summary>Writes the assembly to memory, and tells the documentation file that comes with it.</summary>
    public string EmitDocumentation()
    {
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = Compilation.Emit(assembly, xmlDocumentationStream: documentation);
        Assert.AreEqual("", string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)));
        return Encoding.UTF8.GetString(documentation.ToArray());
    }

    public MetadataReference EmitReference()
    {
        using var assembly = new MemoryStream();
        var result = Compilation.Emit(assembly);
        Assert.IsTrue(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }
}
