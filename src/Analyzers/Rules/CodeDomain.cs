using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>
/// The values that a switch or a chain over one code set can meet: each documented code as a number that the type can hold, as a
/// text, or as a member of the enum.
/// </summary>
internal sealed class CodeDomain
{
    /// <summary>The option that says of which outcomes no code is ever missing.</summary>
    public const string IgnoreOutcomesKey = "sms_codes.switch.ignore_outcomes";

    private CodeDomain(Origin origin, INamedTypeSymbol? enumType, ImmutableArray<CodeTarget> targets)
    {
        Origin = origin;
        EnumType = enumType;
        Targets = targets;
    }

    public Origin Origin { get; }

    public CodeSet Set => Origin.Set;

    /// <summary>The enum whose members are the labels.</summary>
    public INamedTypeSymbol? EnumType { get; }

    public ImmutableArray<CodeTarget> Targets { get; }

    /// <summary>The option that lists codes of a set which the project never meets.</summary>
    public static string ExcludeKey(CodeSet set) => "sms_codes." + set.FullName + ".exclude";

    /// <summary>The domain of a value of a type with an origin, or nothing where its values are not the documented ones.</summary>
    public static CodeDomain? Create(Origin origin, ITypeSymbol? type, CodeRecognizer recognizer, AnalyzerConfigOptions options)
    {
        var left = new LeftOut(origin.Set, options);
        type = TypeShapes.Unwrap(type);
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType)
        {
            if (recognizer.FindMirror(enumType) != origin.Set)
            {
                return null;
            }

            var members = EnumCodes.Read(enumType, origin.Set);

            // A documented number that is cast to an enum with other values is SMS3006's.
            return origin.EnumType is null && !members.HaveDocumentedValues
                ? null
                : new CodeDomain(origin, enumType, OfMembers(members, left));
        }

        if (TypeShapes.IsIntegral(type))
        {
            var members = origin.EnumType is null ? null : EnumCodes.Read(origin.EnumType, origin.Set);
            return members is { HaveDocumentedValues: false }
                ? null
                : new CodeDomain(origin, null, OfNumbers(origin.Set, type!.SpecialType, members, left));
        }

        // The name of an enum member is not the text on the wire.
        return type?.SpecialType == SpecialType.System_String && origin.EnumType is null
            ? new CodeDomain(origin, null, OfTexts(origin.Set, left))
            : null;
    }

    /// <summary>The code that a constant label is.</summary>
    public Code? Find(object? constant)
    {
        foreach (var target in Targets)
        {
            if (target.Is(constant))
            {
                return target.Code;
            }
        }

        return null;
    }

    /// <summary>An integral constant or enum value of any size; nothing for other constants.</summary>
    public static decimal? ToDecimal(object? constant) => constant is ulong large ? large : EnumValues.ToInt64(constant);

    /// <summary>The code of a text: of exactly this text on the wire or, failing that, of this number.</summary>
    public static Code? FindText(CodeSet set, string text) =>
        set.Find(text)
        ?? (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? set.Find(number) : null);

    private static ImmutableArray<CodeTarget> OfMembers(EnumCodes members, LeftOut left)
    {
        var targets = ImmutableArray.CreateBuilder<CodeTarget>(members.Members.Count);
        foreach (var (code, name, value) in members.Members)
        {
            targets.Add(new CodeTarget(code, value, name, name, !left.Contains(code)));
        }

        return targets.ToImmutable();
    }

    private static ImmutableArray<CodeTarget> OfNumbers(CodeSet set, SpecialType type, EnumCodes? members, LeftOut left)
    {
        var targets = ImmutableArray.CreateBuilder<CodeTarget>(set.Codes.Length);
        foreach (var code in set.Codes)
        {
            if (code.Number is { } number && Fits(number, type))
            {
                var isRequired = !left.Contains(code) && members?.Has(code) != false;
                targets.Add(new CodeTarget(code, number, code.Name, set.CodeClass + "." + code.Name, isRequired));
            }
        }

        return targets.ToImmutable();
    }

    private static ImmutableArray<CodeTarget> OfTexts(CodeSet set, LeftOut left)
    {
        var targets = ImmutableArray.CreateBuilder<CodeTarget>(set.Codes.Length);
        foreach (var code in set.Codes)
        {
            targets.Add(new CodeTarget(code, null, code.Name, set.TextClass + "." + code.Name, !left.Contains(code)));
        }

        return targets.ToImmutable();
    }

    private static bool Fits(long number, SpecialType type) => type switch
    {
        SpecialType.System_SByte => number is >= sbyte.MinValue and <= sbyte.MaxValue,
        SpecialType.System_Byte => number is >= byte.MinValue and <= byte.MaxValue,
        SpecialType.System_Int16 => number is >= short.MinValue and <= short.MaxValue,
        SpecialType.System_UInt16 => number is >= ushort.MinValue and <= ushort.MaxValue,
        SpecialType.System_Int32 => number is >= int.MinValue and <= int.MaxValue,
        SpecialType.System_UInt32 => number is >= uint.MinValue and <= uint.MaxValue,
        SpecialType.System_UInt64 => number >= 0,
        _ => true,
    };

    /// <summary>The codes that are never missing: extensions, and what the options say.</summary>
    private sealed class LeftOut
    {
        private readonly HashSet<string> _excluded;
        private readonly HashSet<string> _outcomes;

        public LeftOut(CodeSet set, AnalyzerConfigOptions options)
        {
            _excluded = Read(options, ExcludeKey(set), StringComparer.Ordinal);
            _outcomes = Read(options, IgnoreOutcomesKey, StringComparer.OrdinalIgnoreCase);
        }

        public bool Contains(Code code) =>
            code.IsExtension
            || _outcomes.Contains(code.Outcome.ToString())
            || _excluded.Contains(code.Text)
            || _excluded.Contains(code.Name)
            || (code.Number is { } number && _excluded.Contains(number.ToString(CultureInfo.InvariantCulture)));

        private static HashSet<string> Read(AnalyzerConfigOptions options, string key, StringComparer comparer)
        {
            var words = new HashSet<string>(comparer);
            if (options.TryGetValue(key, out var value))
            {
                foreach (var word in value.Split(','))
                {
                    words.Add(word.Trim());
                }
            }

            return words;
        }
    }
}
