using System;
using System.Collections.Generic;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>What a name says of an outcome.</summary>
internal enum OutcomeName
{
    /// <summary>Nothing.</summary>
    None,

    Success,

    Failure,

    /// <summary>It asks something else: <c>IsTokenExpired</c>, <c>ShouldRetry</c>.</summary>
    OtherQuestion,
}

/// <summary>Reads names like <c>IsSuccess</c>, <c>sent</c>, <c>HasFailed</c>, <c>NotDelivered</c>.</summary>
internal static class OutcomeNames
{
    private static readonly HashSet<string> s_success = new(StringComparer.OrdinalIgnoreCase)
    {
        "success", "successful", "successfully", "succeeded", "succeed", "ok", "okay", "sent", "delivered",
    };

    private static readonly HashSet<string> s_failure = new(StringComparer.OrdinalIgnoreCase)
    {
        "failed", "failure", "fail", "fails", "error", "errors", "unsuccessful", "undelivered", "unsent", "faulted",
    };

    private static readonly HashSet<string> s_negations = new(StringComparer.OrdinalIgnoreCase) { "not", "no", "non", "never", "without" };

    private static readonly HashSet<string> s_questions = new(StringComparer.OrdinalIgnoreCase)
    {
        "is", "has", "can", "should", "was", "were", "are", "does", "did", "needs", "need", "must", "may", "will", "retry", "pending",
    };

    // What a method is called that does something and says whether it was done, in the languages of the providers' users too.
    private static readonly HashSet<string> s_deeds = new(StringComparer.OrdinalIgnoreCase)
    {
        "send", "resend", "submit", "post", "push", "notify", "deliver", "dispatch", "text", "sms", "message", "transmit", "publish", "broadcast", "forward",
        "enqueue", "queue", "call", "execute", "run", "do", "try", "process", "perform", "invoke", "request", "register", "add", "create", "save", "update", "delete",
        "remove", "set", "upload", "alert", "warn", "inform", "remind", "login", "connect", "gonder", "gönder", "yolla", "wyslij", "wyślij", "ersal",
    };

    // What a method's name begins with that says in what state something is.
    private static readonly HashSet<string> s_states = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "not", "invalid", "missing", "low", "out", "empty", "bad", "wrong", "any", "insufficient", "over", "under", "too", "unknown",
    };

    /// <summary>
    /// Whether a method does something, rather than ask for something: it is called by a deed. If what it tests looks like a success, it is
    /// enough that its name does not say in what state something is.
    /// </summary>
    public static bool IsDeed(string name, bool looksLikeSuccess)
    {
        var isFirst = true;
        var isState = false;
        foreach (var word in WordsOf(name))
        {
            if (isFirst && s_deeds.Contains(word))
            {
                return true;
            }

            isState |= (isFirst && s_states.Contains(word)) || word.EndsWith("ed", StringComparison.OrdinalIgnoreCase);
            isFirst = false;
        }

        return looksLikeSuccess && !isState;
    }

    /// <summary>What a name says.</summary>
    /// <param name="name">The name of a property, variable, parameter, tuple element or method.</param>
    /// <param name="codeName">The name of the code that is tested: a name without an outcome that shares a word with it asks for that code.</param>
    public static OutcomeName Read(string name, string? codeName = null)
    {
        var success = false;
        var failure = false;
        var isNegated = false;
        var isQuestion = false;
        foreach (var word in WordsOf(name))
        {
            success |= s_success.Contains(word);
            failure |= s_failure.Contains(word);
            isNegated ^= s_negations.Contains(word);
            isQuestion |= s_questions.Contains(word);
            isQuestion |= codeName is not null && IsTelling(word) && HasWord(codeName, word);
        }

        return success == failure ? (success || isQuestion ? OutcomeName.OtherQuestion : OutcomeName.None)
            : success != isNegated ? OutcomeName.Success
            : OutcomeName.Failure;
    }

    private static bool IsTelling(string word) => word.Length > 2 && !s_success.Contains(word) && !s_failure.Contains(word) && !s_questions.Contains(word);

    private static bool HasWord(string name, string word)
    {
        foreach (var each in WordsOf(name))
        {
            if (string.Equals(each, word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> WordsOf(string name)
    {
        var start = 0;
        for (var index = 1; index <= name.Length; index++)
        {
            if (index == name.Length || IdentifierWords.BeginsAt(name, index))
            {
                var word = name.Substring(start, index - start).Trim('_');
                if (word.Length > 0)
                {
                    yield return word;
                }

                start = index;
            }
        }
    }
}
