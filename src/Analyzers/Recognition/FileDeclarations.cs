using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>A type or extension method, and the names of the types that code gets from it without naming them.</summary>
internal readonly struct ExposingName
{
    public ExposingName(string name, NameHashes signature)
    {
        Name = name;
        Signature = signature;
    }

    public string Name { get; }

    /// <summary>The identifiers in its bases and in the types of its members; not those in bodies, constructors and private fields.</summary>
    public NameHashes Signature { get; }
}

/// <summary>A field or property that is given a text.</summary>
internal sealed class DeclaredText
{
    public DeclaredText(string type, string member, string text, Location location)
    {
        Type = type;
        Member = member;
        Text = text;
        Location = location;
    }

    public string Type { get; }

    public string Member { get; }

    public string Text { get; }

    public Location Location { get; }
}

/// <summary>What a file declares that other files can reach its types by, read from syntax.</summary>
internal sealed class FileDeclarations
{
    public const string Registration = "AddHttpClient";

    private readonly List<ExposingName> _names = new();
    private readonly List<string> _namespaces = new();
    private readonly List<string> _types = new();
    private readonly List<string> _aliases = new();
    private readonly List<string> _constants = new();
    private readonly List<string> _typedClients = new();
    private readonly List<string> _namedClients = new();
    private readonly List<DeclaredText> _texts = new();

    private FileDeclarations()
    {
    }

    /// <summary>The types, with the names that give access to them.</summary>
    public IReadOnlyList<ExposingName> Names => _names;

    /// <summary>The last segments of the namespaces.</summary>
    public IReadOnlyList<string> Namespaces => _namespaces;

    /// <summary>The types' own names.</summary>
    public IReadOnlyList<string> Types => _types;

    /// <summary>Names that global usings give to other types.</summary>
    public IReadOnlyList<string> Aliases => _aliases;

    /// <summary>Constants and static members, which a global <c>using static</c> lets other files use without their type.</summary>
    public IReadOnlyList<string> Constants => _constants;

    /// <summary>The types that are registered with a client of their own: what is set there, they have.</summary>
    public IReadOnlyList<string> TypedClients => _typedClients;

    /// <summary>The words in the names of clients that a factory makes.</summary>
    public IReadOnlyList<string> NamedClients => _namedClients;

    /// <summary>The fields and properties that are given a text which may have a host in it.</summary>
    public IReadOnlyList<DeclaredText> Texts => _texts;

    public static FileDeclarations Read(SyntaxNode root)
    {
        var declarations = new FileDeclarations();
        foreach (var node in root.DescendantNodes(static node =>
            node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            declarations.Add(node);
        }

        declarations.AddClients(root);
        return declarations;
    }

    private void Add(SyntaxNode node)
    {
        switch (node)
        {
            case BaseNamespaceDeclarationSyntax space:
                _namespaces.Add(space.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : space.Name.ToString());
                break;
            case UsingDirectiveSyntax { GlobalKeyword.RawKind: not 0, Alias.Name.Identifier.ValueText: var alias }:
                _aliases.Add(alias);
                break;
            case TypeDeclarationSyntax type:
                AddType(type);
                break;
            case EnumDeclarationSyntax enumType:
                AddType(enumType.Identifier.ValueText, new NameHashes());
                break;
            case DelegateDeclarationSyntax delegateType:
                AddType(delegateType.Identifier.ValueText, Collect(delegateType.ReturnType, delegateType.ParameterList));
                break;
            case MethodDeclarationSyntax { ParameterList.Parameters: { Count: > 0 } parameters } method when parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword):
                _names.Add(new ExposingName(method.Identifier.ValueText, Collect(method.ReturnType, method.ParameterList)));
                break;
        }
    }

    private void AddType(TypeDeclarationSyntax type)
    {
        var signature = Collect(type.BaseList, (type as RecordDeclarationSyntax)?.ParameterList);
        foreach (var member in type.Members)
        {
            AddSignature(signature, member);
            AddTexts(type.Identifier.ValueText, member);
        }

        if (type.Identifier.ValueText.Length > 0)
        {
            AddType(type.Identifier.ValueText, signature);
            return;
        }

        // A block of extension members has no name: its members are called by theirs.
        foreach (var member in type.Members)
        {
            var name = member switch
            {
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                _ => null,
            };
            if (name is not null)
            {
                _names.Add(new ExposingName(name, signature));
            }
        }
    }

    private void AddType(string name, NameHashes signature)
    {
        _types.Add(name);
        _names.Add(new ExposingName(name, signature));
    }

    private void AddSignature(NameHashes signature, MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case BasePropertyDeclarationSyntax property:
                AddNames(signature, property.Type);
                AddNames(signature, (property as IndexerDeclarationSyntax)?.ParameterList);
                if (property is PropertyDeclarationSyntax named && named.Modifiers.Any(SyntaxKind.StaticKeyword))
                {
                    _constants.Add(named.Identifier.ValueText);
                }

                break;
            case BaseFieldDeclarationSyntax field:
                if (field.Modifiers.Any(SyntaxKind.PublicKeyword) || field.Modifiers.Any(SyntaxKind.InternalKeyword) || field.Modifiers.Any(SyntaxKind.ProtectedKeyword))
                {
                    AddNames(signature, field.Declaration.Type);
                    if (field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.StaticKeyword))
                    {
                        foreach (var variable in field.Declaration.Variables)
                        {
                            _constants.Add(variable.Identifier.ValueText);
                        }
                    }
                }

                break;
            case MethodDeclarationSyntax method:
                AddNames(signature, method.ReturnType);
                AddNames(signature, method.ParameterList);
                break;
            case OperatorDeclarationSyntax operation:
                AddNames(signature, operation.ReturnType);
                break;
            case ConversionOperatorDeclarationSyntax conversion:
                AddNames(signature, conversion.Type);
                break;
        }
    }

    private void AddTexts(string type, MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case PropertyDeclarationSyntax property when (property.Initializer ?? (SyntaxNode?)property.ExpressionBody) is { } value:
                AddText(type, property.Identifier.ValueText, value);
                break;
            case BaseFieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                {
                    if (variable.Initializer is { } initial)
                    {
                        AddText(type, variable.Identifier.ValueText, initial);
                    }
                }

                break;
        }
    }

    private void AddText(string type, string member, SyntaxNode value)
    {
        foreach (var token in value.DescendantTokens())
        {
            if ((token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)) && token.ValueText.IndexOf('.') >= 0)
            {
                _texts.Add(new DeclaredText(type, member, token.ValueText, token.GetLocation()));
                return;
            }
        }
    }

    private void AddClients(SyntaxNode root)
    {
        if (!FileText.Of(root.SyntaxTree).Names.Contains(NameHashes.Of(Registration)))
        {
            return;
        }

        foreach (var node in root.DescendantNodes())
        {
            if (node is not SimpleNameSyntax { Identifier.ValueText: Registration } registration)
            {
                continue;
            }

            foreach (var token in registration.DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText != Registration)
                {
                    _typedClients.Add(token.ValueText);
                }
            }

            if (registration.Parent?.Parent is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
                && ClientRegistration.KeyOf(arguments[0].Expression) is { } key)
            {
                _namedClients.Add(FirstWord(key));
            }
        }
    }

    /// <summary>The first word of a client's name, as it stands in the text of a file that asks for the client.</summary>
    private static string FirstWord(string key)
    {
        var start = 0;
        while (start < key.Length && !NameHashes.IsPart(key[start]))
        {
            start++;
        }

        var end = start;
        while (end < key.Length && NameHashes.IsPart(key[end]))
        {
            end++;
        }

        return key.Substring(start, end - start);
    }

    private static NameHashes Collect(SyntaxNode? first, SyntaxNode? second)
    {
        var names = new NameHashes();
        AddNames(names, first);
        AddNames(names, second);
        return names;
    }

    private static void AddNames(NameHashes names, SyntaxNode? node)
    {
        if (node is null)
        {
            return;
        }

        foreach (var token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                names.Add(token.ValueText);
            }
        }
    }
}
