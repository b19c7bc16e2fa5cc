using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SmsCodeAnalyzers.Tests.Documentation;

[TestClass]
public sealed class LinksTests
{
    private static readonly Regex s_link = new(@"\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant);

    [TestMethod]
    public void A_link_to_a_file_of_the_repository_leads_somewhere() =>
        Problems.InEach(LocalLinks(), (link, problems) =>
            problems.Unless(link.File.Length == 0 || File.Exists(link.File) || Directory.Exists(link.File), link.ToString()));

    [TestMethod]
    public void A_link_to_a_section_finds_its_heading() =>
        Problems.InEach(LocalLinks().Where(link => link.Anchor.Length > 0).ToList(), (link, problems) =>
            problems.Unless(Anchors(link.File).Contains(link.Anchor), link.ToString()));

    private static IEnumerable<string> Pages() =>
        Directory.GetFiles(Repository.FullPath("docs"), "*.md", SearchOption.AllDirectories).Append(Repository.FullPath("README.md"));

    private static List<Link> LocalLinks() => Pages()
        .SelectMany(page => s_link.Matches(File.ReadAllText(page)).Select(match => new Link(page, match.Groups["target"].Value)))
        .Where(link => !link.Target.Contains("://", StringComparison.Ordinal))
        .ToList();

    private static IEnumerable<string> Anchors(string page) => File.ReadAllLines(page)
        .Where(line => line.StartsWith('#'))
        .Select(line => Slug(line.TrimStart('#').Trim()));

    /// <summary>How the web page of a Markdown file names a heading.</summary>
    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (var c in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
            {
                slug.Append(c);
            }
            else if (c == ' ')
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }

    private sealed class Link
    {
        public Link(string page, string target)
        {
            Page = page;
            Target = target;
            var hash = target.IndexOf('#', StringComparison.Ordinal);
            var path = hash < 0 ? target : target[..hash];
            Anchor = hash < 0 ? string.Empty : target[(hash + 1)..];
            File = path.Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(path)));
        }

        public string Page { get; }

        public string Target { get; }

        public string File { get; }

        public string Anchor { get; }

        public override string ToString() => Path.GetRelativePath(Repository.Root, Page) + ": " + Target;
    }
}
