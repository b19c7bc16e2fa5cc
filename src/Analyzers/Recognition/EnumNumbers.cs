using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>How the numbers of an enum that mirrors a code set compare with the documented ones.</summary>
internal static class EnumNumbers
{
    /// <summary>Whether the enum gives the name of a code the number of that code.</summary>
    public static bool HasDocumentedValue(INamedTypeSymbol enumType, Code code) =>
        FindMember(enumType, code) is { } member && EnumValues.ToInt64(member.ConstantValue) == code.Number;

    /// <summary>The member that has the name of a code.</summary>
    public static IFieldSymbol? FindMember(INamedTypeSymbol enumType, Code code)
    {
        foreach (var member in enumType.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && IdentifierWords.NormalizedComparer.Equals(field.Name, code.Name))
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>The member that has this number.</summary>
    public static IFieldSymbol? FindMember(INamedTypeSymbol enumType, long number)
    {
        foreach (var member in enumType.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && EnumValues.ToInt64(field.ConstantValue) == number)
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>
    /// A code for which a number means another thing in the enum than in the document: the number's own code, whose member has
    /// another value, or the code that the member of this number has the name of.
    /// </summary>
    public static Code? FindConflict(INamedTypeSymbol enumType, CodeSet set, long number)
    {
        var documented = set.Find(number);
        if (documented is not null && FindMember(enumType, documented) is { } named)
        {
            return EnumValues.ToInt64(named.ConstantValue) == number ? null : documented;
        }

        if (FindMember(enumType, number) is { } numbered)
        {
            return set.FindByAnyName(numbered.Name) is { Number: { } other } meant && other != number ? meant : null;
        }

        // No member says what the number is: it is a code in an enum most of whose other numbers are codes.
        return documented is not null && HasOtherNumbers(enumType, set) ? documented : null;
    }

    private static bool HasOtherNumbers(INamedTypeSymbol enumType, CodeSet set)
    {
        var drifting = 0;
        var agreeing = 0;
        foreach (var code in set.Codes)
        {
            if (code.Number is not null && FindMember(enumType, code) is not null)
            {
                if (HasDocumentedValue(enumType, code))
                {
                    agreeing++;
                }
                else
                {
                    drifting++;
                }
            }
        }

        return drifting > agreeing;
    }

    /// <summary>A code whose member has not the documented value.</summary>
    public static Code? FindDrift(INamedTypeSymbol enumType, CodeSet set)
    {
        foreach (var code in set.Codes)
        {
            if (code.Number is not null && FindMember(enumType, code) is not null && !HasDocumentedValue(enumType, code))
            {
                return code;
            }
        }

        return null;
    }

    public static bool HasNegativeValue(INamedTypeSymbol enumType)
    {
        foreach (var member in enumType.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && EnumValues.ToInt64(field.ConstantValue) < 0)
            {
                return true;
            }
        }

        return false;
    }
}
