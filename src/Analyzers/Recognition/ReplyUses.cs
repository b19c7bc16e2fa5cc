using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// What becomes of a reply: follows it forwards, through locals, awaits and what reads its content, to all that is done with it.
/// Whatever is not known to leave a reply unseen is a look at it.
/// </summary>
internal sealed class ReplyUses
{
    // Types that only turn the bytes of a content into text or objects.
    private static readonly HashSet<string> s_readers = new(StringComparer.Ordinal)
    {
        "StreamReader", "StringReader", "XmlTextReader", "JsonTextReader", "BufferedStream", "BinaryReader",
    };

    private static readonly HashSet<string> s_decoders = new(StringComparer.Ordinal)
    {
        "JsonSerializer", "JsonConvert", "JsonDocument", "JsonNode", "JObject", "JToken", "JArray", "XElement", "XDocument", "Encoding", "Convert",
    };

    // What a response says of HTTP and of the connection; none of it is what the provider answered.
    private static readonly HashSet<string> s_httpMembers = new(StringComparer.Ordinal)
    {
        "ReasonPhrase", "StatusDescription", "ErrorMessage", "ErrorException", "ResponseStatus", "Version", "ResponseUri", "RequestMessage",
        "ContentLength", "ContentType", "IsCompleted", "IsFaulted", "IsCanceled",
    };

    private static readonly string[] s_loggingWords = { "Log", "Write", "Debug", "Info", "Information", "Warn", "Warning", "Error", "Trace", "Fatal" };

    private readonly SemanticModel _model;
    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);
    private readonly List<SyntaxNode> _tests = new();

    private ReplyUses(SemanticModel model) => _model = model;

    /// <summary>Whether anything looks at what the provider answered.</summary>
    public bool IsLookedAt { get; private set; }

    /// <summary>Whether something asks whether there is a reply, or for its HTTP status, without deciding by it.</summary>
    public bool IsNoticed { get; private set; }

    /// <summary>Whether the method that makes the call returns the reply to its caller.</summary>
    public bool IsReturned { get; private set; }

    /// <summary>The first test that takes the success of HTTP for the provider's.</summary>
    public SyntaxNode? Test
    {
        get
        {
            SyntaxNode? first = null;
            foreach (var test in _tests)
            {
                first = first is null || test.SpanStart < first.SpanStart ? test : first;
            }

            return first;
        }
    }

    public static ReplyUses Of(IInvocationOperation call, SemanticModel model)
    {
        var uses = new ReplyUses(model);
        uses.Follow(call);
        return uses;
    }

    /// <summary>Whether, by syntax alone, a call's value may end unseen in its own member: not where it is an argument or tested.</summary>
    public static bool MayBeDropped(InvocationExpressionSyntax call)
    {
        SyntaxNode node = call;
        while (true)
        {
            switch (node.Parent)
            {
                case ParenthesizedExpressionSyntax or AwaitExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax or ConditionalExpressionSyntax:
                    node = node.Parent;
                    continue;
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression) || binary.IsKind(SyntaxKind.AsExpression):
                    node = binary;
                    continue;
                case ConditionalAccessExpressionSyntax access when access.WhenNotNull == node:
                    node = access;
                    continue;
                case ConditionalAccessExpressionSyntax:
                    return true;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Result" or "Wait" or "AsTask" or "WaitAsync" } member:
                    node = member.Parent is InvocationExpressionSyntax invocation ? invocation : member;
                    continue;
                case ExpressionStatementSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or UsingStatementSyntax or ForStatementSyntax
                    or AnonymousFunctionExpressionSyntax:
                    return true;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax or UsingStatementSyntax } }:
                    return true;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax }:
                    return true;
                default:
                    return false;
            }
        }
    }

    /// <summary>Of <c>response?.IsSuccessStatusCode</c> and <c>client?.Send()</c>, the whole.</summary>
    public static SyntaxNode WholeOf(SyntaxNode syntax)
    {
        var member = syntax is InvocationExpressionSyntax call ? call.Expression : syntax;
        return member is MemberBindingExpressionSyntax && syntax.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } access
            ? access
            : syntax;
    }

    private void Follow(IOperation value)
    {
        if (IsLookedAt || value.Parent is not { } parent)
        {
            return;
        }

        switch (parent)
        {
            case IConversionOperation or IParenthesizedOperation or IAwaitOperation:
                Follow(parent);
                break;
            case IExpressionStatementOperation:
                FollowStatement(value);
                break;
            case IConditionalAccessOperation access when access.Operation == value:
                FollowGuarded(access);
                break;
            case IConditionalAccessOperation:
                Follow(parent);
                break;
            case ICoalesceOperation:
                Follow(parent);
                break;
            case IConditionalOperation conditional when conditional.Condition != value:
                Follow(parent);
                break;
            case ISimpleAssignmentOperation assignment when assignment.Value == value:
                FollowAssignment(assignment);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                FollowLocal(declarator.Symbol);
                break;
            case IUsingOperation { Resources: var resources } when resources == value:
                break;
            case IInvocationOperation invocation when invocation.Instance == value:
                FollowCall(value, invocation);
                break;
            case IArgumentOperation { Parent: IInvocationOperation invocation } argument:
                FollowArgument(value, argument, invocation);
                break;
            case IArgumentOperation { Parent: IObjectCreationOperation { Type: { } type } creation }
                when s_readers.Contains(type.Name) && TypeShapes.IsPlatform(type):
                Follow(creation);
                break;
            case IPropertyReferenceOperation property when property.Instance == value:
                FollowProperty(value, property);
                break;
            case IReturnOperation { Kind: OperationKind.Return } returned:
                FollowReturn(returned);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } when HttpCalls.IsResponse(TypeBehind(value)):
                IsNoticed = true;
                break;
            case IIsTypeOperation when HttpCalls.IsResponse(TypeBehind(value)):
                IsNoticed = true;
                break;
            case IIsPatternOperation isPattern when isPattern.Value == value && HttpCalls.IsResponse(TypeBehind(value)):
                FollowPattern(isPattern, isPattern.Pattern);
                break;
            default:
                IsLookedAt = true;
                break;
        }
    }

    /// <summary>
    /// A lambda that gives nothing drops the value too, if it is known who calls it; what a library of tests or retries makes of
    /// its lambdas is not.
    /// </summary>
    private void FollowStatement(IOperation value)
    {
        var node = value.Syntax;
        while (node is not null and not (StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
        {
            node = node.Parent;
        }

        if (node is AnonymousFunctionExpressionSyntax { ExpressionBody: not null } lambda && FindReceiver(lambda) is { } receiver)
        {
            IsLookedAt |= !IsSystem(receiver.TargetMethod.ContainingType);
        }
    }

    private void FollowGuarded(IConditionalAccessOperation access)
    {
        foreach (var part in access.WhenNotNull.DescendantsAndSelf())
        {
            if (part is IConditionalAccessInstanceOperation && Resolution.FindConditionalReceiver(part) == access.Operation)
            {
                Follow(part);
            }
        }
    }

    private void FollowAssignment(ISimpleAssignmentOperation assignment)
    {
        switch (assignment.Target)
        {
            case IDiscardOperation when assignment.Parent is IExpressionStatementOperation:
                break;
            case ILocalReferenceOperation local when assignment.Parent is IExpressionStatementOperation:
                FollowLocal(local.Local);
                break;
            default:
                IsLookedAt = true;
                break;
        }
    }

    private void FollowLocal(ILocalSymbol local)
    {
        foreach (var read in ReadsOf(local))
        {
            Follow(read);
        }
    }

    /// <summary>Every place that reads a local, once for each local.</summary>
    private List<IOperation> ReadsOf(ILocalSymbol local)
    {
        var reads = new List<IOperation>();
        if (local.DeclaringSyntaxReferences.Length != 1 || !_visited.Add(local))
        {
            return reads;
        }

        foreach (var node in ScopeOf(local.DeclaringSyntaxReferences[0].GetSyntax()).DescendantNodes())
        {
            if (node is IdentifierNameSyntax name
                && name.Identifier.ValueText == local.Name
                && name.Parent is not (NameColonSyntax or NameEqualsSyntax)
                && !(name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
                && !(name.Parent is MemberAccessExpressionSyntax member && member.Name == name)
                && SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(name).Symbol, local)
                && _model.GetOperation(name) is { } read)
            {
                reads.Add(read);
            }
        }

        return reads;
    }

    private static SyntaxNode ScopeOf(SyntaxNode declaration)
    {
        var node = declaration;
        while (node.Parent is { } parent
            && node is not (BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or BasePropertyDeclarationSyntax or AnonymousFunctionExpressionSyntax))
        {
            node = parent;
        }

        return node;
    }

    private void FollowCall(IOperation value, IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        switch (method.Name)
        {
            case "Dispose" or "DisposeAsync" or "Close" or "Abort":
                break;
            case "Wait" when IsTask(method.ContainingType):
                break;
            case "ConfigureAwait" or "GetAwaiter" or "GetResult" or "AsTask" or "WaitAsync" when TypeShapes.IsPlatform(method.ContainingType):
                Follow(invocation);
                break;
            case "ToString" when method.Parameters.Length == 0:
                Follow(invocation);
                break;
            case "EnsureSuccessStatusCode" or "ThrowIfError" when HttpCalls.IsResponse(value.Type):
                _tests.Add(invocation.Syntax);
                Follow(invocation);
                break;
            case "ReadToEnd" or "ReadToEndAsync" or "ReadLine" or "ReadLineAsync" when s_readers.Contains(method.ContainingType.Name) || method.ContainingType.Name == "TextReader":
                Follow(invocation);
                break;
            default:
                if (HttpCalls.ReadsContent(method))
                {
                    Follow(invocation);
                }
                else
                {
                    IsLookedAt = true;
                }

                break;
        }
    }

    private void FollowArgument(IOperation value, IArgumentOperation argument, IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (method.IsExtensionMethod && argument.Parameter?.Ordinal == 0)
        {
            if (method.Name == "ThrowIfError" && HttpCalls.IsResponse(value.Type))
            {
                _tests.Add(invocation.Syntax);
                Follow(invocation);
                return;
            }

            if (HttpCalls.ReadsContent(method) || (method.Name == "ConfigureAwait" && TypeShapes.IsPlatform(method.ContainingType)))
            {
                Follow(invocation);
                return;
            }
        }

        // A text that is only taken apart into an object which nobody looks at is not looked at either.
        if (s_decoders.Contains(method.ContainingType.Name) && TypeShapes.IsPlatform(method.ContainingType) && IsKept(invocation))
        {
            Follow(invocation);
            return;
        }

        IsLookedAt = true;
    }

    private static bool IsKept(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation or IAwaitOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent is IVariableInitializerOperation or ISimpleAssignmentOperation { Target: ILocalReferenceOperation };
    }

    private void FollowProperty(IOperation value, IPropertyReferenceOperation property)
    {
        var name = property.Property.Name;
        if (name == "Result" && IsTask(property.Property.ContainingType))
        {
            Follow(property);
            return;
        }

        if (!HttpCalls.IsResponse(value.Type))
        {
            IsLookedAt = true;
            return;
        }

        switch (name)
        {
            case "Content" or "Data" or "RawBytes":
                Follow(property);
                break;
            case "IsSuccessStatusCode" or "IsSuccessful":
                if (IsLogged(property))
                {
                    IsNoticed = true;
                }
                else
                {
                    _tests.Add(WholeOf(property.Syntax));
                }

                break;
            case "StatusCode" or "StatusDescription" or "ReasonPhrase":
                FollowStatus(property);
                break;
            default:
                IsNoticed = true;
                IsLookedAt |= !s_httpMembers.Contains(name);
                break;
        }
    }

    /// <summary>The HTTP status: a comparison with a success is a test, everything else only notices it.</summary>
    private void FollowStatus(IOperation status)
    {
        IsNoticed = true;
        switch (status.Parent)
        {
            case IConversionOperation or IParenthesizedOperation:
                FollowStatus(status.Parent);
                break;
            case IConditionalAccessOperation:
                FollowStatus(status.Parent);
                break;
            case IBinaryOperation binary when IsSuccess(binary, binary.LeftOperand == status ? binary.RightOperand : binary.LeftOperand):
                _tests.Add(binary.Syntax);
                break;
            case IIsPatternOperation isPattern when HasSuccess(isPattern.Pattern):
                _tests.Add(isPattern.Syntax);
                break;
            case IInvocationOperation { TargetMethod.Name: "Equals" } equals when equals.Instance == status && equals.Arguments.Length == 1 && IsSuccess(equals.Arguments[0].Value):
                _tests.Add(equals.Syntax);
                break;
            case IInvocationOperation { TargetMethod.Name: "Equals" } equals when equals.Instance == status && equals.Arguments.Length == 1 && equals.Arguments[0].Value is var other
                && Operations.WithoutImplicit(other).ConstantValue is { HasValue: true, Value: string }:
                // A text never equals the status, so that this is no other test than the body's.
                _tests.Add(equals.Syntax);
                break;
            case IInvocationOperation { TargetMethod.Name: "ToString" } text when text.Instance == status:
                FollowStatus(text);
                break;
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "ToInt32" or "ToInt16" or "ToInt64", ContainingType.Name: "Convert" } } number }:
                FollowStatus(number);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                foreach (var read in ReadsOf(declarator.Symbol))
                {
                    FollowStatus(read);
                }

                break;
        }
    }

    private static bool IsSuccess(IBinaryOperation comparison, IOperation other) => comparison.OperatorKind switch
    {
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals => IsSuccess(other),
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual =>
            NumberOf(other) is >= 199 and <= 400,
        _ => false,
    };

    private static bool IsSuccess(IOperation status) =>
        NumberOf(status) is >= 200 and < 300 || status.ConstantValue is { HasValue: true, Value: "OK" or "200" };

    private static long? NumberOf(IOperation operation)
    {
        while (operation is IConversionOperation { ConstantValue.HasValue: false } conversion)
        {
            operation = conversion.Operand;
        }

        return operation.ConstantValue is { HasValue: true, Value: int number } ? number : null;
    }

    private static bool HasSuccess(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => IsSuccess(constant.Value),
        INegatedPatternOperation negated => HasSuccess(negated.Pattern),
        IBinaryPatternOperation binary => HasSuccess(binary.LeftPattern) || HasSuccess(binary.RightPattern),
        IRelationalPatternOperation relational => NumberOf(relational.Value) is >= 199 and <= 400,
        _ => false,
    };

    private void FollowPattern(IIsPatternOperation isPattern, IPatternOperation pattern)
    {
        IsNoticed = true;
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                FollowPattern(isPattern, negated.Pattern);
                break;
            case IConstantPatternOperation or ITypePatternOperation:
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local }:
                FollowLocal(local);
                break;
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true } recursive:
                foreach (var part in recursive.PropertySubpatterns)
                {
                    var name = (part.Member as IPropertyReferenceOperation)?.Property.Name;
                    if (name is "IsSuccessStatusCode" or "IsSuccessful" || (name == "StatusCode" && HasSuccess(part.Pattern)))
                    {
                        _tests.Add(isPattern.Syntax);
                    }
                    else
                    {
                        IsLookedAt |= name != "StatusCode";
                    }
                }

                if (recursive.DeclaredSymbol is ILocalSymbol declared)
                {
                    FollowLocal(declared);
                }

                break;
            default:
                IsLookedAt = true;
                break;
        }
    }

    private void FollowReturn(IReturnOperation returned)
    {
        foreach (var node in returned.Syntax.AncestorsAndSelf())
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    if (FindReceiver(lambda) is { TargetMethod: { Name: "Run" or "StartNew", ContainingType.Name: "Task" or "TaskFactory" } } started)
                    {
                        Follow(started);
                    }
                    else
                    {
                        IsLookedAt = true;
                    }

                    return;
                case LocalFunctionStatementSyntax or MethodDeclarationSyntax:
                    IsReturned = true;
                    return;
                case MemberDeclarationSyntax or AccessorDeclarationSyntax:
                    IsLookedAt = true;
                    return;
            }
        }

        IsLookedAt = true;
    }

    /// <summary>The call that a lambda is handed to.</summary>
    private IInvocationOperation? FindReceiver(AnonymousFunctionExpressionSyntax lambda)
    {
        var operation = _model.GetOperation(lambda)?.Parent;
        while (operation is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation or IArgumentOperation)
        {
            operation = operation.Parent;
        }

        return operation as IInvocationOperation;
    }

    private static bool IsLogged(IOperation value)
    {
        var operation = value.Parent;
        while (operation is IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation or IInterpolationOperation or IInterpolatedStringOperation
            or IArrayInitializerOperation or IArrayCreationOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add })
        {
            operation = operation.Parent;
        }

        if (operation is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: var name } })
        {
            foreach (var word in s_loggingWords)
            {
                if (IdentifierWords.StandAt(name, 0, word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ITypeSymbol? TypeBehind(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value.Type;
    }

    private static bool IsTask(INamedTypeSymbol type) => type.Name is "Task" or "ValueTask" && TypeShapes.IsPlatform(type);

    private static bool IsSystem(INamedTypeSymbol? type)
    {
        var space = type?.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name == "System";
    }
}
