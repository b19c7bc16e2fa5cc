using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>
/// Puts named constants in the place of constant expressions of one document, so that the document compiles and means what it
/// meant. Each constant is written in the shortest way that binds: its own name (with a using where one is needed), else its
/// full name; with a cast where the type of the expression matters. Where no way keeps the meaning, the expression stays.
/// </summary>
/// <remarks>
/// The changes are made to the text and the text is read again: some constants stand where a name reads as a type
/// (<c>x is A.B</c>), and no tree made by hand would be the compiler's.
/// </remarks>
internal sealed class ConstantReplacement
{
    private readonly Document _document;
    private readonly SemanticModel _model;
    private readonly SourceText _text;
    private readonly SyntaxNode _root;
    private readonly List<Place> _places;
    private readonly CancellationToken _cancellationToken;

    private ConstantReplacement(
        Document document, SemanticModel model, SyntaxNode root, SourceText text, List<Place> places, CancellationToken cancellationToken)
    {
        _document = document;
        _model = model;
        _root = root;
        _text = text;
        _places = places;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The document with the expressions of the diagnostics replaced, or <see langword="null"/> where none can be.</summary>
    public static async Task<Document?> ApplyAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root)
        {
            return null;
        }

        var places = new List<Place>();
        foreach (var diagnostic in diagnostics.OrderBy(each => each.Location.SourceSpan.Start))
        {
            var span = diagnostic.Location.SourceSpan;
            if (ConstantReference.From(diagnostic) is { } constant
                && root.FullSpan.Contains(span)
                && root.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax expression
                && expression.Span == span
                && !places.Any(place => place.Expression.Span.IntersectsWith(span))
                && model.GetConstantValue(expression, cancellationToken).HasValue)
            {
                places.Add(new Place(expression, constant, NeedsUsing(model, expression, constant)));
            }
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return await new ConstantReplacement(document, model, root, text, places, cancellationToken).ApplyAsync().ConfigureAwait(false);
    }

    /// <summary>Whether the short name needs an import; <see langword="null"/> where it means something else already.</summary>
    private static bool? NeedsUsing(SemanticModel model, ExpressionSyntax expression, ConstantReference constant)
    {
        var found = model.LookupSymbols(expression.SpanStart, name: constant.ClassName);
        if (found.IsEmpty)
        {
            return true;
        }

        return found.All(symbol => constant.IsTheClass(symbol is IAliasSymbol alias ? alias.Target : symbol)) ? false : null;
    }

    private async Task<Document?> ApplyAsync()
    {
        // Ends because every round gives an expression its next form, or leaves it as it is, and none goes back.
        while (_places.Count > 0)
        {
            var (changed, spans, usings) = Write();
            var tree = await changed.GetSyntaxTreeAsync(_cancellationToken).ConfigureAwait(false);
            if (tree == null)
            {
                return null;
            }

            var model = _model.Compilation.ReplaceSyntaxTree(_root.SyntaxTree, tree).GetSemanticModel(tree);
            if (!Improve(model, spans, usings))
            {
                return changed;
            }
        }

        return null;
    }

    /// <summary>The document in the present forms, where the constants are in it, and where the new usings are.</summary>
    private (Document Document, List<TextSpan> Constants, List<TextSpan> Usings) Write()
    {
        var changes = new List<(TextChange Change, Place? Place)>();
        foreach (var group in _places.Where(place => place.IsShort && place.NeedsUsing == true)
            .GroupBy(place => (Container: UsingDirectives.FindContainer(place.Expression), place.Constant.EscapedNamespace)))
        {
            changes.Add((UsingDirectives.Add(group.Key.Container, _text, group.Key.EscapedNamespace), null));
        }

        changes.AddRange(_places.Select(place => (new TextChange(place.Expression.Span, place.Write(_text)), (Place?)place)));
        var constants = new List<TextSpan>();
        var usings = new List<TextSpan>();
        var shift = 0;
        foreach (var (change, place) in changes.OrderBy(each => each.Change.Span.Start).ThenBy(each => each.Place != null))
        {
            (place != null ? constants : usings).Add(new TextSpan(change.Span.Start + shift, change.NewText!.Length));
            shift += change.NewText!.Length - change.Span.Length;
        }

        return (_document.WithText(_text.WithChanges(changes.Select(each => each.Change))), constants, usings);
    }

    /// <summary>Gives another form to each constant whose present one does not do; says whether there was one.</summary>
    private bool Improve(SemanticModel changed, List<TextSpan> constants, List<TextSpan> usings)
    {
        if (usings.Count > 0 && !KeepsNames(changed, constants, usings))
        {
            foreach (var place in _places.Where(place => place.NeedsUsing == true))
            {
                place.TryFullName();
            }

            return true;
        }

        var root = changed.SyntaxTree.GetRoot(_cancellationToken);
        var names = new List<(Place Place, TextSpan Span, SyntaxNode Name)>();
        var failed = new List<Place>();
        foreach (var (place, span) in _places.Zip(constants, (place, span) => (place, span)))
        {
            var name = FindName(root, span, place);
            if (name != null && place.Constant.IsTheConstant(changed.GetSymbolInfo(name, _cancellationToken).Symbol))
            {
                names.Add((place, span, name));
            }
            else
            {
                failed.Add(place);
            }
        }

        // What does not bind, or is another value, is an error for its neighbours too: they are judged when it is gone.
        if (failed.Count > 0)
        {
            foreach (var place in failed.Where(place => !place.TryFullName()))
            {
                _places.Remove(place);
            }

            return true;
        }

        failed.AddRange(names
            .Where(each => !ValueMeaning.IsKept(_model, each.Place.Expression, changed, each.Place.IsCast ? OuterOf(each.Name, each.Span) : each.Name, _cancellationToken))
            .Select(each => each.Place));
        if (failed.Count == 0)
        {
            failed.AddRange(names.Where(each => !Compiles(changed, each.Place.Expression, each.Name)).Select(each => each.Place).Take(1));
        }

        foreach (var place in failed.Where(place => !place.TryCast(_model, _cancellationToken)))
        {
            _places.Remove(place);
        }

        return failed.Count > 0;
    }

    private bool KeepsNames(SemanticModel changed, List<TextSpan> constants, List<TextSpan> usings)
    {
        // A using at a place where none may stand is the parser's to refuse.
        if (SyntaxErrors(changed.SyntaxTree) > SyntaxErrors(_root.SyntaxTree))
        {
            return false;
        }

        foreach (var name in _places.Select(place => place.Constant.Namespace).Distinct().ToList())
        {
            var before = NameMeanings.Read(_model, name, _ => false, _cancellationToken);
            var after = NameMeanings.Read(
                changed, name, node => constants.Concat(usings).Any(span => span.Contains(node.Span)), _cancellationToken);
            if (!before.Equals(after))
            {
                return false;
            }
        }

        return true;

        int SyntaxErrors(SyntaxTree tree) =>
            tree.GetDiagnostics(_cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>Whether the member around the constant has no error that it did not have.</summary>
    private bool Compiles(SemanticModel changed, SyntaxNode before, SyntaxNode after)
    {
        var old = new HashSet<string>(Errors(_model, before).Select(error => error.Id));
        return Errors(changed, after).All(error => old.Contains(error.Id));

        IEnumerable<Diagnostic> Errors(SemanticModel model, SyntaxNode node) =>
            model.GetDiagnostics(MemberOf(node).Span, _cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static SyntaxNode MemberOf(SyntaxNode node) =>
        (SyntaxNode?)node.AncestorsAndSelf().FirstOrDefault(each =>
            each is AttributeListSyntax or MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax) ?? node;

    /// <summary>The name as it was written at the span, whatever the parser made of it there.</summary>
    private static SyntaxNode? FindName(SyntaxNode root, TextSpan span, Place place)
    {
        var name = place.IsShort ? place.Constant.ShortName : place.Constant.FullName;
        return root.FindNode(span).DescendantNodesAndSelf()
            .FirstOrDefault(node => span.Contains(node.Span)
                && node is MemberAccessExpressionSyntax or QualifiedNameSyntax
                && node.ToString() == name);
    }

    /// <summary>The name with the cast and parentheses that were written with it.</summary>
    private static SyntaxNode OuterOf(SyntaxNode name, TextSpan span) =>
        name.AncestorsAndSelf().TakeWhile(node => span.Contains(node.Span)).OfType<ExpressionSyntax>().Last();

    /// <summary>One expression, and the form in which its constant is to be written.</summary>
    private sealed class Place
    {
        private string? _cast;

        public Place(ExpressionSyntax expression, ConstantReference constant, bool? needsUsing)
        {
            Expression = expression;
            Constant = constant;
            NeedsUsing = needsUsing;
            IsShort = needsUsing != null;
        }

        public ExpressionSyntax Expression { get; }

        public ConstantReference Constant { get; }

        public bool? NeedsUsing { get; }

        public bool IsShort { get; private set; }

        public bool IsCast => _cast != null;

        public bool TryFullName()
        {
            var wasShort = IsShort;
            IsShort = false;
            return wasShort;
        }

        /// <summary>Asks for a cast to the type that the expression has.</summary>
        public bool TryCast(SemanticModel model, CancellationToken cancellationToken)
        {
            if (IsCast || model.GetTypeInfo(Expression, cancellationToken).Type is not { SpecialType: not (SpecialType.None or SpecialType.System_Int32 or SpecialType.System_String) } type)
            {
                return false;
            }

            _cast = "(" + type.ToDisplayString() + ")";
            return true;
        }

        public string Write(SourceText text)
        {
            var name = _cast + (IsShort ? Constant.ShortName : Constant.FullName);
            if ((IsCast && Expression.Parent is MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax)
                || (!IsShort && IsInInterpolation()))
            {
                name = "(" + name + ")";
            }

            var start = Expression.SpanStart;
            var end = Expression.Span.End;
            return (start > 0 && IsWord(text[start - 1]) && IsWord(name[0]) ? " " : string.Empty)
                + name
                + (end < text.Length && IsWord(text[end]) ? " " : string.Empty);

            static bool IsWord(char character) => SyntaxFacts.IsIdentifierPartCharacter(character);
        }

        /// <summary>Whether a colon would begin the format of an interpolation.</summary>
        private bool IsInInterpolation() =>
            Expression.Ancestors()
                .TakeWhile(node => node is not (ParenthesizedExpressionSyntax or ArgumentListSyntax or BracketedArgumentListSyntax or BlockSyntax))
                .OfType<InterpolationSyntax>()
                .Any();
    }
}
