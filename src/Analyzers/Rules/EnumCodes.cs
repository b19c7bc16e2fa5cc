using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Catalog;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>Which documented codes the members of an enum are: by their names, or by their values where those are the documented ones.</summary>
internal sealed class EnumCodes
{
    private readonly HashSet<Code> _codes = new();

    private EnumCodes(List<(Code Code, string Name, decimal Value)> members, bool haveDocumentedValues)
    {
        Members = members;
        HaveDocumentedValues = haveDocumentedValues;
        foreach (var (code, _, _) in members)
        {
            _codes.Add(code);
        }
    }

    /// <summary>One member of each value that is a code, in the order of the catalog.</summary>
    public IReadOnlyList<(Code Code, string Name, decimal Value)> Members { get; }

    /// <summary>Whether every member that has a documented name has that code's number.</summary>
    public bool HaveDocumentedValues { get; }

    public static EnumCodes Read(INamedTypeSymbol enumType, CodeSet set)
    {
        var byName = new Dictionary<string, Code>();
        foreach (var code in set.Codes)
        {
            byName[IdentifierWords.Normalize(code.Name)] = code;
        }

        var fields = new List<(string Name, decimal Value)>();
        foreach (var member in enumType.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && CodeDomain.ToDecimal(field.ConstantValue) is { } value)
            {
                fields.Add((field.Name, value));
            }
        }

        var found = new Dictionary<decimal, (Code Code, string Name)>();
        var haveDocumentedValues = true;
        foreach (var (name, value) in fields)
        {
            if (byName.TryGetValue(IdentifierWords.Normalize(name), out var code))
            {
                haveDocumentedValues &= code.Number == value;
                if (!found.ContainsKey(value))
                {
                    found.Add(value, (code, name));
                }
            }
        }

        // A member with a name of the user's own is the code of its value, if values mean anything here.
        foreach (var (name, value) in fields)
        {
            if (haveDocumentedValues && !found.ContainsKey(value)
                && value is >= long.MinValue and <= long.MaxValue && set.Find((long)value) is { } code)
            {
                found.Add(value, (code, name));
            }
        }

        var members = new List<(Code Code, string Name, decimal Value)>();
        foreach (var code in set.Codes)
        {
            foreach (var pair in found)
            {
                if (pair.Value.Code == code)
                {
                    members.Add((code, pair.Value.Name, pair.Key));
                }
            }
        }

        return new EnumCodes(members, haveDocumentedValues);
    }

    public bool Has(Code code) => _codes.Contains(code);
}
