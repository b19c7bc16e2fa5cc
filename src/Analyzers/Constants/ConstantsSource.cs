using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Constants;

/// <summary>The classes that a code set can have.</summary>
[Flags]
internal enum ConstantClasses
{
    None = 0,
    Codes = 1,
    Texts = 2,
    Types = 4,
}

/// <summary>The source file of one code set, described by value: equal ones have the same text.</summary>
internal sealed record CodeSetSource(CodeSet Set, ConstantClasses Classes, string Namespace, bool IsPublic, bool HasComments);

/// <summary>The source file of the attribute, described by value.</summary>
internal sealed record AttributeSource(string Namespace, bool IsPublic, bool HasComments);

/// <summary>
/// Writes the generated files. They keep to the C# of old consumers (block namespaces, no nullable syntax) and switch
/// all warnings off, because a consumer can neither edit them nor is to blame for them.
/// </summary>
internal static class ConstantsSource
{
    public const string AttributeClass = "SmsCodeAttribute";

    public const string CodeSetConstant = "CodeSet";

    public const string FingerprintConstant = "Fingerprint";

    // Part of every fingerprint: to be counted up when the shape of the generated classes changes, so that a class of
    // the old shape, visible from another project, is not taken for the one that would be generated.
    private const string Shape = "1";

    // Projects of one solution mostly want the same text, and one process compiles many of them.
    private static readonly ConditionalWeakTable<CodeSet, ConcurrentDictionary<CodeSetSource, SourceText>> s_texts = new();

    /// <summary>The classes that <paramref name="set"/> has constants for.</summary>
    public static ConstantClasses ClassesOf(CodeSet set) =>
        set.Codes.IsEmpty
            ? ConstantClasses.None
            : ConstantClasses.Texts
                | (set.HasNumbers ? ConstantClasses.Codes : ConstantClasses.None)
                | (set.HasTypes ? ConstantClasses.Types : ConstantClasses.None);

    /// <summary>What a class of <paramref name="set"/> (of no set: the attribute) has in common with every class that can stand in for it.</summary>
    public static string Fingerprint(CodeSet? set) => set == null ? Shape : Shape + "-" + set.Provider.Fingerprint;

    public static SourceText TextOf(CodeSetSource source) =>
        s_texts.GetValue(source.Set, _ => new ConcurrentDictionary<CodeSetSource, SourceText>())
            .GetOrAdd(source, Write);

    public static SourceText TextOf(AttributeSource source)
    {
        var writer = new Writer(source.IsPublic, source.HasComments);
        writer.Begin(source.Namespace);
        writer.Comment(
            1,
            "Says that a property, field, parameter, return value or enum carries a code of an SMS provider.",
            "The code set is named by the CodeSet constant of its classes.");
        writer.Line(1, "[global::System.AttributeUsage(global::System.AttributeTargets.Property | global::System.AttributeTargets.Field | global::System.AttributeTargets.Parameter | global::System.AttributeTargets.ReturnValue | global::System.AttributeTargets.Method | global::System.AttributeTargets.Enum)]");
        writer.Line(1, writer.Visibility + " sealed class " + AttributeClass + " : global::System.Attribute");
        writer.Line(1, "{");
        writer.Fingerprint(Fingerprint(null));
        writer.Line();
        writer.Line(2, "private readonly string _codeSet;");
        writer.Line();
        writer.Comment(2, "Names the code set, \"Provider.Set\".");
        writer.Line(2, "public " + AttributeClass + "(string codeSet)");
        writer.Line(2, "{");
        writer.Line(3, "_codeSet = codeSet;");
        writer.Line(2, "}");
        writer.Line();
        writer.Comment(2, "The full name of the code set.");
        writer.Line(2, "public string CodeSet");
        writer.Line(2, "{");
        writer.Line(3, "get { return _codeSet; }");
        writer.Line(2, "}");
        writer.Line(1, "}");
        return writer.End();
    }

    private static SourceText Write(CodeSetSource source)
    {
        var set = source.Set;
        var writer = new Writer(source.IsPublic, source.HasComments);
        writer.Begin(source.Namespace);
        if ((source.Classes & ConstantClasses.Codes) != 0)
        {
            WriteCodes(writer, set);
        }

        if ((source.Classes & ConstantClasses.Texts) != 0)
        {
            WriteTexts(writer, set);
        }

        if ((source.Classes & ConstantClasses.Types) != 0)
        {
            WriteTypes(writer, set);
        }

        return writer.End();
    }

    private static void WriteCodes(Writer writer, CodeSet set)
    {
        var type = set.Codes.All(code => code.Number is null or (>= int.MinValue and <= int.MaxValue)) ? "int" : "long";
        BeginClass(writer, set, set.CodeClass, "The codes of " + set.FullName + " as numbers.");
        foreach (var code in set.Codes)
        {
            if (code.Number is { } number && CanName(code.Name, set.CodeClass))
            {
                writer.Comment(2, Describe(code));
                writer.Constant(type, code.Name, number.ToString(CultureInfo.InvariantCulture));
            }
        }

        writer.Line(1, "}");
    }

    private static void WriteTexts(Writer writer, CodeSet set)
    {
        BeginClass(writer, set, set.TextClass, "The codes of " + set.FullName + " as the texts that are sent.");
        foreach (var code in set.Codes)
        {
            if (CanName(code.Name, set.TextClass))
            {
                writer.Comment(2, Describe(code));
                writer.Constant("string", code.Name, Literal(code.Text));
            }
        }

        writer.Line(1, "}");
    }

    private static void WriteTypes(Writer writer, CodeSet set)
    {
        BeginClass(writer, set, set.TypeClass, "The types of the codes of " + set.FullName + ".");
        foreach (var codes in set.Codes.Where(code => code.Type != null).GroupBy(code => code.Type!, StringComparer.Ordinal))
        {
            if (CanName(codes.Key, set.TypeClass))
            {
                writer.Comment(2, codes.SelectMany(Describe).ToArray());
                writer.Constant("string", codes.Key, Literal(codes.Key));
            }
        }

        writer.Line(1, "}");
    }

    private static void BeginClass(Writer writer, CodeSet set, string name, string summary)
    {
        writer.Comment(1, summary, set.Provider.Description);
        writer.Line(1, writer.Visibility + " static class " + name);
        writer.Line(1, "{");
        writer.Comment(2, "The name of the code set.");
        writer.Constant("string", CodeSetConstant, Literal(set.FullName));
        writer.Fingerprint(Fingerprint(set));
    }

    private static string[] Describe(Code code)
    {
        var paragraphs = new List<string> { code.Meaning };
        var number = code.Number?.ToString(CultureInfo.InvariantCulture);
        var value = number == null || number == code.Text
            ? code.Text
            : number + ", text " + Literal(code.Text);
        paragraphs.Add(code.Outcome + ": " + code.Set.FullName + " " + value + (code.Type == null ? "" : ", type " + code.Type));
        paragraphs.Add(code.Original);
        if (!string.IsNullOrEmpty(code.OnlyFor))
        {
            paragraphs.Add("Only for: " + code.OnlyFor);
        }

        if (!string.IsNullOrEmpty(code.Source))
        {
            paragraphs.Add("Source: " + code.Source);
        }

        return paragraphs.ToArray();
    }

    // The catalog's parser accepts no other names; a catalog that was made in another way must not break the build.
    private static bool CanName(string name, string className) =>
        SyntaxFacts.IsValidIdentifier(name)
        && name != CodeSetConstant
        && name != FingerprintConstant
        && name != className;

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private sealed class Writer
    {
        private readonly StringBuilder _text = new();
        private readonly bool _hasComments;

        public Writer(bool isPublic, bool hasComments)
        {
            Visibility = isPublic ? "public" : "internal";
            _hasComments = hasComments;
        }

        public string Visibility { get; }

        public void Begin(string constantsNamespace)
        {
            Line(0, "// <auto-generated/>");
            Line(0, "#pragma warning disable");
            Line();
            Line(0, "namespace " + constantsNamespace);
            Line(0, "{");
        }

        public SourceText End()
        {
            Line(0, "}");
            return SourceText.From(_text.ToString(), Encoding.UTF8);
        }

        public void Line() => _text.Append('\n');

        public void Line(int depth, string text) => _text.Append(' ', depth * 4).Append(text).Append('\n');

        public void Constant(string type, string name, string value) =>
            Line(2, "public const " + type + " " + (SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? "" : "@") + name + " = " + value + ";");

        public void Fingerprint(string value)
        {
            Line(2, "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
            Constant("string", FingerprintConstant, Literal(value));
        }

        /// <summary>A summary of paragraphs: some editors show nothing else of a comment.</summary>
        public void Comment(int depth, params string[] paragraphs)
        {
            if (!_hasComments)
            {
                return;
            }

            Line(depth, "/// <summary>");
            var isFirst = true;
            foreach (var paragraph in paragraphs)
            {
                if (paragraph.Length > 0)
                {
                    _text.Append(' ', depth * 4).Append("/// ").Append(isFirst ? "" : "<para>");
                    AppendXml(paragraph);
                    _text.Append(isFirst ? "" : "</para>").Append('\n');
                    isFirst = false;
                }
            }

            Line(depth, "/// </summary>");
        }

        private void AppendXml(string text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                switch (c)
                {
                    case '&':
                        _text.Append("&amp;");
                        break;
                    case '<':
                        _text.Append("&lt;");
                        break;
                    case '>':
                        _text.Append("&gt;");
                        break;
                    case '\u2028' or '\u2029':
                    case var control when char.IsControl(control):
                        // Line ends would end the comment, and XML has no other control characters.
                        _text.Append(' ');
                        break;
                    case var high when char.IsHighSurrogate(high) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                        _text.Append(c).Append(text[++i]);
                        break;
                    case '\uFFFE' or '\uFFFF':
                    case var surrogate when char.IsSurrogate(surrogate):
                        _text.Append('\uFFFD');
                        break;
                    default:
                        _text.Append(c);
                        break;
                }
            }
        }
    }
}
