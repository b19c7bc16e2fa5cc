using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SmsCodeAnalyzers.Recognition;

/// <content>Results of methods.</content>
internal sealed partial class Resolution
{
    private ValueFlow FollowCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (IsPassage(method) && FindPassed(call) is { } passed)
        {
            return OfOwnEnum(passed, TypeShapes.IsIntegral(method.ReturnType) ? FollowParsed(passed) : Follow(passed));
        }

        if (Declare(method) is { } declared)
        {
            return ValueFlow.Of(declared);
        }

        if (_mode == RecognitionMode.Explicit || TypeShapes.IsPlatform(method.ContainingType))
        {
            return ValueFlow.Unknown;
        }

        var returned = FollowReturns(call, component: -1);
        if (returned.Origin is not null || returned.IsForeign)
        {
            return returned;
        }

        if (HttpStatus.IsGivenBy(method.OriginalDefinition, _recognizer.Compilation))
        {
            return ValueFlow.HttpStatus;
        }

        var named = FollowMember(method, ReceiverOf(call.Instance));
        return named.Origin is not null ? named : ValueFlow.Unknown;
    }

    private ValueFlow FollowReturns(IInvocationOperation call, int component)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (!_visited.Add(method))
        {
            return ValueFlow.Constant;
        }

        var values = ReturnsOf(method);
        var agreed = ValueFlow.Constant;
        Enter(call);
        foreach (var value in values)
        {
            agreed = Agree(agreed, component < 0 ? Follow(value) : FollowPart(Subject.OfPart(value, component)));
        }

        Leave(call);
        _visited.Remove(method);
        return values.Count == 0 || agreed.IsConstant ? ValueFlow.Unknown : agreed;
    }

    /// <summary>Calls that hand a code on as a text or a number of the same meaning.</summary>
    private static bool IsPassage(IMethodSymbol method)
    {
        switch (method.Name)
        {
            case "ToString" or "Trim" or "TrimStart" or "TrimEnd" or "GetValueOrDefault" or "ToUpper" or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant"
                or "GetAwaiter" or "GetResult" or "ConfigureAwait":
                return true;
            case "GetInt16" or "GetInt32" or "GetInt64" or "GetString" or "GetRawText" or "ToObject" or "Value" or "GetValue" or "AsValue" or "Replace":
                return TypeShapes.IsPlatform(method.ContainingType);
            case "Parse":
                return TypeShapes.IsIntegral(method.ContainingType) || method.ContainingType.SpecialType == SpecialType.System_Enum;
            case "ToInt16" or "ToInt32" or "ToInt64" or "ToUInt16" or "ToUInt32" or "ToUInt64" or "ToByte" or "ToSByte":
                return method.ContainingType.Name == "Convert";
            default:
                return false;
        }
    }

    private static IOperation? FindPassed(IInvocationOperation call)
    {
        if (call.Instance is IConditionalAccessInstanceOperation guarded)
        {
            return FindConditionalReceiver(guarded);
        }

        if (call.Instance is not null)
        {
            return call.Instance;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == 0 && argument.Parameter.Type.Name != "Type")
            {
                return argument.Value;
            }
        }

        return null;
    }
}
