using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// Codes taken out of a reply's text: a value by its key (<c>["Status"]</c>, <c>GetProperty("code")</c>, <c>Element("ErrorCode")</c>),
/// the head of a split text or a deserialised list, and the value of a <c>Status=-5</c> pair.
/// </summary>
internal sealed class Carriers
{
    // Calls that give a whole text.
    private static readonly HashSet<string> s_reads = new(StringComparer.Ordinal)
    {
        "ReadAsStringAsync", "GetStringAsync", "ReadToEnd", "ReadToEndAsync", "ReadLine", "ReadLineAsync", "DownloadString", "DownloadStringTaskAsync", "UploadString",
        "UploadStringTaskAsync", "ReceiveString",
    };

    private readonly Resolution _resolution;
    private readonly CodeRecognizer _recognizer;

    public Carriers(Resolution resolution, CodeRecognizer recognizer)
    {
        _resolution = resolution;
        _recognizer = recognizer;
    }

    /// <summary>The origin of an expression that takes a reply apart.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="mayBeWhole">Whether a whole text, of which nothing is taken, may be the code too.</param>
    public Origin? Find(IOperation operation, bool mayBeWhole) =>
        FindKey(operation) is { } key ? ByKey(key.Key, key.Owner)
        : IsHead(operation, out var source) ? ByForm(ReplyForm.Head, source!)
        : IsPairValue(operation, out source) ? ByForm(ReplyForm.Pair, source!)
        : mayBeWhole && MayBeWhole(operation) ? ByForm(ReplyForm.Head, operation)
        : null;

    /// <summary>The origin of an <c>out</c> value: <c>TryGetProperty("code", out var code)</c>, <c>TryGetInt32(out var number)</c>.</summary>
    public Origin? FindOut(IInvocationOperation call)
    {
        if (call.TargetMethod.Name.StartsWith("TryGet", StringComparison.Ordinal) || call.TargetMethod.Name == "TryParse")
        {
            return FindKey(call) is { } key ? ByKey(key.Key, key.Owner) : null;
        }

        return null;
    }

    /// <summary>The origin of the first element of a list pattern: <c>items is ["0", ..]</c>.</summary>
    public Origin? FindFirst(Subject list)
    {
        if (list.Expression is null)
        {
            return null;
        }

        return ByForm(ReplyForm.Head, list.Expression);
    }

    /// <summary>The origin of a whole reply text of which the head is asked for: <c>reply.StartsWith("00")</c>.</summary>
    public Origin? FindText(IOperation text) =>
        text.Type?.SpecialType == SpecialType.System_String ? ByForm(ReplyForm.Head, text) : null;

    private Origin? ByKey(string key, IOperation owner)
    {
        var entries = _recognizer.Catalogs.FindMembers(key);
        if (entries.Count == 0)
        {
            return null;
        }

        var found = ProviderOf(owner);
        if (found.Provider is not { } provider)
        {
            return null;
        }

        var places = new List<string>(_resolution.PlaceNames());
        foreach (var outer in KeysBefore(owner))
        {
            places.Add(outer);
        }

        return NamedOrigins.ChooseSet(entries, provider, places) is { } set
            ? new Origin(set, OriginKind.Carried, found.Evidence!, key)
            : null;
    }

    private Origin? ByForm(ReplyForm form, IOperation source)
    {
        if (form == ReplyForm.Head && IsPiece(source))
        {
            return null;
        }

        var found = ProviderOf(source);
        if (found.Provider is { } provider)
        {
            foreach (var set in provider.Sets)
            {
                if (set.ReplyForm == form)
                {
                    return new Origin(set, OriginKind.Carried, found.Evidence!);
                }
            }
        }

        return null;
    }

    /// <summary>A text that may be a whole reply, which is a code and no more where it is an error: not one that somebody only calls so.</summary>
    private bool MayBeWhole(IOperation operation)
    {
        if (operation.Type?.SpecialType != SpecialType.System_String || operation is not (ILocalReferenceOperation or IInvocationOperation or IPropertyReferenceOperation))
        {
            return false;
        }

        var source = _resolution.SourceOf(operation);
        while (source is IInvocationOperation { TargetMethod: { Name: "Trim" or "TrimEnd" or "ToString" or "ConfigureAwait" or "GetResult" or "GetAwaiter" }, Instance: { } instance })
        {
            source = _resolution.SourceOf(instance);
        }

        return source switch
        {
            IInvocationOperation { TargetMethod: { ContainingType: { } type } method } => !TypeShapes.IsPlatform(type) || s_reads.Contains(method.Name) || type.Name.EndsWith("Encoding", StringComparison.Ordinal),
            IPropertyReferenceOperation { Property: { Name: var name, ContainingType: { } type } } => TypeShapes.IsPlatform(type) && name is "Content" or "Result",
            _ => false,
        };
    }

    /// <summary>Whether a text or list is another part of a reply than its head: a later piece, a row, a value by its key.</summary>
    private bool IsPiece(IOperation operation, int depth = 0)
    {
        for (; depth < 16; depth++)
        {
            var source = _resolution.SourceOf(operation);
            if (FindKey(source) is not null)
            {
                return true;
            }

            // A row of a loop, or a text that is cut in one place or another.
            if (source is ILocalReferenceOperation local)
            {
                foreach (var write in _resolution.WritesOf(local.Local))
                {
                    if (write.Kind == WriteKind.Element || (write is { Kind: WriteKind.Value, Subject.Expression: { } value } && IsPiece(value, depth + 4)))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (ElementOf(source) is { } element)
            {
                if (element.Index != 0)
                {
                    return true;
                }

                operation = element.List;
                continue;
            }

            switch (source)
            {
                case IInvocationOperation { TargetMethod: { Name: var name, ContainingType: { } type } } call when TypeShapes.IsPlatform(type):
                    if (name is "Last" or "LastOrDefault" or "Skip" or "TakeLast" or "SkipWhile"
                        || (name == "Substring" && call.Arguments.Length > 0 && call.Arguments[0].Value.ConstantValue is not { HasValue: true, Value: 0 }))
                    {
                        return true;
                    }

                    if (call.Instance is null && !(call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0))
                    {
                        return false;
                    }

                    operation = Guarded(call.Instance ?? call.Arguments[0].Value);
                    continue;
                case { Kind: OperationKind.ImplicitIndexerReference } or IPropertyReferenceOperation { Property.IsIndexer: true } when source.Type?.SpecialType == SpecialType.System_String:
                    if (!IsLeadingRange(source, out var cut))
                    {
                        return true;
                    }

                    operation = cut!;
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>The provider of the reply that an expression is, or is taken from: the call's, the receiver's name, the place.</summary>
    private ProviderEvidence ProviderOf(IOperation operation)
    {
        var reply = new Replies(_resolution, _recognizer).Of(Subject.Of(operation));
        if (!reply.IsReply)
        {
            return ProviderEvidence.None;
        }

        if (reply.Provider.EndsSearch)
        {
            return reply.Provider;
        }

        var name = _resolution.NameOf(operation);
        return name is not null && _resolution.OfReceiverName(name) is { EndsSearch: true } byName ? byName : _resolution.OfPlace();
    }

    /// <summary>The keys in front of a key, which say what kind of object it is in: <c>["Data"]["Status"]</c>.</summary>
    private IEnumerable<string> KeysBefore(IOperation owner)
    {
        for (var depth = 0; depth < 8; depth++)
        {
            var source = _resolution.SourceOf(owner);
            if (FindKey(source) is not { } key)
            {
                if (source is IInvocationOperation { Instance: { } instance })
                {
                    owner = instance;
                    continue;
                }

                if (source is IPropertyReferenceOperation { Instance: { } propertyOwner })
                {
                    owner = propertyOwner;
                    continue;
                }

                yield break;
            }

            yield return key.Key;
            owner = key.Owner;
        }
    }

    private static (string Key, IOperation Owner)? FindKey(IOperation operation)
    {
        switch (operation)
        {
            case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments.Length: 1, Instance: { } instance } indexer
                when UnwrapKey(indexer.Arguments[0].Value).ConstantValue is { HasValue: true, Value: string key }:
                return (key, Guarded(instance));
            case IInvocationOperation call when IsKeyed(call.TargetMethod.Name):
                foreach (var argument in call.Arguments)
                {
                    if (UnwrapKey(argument.Value).ConstantValue is { HasValue: true, Value: string text })
                    {
                        var owner = call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments[0].Value : null);
                        return owner is null ? null : (LastSegment(text), Guarded(owner));
                    }
                }

                return null;
            case IDynamicMemberReferenceOperation { Instance: { } dynamicOwner } member:
                return (member.MemberName, dynamicOwner);
            case IDynamicIndexerAccessOperation { Arguments.Length: 1 } dynamicIndexer
                when dynamicIndexer.Arguments[0].ConstantValue is { HasValue: true, Value: string dynamicKey }:
                return (dynamicKey, dynamicIndexer.Operation);
            default:
                return null;
        }
    }

    // A key is a text on its way to an XName or an object.
    private static IOperation UnwrapKey(IOperation key)
    {
        while (key is IConversionOperation conversion)
        {
            key = conversion.Operand;
        }

        return key;
    }

    private static IOperation Guarded(IOperation instance) =>
        instance is IConditionalAccessInstanceOperation ? Resolution.FindConditionalReceiver(instance) ?? instance : instance;

    private static bool IsKeyed(string method) =>
        method is "GetProperty" or "TryGetProperty" or "GetValue" or "TryGetValue" or "Value" or "SelectToken" or "Element" or "Attribute" or "Descendants"
            or "Elements" or "SelectSingleNode" or "GetAttribute" or "GetElementsByTagName" or "GetString" or "GetInt32" or "Property" or "GetValueOrDefault"
            or "GetNamedString" or "GetNamedNumber" or "TryGetPropertyValue" or "XPathSelectElement" or "Get";

    /// <summary><c>error.code</c> and <c>//Status</c> end with the member's name.</summary>
    private static string LastSegment(string path)
    {
        var index = path.LastIndexOfAny(new[] { '.', '/', '$', ':' });
        return index < 0 ? path : path.Substring(index + 1);
    }

    /// <summary>The first element of what a text was split into, or of a list: <c>reply.Split(' ')[0]</c>, <c>list.First()</c>.</summary>
    private bool IsHead(IOperation operation, out IOperation? source)
    {
        source = null;
        if (ElementOf(operation) is { Index: 0 } element)
        {
            var list = _resolution.SourceOf(element.List);

            // The head of a pair is its key.
            if (IsSplitBy(list, '='))
            {
                return false;
            }

            source = element.List;
            return true;
        }

        if (operation is IInvocationOperation { TargetMethod: { Name: "Substring", ContainingType.SpecialType: SpecialType.System_String }, Arguments.Length: 2 } cut
            && cut.Arguments[0].Value.ConstantValue is { HasValue: true, Value: 0 }
            && cut.Instance is { } text)
        {
            source = text;
            return true;
        }

        if (operation is { Kind: OperationKind.ImplicitIndexerReference } or IPropertyReferenceOperation { Property.IsIndexer: true }
            && operation.Type?.SpecialType == SpecialType.System_String)
        {
            return IsLeadingRange(operation, out source);
        }

        return false;
    }

    // reply[..2]
    private static bool IsLeadingRange(IOperation operation, out IOperation? source)
    {
        source = null;
        IOperation? instance = null;
        IRangeOperation? range = null;
        foreach (var child in operation.ChildOperations)
        {
            if (child is IRangeOperation found)
            {
                range = found;
            }
            else
            {
                instance ??= child;
            }
        }

        if (range is { LeftOperand: null } && instance is { Type.SpecialType: SpecialType.System_String })
        {
            source = instance;
            return true;
        }

        return false;
    }

    /// <summary>What stands behind the equals sign: <c>reply.Split(' ')[0].Split('=')[1]</c>.</summary>
    private bool IsPairValue(IOperation operation, out IOperation? source)
    {
        source = null;
        if (ElementOf(operation) is { Index: 1 } element && _resolution.SourceOf(element.List) is IInvocationOperation { Instance: { } text } split && IsSplitBy(split, '='))
        {
            // Of several pairs only the first is the status.
            source = _resolution.SourceOf(text);
            return ElementOf(source) is not { } outer || outer.Index == 0;
        }

        return false;
    }

    private static bool IsSplitBy(IOperation operation, char separator) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Split", ContainingType.SpecialType: SpecialType.System_String }, Arguments.Length: > 0 } split
        && IsSeparator(split.Arguments[0].Value, separator);

    private static bool IsSeparator(IOperation argument, char separator)
    {
        switch (argument)
        {
            case IConversionOperation conversion:
                return IsSeparator(conversion.Operand, separator);
            case IArrayCreationOperation { Initializer: { } initializer }:
                foreach (var element in initializer.ElementValues)
                {
                    if (!IsSeparator(element, separator))
                    {
                        return false;
                    }
                }

                return initializer.ElementValues.Length > 0;
            default:
                return argument.ConstantValue is { HasValue: true } constant
                    && (constant.Value is char c ? c == separator : constant.Value is string { Length: 1 } text && text[0] == separator);
        }
    }

    private static (IOperation List, int Index)? ElementOf(IOperation? operation)
    {
        switch (operation)
        {
            case IArrayElementReferenceOperation { Indices.Length: 1 } element:
                return (Guarded(element.ArrayReference), element.Indices[0].ConstantValue is { HasValue: true, Value: int index } ? index : -1);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments.Length: 1, Instance: { } instance } indexer
                when UnwrapKey(indexer.Arguments[0].Value).ConstantValue is { HasValue: true, Value: int position }
                    && instance.Type?.SpecialType != SpecialType.System_String:
                return (Guarded(instance), position);
            case IInvocationOperation { TargetMethod.Name: "First" or "FirstOrDefault" or "ElementAt" or "ElementAtOrDefault" } call:
                var list = call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
                if (list is null)
                {
                    return null;
                }

                var last = call.Arguments.Length > 0 ? call.Arguments[call.Arguments.Length - 1].Value : null;
                var at = call.TargetMethod.Name is "ElementAt" or "ElementAtOrDefault"
                    ? last?.ConstantValue is { HasValue: true, Value: int constant } ? constant : -1
                    : call.Arguments.Length > (call.Instance is null ? 1 : 0) ? -1 : 0;
                return (Guarded(list), at);
            case IPropertyReferenceOperation { Property: { Name: "First", ContainingType: { } document }, Instance: { } token } when TypeShapes.IsPlatform(document):
                return (Guarded(token), 0);
            case IDynamicIndexerAccessOperation { Arguments.Length: 1 } dynamicIndexer
                when dynamicIndexer.Arguments[0].ConstantValue is { HasValue: true, Value: int dynamicIndex }:
                return (dynamicIndexer.Operation, dynamicIndex);
            default:
                return null;
        }
    }
}
