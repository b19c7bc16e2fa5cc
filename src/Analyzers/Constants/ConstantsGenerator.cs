using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Constants;

/// <summary>Turns every catalog into classes of named constants in the consumer's compilation.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ConstantsGenerator : IIncrementalGenerator
{
    internal const string OptionsStep = "SmsCodes.Options";
    internal const string SetsStep = "SmsCodes.Sets";
    internal const string SurroundingsStep = "SmsCodes.Surroundings";
    internal const string CodeSetSourcesStep = "SmsCodes.CodeSetSources";
    internal const string AttributeSourceStep = "SmsCodes.AttributeSource";
    internal const string ProblemsStep = "SmsCodes.Problems";

    private readonly Func<ImmutableArray<ProviderCatalog>> _catalogs;

    /// <summary>Makes the generator for the bundled catalogs.</summary>
    public ConstantsGenerator()
        : this(() => BundledCatalogs.All)
    {
    }

    internal ConstantsGenerator(Func<ImmutableArray<ProviderCatalog>> catalogs) => _catalogs = catalogs;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select((provider, _) => ConstantsOptions.From(provider.GlobalOptions))
            .WithTrackingName(OptionsStep);

        var sets = options
            .Select((current, _) => SetsOf(_catalogs(), current))
            .WithTrackingName(SetsStep);

        // Runs after every edit, so it reduces the compilation to the little that the constants depend on.
        var surroundings = context.CompilationProvider
            .Combine(options)
            .Combine(sets)
            .Select((pair, cancellationToken) =>
                Surroundings.Of(pair.Left.Left, pair.Left.Right.Namespace, pair.Right, cancellationToken))
            .WithTrackingName(SurroundingsStep);

        var place = options.Combine(surroundings);

        var codeSetSources = sets
            .SelectMany((all, _) => all)
            .Combine(place)
            .SelectMany((pair, _) => CodeSetSourcesOf(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(CodeSetSourcesStep);

        var attributeSources = place
            .SelectMany((pair, _) => AttributeSourcesOf(pair.Left, pair.Right))
            .WithTrackingName(AttributeSourceStep);

        var problems = place
            .Select((pair, _) => (pair.Left.Namespace, pair.Left.InvalidNamespace, pair.Right.TypeInTheWay))
            .WithTrackingName(ProblemsStep);

        context.RegisterSourceOutput(codeSetSources, (output, source) =>
            output.AddSource(source.Set.Constants + ".g.cs", ConstantsSource.TextOf(source)));

        context.RegisterSourceOutput(attributeSources, (output, source) =>
            output.AddSource(ConstantsSource.AttributeClass + ".g.cs", ConstantsSource.TextOf(source)));

        context.RegisterSourceOutput(problems, (output, problem) =>
        {
            if (problem.InvalidNamespace != null)
            {
                output.ReportDiagnostic(Diagnostic.Create(
                    ConstantsCannotBeGenerated.NotANamespace, Location.None, problem.InvalidNamespace, problem.Namespace));
            }

            if (problem.TypeInTheWay != null)
            {
                output.ReportDiagnostic(Diagnostic.Create(
                    ConstantsCannotBeGenerated.TypeInTheWay, Location.None, problem.TypeInTheWay, problem.Namespace));
            }
        });
    }

    private static EquatableArray<CodeSet> SetsOf(ImmutableArray<ProviderCatalog> catalogs, ConstantsOptions options)
    {
        // Two sets with the same class names would break the build: the first catalog's stands. File names of generated
        // sources do not tell letter case apart.
        var stems = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return new EquatableArray<CodeSet>(catalogs
            .Where(options.Includes)
            .SelectMany(catalog => catalog.Sets)
            .Where(set => ConstantsSource.ClassesOf(set) != ConstantClasses.None && stems.Add(set.Constants))
            .ToImmutableArray());
    }

    private static ImmutableArray<CodeSetSource> CodeSetSourcesOf(CodeSet set, ConstantsOptions options, Surroundings surroundings)
    {
        if (surroundings.TypeInTheWay != null)
        {
            return ImmutableArray<CodeSetSource>.Empty;
        }

        var classes = ConstantsSource.ClassesOf(set)
            & ~Visible(set.CodeClass, ConstantClasses.Codes)
            & ~Visible(set.TextClass, ConstantClasses.Texts)
            & ~Visible(set.TypeClass, ConstantClasses.Types);
        return classes == ConstantClasses.None
            ? ImmutableArray<CodeSetSource>.Empty
            : ImmutableArray.Create(new CodeSetSource(set, classes, options.Namespace, options.IsPublic, options.HasComments));

        ConstantClasses Visible(string name, ConstantClasses which) =>
            surroundings.VisibleClasses.Contains(name, StringComparer.Ordinal) ? which : ConstantClasses.None;
    }

    private static ImmutableArray<AttributeSource> AttributeSourcesOf(ConstantsOptions options, Surroundings surroundings) =>
        surroundings.TypeInTheWay != null
        || surroundings.VisibleClasses.Contains(ConstantsSource.AttributeClass, StringComparer.Ordinal)
            ? ImmutableArray<AttributeSource>.Empty
            : ImmutableArray.Create(new AttributeSource(options.Namespace, options.IsPublic, options.HasComments));
}
