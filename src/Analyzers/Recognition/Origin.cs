using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>How an expression is known to carry a code, strongest first.</summary>
internal enum OriginKind
{
    /// <summary>By <c>[SmsCode(set)]</c>.</summary>
    Annotated,

    /// <summary>By the option <c>sms_codes.&lt;Provider&gt;.&lt;Set&gt;.members</c>.</summary>
    Configured,

    /// <summary>By its type, an enum that mirrors the set.</summary>
    Enum,

    /// <summary>By its name, with evidence for the provider.</summary>
    Named,

    /// <summary>By being taken out of a provider's reply.</summary>
    Carried,
}

/// <summary>Why an expression is known to carry a code of a set.</summary>
internal sealed class Origin
{
    public Origin(CodeSet set, OriginKind kind, Evidence evidence, string memberName = "", INamedTypeSymbol? enumType = null)
    {
        Set = set;
        Kind = kind;
        Evidence = evidence;
        MemberName = memberName;
        EnumType = enumType;
    }

    public CodeSet Set { get; }

    public OriginKind Kind { get; }

    public Evidence Evidence { get; }

    /// <summary>The name of the member that carries the code; empty where it is not known by a name.</summary>
    public string MemberName { get; }

    /// <summary>The enum that mirrors the set, where the code comes out of one.</summary>
    public INamedTypeSymbol? EnumType { get; }

    /// <summary>Whether the user said so, in an attribute or an option.</summary>
    public bool IsDeclared => Kind is OriginKind.Annotated or OriginKind.Configured;
}

/// <summary>What made an expression a code, for the message and as an additional location.</summary>
internal sealed class Evidence
{
    public Evidence(string text, Location? location)
    {
        Text = text;
        Location = location;
    }

    /// <summary>A short noun phrase: <c>type 'AmootReply'</c>.</summary>
    public string Text { get; }

    /// <summary>The place in this compilation's source, if it has one.</summary>
    public Location? Location { get; }

    public static Evidence Of(string what, ISymbol symbol, Compilation compilation) =>
        new(what + " '" + symbol.Name + "'", FindLocation(symbol, compilation));

    /// <summary>
    /// Where the symbol stands in this compilation's source. A referenced project's source is not this compilation's, and
    /// naming it would make the report differ between editor and build.
    /// </summary>
    public static Location? FindLocation(ISymbol symbol, Compilation compilation)
    {
        foreach (var location in symbol.Locations)
        {
            if (location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree))
            {
                return location;
            }
        }

        return null;
    }
}
