using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SmsCodeAnalyzers.Package.Tests;

[TestClass]
public sealed class PresetTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> s_rules = LoadRules();

    [TestMethod]
    public void The_package_has_rules() =>
        CollectionAssert.Contains(s_rules.Select(rule => rule.Id).ToList(), "SMS1001");

    [TestMethod]
    public void Mode_None_turns_every_rule_off() =>
        AssertPreset("None", rule => $"dotnet_diagnostic.{rule.Id}.severity = none");

    [TestMethod]
    public void Mode_Default_names_every_rule_with_its_severity_and_sets_none() =>
        AssertPreset("Default", rule => $"# dotnet_diagnostic.{rule.Id}.severity = {Word(rule.DefaultSeverity)}");

    [TestMethod]
    public void Mode_Recommended_makes_suggestions_warnings() =>
        AssertPreset("Recommended", rule => $"dotnet_diagnostic.{rule.Id}.severity = " + rule.DefaultSeverity switch
        {
            DiagnosticSeverity.Info => "warning",
            var severity => Word(severity),
        });

    [TestMethod]
    public void Mode_Strict_makes_warnings_errors_and_all_else_warnings() =>
        AssertPreset("Strict", rule => $"dotnet_diagnostic.{rule.Id}.severity = " + rule.DefaultSeverity switch
        {
            DiagnosticSeverity.Warning or DiagnosticSeverity.Error => "error",
            _ => "warning",
        });

    [TestMethod]
    [DataRow("None")]
    [DataRow("Default")]
    [DataRow("Recommended")]
    [DataRow("Strict")]
    public void A_preset_is_a_global_config_below_every_one_of_the_user(string mode)
    {
        var lines = Lines(mode).ToList();

        CollectionAssert.Contains(lines, "is_global = true");
        CollectionAssert.Contains(lines, "global_level = -1");
    }

    private static void AssertPreset(string mode, Func<DiagnosticDescriptor, string> line) =>
        Assert.AreEqual(
            string.Join('\n', s_rules.Select(line)),
            string.Join('\n', Lines(mode).Where(text => Regex.IsMatch(text, @"^(# )?dotnet_diagnostic\."))));

    private static IEnumerable<string> Lines(string mode) =>
        File.ReadLines(Path.Combine(PackedPackage.Content, "config", $"SmsCodeAnalyzers.{mode}.globalconfig"));

    private static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Hidden => "silent",
        DiagnosticSeverity.Info => "suggestion",
        DiagnosticSeverity.Warning => "warning",
        _ => "error",
    };

    private static List<DiagnosticDescriptor> LoadRules()
    {
        var failures = new List<string>();
        var reference = new AnalyzerFileReference(
            Path.Combine(PackedPackage.Content, "analyzers", "dotnet", "cs", "SmsCodeAnalyzers.dll"), new Loader());
        reference.AnalyzerLoadFailed += (_, failure) => failures.Add(failure.Message);
        var ofAnalyzers = reference.GetAnalyzers(LanguageNames.CSharp).SelectMany(analyzer => analyzer.SupportedDiagnostics);
        Assert.IsEmpty(failures, string.Join(Environment.NewLine, failures));

        // A generator does not say what it reports, so its descriptors are looked for where the assembly keeps them.
        var kept = reference.GetAssembly().GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);
        return ofAnalyzers.Concat(kept)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .ToList();
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        private Assembly? _loaded;

        public void AddDependencyLocation(string fullPath)
        {
        }

        // From its bytes, so that the file can be removed after the tests.
        public Assembly LoadFromPath(string fullPath) =>
            _loaded ??= AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(File.ReadAllBytes(fullPath)));
    }
}
