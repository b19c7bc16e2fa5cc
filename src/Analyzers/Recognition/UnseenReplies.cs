using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// Finds the replies of a file that nobody looks at. A method that only hands a reply on to its caller makes each of its calls
/// in the same file a call of the provider.
/// </summary>
internal sealed class UnseenReplies
{
    private static readonly HashSet<string> s_testAttributes = new(StringComparer.Ordinal)
    {
        "Fact", "Theory", "Test", "TestCase", "TestCaseSource", "TestMethod", "DataTestMethod", "TestClass", "TestFixture", "SetUp", "TestInitialize",
    };

    private static readonly HashSet<string> s_mockingLibraries = new(StringComparer.Ordinal) { "Moq", "NSubstitute", "FakeItEasy", "Rhino.Mocks", "Telerik.JustMock" };

    // What a check of the connection asks is just whether HTTP succeeds.
    private static readonly string[] s_connectionWords =
    {
        "HealthCheck", "CheckHealth", "IsHealthy", "IsAlive", "Ping", "IsReachable", "IsOnline", "IsAvailable", "Heartbeat", "Probe", "WarmUp",
    };

    private readonly SemanticModel _model;
    private readonly ProviderClients _clients;
    private readonly ReplyHosts _hosts;
    private readonly Dictionary<string, List<InvocationExpressionSyntax>> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<IMethodSymbol, List<Source>> _forwarders = new(SymbolEqualityComparer.Default);
    private readonly List<Reply> _replies = new();

    private UnseenReplies(CodeRecognizer recognizer, SemanticModel model)
    {
        _model = model;
        _clients = new ProviderClients(recognizer);
        _hosts = new ReplyHosts(recognizer, model);
    }

    public static IReadOnlyList<Reply> Find(CompilationUnitSyntax unit, CodeRecognizer recognizer, SemanticModel model)
    {
        var search = new UnseenReplies(recognizer, model);
        if (!UsesMocks(unit))
        {
            search.FindSent(unit);
            search.FindForwarded();
        }

        return search._replies;
    }

    private static bool UsesMocks(CompilationUnitSyntax unit)
    {
        foreach (var directive in unit.Usings)
        {
            if (directive.Name is { } name && s_mockingLibraries.Contains(name.ToString()))
            {
                return true;
            }
        }

        return false;
    }

    private void FindSent(CompilationUnitSyntax unit)
    {
        foreach (var node in unit.DescendantNodes())
        {
            if (node is not InvocationExpressionSyntax call || NameOf(call) is not { } name)
            {
                continue;
            }

            if (!_calls.TryGetValue(name, out var sameName))
            {
                _calls.Add(name, sameName = new List<InvocationExpressionSyntax>(1));
            }

            sameName.Add(call);
            var mayBeHttp = HttpCalls.MayBeHttp(name);
            if ((mayBeHttp || ReplyUses.MayBeDropped(call))
                && _model.GetOperation(call) is IInvocationOperation invocation
                && FindSource(invocation, mayBeHttp) is { } source)
            {
                Judge(call, new List<Source> { source });
            }
        }
    }

    private Source? FindSource(IInvocationOperation invocation, bool mayBeHttp)
    {
        if (_clients.Of(invocation) is { Provider: not null } client)
        {
            return new Source(new[] { invocation }, client);
        }

        return mayBeHttp && HttpCalls.IsRequest(invocation.TargetMethod) ? new Source(new[] { invocation }, null) : null;
    }

    /// <summary>The calls of methods that forward, as long as they make more methods forward.</summary>
    private void FindForwarded()
    {
        var done = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (var forwarder in new List<IMethodSymbol>(_forwarders.Keys))
            {
                if (done.Add(forwarder) && _calls.TryGetValue(forwarder.Name, out var calls))
                {
                    isChanged = true;
                    foreach (var call in calls)
                    {
                        if (_model.GetOperation(call) is IInvocationOperation invocation
                            && SymbolEqualityComparer.Default.Equals(invocation.TargetMethod.OriginalDefinition, forwarder)
                            && IsInside(call, forwarder))
                        {
                            Judge(call, _forwarders[forwarder].ConvertAll(source => source.From(invocation)));
                        }
                    }
                }
            }
        }
    }

    /// <summary>Whether a call stands in the type that declares the method.</summary>
    private bool IsInside(SyntaxNode call, IMethodSymbol method)
    {
        for (var type = _model.GetEnclosingSymbol(call.SpanStart)?.ContainingType; type is not null; type = type.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, method.ContainingType))
            {
                return true;
            }
        }

        return false;
    }

    private void Judge(InvocationExpressionSyntax call, List<Source> sources)
    {
        var uses = ReplyUses.Of(sources[0].Outermost, _model);
        if (uses.IsLookedAt)
        {
            return;
        }

        if (uses.IsReturned)
        {
            if (FindMethod(call) is { } method)
            {
                if (!_forwarders.TryGetValue(method, out var known))
                {
                    _forwarders.Add(method, known = new List<Source>());
                }

                known.AddRange(sources);
            }

            return;
        }

        if ((uses.Test is not null || !uses.IsNoticed)
            && FindProvider(sources) is { Provider: { } provider, Evidence: { } evidence }
            && !(sources[0].Client is null && AsksForConnection(call) && !HasPath(call))
            && !IsInTest(call)
            && !IsInExpressionTree(call))
        {
            _replies.Add(new Reply(call, provider, evidence, uses));
        }
    }

    private ProviderEvidence FindProvider(List<Source> sources)
    {
        var answer = ProviderEvidence.None;
        foreach (var source in sources)
        {
            var own = source.Client ?? _hosts.Of(source.Calls);
            if (own.Provider is null || (answer.Provider is not null && answer.Provider != own.Provider))
            {
                return ProviderEvidence.None;
            }

            answer = answer.Provider is null ? own : answer;
        }

        return answer;
    }

    private IMethodSymbol? FindMethod(SyntaxNode call)
    {
        foreach (var node in call.Ancestors())
        {
            if (node is MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            {
                return (IMethodSymbol?)_model.GetDeclaredSymbol(node);
            }
        }

        return null;
    }

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Whether the call stands in a class of tests, which ask other questions than whether a message was sent.</summary>
    private static bool IsInTest(SyntaxNode call)
    {
        foreach (var node in call.Ancestors())
        {
            if (node is TypeDeclarationSyntax type)
            {
                if (HasTestAttribute(type.AttributeLists))
                {
                    return true;
                }

                foreach (var member in type.Members)
                {
                    if (member is MethodDeclarationSyntax && HasTestAttribute(member.AttributeLists))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool AsksForConnection(SyntaxNode call)
    {
        foreach (var node in call.Ancestors())
        {
            var name = node switch
            {
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                LocalFunctionStatementSyntax function => function.Identifier.ValueText,
                TypeDeclarationSyntax type => type.Identifier.ValueText,
                _ => null,
            };
            foreach (var word in s_connectionWords)
            {
                if (name is not null && IdentifierWords.Contains(name, word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a request asks for more than whether the host is there: its address has a path or a query.</summary>
    private static bool HasPath(InvocationExpressionSyntax call)
    {
        foreach (var token in call.ArgumentList.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            {
                var text = token.ValueText;
                var host = text.IndexOf("://", StringComparison.Ordinal);
                var path = host < 0 ? 0 : text.IndexOf('/', host + 3);
                if (path >= 0 && text.Length > path + 1)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasTestAttribute(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : attribute.Name.ToString();
                if (s_testAttributes.Contains(name) || (name.EndsWith("Attribute", StringComparison.Ordinal) && s_testAttributes.Contains(name.Substring(0, name.Length - 9))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>An expression tree is a description of a call (a mock's set-up, a job that is queued), not the call.</summary>
    private bool IsInExpressionTree(SyntaxNode call)
    {
        foreach (var node in call.Ancestors())
        {
            if (node is LambdaExpressionSyntax lambda
                && _model.GetTypeInfo(lambda).ConvertedType is { Name: "Expression" } type
                && TypeShapes.IsPlatform(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a reply comes from: the call that asks for it, and those that lead there, from the inside outwards.</summary>
    private sealed class Source
    {
        public Source(IReadOnlyList<IInvocationOperation> calls, ProviderEvidence? client)
        {
            Calls = calls;
            Client = client;
        }

        public IReadOnlyList<IInvocationOperation> Calls { get; }

        /// <summary>The provider whose client is called; an HTTP request must find its own.</summary>
        public ProviderEvidence? Client { get; }

        public IInvocationOperation Outermost => Calls[Calls.Count - 1];

        public Source From(IInvocationOperation caller)
        {
            var calls = new List<IInvocationOperation>(Calls) { caller };
            return new Source(calls, Client);
        }
    }
}
