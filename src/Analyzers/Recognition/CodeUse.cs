using System.Globalization;
using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>Where a constant meets a code.</summary>
internal enum CodeUseKind
{
    /// <summary>It is compared: an operator, <c>Equals</c>, a pattern, a label, an element tested with <c>Contains</c>, a key.</summary>
    Test,

    /// <summary>It is the head of a text that is tested: <c>StartsWith</c>.</summary>
    Head,

    /// <summary>It flows into something that carries a code: an assignment, an initialiser, a return, a default, an argument.</summary>
    Written,

    /// <summary>It is cast to an enum that mirrors the set.</summary>
    EnumCast,
}

/// <summary>A constant that meets an expression with an origin: what the rules judge.</summary>
internal sealed class CodeUse
{
    public CodeUse(
        SyntaxNode constant, long? number, string? text, CodeUseKind kind, Origin origin, IFieldSymbol? name = null, Subject? subject = null, IOperation? test = null)
    {
        Constant = constant;
        Number = number;
        Text = text;
        Kind = kind;
        Origin = origin;
        Name = name;
        Subject = subject;
        Test = test;
    }

    /// <summary>The whole constant expression: a literal with its sign, or a name.</summary>
    public SyntaxNode Constant { get; }

    /// <summary>The named constant or enum member, where the constant is no literal.</summary>
    public IFieldSymbol? Name { get; }

    /// <summary>Whether the name is a member of an enum that mirrors the set.</summary>
    public bool IsMember { get; init; }

    /// <summary>What the constant meets, where that is an expression or a part of one.</summary>
    public Subject? Subject { get; }

    /// <summary>The operation that compares: an operator, a call of <c>Equals</c>, or the pattern that the constant is.</summary>
    public IOperation? Test { get; }

    /// <summary>The constant's value, if it is a number.</summary>
    public long? Number { get; }

    /// <summary>The constant's value, if it is a text.</summary>
    public string? Text { get; }

    /// <summary>The enum that the constant is cast to where it stands.</summary>
    public INamedTypeSymbol? CastTo { get; init; }

    public CodeUseKind Kind { get; }

    public Origin Origin { get; }

    /// <summary>The documented code that the constant is, in the form on the wire or, for a text, in another form of its number.</summary>
    public Code? FindCode()
    {
        // The member of a mirror is the code of its name, whatever its number.
        if (Name is not null && IsMember)
        {
            return Origin.Set.FindByAnyName(Name.Name);
        }

        if (Number is { } number)
        {
            return Origin.Set.Find(number);
        }

        return Text is null ? null
            : Origin.Set.Find(Text) is { } exact ? exact
            : long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
                && parsed.ToString(CultureInfo.InvariantCulture) == Text ? Origin.Set.Find(parsed)
            : null;
    }

    /// <summary>
    /// Whether 0, 1, -1 or empty text is written into what is known by its name: it is a default there and no statement about a
    /// reply, and -1 in a catch block is not a missing user.
    /// </summary>
    public bool IsWrittenDefault => Kind == CodeUseKind.Written
        && Origin.Kind is OriginKind.Named or OriginKind.Carried
        && (Number is 0 or 1 or -1 || Text is "" or "0" or "1" or "-1");
}
