using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// The texts that fields and properties of the compilation are given, found again by the names they are used by. What is known of a type
/// must not hang on the file that asks, so nothing is bound here.
/// </summary>
internal sealed class DeclaredTexts
{
    private readonly Dictionary<string, List<DeclaredText>> _byMember = new(StringComparer.Ordinal);

    private DeclaredTexts()
    {
    }

    public static DeclaredTexts Read(SpokenFiles files)
    {
        var texts = new DeclaredTexts();
        foreach (var (tree, words) in files.All)
        {
            if ((words & FileWord.Provider) != 0)
            {
                foreach (var text in FileText.Of(tree).Declarations.Texts)
                {
                    if (!texts._byMember.TryGetValue(text.Member, out var sameName))
                    {
                        texts._byMember.Add(text.Member, sameName = new List<DeclaredText>(1));
                    }

                    sameName.Add(text);
                }
            }
        }

        return texts;
    }

    /// <summary>The text behind <c>Urls.Send</c>, or <c>options.Value.Url</c> where the type around it names the options' type.</summary>
    public DeclaredText? Find(MemberAccessExpressionSyntax access)
    {
        if (!_byMember.TryGetValue(access.Name.Identifier.ValueText, out var sameName))
        {
            return null;
        }

        var owner = access.Expression switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax { Name: var name } => name.Identifier.ValueText,
            _ => null,
        };
        foreach (var text in sameName)
        {
            if (text.Type == owner)
            {
                return text;
            }
        }

        DeclaredText? found = null;
        foreach (var text in sameName)
        {
            if (Names(access, text.Type))
            {
                if (found is not null)
                {
                    return null;
                }

                found = text;
            }
        }

        return found;
    }

    private static bool Names(SyntaxNode use, string type)
    {
        SyntaxNode scope = use.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration ? declaration : use.SyntaxTree.GetRoot();
        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == type)
            {
                return true;
            }
        }

        return false;
    }
}
