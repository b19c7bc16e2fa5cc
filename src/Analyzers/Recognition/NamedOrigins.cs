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
        "Filter", "Credentials", "Context", "Repository", "Repo", "Dao", "Store", "Cache", "Country", "Pattern", "ViewModel", "Outbox", "OutboxMessage", "History",
        "Profile",
    };

    // What an application is about besides its messages.
    private static readonly string[] s_subjectWords =
    {
        "Order", "Customer", "User", "Account", "Invoice", "Payment", "Product", "Ticket", "Campaign", "Wallet", "Cart", "Shipment", "Employee", "Student",
    };

    // What a method is called that takes a code to send or to check, not one that came back.
    private static readonly string[] s_inputMethodWords =
    {
        "Send", "Gonder", "Gönder", "Yolla", "Wyslij", "Wyślij", "Ersal", "Otp", "OneTime", "Verify", "Verification", "Confirm", "Confirmation", "Pattern", "Lookup", "Login", "Resend", "Activate", "Activation", "Register",
    };

    private static readonly string[] s_replyMethodWords =
    {
        "Result", "Response", "Reply", "Answer", "Error", "Status", "Describe", "Code", "Success", "Successful", "Ok", "Sent", "Failed", "Failure",
    };

    private static readonly string[] s_readingMethodWords =
    {
        "Read", "Extract", "Deserialize", "Decode", "Split", "Check", "Parse", "Interpret", "Handle", "Map", "Translate", "Explain", "Throw", "Ensure", "Evaluate",
    };

    private static readonly string[] s_sendingWords =
    {
        "Sms", "Sender", "Send", "Client", "Gateway", "Message", "Messages", "Messaging", "Messenger", "Notifier", "Notification", "Provider", "Proxy", "Api", "Transport",
        "Http", "Soap", "Channel", "Submit", "Post", "Push", "Deliver", "Dispatch",
    };

    private static readonly string[] s_otherCodeWords =
    {
        "Country", "City", "Area", "Postal", "Zip", "Currency", "Language", "Culture", "Discount", "Coupon", "Voucher", "Barcode", "Product", "Bank", "Branch", "Operator",
        "Color", "Colour", "Tax", "Airport", "Prefix",
    };

    private static readonly string[] s_checkMethodWords = { "Check", "Valid", "Validate", "Validation", "Match", "Compare", "Redeem", "Apply", "Generate" };

    private static readonly string[] s_replyWords = { "Result", "Response", "Reply", "Answer", "Error", "Return" };

    private static readonly string[] s_resultMethodWords =
    {
        "Result", "Response", "Reply", "Answer", "Message", "Error", "Status", "Describe", "Map", "Translate", "Explain", "Handle", "Parse", "Interpret",
        "Success", "Successful", "Failed", "Failure", "Retry", "Is", "To", "Throw", "Ensure", "Completed", "Finished", "Done", "After", "Callback", "Received",
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
        // What comes out of a method did not go into it.
        if (parameter.RefKind == RefKind.Out)
        {
            return false;
        }

        // What a caller of the application's own web interface says is no gateway's answer.
        if (parameter.ContainingType is { } controller && IsController(controller))
        {
            return parameter.ContainingSymbol.DeclaredAccessibility == Accessibility.Public;
        }

        if (parameter.ContainingSymbol is not IMethodSymbol method
            || method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction))
        {
            return parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction };
        }

        // What a builder is given goes into what it builds.
        if (method.ContainingType is { } builder && IdentifierWords.EndWith(builder.Name, "Builder") && !ContainsAny(builder.Name, s_replyWords))
        {
            return true;
        }

        // CountryName(int code) asks about another kind of code.
        if (IdentifierWords.Normalize(parameter.Name) == "code" && ContainsAny(method.Name, s_otherCodeWords))
        {
            return true;
        }

        // CheckCode(int code) asks whether what somebody typed in is right.
        if (IdentifierWords.Normalize(parameter.Name) == "code" && ContainsAny(method.Name, s_checkMethodWords) && !ContainsAny(method.Name, s_replyWords))
        {
            return true;
        }

        return ContainsAny(method.Name, s_inputMethodWords) && !ContainsAny(method.Name, s_resultMethodWords);
    }

    /// <summary>Whether a method by its name reads or explains what came back, and sends nothing.</summary>
    /// <param name="parameter">A parameter of the method.</param>
    /// <param name="ofReply">Whether the name must say that it was a reply: the parameter's own name does not.</param>
    public static bool TakesResult(IParameterSymbol parameter, bool ofReply) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method
        && (ContainsAny(method.Name, s_replyMethodWords) || (!ofReply && ContainsAny(method.Name, s_readingMethodWords)))
        && !ContainsAny(method.Name, s_inputMethodWords);

    /// <summary>Whether a name is not one that every program uses for something: <c>deliveryStatus</c>, as against <c>code</c> and <c>status</c>.</summary>
    public static bool IsTelling(string name) =>
        IdentifierWords.Normalize(name) is not ("code" or "status" or "statuscode" or "errorcode" or "resultcode" or "returncode" or "responsecode");

    /// <summary>Whether a type or method is called by messages and how they are sent: what it gives may be a gateway's answer.</summary>
    public static bool IsOfSending(string name) => ContainsAny(name, s_sendingWords);

    private static bool IsController(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "ControllerBase" or "Controller" or "ApiController" or "PageModel" or "Hub" || IdentifierWords.EndWith(current.Name, "Controller"))
            {
                return true;
            }
        }

        return false;
    }

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
