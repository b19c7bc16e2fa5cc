using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>One reply of a provider: the call that yields it, and what becomes of it.</summary>
internal sealed class Reply
{
    public Reply(InvocationExpressionSyntax call, ProviderCatalog provider, Evidence evidence, ReplyUses uses)
    {
        Call = call;
        Provider = provider;
        Evidence = evidence;
        Uses = uses;
    }

    public InvocationExpressionSyntax Call { get; }

    public ProviderCatalog Provider { get; }

    public Evidence Evidence { get; }

    public ReplyUses Uses { get; }
}
