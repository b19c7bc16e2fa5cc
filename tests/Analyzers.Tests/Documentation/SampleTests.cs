using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Tests.Verifiers;

namespace SmsCodeAnalyzers.Tests.Documentation;

/// <summary>That the sample shows what its list of warnings says, on every compiler; the CI compares the list with a real build.</summary>
[TestClass]
public sealed class SampleTests
{
    private const string Sample = "samples/SmsGateway";
    private const string List = Sample + "/expected-warnings.txt";

    private static readonly Regex s_line = new(@"^(?<file>[\w.]+\.cs)\((?<line>\d+),(?<column>\d+)\): (?<id>SMS\d{4})$", RegexOptions.CultureInvariant);

    [TestMethod]
    public async Task The_sample_shows_the_expected_warnings_and_no_others()
    {
        var test = new SampleTest { NullableContext = NullableContextOptions.Enable };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", Repository.Read(Sample + "/.editorconfig")));
        test.DisabledDiagnostics.AddRange(ShippedRules.Rules.Where(rule => rule.DefaultSeverity != DiagnosticSeverity.Warning).Select(rule => rule.Id));
        foreach (var file in SourceFiles())
        {
            test.TestState.Sources.Add(("/" + Path.GetFileName(file), File.ReadAllText(file)));
        }

        foreach (var match in ExpectedWarnings().Select(line => s_line.Match(line)))
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult(match.Groups["id"].Value, DiagnosticSeverity.Warning)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
                .WithLocation("/" + match.Groups["file"].Value, Number(match, "line"), Number(match, "column")));
        }

        await test.RunAsync();
    }

    [TestMethod]
    public void Expected_warnings_are_sorted_and_named_once()
    {
        var lines = ExpectedWarnings();
        CollectionAssert.AreEqual(lines.Distinct().OrderBy(line => line, StringComparer.Ordinal).ToArray(), lines);
    }

    [TestMethod]
    public void An_expected_warning_stands_at_code_and_has_an_id_that_exists() =>
        Problems.InEach(ExpectedWarnings(), (expected, problems) =>
        {
            var match = s_line.Match(expected);
            problems.Unless(match.Success, "'" + expected + "' is not 'File.cs(line,column): id'");
            if (!match.Success)
            {
                return;
            }

            problems.Unless(ShippedRules.Ids.Any(id => id.Value == match.Groups["id"].Value), expected + ": no such rule");
            var file = SourceFiles().Single(path => Path.GetFileName(path) == match.Groups["file"].Value);
            var text = File.ReadAllLines(file)[Number(match, "line") - 1][(Number(match, "column") - 1)..];
            var isCode = match.Groups["id"].Value == DiagnosticIds.UseNamedConstant ? "^(-?[0-9]|\")" : "^[-\\w(_\"]";
            problems.Unless(Regex.IsMatch(text, isCode), expected + ": there stands '" + text + "'");
        });

    [TestMethod]
    public void File_names_tell_the_files_of_the_sample_apart()
    {
        var names = SourceFiles().Select(path => Path.GetFileName(path)).ToArray();
        Assert.AreNotEqual(0, names.Length);
        CollectionAssert.AllItemsAreUnique(names);
    }

    private sealed class SampleTest : AnalyzerTest
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => ShippedRules.Analyzers;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string[] ExpectedWarnings() => Repository.Read(List).TrimEnd('\n').Split('\n');

    private static string[] SourceFiles() => Directory
        .GetFiles(Repository.FullPath(Sample), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
        .ToArray();
}
