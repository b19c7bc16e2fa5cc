using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// The provider to whose host an HTTP request goes. The request's own address decides, followed back to where it is built; then the
/// client it is sent by; then, for an address that is only a path, the hosts of the method and of the type. Names decide nothing here.
/// </summary>
internal sealed class ReplyHosts
{
    private const int MaxDepth = 6;

    private readonly HostEvidence _hosts;
    private readonly SemanticModel _model;

    public ReplyHosts(CodeRecognizer recognizer, SemanticModel model)
    {
        _hosts = recognizer.Scopes.Hosts;
        _model = model;
    }

    /// <param name="calls">The request, then the calls that lead to it through methods that forward it, from the inside outwards.</param>
    public ProviderEvidence Of(IReadOnlyList<IInvocationOperation> calls)
    {
        if (OfAddress(calls) is { EndsSearch: true } byAddress)
        {
            return byAddress;
        }

        var request = (InvocationExpressionSyntax)calls[0].Syntax;
        var address = FindAddress(request, calls[0].TargetMethod);
        if (address is not null && !MayBePath(address, calls, 0))
        {
            return ProviderEvidence.None;
        }

        foreach (var call in calls)
        {
            if (OfMember((InvocationExpressionSyntax)call.Syntax) is { EndsSearch: true } byMember)
            {
                return byMember;
            }
        }

        return OfType(request);
    }

    /// <summary>The provider of the request's own address, or of the client that it is sent by.</summary>
    /// <param name="calls">The request, then the calls that lead to it through methods that forward it, from the inside outwards.</param>
    public ProviderEvidence OfAddress(IReadOnlyList<IInvocationOperation> calls)
    {
        if (calls[0].Syntax is not InvocationExpressionSyntax request)
        {
            return ProviderEvidence.None;
        }

        if (FindAddress(request, calls[0].TargetMethod) is { } address && Search(address, calls) is { EndsSearch: true } byAddress)
        {
            return byAddress;
        }

        return FindReceiver(request) is { } receiver ? Search(receiver, calls) : ProviderEvidence.None;
    }

    /// <summary>
    /// Whether a request goes to an address from elsewhere (the settings, a caller) in a method where another request has the host: then
    /// nothing there speaks of this one.
    /// </summary>
    /// <param name="calls">The request, then the calls that lead to it through methods that forward it, from the inside outwards.</param>
    public bool GoesBeside(IReadOnlyList<IInvocationOperation> calls)
    {
        if (calls[0].Syntax is not InvocationExpressionSyntax request
            || FindAddress(request, calls[0].TargetMethod) is not { } address
            || MayBePath(address, calls, 0)
            || OfMember(request).EndsSearch)
        {
            return false;
        }

        foreach (var node in ScopeEvidence.FindMember(request)?.DescendantNodes() ?? Array.Empty<SyntaxNode>())
        {
            if (IsOtherRequest(node, request)
                && FindAddress((InvocationExpressionSyntax)node, _model.GetSymbolInfo(node).Symbol as IMethodSymbol) is { } other
                && Search(other, calls).EndsSearch)
            {
                return true;
            }
        }

        return false;
    }

    private static ExpressionSyntax? FindAddress(InvocationExpressionSyntax request, IMethodSymbol? method)
    {
        // Flurl's requests are methods of the address itself.
        if (method?.ContainingNamespace?.ToDisplayString() == "Flurl.Http" && method.ReducedFrom is not null)
        {
            return FindReceiver(request);
        }

        foreach (var argument in request.ArgumentList.Arguments)
        {
            if (argument.NameColon is null or { Name.Identifier.ValueText: "requestUri" or "address" or "request" or "url" or "uri" })
            {
                return argument.Expression;
            }
        }

        return null;
    }

    private static ExpressionSyntax? FindReceiver(InvocationExpressionSyntax request) => request.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Expression,
        MemberBindingExpressionSyntax => request.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    /// <summary>Reads the hosts in an expression, then in what gives its variables their values, one step back at a time.</summary>
    private ProviderEvidence Search(SyntaxNode start, IReadOnlyList<IInvocationOperation> calls)
    {
        var visited = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var layer = new List<SyntaxNode> { start };
        for (var depth = 0; depth < MaxDepth && layer.Count > 0; depth++)
        {
            if (Combine(layer) is { EndsSearch: true } found)
            {
                return found;
            }

            var next = new List<SyntaxNode>();
            foreach (var node in layer)
            {
                foreach (var descendant in node.DescendantNodesAndSelf())
                {
                    if (descendant is IdentifierNameSyntax name && _model.GetSymbolInfo(name).Symbol is { } symbol && visited.Add(symbol))
                    {
                        AddSources(symbol, calls, next);
                    }
                }
            }

            layer = next;
        }

        return ProviderEvidence.None;
    }

    private ProviderEvidence Combine(List<SyntaxNode> nodes)
    {
        var answer = ProviderEvidence.None;
        foreach (var node in nodes)
        {
            var own = _hosts.OfNode(node, _model);
            if (own.EndsSearch)
            {
                if (own.Provider is null || (answer.EndsSearch && answer.Provider != own.Provider))
                {
                    return ProviderEvidence.Contradicted;
                }

                answer = answer.EndsSearch ? answer : own;
            }
        }

        return answer;
    }

    private void AddSources(ISymbol symbol, IReadOnlyList<IInvocationOperation> calls, List<SyntaxNode> sources)
    {
        if (symbol is IParameterSymbol parameter && ArgumentOf(parameter, calls) is { } argument)
        {
            sources.Add(argument);
        }

        if (symbol is not (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction })
            || symbol.DeclaringSyntaxReferences.Length != 1
            || symbol.DeclaringSyntaxReferences[0] is var reference && reference.SyntaxTree != _model.SyntaxTree)
        {
            return;
        }

        var declaration = symbol.DeclaringSyntaxReferences[0].GetSyntax();
        switch (declaration)
        {
            case VariableDeclaratorSyntax { Initializer.Value: var value }:
                sources.Add(value);
                break;
            case ParameterSyntax { Default.Value: var value }:
                sources.Add(value);
                break;
            case PropertyDeclarationSyntax:
                sources.Add(declaration);
                break;
            case MethodDeclarationSyntax or LocalFunctionStatementSyntax:
                if (!IsAround(declaration, calls))
                {
                    sources.Add(declaration);
                }

                return;
        }

        AddAssignments(symbol, declaration, calls[0].Syntax, sources);
    }

    private static bool IsAround(SyntaxNode declaration, IReadOnlyList<IInvocationOperation> calls)
    {
        foreach (var call in calls)
        {
            if (declaration.Span.Contains(call.Syntax.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is assigned to a variable or to a member of it (<c>client.BaseAddress = …</c>), or appended to it.</summary>
    private static void AddAssignments(ISymbol symbol, SyntaxNode declaration, SyntaxNode request, List<SyntaxNode> sources)
    {
        if (symbol is not (IFieldSymbol or IPropertySymbol))
        {
            AddAssignmentsIn(declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>(), symbol, sources);
            return;
        }

        // What the method itself sets, it uses.
        var before = sources.Count;
        AddAssignmentsIn(ScopeEvidence.FindMember(request), symbol, sources);
        if (sources.Count == before)
        {
            AddAssignmentsIn(declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>(), symbol, sources);
        }
    }

    private static void AddAssignmentsIn(SyntaxNode? scope, ISymbol symbol, List<SyntaxNode> sources)
    {
        if (scope is null)
        {
            return;
        }

        foreach (var node in scope.DescendantNodes())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax assignment when RootOf(assignment.Left) == symbol.Name && !IsBesideAddress(assignment.Left):
                    sources.Add(assignment.Right);
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call
                    when member.Name.Identifier.ValueText.StartsWith("Append", StringComparison.Ordinal) && RootOf(member.Expression) == symbol.Name:
                    sources.Add(call.ArgumentList);
                    break;
            }
        }
    }

    // What is set of a request besides its address: _request.Content = …
    private static bool IsBesideAddress(ExpressionSyntax target)
    {
        while (target is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access)
        {
            if (access.Name.Identifier.ValueText is "Content" or "Headers" or "Method" or "Timeout" or "Version" or "ContentType" or "ContentLength" or "Encoding" or "Credentials" or "Proxy")
            {
                return true;
            }

            target = access.Expression;
        }

        return false;
    }

    /// <summary>The variable in front: <c>_http</c> of <c>this._http.BaseAddress</c>.</summary>
    private static string? RootOf(ExpressionSyntax expression)
    {
        while (expression is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } or InvocationExpressionSyntax)
        {
            expression = expression is MemberAccessExpressionSyntax member ? member.Expression : ((InvocationExpressionSyntax)expression).Expression;
        }

        return expression switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax { Name: var name } => name.Identifier.ValueText,
            _ => null,
        };
    }

    private static SyntaxNode? ArgumentOf(IParameterSymbol parameter, IReadOnlyList<IInvocationOperation> calls)
    {
        foreach (var call in calls)
        {
            if (SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, parameter.ContainingSymbol))
            {
                foreach (var argument in call.Arguments)
                {
                    if (argument.Parameter?.Ordinal == parameter.Ordinal && !argument.IsImplicit)
                    {
                        return argument.Value.Syntax;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Whether an address without a host in it may be a path below a base address: not if it begins with a value from elsewhere (a
    /// setting, a parameter), which may be any address.
    /// </summary>
    private bool MayBePath(ExpressionSyntax address, IReadOnlyList<IInvocationOperation> calls, int depth)
    {
        if (depth > MaxDepth)
        {
            return false;
        }

        if (_model.GetConstantValue(address) is { HasValue: true } constant)
        {
            return constant.Value is null || (constant.Value is string text && IsPath(text));
        }

        depth++;
        switch (address)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return MayBePath(parenthesized.Expression, calls, depth);
            case CastExpressionSyntax cast:
                return MayBePath(cast.Expression, calls, depth);
            case AwaitExpressionSyntax awaited:
                return MayBePath(awaited.Expression, calls, depth);
            case BinaryExpressionSyntax binary:
                return MayBePath(binary.Left, calls, depth);
            case ConditionalExpressionSyntax conditional:
                return MayBePath(conditional.WhenTrue, calls, depth) && MayBePath(conditional.WhenFalse, calls, depth);
            case InterpolatedStringExpressionSyntax interpolated:
                return interpolated.Contents.Count == 0
                    || (interpolated.Contents[0] is InterpolatedStringTextSyntax text ? IsPath(text.TextToken.ValueText)
                        : MayBePath(((InterpolationSyntax)interpolated.Contents[0]).Expression, calls, depth));
            case BaseObjectCreationExpressionSyntax creation:
                return IsPathOf(creation, calls, depth);
            case IdentifierNameSyntax name:
                return _model.GetSymbolInfo(name).Symbol switch
                {
                    ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } references }
                        when references[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } => MayBePath(value, calls, depth),
                    IParameterSymbol parameter => ArgumentOf(parameter, calls) is ExpressionSyntax argument && MayBePath(argument, calls, depth),
                    _ => false,
                };
            case InvocationExpressionSyntax invocation:
                return IsPathOf(invocation, calls, depth);
            default:
                return false;
        }
    }

    private static bool IsPath(string text) =>
        text.IndexOf("://", StringComparison.Ordinal) < 0 && !text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("//", StringComparison.Ordinal);

    /// <summary>A request or an address that is made on the spot: by the first text that it is made of.</summary>
    private bool IsPathOf(BaseObjectCreationExpressionSyntax creation, IReadOnlyList<IInvocationOperation> calls, int depth)
    {
        if (creation.ArgumentList is { } arguments)
        {
            foreach (var argument in arguments.Arguments)
            {
                if (_model.GetTypeInfo(argument.Expression).Type is { SpecialType: SpecialType.System_String } or { Name: "Uri" })
                {
                    return MayBePath(argument.Expression, calls, depth);
                }
            }
        }

        return creation.Initializer is null;
    }

    /// <summary>A method of the same type was searched already; of any other, what it is called on or given first.</summary>
    private bool IsPathOf(InvocationExpressionSyntax invocation, IReadOnlyList<IInvocationOperation> calls, int depth)
    {
        if (_model.GetSymbolInfo(invocation).Symbol is not IMethodSymbol method)
        {
            return false;
        }

        if (method.DeclaringSyntaxReferences.Length > 0 && method.DeclaringSyntaxReferences[0].SyntaxTree == _model.SyntaxTree)
        {
            return true;
        }

        return method is { IsStatic: true, ReducedFrom: null }
            ? invocation.ArgumentList.Arguments.Count > 0 && MayBePath(invocation.ArgumentList.Arguments[0].Expression, calls, depth)
            : invocation.Expression is MemberAccessExpressionSyntax member && MayBePath(member.Expression, calls, depth);
    }

    /// <summary>The one provider whose host stands beside a request in its method, and not in the address of another request.</summary>
    private ProviderEvidence OfMember(InvocationExpressionSyntax request)
    {
        var nodes = new List<SyntaxNode>();
        foreach (var node in ScopeEvidence.FindMember(request)?.DescendantNodes() ?? Array.Empty<SyntaxNode>())
        {
            if (node is ExpressionStatementSyntax or LocalDeclarationStatementSyntax && !IsForOther(node, request))
            {
                nodes.Add(node);
            }
        }

        return Combine(nodes);
    }

    /// <summary>The one provider of the fields, properties and constructors around a request, or of its registration.</summary>
    private ProviderEvidence OfType(InvocationExpressionSyntax request)
    {
        for (var type = request.FirstAncestorOrSelf<TypeDeclarationSyntax>(); type is not null; type = type.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>())
        {
            var nodes = new List<SyntaxNode>();
            var own = new List<SyntaxNode>();
            foreach (var member in type.Members)
            {
                if (member is BaseFieldDeclarationSyntax or PropertyDeclarationSyntax or ConstructorDeclarationSyntax)
                {
                    nodes.Add(member);
                    if (!IsForOther(member, request))
                    {
                        own.Add(member);
                    }
                }
            }

            // Two gateways of one type contradict each other, whichever request uses which.
            if (Combine(nodes) is { EndsSearch: true } found)
            {
                return found.Provider is null ? found : Combine(own);
            }

            if (_model.GetDeclaredSymbol(type) is INamedTypeSymbol symbol && _hosts.OfRegistration(symbol) is { EndsSearch: true } registered)
            {
                return registered;
            }
        }

        return ProviderEvidence.None;
    }

    /// <summary>Whether a statement or member makes another request, or declares what another request is given.</summary>
    private static bool IsForOther(SyntaxNode node, InvocationExpressionSyntax request)
    {
        if (HasOtherRequest(node, request))
        {
            return true;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var descendant in node.DescendantNodesAndSelf())
        {
            if (descendant is VariableDeclaratorSyntax variable)
            {
                names.Add(variable.Identifier.ValueText);
            }
            else if (descendant is PropertyDeclarationSyntax property)
            {
                names.Add(property.Identifier.ValueText);
            }
        }

        if (names.Count == 0 || node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            return false;
        }

        foreach (var descendant in type.DescendantNodes())
        {
            if (descendant is IdentifierNameSyntax name && names.Contains(name.Identifier.ValueText) && IsGivenToOther(name, request))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOtherRequest(SyntaxNode node, InvocationExpressionSyntax request)
    {
        foreach (var descendant in node.DescendantNodes())
        {
            if (IsOtherRequest(descendant, request))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGivenToOther(SyntaxNode node, InvocationExpressionSyntax request)
    {
        for (var current = node; current is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or InterpolationSyntax; current = current.Parent)
        {
            if (current.Parent is ArgumentListSyntax { Parent: { } call } && IsOtherRequest(call, request))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOtherRequest(SyntaxNode node, InvocationExpressionSyntax request) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call
        && HttpCalls.MayBeHttp(member.Name.Identifier.ValueText)
        && !call.Span.IntersectsWith(request.Span);
}
