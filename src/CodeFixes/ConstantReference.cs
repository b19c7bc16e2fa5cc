using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SmsCodeAnalyzers.CodeFixes;

/// <summary>The generated constant that a diagnostic names: where it is, and how it can be written.</summary>
internal sealed class ConstantReference
{
    private ConstantReference(string @namespace, string className, string memberName)
    {
        Namespace = @namespace;
        ClassName = className;
        MemberName = memberName;
    }

    /// <summary>The namespace of the constants in the reported project.</summary>
    public string Namespace { get; }

    public string ClassName { get; }

    public string MemberName { get; }

    /// <summary>As code says it where the namespace is imported.</summary>
    public string ShortName => ClassName + "." + MemberName;

    /// <summary>As code says it anywhere.</summary>
    public string FullName => "global::" + EscapedNamespace + "." + ShortName;

    public string EscapedNamespace => EscapeNamespace(Namespace);

    /// <summary>The constant that the diagnostic's properties name, or <see langword="null"/> where they name none.</summary>
    public static ConstantReference? From(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Constant, out var constant)
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.ConstantsNamespace, out var @namespace)
            || string.IsNullOrEmpty(@namespace))
        {
            return null;
        }

        return From(@namespace!, constant);
    }

    /// <summary>The constant of a name without a namespace (<c>AmootSmsStatusCode.TokenExpired</c>).</summary>
    public static ConstantReference? From(string @namespace, string? constant) =>
        constant?.Split('.') is { Length: 2 } names ? new ConstantReference(@namespace, names[0], names[1]) : null;

    public bool IsTheClass(ISymbol symbol) =>
        symbol is INamedTypeSymbol { ContainingType: null, Arity: 0 } type
        && type.Name == ClassName
        && type.ContainingNamespace.ToDisplayString() == Namespace;

    public bool IsTheConstant(ISymbol? symbol) =>
        symbol is IFieldSymbol { IsConst: true } field && field.Name == MemberName && IsTheClass(field.ContainingType);

    public static string EscapeNamespace(string @namespace) => string.Join(".", @namespace.Split('.').Select(Escape));

    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;
}
