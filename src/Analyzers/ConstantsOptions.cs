using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers;

/// <summary>What the consumer's project says about the constants; equal by value.</summary>
/// <param name="Namespace">The namespace of the constants: the configured one where it is a name, else the default.</param>
/// <param name="InvalidNamespace">The configured namespace where it is none; otherwise <see langword="null"/>.</param>
/// <param name="IsPublic">Whether the constants are public instead of internal.</param>
/// <param name="HasComments">Whether the constants carry XML comments.</param>
/// <param name="Providers">The names of the providers to work with; empty means all.</param>
internal sealed record ConstantsOptions(
    string Namespace, string? InvalidNamespace, bool IsPublic, bool HasComments, EquatableArray<string> Providers)
{
    public const string DefaultNamespace = "SmsCodes";

    // The build hands properties to the compiler in a file in which ";" begins a comment, so the package's targets
    // turn it into ",".
    private static readonly char[] s_separators = { ';', ',' };

    public static ConstantsOptions From(AnalyzerConfigOptions globalOptions)
    {
        var configuredNamespace = Property(globalOptions, "SmsCodesNamespace");
        var isNamespace = configuredNamespace.Length > 0 && IsNamespace(configuredNamespace);
        var isPublic = string.Equals(Property(globalOptions, "SmsCodesVisibility"), "public", StringComparison.OrdinalIgnoreCase);

        // Comments of internal constants would fill the consumer's documentation file with types that its readers
        // cannot use. An editor never writes that file, and there the comments are what hovering shows.
        var hasComments = isPublic
            || !IsTrue(globalOptions, "GenerateDocumentationFile")
            || IsTrue(globalOptions, "DesignTimeBuild");

        return new ConstantsOptions(
            isNamespace ? configuredNamespace : DefaultNamespace,
            isNamespace || configuredNamespace.Length == 0 ? null : configuredNamespace,
            isPublic,
            hasComments,
            ReadProviders(Property(globalOptions, "SmsCodesProviders")));
    }

    /// <summary>Whether the project works with the codes of <paramref name="provider"/>: constants, recognition and rules alike.</summary>
    public bool Includes(ProviderCatalog provider) =>
        Providers.Count == 0 || Providers.Contains(provider.Name, StringComparer.OrdinalIgnoreCase);

    // Almost no project names any, and each compilation asks.
    private static EquatableArray<string> ReadProviders(string names) =>
        new(names.Length == 0
            ? ImmutableArray<string>.Empty
            : names.Split(s_separators).Select(name => name.Trim()).Where(name => name.Length > 0).ToImmutableArray());

    private static bool IsNamespace(string name) =>
        name.Split('.').All(segment =>
            SyntaxFacts.IsValidIdentifier(segment) && SyntaxFacts.GetKeywordKind(segment) == SyntaxKind.None);

    private static bool IsTrue(AnalyzerConfigOptions options, string name) =>
        string.Equals(Property(options, name), "true", StringComparison.OrdinalIgnoreCase);

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";
}
