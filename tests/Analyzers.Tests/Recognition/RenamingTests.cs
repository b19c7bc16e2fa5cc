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
/// No case is recognised by its literal identifiers: with every file renamed, and every type, method, private field, parameter and
/// local variable whose name is no evidence, the corpus gets the same reports.
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
        var renaming = new Renaming(await CorpusRun.OfAsync(corpusCase, projectsAsMetadata: false));
        var documents = corpusCase.Documents
            .Select((document, index) => renaming.Of(document, "/corpus/" + name + "/File" + index + ".cs"))
            .ToImmutableArray();

        var run = await CorpusRun.OfAsync(corpusCase.With(documents, DiagnosticIds.UseNamedConstant), projectsAsMetadata: false);

        var problems = run.Failures
            .Concat(run.Outcomes.SelectMany(outcome => outcome.Missed).Select(missed => "missed: " + missed))
            .Concat(run.Outcomes.SelectMany(outcome => outcome.FalseAlarms).Select(report => "false alarm: " + report));
        Assert.AreEqual("", string.Join("\n", problems));
    }

    [TestMethod]
    public async Task The_corpus_has_names_to_rename()
    {
        var renamed = 0;
        foreach (var corpusCase in CorpusCase.All)
        {
            var renaming = new Renaming(await CorpusRun.OfAsync(corpusCase, projectsAsMetadata: false));
            renamed += corpusCase.Documents.Sum(document => renaming.ChangesOf(document).Count);
        }

        Assert.IsGreaterThan(2000, renamed);
    }

    /// <summary>New names for the symbols of a case.</summary>
    private sealed class Renaming(CorpusRun run)
    {
        private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal);

        public CorpusDocument Of(CorpusDocument document, string path)
        {
            var changes = ChangesOf(document);
            return new CorpusDocument(
                document.Project,
                path,
                SourceText.From(document.Source, Encoding.UTF8).WithChanges(changes).ToString(),
                document.Marks.Select(mark => mark with { Span = Moved(mark.Span, changes) }).ToImmutableArray());
        }

        public List<TextChange> ChangesOf(CorpusDocument document)
        {
            var compilation = run.Compilations.Single(candidate => candidate.SyntaxTrees.Any(tree => tree.FilePath == document.Path));
            var model = compilation.GetSemanticModel(compilation.SyntaxTrees.Single(tree => tree.FilePath == document.Path));
            var changes = new List<TextChange>();
            foreach (var token in model.SyntaxTree.GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
            {
                if (SymbolOf(token, model) is { } symbol && (symbol.Name == token.ValueText || symbol is IMethodSymbol { MethodKind: MethodKind.Constructor }) && NameOf(symbol) is { } name)
                {
                    changes.Add(new TextChange(token.Span, name));
                }
            }

            return changes;
        }

        private static ISymbol? SymbolOf(SyntaxToken token, SemanticModel model) =>
            token.Parent is SimpleNameSyntax name ? model.GetSymbolInfo(name).Symbol : model.GetDeclaredSymbol(token.Parent!);

        private string? NameOf(ISymbol symbol)
        {
            symbol = symbol.OriginalDefinition;
            symbol = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension
                : symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } ? type
                : symbol;
            if (!MayBeRenamed(symbol))
            {
                return null;
            }

            // The same symbol of another compilation has the same place.
            var place = symbol.Locations[0].SourceTree!.FilePath + symbol.Locations[0].SourceSpan + symbol.Kind;
            if (!_names.TryGetValue(place, out var name))
            {
                _names.Add(place, name = IsEvidence(symbol) ? null : (symbol.Kind == SymbolKind.NamedType ? "Type" : symbol.Kind == SymbolKind.Method ? "Member" : "tmp") + _names.Count);
            }

            return name;
        }

        private static bool MayBeRenamed(ISymbol symbol) =>
            symbol is { IsImplicitlyDeclared: false, Locations.Length: > 0 }
            && symbol.Locations.All(location => location.SourceTree is { FilePath: var path } && path.StartsWith("/corpus/", StringComparison.Ordinal))
            && symbol switch
            {
                INamedTypeSymbol type => type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && !type.Name.EndsWith("Attribute", StringComparison.Ordinal),
                IMethodSymbol method => method is { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, IsOverride: false, IsVirtual: false, IsAbstract: false, ExplicitInterfaceImplementations.IsEmpty: true, PartialDefinitionPart: null, PartialImplementationPart: null }
                    && !method.ContainingType.AllInterfaces.Any(contract => contract.GetMembers(method.Name).Length > 0)
                    && method.Name is not ("Main" or "Deconstruct" or "GetEnumerator"),
                IParameterSymbol { ContainingSymbol: IMethodSymbol method } => method is { IsOverride: false, ContainingType.TypeKind: not TypeKind.Interface }
                    && !(method is { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: true }),
                IFieldSymbol field => field is { IsConst: false, DeclaredAccessibility: Accessibility.Private, AssociatedSymbol: null, ContainingType.TypeKind: not TypeKind.Enum },
                ILocalSymbol => true,
                _ => false,
            };

        /// <summary>
        /// Whether a name says of which gateway and of what kind a code is, that something is the application's own or goes into a send,
        /// or what a test means for success, which is another rule's evidence.
        /// </summary>
        private bool IsEvidence(ISymbol symbol) =>
            s_catalogs.IsMemberName(symbol.Name)
            || s_catalogs.Lexicon.ReadIdentifier(symbol.Name) is not { IsNone: true, Mentioned: null }
            || s_catalogs.Sets.SelectMany(set => set.Members.SelectMany(member => member.OnlyIn.IsDefault ? [] : member.OnlyIn).Concat(set.NotIn)).Any(word => IdentifierWords.Contains(symbol.Name, word))
            || NamedOrigins.IsOtherType(symbol.Name)
            || (symbol is IMethodSymbol method && method.Parameters.Any(NamedOrigins.IsInput))
            || OutcomeNames.Read(symbol.Name) != OutcomeName.None
            || OutcomeNames.IsDeed(symbol.Name, looksLikeSuccess: false)
            || run.Configuration?.Contains(symbol.Name, StringComparison.Ordinal) == true;

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
    }
}
