using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SmsCodeAnalyzers.Tests.Documentation;

/// <summary>What every rule, analyzer, generator and fix has in common, also those that are yet to come.</summary>
[TestClass]
public sealed class GovernanceTests
{
    private static readonly Type[] s_constantHolders =
    {
        typeof(DiagnosticIds), typeof(DiagnosticProperties), typeof(DiagnosticCategories),
    };

    private static readonly string[] s_assembliesOfEveryCompiler =
    {
        "netstandard", "System.Collections.Immutable", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp",
    };

    [TestMethod]
    public void An_id_is_never_given_twice()
    {
        CollectionAssert.AllItemsAreUnique(ShippedRules.Ids.Select(id => id.Value).ToArray());
    }

    [TestMethod]
    public void Every_id_has_a_rule_and_every_rule_an_id() =>
        CollectionAssert.AreEquivalent(
            ShippedRules.Ids.Select(id => id.Value).ToArray(),
            ShippedRules.Rules.Select(rule => rule.Id).ToArray());

    [TestMethod]
    public void An_id_is_the_prefix_and_four_digits() =>
        Problems.InEach(ShippedRules.Ids, (id, problems) =>
            problems.Unless(Regex.IsMatch(id.Value, "^SMS[1-9][0-9]{3}$"), id.Key + ": " + id.Value));

    [TestMethod]
    public void The_messages_of_one_rule_differ_in_nothing_else() =>
        Problems.InEach(ShippedRules.Descriptors, (descriptor, problems) =>
        {
            var rule = ShippedRules.Rules.Single(candidate => candidate.Id == descriptor.Id);
            problems.Unless(descriptor.Title.Equals(rule.Title), descriptor.Id + " has two titles");
            problems.Unless(descriptor.Description.Equals(rule.Description), descriptor.Id + " has two descriptions");
            problems.Unless(descriptor.Category == rule.Category, descriptor.Id + " has two categories");
            problems.Unless(descriptor.DefaultSeverity == rule.DefaultSeverity, descriptor.Id + " has two severities");
            problems.Unless(descriptor.HelpLinkUri == rule.HelpLinkUri, descriptor.Id + " has two help links");
        });

    [TestMethod]
    public void A_title_is_one_line_without_a_full_stop() =>
        Problems.InEach(ShippedRules.Rules, (rule, problems) =>
        {
            var title = ShippedRules.Title(rule);
            problems.Unless(title.Length is > 0 and <= 80, rule.Id + ": the title is " + title.Length + " characters long");
            problems.Unless(title == title.Trim() && !title.Contains('\n'), rule.Id + ": the title has white space around it");
            problems.Unless(!title.EndsWith('.'), rule.Id + ": the title ends with a full stop");
            problems.Unless(!title.Contains('{'), rule.Id + ": the title has a placeholder");
            problems.Unless(char.IsUpper(title[0]), rule.Id + ": the title starts in lower case");
        });

    [TestMethod]
    public void A_message_ends_with_a_full_stop_only_if_it_has_several_sentences() =>
        Problems.InEach(ShippedRules.Descriptors, (rule, problems) =>
        {
            var message = ShippedRules.Text(rule.MessageFormat);
            problems.Unless(message.Length > 0 && message == message.Trim() && !message.Contains('\n'), rule.Id + ": the message is empty, or not one trimmed line");
            var severalSentences = message.TrimEnd('.').Contains(". ", StringComparison.Ordinal);
            problems.Unless(message.EndsWith('.') == severalSentences, rule.Id + ": '" + message + "'");
        });

    [TestMethod]
    public void A_description_is_made_of_sentences() =>
        Problems.InEach(ShippedRules.Rules, (rule, problems) =>
        {
            var description = ShippedRules.Text(rule.Description);
            problems.Unless(description.EndsWith('.') && char.IsUpper(description[0]), rule.Id + ": '" + description + "'");
            problems.Unless(description != ShippedRules.Title(rule) + ".", rule.Id + ": the description repeats the title");
        });

    [TestMethod]
    public void A_rule_is_on_and_in_the_one_category() =>
        Problems.InEach(ShippedRules.Rules, (rule, problems) =>
        {
            problems.Unless(rule.Category == DiagnosticCategories.SmsCodes, rule.Id + ": the category is " + rule.Category);
            problems.Unless(rule.IsEnabledByDefault, rule.Id + " is off; rules that should not be seen are hidden instead");
            problems.Unless(rule.DefaultSeverity != DiagnosticSeverity.Error, rule.Id + " breaks the build of people who did not ask for it");
        });

    [TestMethod]
    public void No_rule_waits_for_the_end_of_the_compilation() =>
        Problems.InEach(ShippedRules.Rules, (rule, problems) =>
            problems.Unless(!rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd), rule.Id + " is not shown while typing"));

    [TestMethod]
    public void An_analyzer_is_a_public_sealed_class_for_csharp_called_analyzer() =>
        Problems.InEach(ShippedRules.AnalyzerTypes, (type, problems) =>
        {
            problems.Unless(type.IsPublic && type.IsSealed, type.Name + " is not public and sealed");
            problems.Unless(type.Name.EndsWith("Analyzer", StringComparison.Ordinal), type.Name + " is not called Analyzer");
            problems.Unless(
                type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.SequenceEqual(new[] { LanguageNames.CSharp }) == true,
                type.Name + " is not declared for C# alone");
        });

    [TestMethod]
    public void A_generator_is_a_public_sealed_class_for_csharp_called_generator() =>
        Problems.InEach(ShippedRules.GeneratorTypes, (type, problems) =>
        {
            problems.Unless(type.IsPublic && type.IsSealed, type.Name + " is not public and sealed");
            problems.Unless(type.Name.EndsWith("Generator", StringComparison.Ordinal), type.Name + " is not called Generator");
            problems.Unless(
                type.GetCustomAttribute<GeneratorAttribute>()?.Languages.SequenceEqual(new[] { LanguageNames.CSharp }) == true,
                type.Name + " is not declared for C# alone");
        });

    [TestMethod]
    public void An_analyzer_runs_concurrently_and_says_how_it_treats_generated_code() =>
        Problems.InEach(ShippedRules.Analyzers, (analyzer, problems) =>
        {
            var context = new RecordingAnalysisContext();
            analyzer.Initialize(context);
            problems.Unless(context.IsConcurrent, analyzer + " does not run concurrently");
            problems.Unless(context.GeneratedCode != null, analyzer + " does not configure generated code");
            problems.Unless(
                context.GeneratedCode?.HasFlag(GeneratedCodeAnalysisFlags.ReportDiagnostics) == false,
                analyzer + " reports in generated code");
        });

    [TestMethod]
    public void An_analyzer_supports_the_same_rules_each_time_it_is_asked() =>
        Problems.InEach(ShippedRules.Analyzers, (analyzer, problems) =>
        {
            problems.Unless(!analyzer.SupportedDiagnostics.IsEmpty, analyzer + " supports no rule");
            problems.Unless(analyzer.SupportedDiagnostics.SequenceEqual(analyzer.SupportedDiagnostics), analyzer + " makes new descriptors");
        });

    [TestMethod]
    public void A_code_fix_is_a_public_sealed_class_exported_for_csharp_under_its_own_name() =>
        Problems.InEach(ShippedRules.CodeFixTypes, (type, problems) =>
        {
            var export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>();
            problems.Unless(type.IsPublic && type.IsSealed, type.Name + " is not public and sealed");
            problems.Unless(type.Name.EndsWith("CodeFixProvider", StringComparison.Ordinal), type.Name + " is not called CodeFixProvider");
            problems.Unless(export?.Name == type.Name, type.Name + " is not exported under its own name");
            problems.Unless(export?.Languages.SequenceEqual(new[] { LanguageNames.CSharp }) == true, type.Name + " is not exported for C# alone");
        });

    [TestMethod]
    public void A_code_fix_is_for_rules_that_exist() =>
        Problems.InEach(ShippedRules.CodeFixes, (fix, problems) =>
        {
            problems.Unless(!fix.FixableDiagnosticIds.IsEmpty, fix + " fixes nothing");
            foreach (var id in fix.FixableDiagnosticIds)
            {
                problems.Unless(ShippedRules.Rules.Any(rule => rule.Id == id), fix + " fixes " + id + ", which is no rule");
            }
        });

    [TestMethod]
    public void Nothing_else_is_public_in_the_analyzers() =>
        Problems.InEach(ShippedRules.AnalyzersAssembly.GetExportedTypes(), (type, problems) =>
            problems.Unless(
                ShippedRules.AnalyzerTypes.Contains(type) || ShippedRules.GeneratorTypes.Contains(type) || s_constantHolders.Contains(type),
                type.FullName + " is public"));

    [TestMethod]
    public void Nothing_else_is_public_in_the_code_fixes() =>
        Problems.InEach(ShippedRules.CodeFixesAssembly.GetExportedTypes(), (type, problems) =>
            problems.Unless(ShippedRules.CodeFixTypes.Contains(type), type.FullName + " is public"));

    [TestMethod]
    public void The_analyzers_need_only_what_every_supported_compiler_has() =>
        AssertReferences(ShippedRules.AnalyzersAssembly, s_assembliesOfEveryCompiler);

    [TestMethod]
    public void The_code_fixes_need_only_what_every_supported_editor_has() =>
        AssertReferences(
            ShippedRules.CodeFixesAssembly,
            s_assembliesOfEveryCompiler.Concat(new[]
            {
                "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "SmsCodeAnalyzers",
            }));

    private static void AssertReferences(Assembly assembly, IEnumerable<string> allowed)
    {
        var oldestCompiler = new Version(4, 5, 0, 0);
        Problems.InEach(assembly.GetReferencedAssemblies(), (reference, problems) =>
        {
            problems.Unless(allowed.Contains(reference.Name), assembly.GetName().Name + " refers to " + reference.Name);
            problems.Unless(
                !reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || reference.Version == oldestCompiler,
                assembly.GetName().Name + " was compiled against " + reference);
        });
    }
}
