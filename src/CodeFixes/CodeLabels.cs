using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>The constants or enum members that a diagnostic names in its properties, as they can be written at one place.</summary>
internal sealed class CodeLabels
{
    private CodeLabels(ImmutableArray<(string Text, string Outcome)> labels, string? namespaceToImport)
    {
        Labels = labels;
        NamespaceToImport = namespaceToImport;
    }

    /// <summary>What to write for each code, and its outcome.</summary>
    public ImmutableArray<(string Text, string Outcome)> Labels { get; }

    /// <summary>The namespace without whose using the labels do not bind.</summary>
    public string? NamespaceToImport { get; }

    /// <summary>The ways to write the labels, the shortest first.</summary>
    public static IEnumerable<CodeLabels> Read(Diagnostic diagnostic, SemanticModel model, int position)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Constants, out var constants) || constants is null)
        {
            return Enumerable.Empty<CodeLabels>();
        }

        var parts = constants.Split('=');
        var names = parts[parts.Length - 1].Split(';').Where(each => each.Length > 0).Select(each => each.Split(':')).ToList();
        return parts.Length == 2
            ? OfMembers(parts[0], names, model, position)
            : OfConstants(diagnostic, names, model, position);
    }

    private static IEnumerable<CodeLabels> OfMembers(string enumId, List<string[]> names, SemanticModel model, int position)
    {
        if (DocumentationCommentId.GetFirstSymbolForDeclarationId(enumId, model.Compilation) is not INamedTypeSymbol enumType)
        {
            yield break;
        }

        foreach (var type in new[] { enumType.ToMinimalDisplayString(model, position), enumType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) })
        {
            yield return new CodeLabels(
                names.Select(name => (type + "." + ConstantReference.Escape(name[0]), name[1])).ToImmutableArray(), namespaceToImport: null);
        }
    }

    private static IEnumerable<CodeLabels> OfConstants(Diagnostic diagnostic, List<string[]> names, SemanticModel model, int position)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.ConstantsNamespace, out var space) || string.IsNullOrEmpty(space))
        {
            yield break;
        }

        var references = names.Select(name => (Constant: ConstantReference.From(space!, name[0]), Outcome: name[1])).ToList();
        if (references.Any(reference => reference.Constant is null))
        {
            yield break;
        }

        var isVisible = references.All(reference => Finds(model, position, reference.Constant!) == true);
        if (isVisible || references.All(reference => Finds(model, position, reference.Constant!) is null))
        {
            yield return new CodeLabels(
                references.Select(reference => (reference.Constant!.ShortName, reference.Outcome)).ToImmutableArray(),
                isVisible || references.Count == 0 ? null : references[0].Constant!.Namespace);
        }

        yield return new CodeLabels(
            references.Select(reference => (reference.Constant!.FullName, reference.Outcome)).ToImmutableArray(), namespaceToImport: null);
    }

    /// <summary>Whether the class's own name finds it; <see langword="null"/> where it finds nothing, so that a using is needed.</summary>
    private static bool? Finds(SemanticModel model, int position, ConstantReference constant)
    {
        var found = model.LookupSymbols(position, name: constant.ClassName);
        return found.IsEmpty ? null : found.All(symbol => constant.IsTheClass(symbol is IAliasSymbol alias ? alias.Target : symbol));
    }
}
