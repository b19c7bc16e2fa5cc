using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;
using SmsCodeAnalyzers.Tests.Corpus;

namespace SmsCodeAnalyzers.Tests.Recognition;

/// <summary>
/// No case is recognised by its literal identifiers: with every file and every local variable renamed that is no member's name and
/// names no gateway, the corpus gets the same reports.
/// </summary>
[TestClass]
public sealed class RenamingTests
{
    private static readonly CatalogIndex s_catalogs = new(BundledCatalogs.All);

    public static IEnumerable<object[]> CaseNames => CorpusCase.All.Select(corpusCase => new object[] { corpusCase.Name });

    [TestMethod]
    [DynamicData(nameof(CaseNames))]
    public async Task Names_that_are_no_evidence_do_not_matter(string name)
    {
        var corpusCase = CorpusCase.All.Single(candidate => candidate.Name == name);
        var documents = corpusCase.Documents
            .Select((document, index) => Rename(document, corpusCase, "/corpus/" + name + "/File" + index + ".cs"))
            .ToImmutableArray();

        var run = await CorpusRun.OfAsync(corpusCase.With(documents, DiagnosticIds.UseNamedConstant), projectsAsMetadata: false);

        var problems = run.Failures
            .Concat(run.Outcomes.SelectMany(outcome => outcome.Missed).Select(missed => "missed: " + missed))
            .Concat(run.Outcomes.SelectMany(outcome => outcome.FalseAlarms).Select(report => "false alarm: " + report));
        Assert.AreEqual("", string.Join("\n", problems));
    }

    [TestMethod]
    public void The_corpus_has_names_to_rename()
    {
        var renamed = CorpusCase.All.Sum(corpusCase => corpusCase.Documents.Count(document => Rename(document, corpusCase, document.Path).Source != document.Source));

        Assert.IsGreaterThan(40, renamed);
    }

    private static CorpusDocument Rename(CorpusDocument document, CorpusCase corpusCase, string path)
    {
        var root = Parse(document, corpusCase);
        var names = LocalsOf(root).Where(IsNoEvidence).ToHashSet(StringComparer.Ordinal);
        foreach (var other in corpusCase.Documents)
        {
            names.ExceptWith(OtherNamesIn(Parse(other, corpusCase)));
        }

        var numbered = names.OrderBy(name => name, StringComparer.Ordinal).Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => "tmp" + pair.index);
        var changes = root.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && numbered.ContainsKey(token.Text))
            .Select(token => new TextChange(token.Span, numbered[token.Text]))
            .ToList();
        return new CorpusDocument(
            document.Project,
            path,
            SourceText.From(document.Source, Encoding.UTF8).WithChanges(changes).ToString(),
            document.Marks.Select(mark => mark with { Span = Moved(mark.Span, changes) }).ToImmutableArray());
    }

    private static SyntaxNode Parse(CorpusDocument document, CorpusCase corpusCase) =>
        CSharpSyntaxTree.ParseText(document.Source, new CSharpParseOptions(corpusCase.LanguageVersion!.Value)).GetRoot();

    private static TextSpan Moved(TextSpan span, IEnumerable<TextChange> changes)
    {
        var (start, end) = (span.Start, span.End);
        foreach (var change in changes)
        {
            var growth = change.NewText!.Length - change.Span.Length;
            start += change.Span.End <= span.Start ? growth : 0;
            end += change.Span.End <= span.End ? growth : 0;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsNoEvidence(string name) =>
        !s_catalogs.IsMemberName(name) && s_catalogs.Lexicon.ReadIdentifier(name) is { IsNone: true, Mentioned: null };

    // What the result of a comparison is called says whether it means success, which is another rule's evidence.
    private static IEnumerable<string> LocalsOf(SyntaxNode root) => root.DescendantNodes().Select(node => node switch
    {
        VariableDeclaratorSyntax { Initializer.Value: BinaryExpressionSyntax or IsPatternExpressionSyntax } => "",
        VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } local => local.Identifier.Text,
        ForEachStatementSyntax loop => loop.Identifier.Text,
        SingleVariableDesignationSyntax designation => designation.Identifier.Text,
        _ => "",
    }).Where(name => name.Length > 0);

    /// <summary>Names that something else has too, or that a tuple or an anonymous object takes from a variable.</summary>
    private static IEnumerable<string> OtherNamesIn(SyntaxNode root)
    {
        foreach (var token in root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
        {
            var isLocal = token.Parent switch
            {
                VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } or ForEachStatementSyntax or SingleVariableDesignationSyntax => true,
                IdentifierNameSyntax name => name.Parent switch
                {
                    MemberAccessExpressionSyntax access => access.Expression == name,
                    ArgumentSyntax { Parent: TupleExpressionSyntax } or AnonymousObjectMemberDeclaratorSyntax or NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax => false,
                    AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
                    _ => true,
                },
                _ => false,
            };
            if (!isLocal)
            {
                yield return token.Text;
            }
        }
    }
}
