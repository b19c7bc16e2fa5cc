using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Tests.Documentation;

[TestClass]
public sealed class ProviderTableTests
{
    [TestMethod]
    public void The_readme_lists_every_bundled_code_set_with_its_constants_and_the_number_of_its_codes()
    {
        var sets = BundledCatalogs.All.SelectMany(provider => provider.Sets).ToList();
        Assert.AreNotEqual(0, sets.Count);
        var rows = MarkdownTable.Read(Repository.Read("README.md"), "Provider", "Code set", "Constants", "Codes");
        CollectionAssert.AreEquivalent(
            sets.Select(set => "`" + set.FullName + "` | `" + (set.HasNumbers ? set.CodeClass : set.TextClass) + "` | " + Count(set)).ToArray(),
            rows.Select(row => row[1] + " | " + row[2] + " | " + row[3]).ToArray());
    }

    private static string Count(CodeSet set)
    {
        var added = set.Codes.Count(code => code.IsExtension);
        return added == 0 ? set.Codes.Length.ToString() : set.Codes.Length - added + " + " + added;
    }
}
