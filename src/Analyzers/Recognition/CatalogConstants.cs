using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>The generated constants, known by namespace, class and member.</summary>
internal static class CatalogConstants
{
    /// <summary>The set and the code that a generated constant stands for.</summary>
    public static (CodeSet Set, Code? Code)? Find(ISymbol? symbol, CodeRecognizer recognizer)
    {
        if (symbol is not IFieldSymbol { IsConst: true, ContainingType: { ContainingType: null } type }
            || recognizer.Catalogs.FindSetByClass(type.Name) is not { } set
            || (type.ContainingNamespace.ToDisplayString() is var space && space != "SmsCodes" && space != recognizer.ConstantsNamespace))
        {
            return null;
        }

        return (set, set.FindByName(symbol.Name));
    }
}
