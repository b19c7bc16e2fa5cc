using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// What a name says: which of a provider's sets a member of this name carries, and which names are never a result although
/// they are called <c>Code</c> or <c>Status</c>.
/// </summary>
internal static class NamedOrigins
{
    // What a type is called that holds what goes into a send, or the application's own records.
    private static readonly string[] s_otherTypeWords =
    {
        "Request", "Input", "Parameters", "Params", "Options", "Settings", "Setting", "Config", "Configuration", "Command", "Query", "Args",
        "Log", "Logs", "Entity", "Queue", "QueueItem", "Job", "Order", "Campaign", "Customer", "User", "Account", "Controller", "Page",
        "Filter", "Credentials", "Context", "Repository", "Repo", "Dao", "Store", "Cache", "Country", "Pattern",
    };

    // What an application is about besides its messages.
    private static readonly string[] s_subjectWords =
    {
        "Order", "Customer", "User", "Account", "Invoice", "Payment", "Product", "Ticket", "Campaign", "Wallet", "Cart", "Shipment", "Employee", "Student",
    };

    // What a method is called that takes a code to send or to check, not one that came back.
    private static readonly string[] s_inputMethodWords =
    {
        "Send", "Otp", "Verify", "Verification", "Confirm", "Confirmation", "Pattern", "Lookup", "Login", "Resend", "Activate", "Activation", "Register",
    };

    private static readonly string[] s_readingMethodWords = { "Read", "Extract", "Deserialize", "Decode", "Split", "Take", "Get", "Check", "Try" };

    private static readonly string[] s_checkMethodWords = { "Check", "Valid", "Validate", "Validation", "Match", "Compare", "Redeem", "Apply", "Generate" };

    private static readonly string[] s_replyWords = { "Result", "Response", "Reply", "Answer", "Error", "Return" };

    private static readonly string[] s_resultMethodWords =
    {
        "Result", "Response", "Reply", "Answer", "Message", "Error", "Status", "Describe", "Map", "Translate", "Explain", "Handle", "Parse", "Interpret",
        "Success", "Successful", "Failed", "Failure", "Retry", "Is", "To", "Throw", "Ensure",
    };

    /// <summary>The set of the provider that a member of this name carries; nothing where the name fits none or several.</summary>
    /// <param name="entries">What the catalogs say of the name.</param>
    /// <param name="provider">The provider that evidence found.</param>
    /// <param name="places">The names that may say of which kind the member is: the declaring type, the one in front, the method.</param>
    public static CodeSet? ChooseSet(IReadOnlyList<MemberEntry> entries, ProviderCatalog provider, IReadOnlyList<string> places)
    {
        CodeSet? chosen = null;
        foreach (var entry in entries)
        {
            if (entry.Set.Provider != provider || IsExcluded(entry.Set, places) || !IsSaid(entry, places))
            {
                continue;
            }

            if (chosen is not null && chosen != entry.Set)
            {
                return null;
            }

            chosen = entry.Set;
        }

        return chosen;
    }

    /// <summary>The provider that a member's name itself names (<c>amootStatus</c>).</summary>
    public static ProviderCatalog? FindNamedProvider(IReadOnlyList<MemberEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.NamesProvider)
            {
                return entry.Set.Provider;
            }
        }

        return null;
    }

    /// <summary>Whether a type holds a request, a setting or a record of the application, and never a reply.</summary>
    public static bool IsOtherType(string typeName)
    {
        foreach (var word in s_otherTypeWords)
        {
            if (IdentifierWords.EndWith(typeName, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type serves something that the application is about: <c>OrderService</c>, <c>IUserStore</c>.</summary>
    public static bool IsOfSubject(string typeName) => ContainsAny(typeName, s_subjectWords);

    /// <summary>Whether a parameter is what a method sends or checks: an OTP, a pattern's code.</summary>
    public static bool IsInput(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method
            || method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction))
        {
            return parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction };
        }

        // CheckCode(int code) asks whether what somebody typed in is right.
        if (IdentifierWords.Normalize(parameter.Name) == "code" && ContainsAny(method.Name, s_checkMethodWords) && !ContainsAny(method.Name, s_replyWords))
        {
            return true;
        }

        return ContainsAny(method.Name, s_inputMethodWords) && !ContainsAny(method.Name, s_resultMethodWords);
    }

    /// <summary>Whether a method by its name takes apart or explains what came back, and sends nothing.</summary>
    public static bool TakesResult(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol method
        && (ContainsAny(method.Name, s_resultMethodWords) || ContainsAny(method.Name, s_readingMethodWords))
        && !ContainsAny(method.Name, s_inputMethodWords);

    private static bool ContainsAny(string name, string[] words)
    {
        foreach (var word in words)
        {
            if (IdentifierWords.Contains(name, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExcluded(CodeSet set, IReadOnlyList<string> places)
    {
        foreach (var word in set.NotIn)
        {
            foreach (var place in places)
            {
                if (IdentifierWords.EndWith(place, word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsSaid(MemberEntry entry, IReadOnlyList<string> places)
    {
        if (entry.OnlyIn.IsDefaultOrEmpty)
        {
            return true;
        }

        foreach (var word in entry.OnlyIn)
        {
            foreach (var place in places)
            {
                if (IdentifierWords.Contains(place, word))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
