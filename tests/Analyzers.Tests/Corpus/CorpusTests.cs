using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SmsCodeAnalyzers.Tests.Corpus;

/// <summary>Judges recognition on whole integrations, written from the documentation of the rules and not from their code.</summary>
[TestClass]
public sealed class CorpusTests
{
    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> CaseNames => CorpusCase.All.Select(corpusCase => new object[] { corpusCase.Name });

    [TestMethod]
    [DynamicData(nameof(CaseNames))]
    public async Task A_case_gets_the_reports_it_is_labelled_with(string name)
    {
        var corpusCase = CorpusCase.All.Single(candidate => candidate.Name == name);
        foreach (var projectsAsMetadata in corpusCase.Documents.All(document => document.Project.Length == 0)
            ? new[] { false }
            : new[] { false, true })
        {
            var run = await CorpusRun.OfAsync(corpusCase, projectsAsMetadata);
            var problems = run.Failures
                .Concat(run.Outcomes.SelectMany(outcome => outcome.Missed).Select(missed => "missed: " + missed))
                .Concat(run.Outcomes.SelectMany(outcome => outcome.FalseAlarms).Select(report => "false alarm: " + report))
                .ToList();

            Assert.AreEqual("", string.Join("\n", problems), projectsAsMetadata ? "over metadata references" : "over source");
        }
    }

    [TestMethod]
    public async Task Every_rule_finds_95_percent_of_the_corpus_and_is_right_in_99_percent_of_its_reports()
    {
        var runs = new List<CorpusRun>();
        foreach (var corpusCase in CorpusCase.All)
        {
            runs.Add(await CorpusRun.OfAsync(corpusCase, projectsAsMetadata: false));
        }

        var scores = runs.SelectMany(run => run.Outcomes)
            .GroupBy(outcome => outcome.Rule)
            .OrderBy(outcomes => outcomes.Key)
            .Select(outcomes => new Score(
                outcomes.Key,
                outcomes.Count(),
                outcomes.Sum(outcome => outcome.Expected),
                outcomes.Sum(outcome => outcome.Missed.Length),
                outcomes.Sum(outcome => outcome.FalseAlarms.Length)))
            .ToList();
        TestContext.WriteLine($"{CorpusCase.All.Length} cases, {CorpusCase.All.Sum(corpusCase => corpusCase.Documents.Length)} files, {CorpusCase.All.Count(corpusCase => corpusCase.IsSilent)} cases silent");
        TestContext.WriteLine(Score.Header);
        foreach (var score in scores)
        {
            TestContext.WriteLine(score.ToString());
        }

        CollectionAssert.AreEqual(
            new List<string>(),
            scores.Where(score => score.Recall < 0.95 || score.Precision < 0.99).Select(score => score.ToString()).ToList());
    }

    [TestMethod]
    public void The_corpus_has_at_least_60_files_and_half_of_its_cases_are_silent()
    {
        Assert.IsGreaterThanOrEqualTo(60, CorpusCase.All.Sum(corpusCase => corpusCase.Documents.Length));
        Assert.IsGreaterThanOrEqualTo(CorpusCase.All.Length, 2 * CorpusCase.All.Count(corpusCase => corpusCase.IsSilent));
        Assert.IsTrue(CorpusCase.All.All(corpusCase => corpusCase.IsLabelledFor(DiagnosticIds.UseNamedConstant)));
    }

    private sealed record Score(string Rule, int Cases, int Expected, int Missed, int FalseAlarms)
    {
        public const string Header = "rule    | cases | expected | found | missed | false alarms | recall | precision";

        public double Recall => Expected == 0 ? 1 : (double)Found / Expected;

        public double Precision => Found + FalseAlarms == 0 ? 1 : (double)Found / (Found + FalseAlarms);

        private int Found => Expected - Missed;

        public override string ToString() =>
            $"{Rule,-7} | {Cases,5} | {Expected,8} | {Found,5} | {Missed,6} | {FalseAlarms,12} | {100 * Recall,5:F1}% | {100 * Precision,8:F1}%";
    }
}
