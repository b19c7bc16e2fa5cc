using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>
/// Whether the constants that a switch or a chain tests speak for the code set. Where not one is a documented code, or, for an
/// origin that was inferred, most are none, the origin is wrong or the values are another table's.
/// </summary>
internal static class DocumentedTests
{
    public static bool AreOfTheSet(CodeDomain domain, IEnumerable<(object Constant, SyntaxNode Syntax)> constants)
    {
        var documented = new HashSet<object>();
        var others = new HashSet<object>();
        foreach (var (constant, syntax) in constants)
        {
            if (IsDocumented(domain, constant, syntax))
            {
                documented.Add(constant);
            }
            else if (!IsMisspelt(domain.Origin.Set, constant))
            {
                others.Add(constant);
            }
        }

        return documented.Count > 0
            && (documented.Count >= others.Count || domain.Origin.Kind is not (OriginKind.Named or OriginKind.Carried));
    }

    // A code with a letter too many or without its sign is no word of another table.
    private static bool IsMisspelt(CodeSet set, object constant) =>
        constant is string text ? NearTexts.Find(text, set) is not null
        : set.HasNegativeCodes && EnumValues.ToInt64(constant) is { } number && set.Find(-number) is not null;

    /// <summary>Whether all texts that are codes are so in the form on the wire.</summary>
    public static bool AreInWireForm(CodeDomain domain, IEnumerable<(object Constant, SyntaxNode Syntax)> constants)
    {
        foreach (var (constant, _) in constants)
        {
            if (constant is string text && domain.Find(text) is { } code && code.Text != text)
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsDocumented(CodeDomain domain, object? constant, SyntaxNode syntax)
    {
        if (domain.Find(constant) is not { } code)
        {
            return false;
        }

        var use = new CodeUse(syntax, EnumValues.ToInt64(constant), constant as string, CodeUseKind.Test, domain.Origin);
        return !HttpStatus.MayBeMeant(use, code);
    }
}
