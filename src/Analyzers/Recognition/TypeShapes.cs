using Microsoft.CodeAnalysis;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>Questions about the types that can hold a code.</summary>
internal static class TypeShapes
{
    /// <summary>The type behind <c>Nullable&lt;T&gt;</c>.</summary>
    public static ITypeSymbol? Unwrap(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    /// <summary>The type that a task gives, or the type itself.</summary>
    public static ITypeSymbol? UnwrapTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" } task ? task.TypeArguments[0] : type;

    public static bool IsIntegral(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64;

    /// <summary>Whether a code can be held: an integral number, nullable or not, or a text.</summary>
    public static bool HoldsCode(ITypeSymbol? type)
    {
        var inner = Unwrap(type);
        return IsIntegral(inner) || inner?.SpecialType == SpecialType.System_String;
    }

    /// <summary>
    /// Whether a symbol belongs to the platform or to a library that every program uses: its members are never a provider's.
    /// </summary>
    public static bool IsPlatform(ISymbol symbol)
    {
        var space = symbol.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name is "System" or "Microsoft" or "Newtonsoft" or "RestSharp" or "Flurl" or "Refit" or "Polly" or "Grpc" or "Google";
    }
}
