using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Rules;

/// <summary>A documented code in the form in which it meets the labels of one switch: a number, a text or a member of an enum.</summary>
internal sealed class CodeTarget
{
    public CodeTarget(Code code, decimal? number, string name, string constant, bool isRequired)
    {
        Code = code;
        Number = number;
        Name = name;
        Constant = constant;
        IsRequired = isRequired;
    }

    public Code Code { get; }

    /// <summary>The value where numbers or enum members are tested; <see langword="null"/> where texts are.</summary>
    public decimal? Number { get; }

    /// <summary>How the user's code calls it: the constant's name, or that of the enum member.</summary>
    public string Name { get; }

    /// <summary><c>Class.Member</c>, or the name of the enum member.</summary>
    public string Constant { get; }

    /// <summary>Whether it is missing where nothing handles it: not an extension, and not left out by an option.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether a constant label is this code.</summary>
    public bool Is(object? constant)
    {
        if (Number is { } number)
        {
            return CodeDomain.ToDecimal(constant) == number;
        }

        return constant is string text && CodeDomain.FindText(Code.Set, text) == Code;
    }
}
