using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace SmsCodeAnalyzers.Catalog;

/// <summary>One table of one provider, written <c>AmootSms.Status</c>.</summary>
internal sealed class CodeSet
{
    private readonly Dictionary<long, Code> _byNumber = new();
    private readonly Dictionary<string, Code> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Code> _byName = new(StringComparer.Ordinal);

    public CodeSet(
        string name,
        string constants,
        ImmutableArray<MemberName> members,
        ImmutableArray<string> notIn,
        ImmutableArray<Code> codes,
        string description = "",
        ReplyForm replyForm = ReplyForm.None)
    {
        Name = name;
        Constants = constants;
        Members = members;
        NotIn = notIn;
        Codes = codes;
        Description = description;
        ReplyForm = replyForm;
        foreach (var code in codes)
        {
            code.Set = this;
            HasTypes |= code.Type != null;
            HasNumbers |= code.Number != null;
            HasSuccess |= code.Outcome == CodeOutcome.Success;
            HasNegativeCodes |= code.Number < 0;
            _byText[code.Text] = code;
            _byName[code.Name] = code;
            if (code.Number is { } number)
            {
                _byNumber[number] = code;
            }
        }
    }

    /// <summary>The provider; set once, when the provider is made.</summary>
    public ProviderCatalog Provider { get; internal set; } = null!;

    /// <summary>The set's own name (<c>Status</c>).</summary>
    public string Name { get; }

    /// <summary>Provider and set (<c>AmootSms.Status</c>), as attributes and options name it.</summary>
    public string FullName => Provider.Name + "." + Name;

    /// <summary>The stem of the constants' class names: <c>AmootSmsStatus</c> gives <c>AmootSmsStatusCode</c> and <c>AmootSmsStatusText</c>.</summary>
    public string Constants { get; }

    public string CodeClass => Constants + "Code";

    public string TextClass => Constants + "Text";

    public string TypeClass => Constants + "Type";

    /// <summary>The names of the properties, fields, parameters, locals and methods that carry a code of this set.</summary>
    public ImmutableArray<MemberName> Members { get; }

    /// <summary>Words in the name of a declaring type or of the member in front that make its members none of this set (<c>ValidationResult</c>).</summary>
    public ImmutableArray<string> NotIn { get; }

    /// <summary>The paragraph below the heading: which document the codes come from and what is special about them.</summary>
    public string Description { get; }

    /// <summary>How a reply that is a plain text or list carries a code of this set.</summary>
    public ReplyForm ReplyForm { get; }

    /// <summary>The rows in the order of the document.</summary>
    public ImmutableArray<Code> Codes { get; }

    public bool HasNumbers { get; }

    public bool HasTypes { get; }

    public bool HasSuccess { get; }

    public bool HasNegativeCodes { get; }

    public Code? Find(long number) => _byNumber.TryGetValue(number, out var code) ? code : null;

    /// <summary>The code whose text on the wire is exactly <paramref name="text"/>.</summary>
    public Code? Find(string text) => _byText.TryGetValue(text, out var code) ? code : null;

    /// <summary>The code whose constant is called <paramref name="name"/>.</summary>
    public Code? FindByName(string name) => _byName.TryGetValue(name, out var code) ? code : null;

    /// <summary>The code of this name, compared without case and underscores.</summary>
    public Code? FindByAnyName(string name)
    {
        var plain = name.Replace("_", "");
        foreach (var code in Codes)
        {
            if (string.Equals(code.Name, plain, StringComparison.OrdinalIgnoreCase))
            {
                return code;
            }
        }

        return null;
    }

    public override string ToString() => FullName;
}

/// <summary>How a reply that is no object with named members carries its code.</summary>
internal enum ReplyForm
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>The reply begins with the code: <c>00 130228114512</c>, <c>["0","1234"]</c>.</summary>
    Head,

    /// <summary>The reply says it as a name and a value: <c>Status=-5</c>.</summary>
    Pair,
}

/// <summary>A name of members that carry a code, and the words one of which the declaring type must say, if any.</summary>
internal readonly struct MemberName
{
    public MemberName(string name, ImmutableArray<string> onlyIn)
    {
        Name = name;
        OnlyIn = onlyIn;
    }

    public string Name { get; }

    /// <summary>
    /// The words of which the declaring type's name must have one (PayamResan's <c>Status</c> is a delivery status only
    /// where the type says delivery or message); empty where any type will do.
    /// </summary>
    public ImmutableArray<string> OnlyIn { get; }
}
