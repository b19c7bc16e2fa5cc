using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>The members of interfaces and bases that a property implements or overrides.</summary>
internal static class ImplementedMembers
{
    public static IEnumerable<ISymbol> Of(ISymbol symbol)
    {
        if (symbol is IPropertySymbol { OverriddenProperty: { } overridden })
        {
            yield return overridden;
        }

        if (symbol is not (IPropertySymbol or IMethodSymbol) || symbol.IsStatic || symbol.ContainingType is not { TypeKind: not TypeKind.Interface } type)
        {
            yield break;
        }

        foreach (var contract in type.AllInterfaces)
        {
            foreach (var member in contract.GetMembers(symbol.Name))
            {
                if (member.Kind == symbol.Kind
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol))
                {
                    yield return member;
                }
            }
        }
    }
}
