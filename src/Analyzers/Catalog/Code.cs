namespace SmsCodeAnalyzers.Catalog;

/// <summary>One row of a provider's table.</summary>
internal sealed class Code
{
    public Code(
        string name,
        long? number,
        string text,
        CodeOutcome outcome,
        string meaning,
        string original,
        string? type = null,
        string? onlyFor = null,
        string? source = null,
        bool isExtension = false)
    {
        Name = name;
        Number = number;
        Text = text;
        Outcome = outcome;
        Meaning = meaning;
        Original = original;
        Type = type;
        OnlyFor = onlyFor;
        Source = source;
        IsExtension = isExtension;
    }

    /// <summary>The set the row belongs to; set once, when the set is made.</summary>
    public CodeSet Set { get; internal set; } = null!;

    /// <summary>The name of the constant: a valid C# identifier, unique in its set.</summary>
    public string Name { get; }

    /// <summary>The number, or <see langword="null"/> where the code is a text that is no number (<c>"200-1"</c>).</summary>
    public long? Number { get; }

    /// <summary>Exactly the text on the wire: <c>"Token_Expired"</c>, <c>"00"</c>, <c>"962"</c>.</summary>
    public string Text { get; }

    public CodeOutcome Outcome { get; }

    /// <summary>What the code means, in English.</summary>
    public string Meaning { get; }

    /// <summary>The provider's own wording, byte for byte; empty where the document has none.</summary>
    public string Original { get; }

    /// <summary>The provider's error type, not unique (SerwerSms: <c>InvalidRole</c>); <see langword="null"/> where the table has none.</summary>
    public string? Type { get; }

    /// <summary>The one operation the code is for (IPPanel 102: the phone book), or <see langword="null"/>.</summary>
    public string? OnlyFor { get; }

    /// <summary>The title of the document the row comes from, where it is not the catalog's own.</summary>
    public string? Source { get; }

    /// <summary>
    /// Whether the row is missing in the provider's document of codes and was taken from another source: it has a constant
    /// and is recognised, but a switch never has to handle it.
    /// </summary>
    public bool IsExtension { get; }
}
