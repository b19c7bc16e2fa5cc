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
    public CodeUse(SyntaxNode constant, long? number, string? text, CodeUseKind kind, Origin origin)
    {
        Constant = constant;
        Number = number;
        Text = text;
        Kind = kind;
        Origin = origin;
    }

    /// <summary>The whole constant expression: a literal with its sign.</summary>
    public SyntaxNode Constant { get; }

    /// <summary>The constant's value, if it is a number.</summary>
    public long? Number { get; }

    /// <summary>The constant's value, if it is a text.</summary>
    public string? Text { get; }

    public CodeUseKind Kind { get; }

    public Origin Origin { get; }

    /// <summary>The documented code that the constant is, in the form on the wire or, for a text, in another form of its number.</summary>
    public Code? FindCode()
    {
        if (Number is { } number)
        {
            return Origin.Set.Find(number);
        }

        return Text is null ? null
            : Origin.Set.Find(Text) is { } exact ? exact
            : long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? Origin.Set.Find(parsed)
            : null;
    }

    /// <summary>0, 1, -1 and empty text, which are defaults wherever they are written.</summary>
    public bool IsDefaultValue => Number is 0 or 1 or -1 || Text is "" or "0" or "1" or "-1";
}
