using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SmsCodeAnalyzers.Tests.Documentation;

/// <summary>Keeps the rules and what is written about them in step.</summary>
[TestClass]
public sealed class RulePagesTests
{
    private static readonly string[] s_sections = { "## What it reports", "## Why", "## How to fix", "## How to configure" };

    [TestMethod]
    public void Every_rule_has_a_page_under_its_id() =>
        Problems.InEach(ShippedRules.Rules, (rule, problems) =>
            problems.Unless(File.Exists(Repository.FullPath(Page(rule.Id))), Page(rule.Id) + " is missing"));

    [TestMethod]
    public void Every_page_is_about_a_rule_that_exists() =>
        Problems.InEach(Directory.GetFiles(Repository.FullPath("docs/rules"), "*.md"), (file, problems) =>
            problems.Unless(
                ShippedRules.Rules.Any(rule => rule.Id + ".md" == Path.GetFileName(file)),
                Path.GetFileName(file) + " describes no rule"));

    [TestMethod]
    public void A_page_is_headed_by_id_and_title() =>
        Problems.InEach(ShippedRules.Rules, (rule, problems) =>
        {
            var expected = "# " + rule.Id + ": " + ShippedRules.Title(rule);
            var heading = Repository.ReadLines(Page(rule.Id))[0];
            problems.Unless(heading == expected, "'" + heading + "' should be '" + expected + "'");
        });

    [TestMethod]
    public void A_page_names_category_severity_and_whether_there_is_a_fix() =>
        Problems.InEach(ShippedRules.Rules, (rule, problems) =>
        {
            var rows = MarkdownTable.Read(Repository.Read(Page(rule.Id)), "", "").ToDictionary(row => row[0], row => row[1]);
            problems.Unless(rows["Category"] == rule.Category, rule.Id + ": the category is '" + rows["Category"] + "'");
            problems.Unless(rows["Default"] == ShippedRules.Severity(rule), rule.Id + ": the severity is '" + rows["Default"] + "'");
            problems.Unless(rows["Fix"] == "–" != ShippedRules.HasFix(rule), rule.Id + ": the fix is '" + rows["Fix"] + "'");
        });

    [TestMethod]
    public void A_page_has_the_sections_that_every_page_has() =>
        Problems.InEach(ShippedRules.Rules, (rule, problems) =>
        {
            var lines = Repository.ReadLines(Page(rule.Id));
            foreach (var section in s_sections)
            {
                problems.Unless(lines.Contains(section), rule.Id + ": the section '" + section + "' is missing");
            }

            problems.Unless(
                lines.Any(line => line.StartsWith("dotnet_diagnostic." + rule.Id + ".severity", StringComparison.Ordinal)),
                rule.Id + ": the .editorconfig line is missing");
        });

    [TestMethod]
    public void A_help_link_is_the_one_base_and_the_page() =>
        Problems.InEach(ShippedRules.Rules, (rule, problems) =>
        {
            var helpLinkBase = ShippedRules.AnalyzersAssembly
                .GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(attribute => attribute.Key == "HelpLinkBase").Value!;
            problems.Unless(rule.HelpLinkUri == helpLinkBase + rule.Id + ".md", rule.Id + ": " + rule.HelpLinkUri);
            problems.Unless(Uri.IsWellFormedUriString(rule.HelpLinkUri, UriKind.Absolute), rule.Id + ": the help link is no address");
            problems.Unless(rule.HelpLinkUri.EndsWith("/" + Page(rule.Id), StringComparison.Ordinal), rule.Id + ": the help link does not lead to the page");
        });

    [TestMethod]
    public void The_readme_lists_the_rules_with_title_severity_and_fix()
    {
        var rows = MarkdownTable.Read(Repository.Read("README.md"), "Id", "Title", "Severity", "Fix");
        CollectionAssert.AreEqual(
            ShippedRules.Rules.Select(rule => "[" + rule.Id + "](" + Page(rule.Id) + ")").ToArray(),
            rows.Select(row => row[0]).ToArray(),
            "The table has every rule once, ordered by id.");
        Problems.InEach(ShippedRules.Rules, (rule, problems) =>
        {
            var row = rows.Single(candidate => candidate[0].Contains(rule.Id));
            problems.Unless(row[1] == ShippedRules.Title(rule), rule.Id + ": the title is '" + row[1] + "'");
            problems.Unless(row[2] == ShippedRules.Severity(rule), rule.Id + ": the severity is '" + row[2] + "'");
            problems.Unless(row[3] == "–" != ShippedRules.HasFix(rule), rule.Id + ": the fix is '" + row[3] + "'");
        });
    }

    [TestMethod]
    public void The_release_notes_list_every_rule_once_with_category_severity_title_and_page()
    {
        var rows = new[] { "Shipped", "Unshipped" }
            .SelectMany(file => Repository.ReadLines("src/Analyzers/AnalyzerReleases." + file + ".md"))
            .Where(line => line.StartsWith("SMS", StringComparison.Ordinal))
            .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray())
            .ToList();
        CollectionAssert.AreEquivalent(
            ShippedRules.Rules.Select(rule => rule.Id).ToArray(),
            rows.Select(row => row[0]).ToArray());
        Problems.InEach(ShippedRules.Rules, (rule, problems) =>
        {
            var row = rows.First(candidate => candidate[0] == rule.Id);
            var notes = ShippedRules.Title(rule) + ", [Documentation](" + rule.HelpLinkUri + ")";
            problems.Unless(row[1] == rule.Category, rule.Id + ": the category is '" + row[1] + "'");
            problems.Unless(row[2] == rule.DefaultSeverity.ToString(), rule.Id + ": the severity is '" + row[2] + "'");
            problems.Unless(row[3] == notes, rule.Id + ": the notes should be '" + notes + "'");
        });
    }

    [TestMethod]
    public void A_fix_can_be_applied_to_a_solution_or_its_page_says_that_it_cannot() =>
        Problems.InEach(ShippedRules.CodeFixes, (fix, problems) =>
        {
            var offersFixAll = fix.GetFixAllProvider() != null;
            foreach (var id in fix.FixableDiagnosticIds)
            {
                var saysNo = Repository.Read(Page(id)).Contains("no Fix All", StringComparison.Ordinal);
                problems.Unless(offersFixAll != saysNo, fix.GetType().Name + ", " + id + ": page and Fix All provider disagree");
            }
        });

    private static string Page(string id) => "docs/rules/" + id + ".md";
}
