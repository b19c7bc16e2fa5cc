using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SmsCodeAnalyzers.Tests.Documentation;

/// <summary>That the comparison speaks of the package as it is: it once called rules missing that had long been there.</summary>
[TestClass]
public sealed class ComparisonTests
{
    private static readonly string s_page = Repository.Read("docs/comparison.md");

    [TestMethod]
    public void The_comparison_has_a_row_for_every_rule_in_the_order_of_their_ids() =>
        CollectionAssert.AreEqual(
            ShippedRules.Rules.Select(rule => "[" + rule.Id + "](rules/" + rule.Id + ".md)").ToArray(),
            MarkdownTable.Read(s_page, "Rule", "What it reports", "The nearest elsewhere").Select(row => row[0]).ToArray());

    [TestMethod]
    public void The_comparison_puts_nothing_off() => Assert.DoesNotContain("not yet", s_page);
}
