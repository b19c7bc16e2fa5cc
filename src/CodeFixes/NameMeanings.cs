using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>
/// What the simple names of a file mean that an import of a namespace could give another meaning: those of the namespace's own
/// types, and all names where the namespace has extension methods.
/// </summary>
internal sealed class NameMeanings : IEquatable<NameMeanings>
{
    private readonly List<string> _meanings;

    private NameMeanings(List<string> meanings) => _meanings = meanings;

    /// <param name="model">The file.</param>
    /// <param name="namespaceName">The namespace that is or could be imported.</param>
    /// <param name="isLeftOut">Whether a name is no part of the comparison, because only one of the two files has it.</param>
    /// <param name="cancellationToken">Cancels the binding.</param>
    public static NameMeanings Read(
        SemanticModel model, string namespaceName, Func<SyntaxNode, bool> isLeftOut, CancellationToken cancellationToken)
    {
        var (names, hasExtensions) = NamesIn(model.Compilation, namespaceName);
        var meanings = new List<string>();
        foreach (var name in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>())
        {
            if ((hasExtensions || names.Contains(name.Identifier.ValueText)) && !isLeftOut(name))
            {
                meanings.Add(MeaningOf(model, name, cancellationToken));
            }
        }

        return new NameMeanings(meanings);
    }

    public bool Equals(NameMeanings? other) => other != null && _meanings.SequenceEqual(other._meanings, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as NameMeanings);

    public override int GetHashCode() => _meanings.Count;

    private static (HashSet<string> Names, bool HasExtensions) NamesIn(Compilation compilation, string namespaceName)
    {
        var current = compilation.GlobalNamespace;
        foreach (var part in namespaceName.Split('.'))
        {
            current = current?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var hasExtensions = false;
        foreach (var type in current?.GetTypeMembers() ?? Enumerable.Empty<INamedTypeSymbol>())
        {
            names.Add(type.Name);
            hasExtensions |= type.MightContainExtensionMethods;
            if (type.Name.EndsWith("Attribute", StringComparison.Ordinal))
            {
                names.Add(type.Name.Substring(0, type.Name.Length - "Attribute".Length));
            }
        }

        return (names, hasExtensions);
    }

    /// <summary>Comparable over two compilations, whose symbols are never the same.</summary>
    private static string MeaningOf(SemanticModel model, SimpleNameSyntax name, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(name, cancellationToken);
        var symbol = info.Symbol;
        return symbol == null
            ? name.Identifier.ValueText + "?" + info.CandidateReason
            : symbol.Kind + " " + symbol.ContainingAssembly?.Identity.Name + " "
                + (symbol.GetDocumentationCommentId() ?? symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
    }
}
