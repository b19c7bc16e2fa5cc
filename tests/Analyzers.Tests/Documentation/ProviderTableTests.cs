using System.Linq;
using System.Xml.Linq;
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

    [TestMethod]
    public void The_package_warns_of_every_name_but_those_of_the_bundled_providers()
    {
        var targets = XDocument.Parse(Repository.Read("src/Package/buildTransitive/SmsCodeAnalyzers.targets"));
        var known = targets.Descendants().Single(element => element.Name.LocalName == "_SmsCodesKnownProviders").Value;
        Assert.AreEqual(string.Join(", ", BundledCatalogs.All.Select(provider => provider.Name)), known);
    }

    private static string Count(CodeSet set)
    {
        var added = set.Codes.Count(code => code.IsExtension);
        return added == 0 ? set.Codes.Length.ToString() : set.Codes.Length - added + " + " + added;
    }
}
