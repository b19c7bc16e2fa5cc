using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SmsCodeAnalyzers.Package.Tests;

[TestClass]
public sealed class PackageContentTests
{
    private static readonly XElement s_metadata = XDocument
        .Load(Path.Combine(PackedPackage.Content, "SmsCodeAnalyzers.nuspec")).Root!.Elements().Single();

    [TestMethod]
    public void The_package_holds_exactly_the_promised_files()
    {
        var files = Directory.GetFiles(PackedPackage.Content, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(PackedPackage.Content, file).Replace('\\', '/'))
            .Where(file => !IsAddedByEveryPack(file))
            .Order(StringComparer.Ordinal);

        Assert.AreEqual(
            """
            README.md
            SmsCodeAnalyzers.nuspec
            analyzers/dotnet/cs/SmsCodeAnalyzers.CodeFixes.dll
            analyzers/dotnet/cs/SmsCodeAnalyzers.dll
            buildTransitive/SmsCodeAnalyzers.props
            buildTransitive/SmsCodeAnalyzers.targets
            config/SmsCodeAnalyzers.Default.globalconfig
            config/SmsCodeAnalyzers.None.globalconfig
            config/SmsCodeAnalyzers.Recommended.globalconfig
            config/SmsCodeAnalyzers.Strict.globalconfig
            icon.png
            """.ReplaceLineEndings("\n"),
            string.Join('\n', files));
    }

    [TestMethod]
    public void The_package_is_a_development_dependency_without_dependencies()
    {
        Assert.AreEqual("true", Metadata("developmentDependency"));
        Assert.IsEmpty(s_metadata.Descendants().Where(element => element.Name.LocalName == "dependency"));
    }

    [TestMethod]
    public void The_package_says_what_it_is_under_which_license()
    {
        Assert.AreEqual("SmsCodeAnalyzers", Metadata("id"));
        Assert.AreEqual(PackedPackage.Version, Metadata("version"));
        Assert.AreEqual("MIT", Metadata("license"));
        Assert.AreEqual("README.md", Metadata("readme"));
        Assert.AreEqual("icon.png", Metadata("icon"));
    }

    [TestMethod]
    public void The_assemblies_refer_to_nothing_but_the_oldest_supported_compiler_and_each_other()
    {
        var references = new[] { "SmsCodeAnalyzers.dll", "SmsCodeAnalyzers.CodeFixes.dll" }
            .SelectMany(References)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();

        var allowed = new[]
        {
            "Microsoft.CodeAnalysis 4.5.0.0",
            "Microsoft.CodeAnalysis.CSharp 4.5.0.0",
            "Microsoft.CodeAnalysis.Workspaces 4.5.0.0",
            "Microsoft.CodeAnalysis.CSharp.Workspaces 4.5.0.0",
            "System.Collections.Immutable 6.0.0.0",
            "netstandard 2.0.0.0",
            $"SmsCodeAnalyzers {PackedPackage.Version.Split('-')[0]}.0",
        };
        CollectionAssert.IsSubsetOf(references, allowed, string.Join(", ", references));
        CollectionAssert.Contains(references, "Microsoft.CodeAnalysis 4.5.0.0");
    }

    [TestMethod]
    [DataRow("SmsCodeAnalyzers.dll")]
    [DataRow("SmsCodeAnalyzers.CodeFixes.dll")]
    public void The_assemblies_are_built_from_their_sources_alone(string assembly)
    {
        using var file = Open(assembly);
        CollectionAssert.Contains(file.ReadDebugDirectory().Select(entry => entry.Type).ToList(), DebugDirectoryEntryType.Reproducible);
    }

    private static string? Metadata(string name) =>
        s_metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    private static bool IsAddedByEveryPack(string file) =>
        file == "[Content_Types].xml" || file.StartsWith("_rels/", StringComparison.Ordinal)
        || file.StartsWith("package/services/metadata/", StringComparison.Ordinal);

    private static IEnumerable<string> References(string assembly)
    {
        using var file = Open(assembly);
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .Select(reference => $"{metadata.GetString(reference.Name)} {reference.Version}")
            .ToList();
    }

    private static PEReader Open(string assembly) =>
        new(File.ReadAllBytes(Path.Combine(PackedPackage.Content, "analyzers", "dotnet", "cs", assembly)).ToImmutableArray());
}
