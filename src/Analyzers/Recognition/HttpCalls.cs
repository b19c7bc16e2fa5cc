using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// The calls by which programs talk HTTP, and what they give. All libraries are known by the names of their symbols, so that none is
/// referenced and any version will do.
/// </summary>
internal static class HttpCalls
{
    private static readonly string[] s_verbs =
    {
        "Get", "Post", "Put", "Patch", "Send", "Upload", "Download", "Open", "Execute", "Delete",
    };

    private static readonly HashSet<string> s_responses = new(StringComparer.Ordinal)
    {
        "HttpResponseMessage", "WebResponse", "HttpWebResponse", "RestResponse", "RestResponseBase", "IRestResponse", "IFlurlResponse", "FlurlResponse",
    };

    private static readonly HashSet<string> s_contentReaders = new(StringComparer.Ordinal)
    {
        "ReadAsStringAsync", "ReadAsByteArrayAsync", "ReadAsStreamAsync", "ReadAsStream", "ReadAsAsync", "ReadFromJsonAsync", "ReadAsFormDataAsync",
        "GetResponseStream", "GetStringAsync", "GetJsonAsync", "GetJsonListAsync", "GetBytesAsync", "GetStreamAsync", "GetXmlAsync",
        "ReceiveString", "ReceiveJson", "ReceiveJsonList", "ReceiveBytes", "ReceiveStream", "ReceiveXml",
    };

    /// <summary>Whether a called name begins like that of an HTTP method: asked before anything is bound.</summary>
    public static bool MayBeHttp(string calledName)
    {
        foreach (var verb in s_verbs)
        {
            if (calledName.StartsWith(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the method sends a request and gives what was answered.</summary>
    public static bool IsRequest(IMethodSymbol method)
    {
        var definition = method.ReducedFrom ?? method;
        var type = definition.ContainingType;
        if (type is null || !GivesValue(method) || !MayBeHttp(method.Name))
        {
            return false;
        }

        switch (NamespaceOf(type))
        {
            case "System.Net":
                return type.Name == "WebClient" ? method.Name is not ("OpenWrite" or "OpenWriteTaskAsync")
                    : type.Name is "WebRequest" or "HttpWebRequest" && method.Name is "GetResponse" or "GetResponseAsync";
            case "System.Net.Http":
                return type.Name is "HttpClient" or "HttpMessageInvoker" or "HttpClientExtensions";
            case "System.Net.Http.Json":
                return type.Name == "HttpClientJsonExtensions";
            case "RestSharp":
                return type.Name.IndexOf("Client", StringComparison.Ordinal) >= 0 && !IsResponseMember(definition);
            case "Flurl.Http":
                return !s_contentReaders.Contains(method.Name) || !IsResponseMember(definition);
            default:
                return false;
        }
    }

    /// <summary>Whether a type is a response: a status and headers, with a content that is still to be read.</summary>
    public static bool IsResponse(ITypeSymbol? type) =>
        type is not null && s_responses.Contains(type.Name) && TypeShapes.IsPlatform(type);

    /// <summary>Whether a method reads the content of a response.</summary>
    public static bool ReadsContent(IMethodSymbol method) =>
        s_contentReaders.Contains(method.Name) && TypeShapes.IsPlatform((method.ReducedFrom ?? method).ContainingType);

    /// <summary>Whether a method yields a value, now or as the result of a task.</summary>
    public static bool GivesValue(IMethodSymbol method) =>
        !method.ReturnsVoid
        && method.ReturnType is not { Name: "Task" or "ValueTask" or "IAsyncResult" } or INamedTypeSymbol { Arity: > 0 };

    // Flurl gives its responses and its addresses methods of the same names.
    private static bool IsResponseMember(IMethodSymbol definition) =>
        IsResponse(definition.ContainingType)
        || (definition.IsExtensionMethod && definition.Parameters.Length > 0 && IsResponse(TypeShapes.UnwrapTask(definition.Parameters[0].Type)));

    private static string NamespaceOf(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString();
}
