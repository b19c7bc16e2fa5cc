using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>What takes the sign of a number away: a negation, <c>Math.Abs</c>, a conversion to an unsigned type.</summary>
internal static class SignLoss
{
    /// <summary>The operand whose sign the operation takes away.</summary>
    public static IOperation? FindOperand(IOperation operation) => operation switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus, OperatorMethod: null } negation => Operations.WithoutImplicit(negation.Operand),
        IConversionOperation { IsImplicit: false, OperatorMethod: null } conversion when IsUnsigned(conversion.Type) && !IsUnsigned(Operations.WithoutImplicit(conversion.Operand).Type) => Operations.WithoutImplicit(conversion.Operand),
        IInvocationOperation { TargetMethod: { Name: "Abs", ContainingType.Name: "Math" }, Arguments.Length: 1 } call => Operations.WithoutImplicit(call.Arguments[0].Value),
        IInvocationOperation { TargetMethod: { Name: "ToByte" or "ToUInt16" or "ToUInt32" or "ToUInt64", ContainingType: { Name: "Convert" } type }, Arguments.Length: > 0 } call
            when TypeShapes.IsPlatform(type) && !IsUnsigned(Operations.WithoutImplicit(call.Arguments[0].Value).Type) => Operations.WithoutImplicit(call.Arguments[0].Value),
        _ => null,
    };

    /// <summary>Whether a conversion to an unsigned type, which has its own report, stands in an expression.</summary>
    public static bool IsIn(IOperation? expression, CodeSet set)
    {
        for (var operation = set.HasNegativeCodes ? expression : null; operation is not null;)
        {
            if (FindOperand(operation) is not null && operation is not IUnaryOperation)
            {
                return true;
            }

            operation = operation switch
            {
                IConversionOperation conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                _ => null,
            };
        }

        return false;
    }

    public static bool IsUnsigned(ITypeSymbol? type) =>
        TypeShapes.Unwrap(type)?.SpecialType is SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64;
}
