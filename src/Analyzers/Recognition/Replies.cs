using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>How an expression relates to a gateway's reply.</summary>
internal readonly struct ReplyFlow
{
    private ReplyFlow(bool isReply, bool isForeign, ProviderEvidence provider)
    {
        IsReply = isReply;
        IsForeign = isForeign;
        Provider = provider;
    }

    /// <summary>Nothing is known of where the value comes from.</summary>
    public static ReplyFlow Unknown => default;

    /// <summary>The value surely comes from elsewhere: a file, a database, a constant.</summary>
    public static ReplyFlow Foreign => new(false, true, ProviderEvidence.None);

    public bool IsReply { get; }

    public bool IsForeign { get; }

    /// <summary>What the call that yielded the reply says of its provider.</summary>
    public ProviderEvidence Provider { get; }

    public static ReplyFlow Of(ProviderEvidence provider) => new(true, false, provider);
}

/// <summary>
/// Tells whether a value flows from a gateway's reply: the result of a call to a provider's client, the content of an HTTP
/// response, and what is read, deserialised or taken out of those. Clients and libraries are known by symbol, not by reference.
/// </summary>
internal sealed class Replies
{
    private static readonly HashSet<string> s_deserializers = new(StringComparer.Ordinal)
    {
        "JsonSerializer", "JsonConvert", "JsonDocument", "JsonNode", "JObject", "JToken", "JArray", "XElement", "XDocument", "XmlSerializer",
        "JsonElement", "JsonObject", "JsonArray", "JavaScriptSerializer", "DataContractJsonSerializer", "XmlDocument", "JsonValue",
    };

    private static readonly HashSet<string> s_httpTypes = new(StringComparer.Ordinal)
    {
        "HttpClient", "HttpContent", "HttpResponseMessage", "HttpClientJsonExtensions", "HttpContentJsonExtensions", "HttpMessageInvoker",
        "HttpClientExtensions", "HttpContentExtensions", "WebClient", "WebRequest", "HttpWebRequest", "WebResponse", "HttpWebResponse", "RestClient",
        "IRestClient", "RestResponse", "IRestResponse", "RestClientExtensions", "RestClientSyncExtensions", "FlurlRequest", "IFlurlRequest", "IFlurlResponse",
        "FlurlClient", "GeneratedExtensions", "ResponseExtensions",
    };

    private static readonly HashSet<string> s_readers = new(StringComparer.Ordinal) { "StreamReader", "StringReader", "TextReader", "JsonTextReader", "XmlTextReader", "MemoryStream", "Stream", "Encoding", "BinaryReader" };

    // What is called so, with its type, takes a text apart.
    private static readonly string[] s_decodingWords = { "Json", "Deserialize", "Parse", "Decode", "Split", "From", "ToList", "ToObject", "ToArray" };

    // What an SDK's or a proxy's type is called, as against an application's own service around it.
    private static readonly string[] s_clientWords = { "Client", "Soap", "SoapClient", "Proxy", "Api", "Sdk", "WebService", "Port", "Channel" };

    private static readonly HashSet<string> s_documents = new(StringComparer.Ordinal)
    {
        "JsonElement", "JsonDocument", "JsonNode", "JsonObject", "JsonArray", "JObject", "JToken", "JArray", "XElement", "XDocument", "XmlDocument", "XmlNode",
    };

    // The names that texts and documents which came back have, in the languages of the providers' users too.
    private static readonly HashSet<string> s_replyNames = new(StringComparer.Ordinal)
    {
        "reply", "response", "resp", "cevap", "yanit", "odpowiedz", "pasokh",
    };

    // Names of what came back, or of anything that was found out.
    private static readonly HashSet<string> s_resultNames = new(StringComparer.Ordinal)
    {
        "result", "answer", "res", "ret", "sonuc", "wynik",
    };

    // Names of texts that came back or go out: only where the method takes them apart.
    private static readonly HashSet<string> s_textNames = new(StringComparer.Ordinal)
    {
        "content", "body", "json", "root", "output", "xml", "payload", "raw", "document", "text", "data", "line",
    };

    private static readonly HashSet<string> s_stores = new(StringComparer.Ordinal)
    {
        "File", "DbSet", "DbContext", "IConfiguration", "ConfigurationManager", "IDatabase", "IDistributedCache", "IMemoryCache", "Environment",
        "Console", "Random", "RandomNumberGenerator", "Guid", "DateTime", "DateTimeOffset", "TimeSpan", "Math", "Interlocked", "Queryable",
        "EntityFrameworkQueryableExtensions", "DatabaseFacade", "ConfigurationBinder", "ConfigurationExtensions", "IConfigurationSection", "DbCommand",
        "SqlCommand", "IDbCommand", "IDataReader", "DbDataReader", "IDataRecord", "SqlDataReader", "DataRow", "SqlMapper", "IFormCollection", "IQueryCollection", "HttpRequest",
        "HttpContext", "ISession", "IRequestCookieCollection", "DistributedCacheExtensions", "ClaimsPrincipal", "ClaimsIdentity", "Claim", "DataRowExtensions", "Assembly",
        "Marshal", "Path",
    };

    private readonly Resolution _resolution;
    private readonly CodeRecognizer _recognizer;
    private readonly AskingMethods _asking;
    private readonly bool _byHost;
    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);

    /// <param name="resolution">The answer that asks.</param>
    /// <param name="recognizer">The recogniser of the compilation.</param>
    /// <param name="byHost">Whether only hosts say whose reply it is, and no names of clients.</param>
    public Replies(Resolution resolution, CodeRecognizer recognizer, bool byHost = false)
    {
        _byHost = byHost;
        _resolution = resolution;
        _recognizer = recognizer;
        _asking = new AskingMethods(recognizer);
    }

    public ReplyFlow Of(Subject subject)
    {
        while (subject.Expression is null)
        {
            subject = subject.Owner!;
        }

        return Of(subject.Expression, 0);
    }

    private ReplyFlow Of(IOperation? operation, int depth)
    {
        if (operation is null || depth > 24)
        {
            return ReplyFlow.Unknown;
        }

        depth++;
        switch (operation)
        {
            case IConversionOperation conversion:
                return Of(conversion.Operand, depth);
            case IAwaitOperation awaited:
                return Of(awaited.Operation, depth);
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand, depth);
            case IConditionalAccessOperation access:
                return Of(access.WhenNotNull, depth);
            case IConditionalAccessInstanceOperation instance:
                return Of(Resolution.FindConditionalReceiver(instance), depth);
            case ICoalesceOperation coalesce:
                return Of(coalesce.Value, depth);
            case ISimpleAssignmentOperation assignment:
                return Of(assignment.Value, depth);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Either(Of(conditional.WhenTrue, depth), Of(whenFalse, depth));
            case ILocalReferenceOperation local:
                return OfLocal(local.Local, depth);
            case IParameterReferenceOperation parameter:
                return _resolution.ArgumentOf(parameter.Parameter) is { } argument ? Of(argument, depth)
                    : FindIterated(parameter) is { } collection ? Of(collection, depth)
                    : OfParameter(parameter.Parameter, depth);
            case IPropertyReferenceOperation property:
                return OfProperty(property, depth);
            case IFieldReferenceOperation { Instance: { } instance } when instance is not IInstanceReferenceOperation:
                return Of(instance, depth);
            case IArrayElementReferenceOperation element:
                return Of(element.ArrayReference, depth);
            case IObjectCreationOperation creation:
                return OfCreation(creation, depth);
            case IInvocationOperation invocation:
                return OfCall(invocation, depth);
            case IDynamicMemberReferenceOperation dynamicMember:
                return Of(dynamicMember.Instance, depth);
            case IDynamicIndexerAccessOperation dynamicIndexer:
                return Of(dynamicIndexer.Operation, depth);
            case IDynamicInvocationOperation dynamicCall:
                return Of(dynamicCall.Operation, depth);
            case ILiteralOperation or IInterpolatedStringOperation or IArrayCreationOperation or ITypeOfOperation:
                return ReplyFlow.Foreign;
            default:
                return ReplyFlow.Unknown;
        }
    }

    /// <summary>What a lambda or a query goes through: <c>reply.Items.Count(item => …)</c>, <c>from item in reply.Items where …</c>.</summary>
    private static IOperation? FindIterated(IParameterReferenceOperation parameter)
    {
        IOperation? current = parameter;
        while (current is not null
            && !(current is IAnonymousFunctionOperation { Symbol: var function } && SymbolEqualityComparer.Default.Equals(function, parameter.Parameter.ContainingSymbol)))
        {
            current = current.Parent;
        }

        if (current is null || parameter.Parameter.Ordinal != 0)
        {
            return null;
        }

        while (current.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            current = current.Parent;
        }

        if (current.Parent is not IArgumentOperation { Parent: IInvocationOperation call } argument || !TypeShapes.IsPlatform(call.TargetMethod.ContainingType))
        {
            return null;
        }

        var collection = call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments[0] != argument ? call.Arguments[0].Value : null);
        return collection is IConditionalAccessInstanceOperation guarded ? Resolution.FindConditionalReceiver(guarded) : collection;
    }

    /// <summary>
    /// A text or a document that a method is handed: a reply if its only callers hand it one; where anybody can call, if it is called a
    /// reply, or the method is said to read one.
    /// </summary>
    private ReplyFlow OfParameter(IParameterSymbol parameter, int depth)
    {
        if (!IsText(parameter.Type))
        {
            return ReplyFlow.Unknown;
        }

        if (_resolution.ArgumentsGiven(parameter) is { Count: > 0 } arguments)
        {
            if (!_visited.Add(parameter))
            {
                return ReplyFlow.Unknown;
            }

            var given = ReplyFlow.Unknown;
            foreach (var argument in arguments)
            {
                given = Either(given, Of(argument, depth));
            }

            _visited.Remove(parameter);
            return given;
        }

        var word = LastWord(parameter.Name);
        return s_replyNames.Contains(word)
            || (s_resultNames.Contains(word) && (parameter.Type.SpecialType != SpecialType.System_String || NamedOrigins.TakesResult(parameter, ofReply: false)))
            || (s_textNames.Contains(word) && NamedOrigins.TakesResult(parameter, ofReply: true))
            ? ReplyFlow.Of(ProviderEvidence.None)
            : ReplyFlow.Unknown;
    }

    private static bool IsText(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Object
        || type.TypeKind is TypeKind.Dynamic or TypeKind.Array
        || s_documents.Contains(type.Name)
        || (type is INamedTypeSymbol { TypeArguments: { Length: 1 } elements } && elements[0].SpecialType == SpecialType.System_String && TypeShapes.IsPlatform(type));

    private static string LastWord(string name)
    {
        var index = name.Length - 1;
        while (index > 0 && !IdentifierWords.BeginsAt(name, index))
        {
            index--;
        }

        return name.Substring(index).ToLowerInvariant();
    }

    private static ReplyFlow Either(ReplyFlow first, ReplyFlow second) =>
        first.IsReply && !second.IsReply && !second.IsForeign ? first
        : second.IsReply && !first.IsReply && !first.IsForeign ? second
        : first.IsReply && second.IsReply ? (first.Provider.EndsSearch ? first : second)
        : first.IsForeign && second.IsForeign ? first
        : first.IsReply ? first
        : second;

    private ReplyFlow OfLocal(ILocalSymbol local, int depth)
    {
        if (!_visited.Add(local))
        {
            return ReplyFlow.Unknown;
        }

        var answer = ReplyFlow.Unknown;
        var isFirst = true;
        foreach (var write in _resolution.WritesOf(local))
        {
            ReplyFlow flow;
            switch (write.Kind)
            {
                case WriteKind.Value or WriteKind.Element:
                    if (write.Subject!.Expression is { } value && IsEmptyValue(value))
                    {
                        continue;
                    }

                    flow = OfSubject(write.Subject!, depth);
                    break;
                case WriteKind.Out when write.Call is { } call:
                    flow = OfOut(call, depth);
                    break;
                default:
                    flow = ReplyFlow.Unknown;
                    break;
            }

            answer = isFirst ? flow : Either(answer, flow);
            isFirst = false;
        }

        if (!answer.IsReply && local.Type.Name is "XmlDocument" or "HtmlDocument" && TypeShapes.IsPlatform(local.Type))
        {
            foreach (var loaded in _resolution.ArgumentsOfCalls(local, static method => method is "LoadXml" or "Load" or "LoadHtml"))
            {
                answer = Of(loaded, depth);
            }
        }

        _visited.Remove(local);
        return answer;
    }

    private ReplyFlow OfSubject(Subject subject, int depth)
    {
        while (subject.Expression is null)
        {
            subject = subject.Owner!;
        }

        return Of(subject.Expression, depth);
    }

    private static bool IsEmptyValue(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is IDefaultValueOperation
            || value.ConstantValue is { HasValue: true, Value: null or "" }
            || value is IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } };
    }

    /// <summary>An <c>out</c> value of a call on a reply: <c>TryGetProperty("code", out var code)</c>, <c>TryParse(text, out var node)</c>.</summary>
    private ReplyFlow OfOut(IInvocationOperation call, int depth)
    {
        if (call.Instance is not null)
        {
            return Of(call.Instance, depth);
        }

        return call.Arguments.Length > 0 ? Of(call.Arguments[0].Value, depth) : ReplyFlow.Unknown;
    }

    private ReplyFlow OfProperty(IPropertyReferenceOperation property, int depth)
    {
        if (property.Property.ContainingType is { } type && s_stores.Contains(type.Name) && TypeShapes.IsPlatform(type))
        {
            return ReplyFlow.Foreign;
        }

        if (property.Instance is null or IInstanceReferenceOperation)
        {
            return ReplyFlow.Unknown;
        }

        var owner = Of(property.Instance, depth);
        return owner.IsReply || property.Property.ContainingType is { } declaring && TypeShapes.IsPlatform(declaring) ? owner : ReplyFlow.Foreign;
    }

    private ReplyFlow OfCreation(IObjectCreationOperation creation, int depth)
    {
        if (creation.Type is { } type && (s_readers.Contains(type.Name) || s_deserializers.Contains(type.Name)) && TypeShapes.IsPlatform(type))
        {
            // A reader of a text that is not the text itself opens a file of that name.
            return creation.Arguments.Length == 0 ? ReplyFlow.Unknown
                : type.Name is "StreamReader" && creation.Arguments[0].Value.Type?.SpecialType == SpecialType.System_String ? ReplyFlow.Foreign
                : Of(creation.Arguments[0].Value, depth);
        }

        return ReplyFlow.Foreign;
    }

    private ReplyFlow OfCall(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        var receiverType = call.Instance?.Type as INamedTypeSymbol ?? method.ContainingType;
        if (receiverType is null)
        {
            return ReplyFlow.Unknown;
        }

        if (!TypeShapes.IsPlatform(method.ContainingType))
        {
            return OfOwnCall(call, receiverType, depth);
        }

        var name = method.ContainingType.Name;
        if (s_stores.Contains(name) || IsCount(method))
        {
            return ReplyFlow.Foreign;
        }

        if (IsHttp(method))
        {
            var through = call.Instance is not null ? Of(call.Instance, depth)
                : method.IsExtensionMethod && call.Arguments.Length > 0 ? Of(call.Arguments[0].Value, depth)
                : ReplyFlow.Unknown;
            var host = through.Provider.EndsSearch ? through.Provider : _resolution.HostsOfCall(call);
            return ReplyFlow.Of(host.EndsSearch || !HttpCalls.IsRequest(method) ? host : _resolution.HostOfRequest(call));
        }

        if (s_deserializers.Contains(name))
        {
            // Load takes an address: a file's, or a host's.
            if (method is { Name: "Load" or "LoadAsync", IsStatic: true } && call.Arguments.Length > 0 && call.Arguments[0].Value.Type?.SpecialType == SpecialType.System_String)
            {
                return _resolution.HostsOfCall(call) is { Provider: not null } loaded ? ReplyFlow.Of(loaded) : ReplyFlow.Foreign;
            }

            return OfDeserialization(call, depth);
        }

        // Task.Run(() => …), a policy's ExecuteAsync: what they are handed is called.
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } && name is not ("Enumerable" or "Queryable")
                && ResultOf(function) is { } result && Of(result, depth) is { IsReply: true } called)
            {
                return called;
            }
        }

        // Trim, Split, First, ToString, ReadToEnd, GetProperty, Result …: what they give is a part of what they are called on.
        return call.Instance is { } instance && instance.Type?.Name.EndsWith("Encoding", StringComparison.Ordinal) != true ? Of(instance, depth)
            : call.Arguments.Length > 0 ? Of(call.Arguments[0].Value, depth)
            : ReplyFlow.Unknown;
    }

    private static IOperation? ResultOf(IAnonymousFunctionOperation function)
    {
        IOperation? result = null;
        foreach (var operation in function.Body.Operations)
        {
            result = operation is IReturnOperation { ReturnedValue: { } value } ? value : result;
        }

        return result;
    }

    // How many, how long, where: never what a gateway answered.
    private static bool IsCount(IMethodSymbol method) => method.Name is "Count" or "LongCount" or "Sum" or "Max" or "Min" or "Average" or "Aggregate" or "IndexOf"
        or "LastIndexOf" or "Compare" or "CompareTo" or "CompareOrdinal" or "GetHashCode" or "SaveChanges" or "SaveChangesAsync" or "ExecuteNonQuery"
        or "ExecuteNonQueryAsync" or "GetLength" or "FindIndex" or "RemoveAll" or "BinarySearch";

    /// <summary>Whether a call asks the provider: a method of its client, or one that sends an HTTP request.</summary>
    public bool AsksProvider(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.ContainingType is not { } type)
        {
            return false;
        }

        if (TypeShapes.IsPlatform(type))
        {
            return IsHttp(method)
                && type.Name is not ("HttpContent" or "HttpContentJsonExtensions" or "HttpContentExtensions" or "HttpResponseMessage" or "RestResponse" or "ResponseExtensions")
                && IsSending(method.Name);
        }

        var receiver = call.Instance?.Type as INamedTypeSymbol ?? type;
        return OfClient(receiver, call, _recognizer).Provider is not null
            || OfClient(type, call, _recognizer).Provider is not null
            || OfClientInFront(call).Provider is not null;
    }

    private static bool IsSending(string method)
    {
        foreach (var verb in new[] { "Get", "Post", "Put", "Patch", "Send", "Upload", "Download", "Execute", "OpenRead" })
        {
            if (method.StartsWith(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHttp(IMethodSymbol method)
    {
        var type = (method.ReducedFrom ?? method).ContainingType;
        return s_httpTypes.Contains(type.Name)
            || type.ContainingNamespace.ToDisplayString() is "System.Net.Http" or "System.Net.Http.Json" or "Flurl.Http" or "RestSharp";
    }

    /// <summary>A deserialised object is a reply if its text is one, or if nothing says that the text comes from elsewhere.</summary>
    private ReplyFlow OfDeserialization(IInvocationOperation call, int depth)
    {
        if (call.Instance is { } instance && Of(instance, depth) is { IsReply: true } read)
        {
            return read;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Type?.Name is "String" or "Stream" or "TextReader" or "StreamReader" or "XmlReader" or "Utf8JsonReader" or "ReadOnlySpan" or "Byte"
                || argument.Value.Type is IArrayTypeSymbol or { Name: "JsonElement" or "JsonDocument" or "JsonNode" or "XElement" })
            {
                var flow = Of(argument.Value, depth);
                return flow.IsForeign || flow.IsReply ? flow
                    : IsHanded(argument.Value) ? ReplyFlow.Of(ProviderEvidence.None)
                    : ReplyFlow.Unknown;
            }
        }

        return ReplyFlow.Unknown;
    }

    /// <summary>Whether a text of which nothing is known is one that a method is handed, or that something gives which sends.</summary>
    private bool IsHanded(IOperation text)
    {
        var source = _resolution.SourceOf(text);
        while (source is IInvocationOperation { Instance: { } instance, TargetMethod.ContainingType: { } type } && TypeShapes.IsPlatform(type))
        {
            source = _resolution.SourceOf(instance);
        }

        return source switch
        {
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } } parameter } =>
                _resolution.ArgumentsGiven(parameter) is not { Count: > 0 }
                && LastWord(parameter.Name) is var word
                && (s_replyNames.Contains(word) || s_resultNames.Contains(word) || s_textNames.Contains(word)),
            IInvocationOperation { TargetMethod: { Name: var name, ContainingType: { } type } } => NamedOrigins.IsOfSending(name) || NamedOrigins.IsOfSending(type.Name),
            _ => false,
        };
    }

    private ReplyFlow OfOwnCall(IInvocationOperation call, INamedTypeSymbol receiverType, int depth)
    {
        var method = call.TargetMethod.OriginalDefinition;
        var named = OfClient(receiverType, call, _recognizer) is { EndsSearch: true } byReceiver ? byReceiver : OfClient(method.ContainingType, call, _recognizer);
        if (!named.EndsSearch)
        {
            named = OfClientInFront(call);
        }

        if (named.EndsSearch)
        {
            return ReplyFlow.Of(_byHost ? ProviderEvidence.None : named);
        }

        // The application's own records and services, whatever class asks them.
        if (call.Instance is not (null or IInstanceReferenceOperation)
            && (NamedOrigins.IsOtherType(receiverType.Name) || NamedOrigins.IsOfSubject(receiverType.Name)))
        {
            return ReplyFlow.Foreign;
        }

        // A private or local method of this compilation: what it returns.
        if (_visited.Add(method))
        {
            var returned = _resolution.ReturnsOf(method);
            _resolution.Enter(call);
            var answer = ReplyFlow.Unknown;
            var isFirst = true;
            foreach (var value in returned)
            {
                if (!IsEmptyValue(value.Expression!))
                {
                    var flow = Of(value.Expression, depth);
                    answer = isFirst ? flow : Either(answer, flow);
                    isFirst = false;
                }
            }

            _resolution.Leave(call);
            _visited.Remove(method);
            if (answer.IsReply)
            {
                return answer.Provider.EndsSearch || returned.Count == 0 ? answer : ReplyFlow.Of(OfHelper(call, returned[0].Expression!));
            }

            if (answer.IsForeign)
            {
                return answer;
            }
        }

        var host = _resolution.HostsOfCall(call);
        if (host.Provider is not null)
        {
            return ReplyFlow.Of(host);
        }

        // The application's own way to take a text apart: Json.ToList(reply).
        if (method.IsStatic && call.Arguments.Length > 0 && IsTakenApart(method) && Of(call.Arguments[0].Value, depth) is { IsReply: true } handed)
        {
            return handed;
        }

        var asked = _asking.Of(method, receiverType);
        return asked.EndsSearch ? ReplyFlow.Of(asked) : ReplyFlow.Unknown;
    }

    private static bool IsTakenApart(IMethodSymbol method)
    {
        if (method.Parameters.Length == 0 || method.Parameters[0].Type.SpecialType != SpecialType.System_String
            || method.ReturnType is not (INamedTypeSymbol { SpecialType: SpecialType.None } or IArrayTypeSymbol or ITypeParameterSymbol))
        {
            return false;
        }

        foreach (var word in s_decodingWords)
        {
            if (IdentifierWords.Contains(method.Name, word) || IdentifierWords.Contains(method.ContainingType.Name, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The provider that a helper of this file asks: the one whose address it is handed, else the one it names itself.</summary>
    private ProviderEvidence OfHelper(IInvocationOperation call, IOperation returned)
    {
        var handed = _resolution.HostsOfCall(call);
        if (handed.EndsSearch)
        {
            return handed;
        }

        // A helper that several gateways share says nothing: where it is used decides.
        var own = _recognizer.Scopes.OfPlace(returned.Syntax, returned.SemanticModel!);
        return own.Provider is null ? ProviderEvidence.None : own;
    }

    /// <summary>The client whose part is called: <c>client.messages.sendSms(…)</c>.</summary>
    private ProviderEvidence OfClientInFront(IInvocationOperation call)
    {
        var instance = call.Instance;
        while (instance is IMemberReferenceOperation { Instance: { } owner })
        {
            if (owner.Type is INamedTypeSymbol type && owner is not IInstanceReferenceOperation && OfClient(type, call, _recognizer) is { EndsSearch: true } found)
            {
                return found;
            }

            instance = owner;
        }

        return ProviderEvidence.None;
    }

    /// <summary>A type that is a provider's client or SDK, or another gateway's.</summary>
    /// <param name="type">The type that is called.</param>
    /// <param name="call">The call, beside which a weak name may find its support.</param>
    /// <param name="recognizer">The recogniser of the compilation.</param>
    public static ProviderEvidence OfClient(INamedTypeSymbol type, IInvocationOperation call, CodeRecognizer recognizer)
    {
        var lexicon = recognizer.Catalogs.Lexicon;
        if (lexicon.FindClient(type.Name) is { } client)
        {
            return ProviderEvidence.Of(client, Evidence.Of("client", type, recognizer.Compilation));
        }

        var name = lexicon.ReadIdentifier(type.Name);
        if (name.IsOther)
        {
            return ProviderEvidence.Contradicted;
        }

        if (name.Provider is { } provider && IsClientName(type.Name)
            && (!name.IsWeak || recognizer.Scopes.NamesProvider(type, provider) || IsSupported(call, provider, recognizer)))
        {
            return ProviderEvidence.Of(provider, Evidence.Of("client", type, recognizer.Compilation));
        }

        return ProviderEvidence.None;
    }

    /// <summary>Whether the place of a call, or the name of what it is called on, is the provider's.</summary>
    private static bool IsSupported(IInvocationOperation call, ProviderCatalog provider, CodeRecognizer recognizer)
    {
        if (call.Instance is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation)
        {
            var name = call.Instance switch
            {
                ILocalReferenceOperation local => local.Local.Name,
                IParameterReferenceOperation parameter => parameter.Parameter.Name,
                _ => ((IMemberReferenceOperation)call.Instance).Member.Name,
            };
            if (recognizer.Catalogs.Lexicon.ReadIdentifier(name) is { IsWeak: false } read && read.Provider == provider)
            {
                return true;
            }
        }

        return call.SemanticModel is { } model && recognizer.Scopes.OfPlace(call.Syntax, model).Provider == provider;
    }

    private static bool IsClientName(string name)
    {
        foreach (var word in s_clientWords)
        {
            if (IdentifierWords.EndWith(name, word))
            {
                return true;
            }
        }

        return false;
    }
}
