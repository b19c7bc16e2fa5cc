using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SmsCodeAnalyzers.Tests.Verifiers;

/// <summary>What a <see cref="DiagnosticResult"/> leaves unchecked.</summary>
[Flags]
internal enum DiagnosticOptions
{
    None = 0,
    IgnoreAdditionalLocations = 1,
    IgnoreSeverity = 2,
}

/// <summary>A diagnostic that a test expects. What is not said is not checked, save the number of locations.</summary>
internal sealed record DiagnosticResult
{
    public DiagnosticResult(string id, DiagnosticSeverity severity)
    {
        Id = id;
        Severity = severity;
    }

    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity) => MessageFormat = descriptor.MessageFormat;

    public string Id { get; }

    public DiagnosticSeverity Severity { get; private init; }

    public DiagnosticOptions Options { get; private init; }

    public LocalizableString? MessageFormat { get; private init; }

    public object?[]? MessageArguments { get; private init; }

    public string? ExplicitMessage { get; private init; }

    public ImmutableDictionary<string, string?> Properties { get; private init; } =
        ImmutableDictionary<string, string?>.Empty;

    public ImmutableArray<ExpectedLocation> Locations { get; private init; } = ImmutableArray<ExpectedLocation>.Empty;

    public string? Message =>
        ExplicitMessage
        ?? (MessageArguments != null && MessageFormat != null
            ? string.Format(CultureInfo.InvariantCulture, MessageFormat.ToString(CultureInfo.InvariantCulture), MessageArguments)
            : null);

    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string id) => new(id, DiagnosticSeverity.Warning);

    /// <summary>The span of the markup <c>{|#key:…|}</c>; the second and later locations are additional ones.</summary>
    public DiagnosticResult WithLocation(int markupKey) => With(new ExpectedLocation { MarkupKey = markupKey });

    public DiagnosticResult WithLocation(int line, int column) => WithLocation(null, line, column);

    public DiagnosticResult WithLocation(string? path, int line, int column) =>
        With(new ExpectedLocation { Path = path, Start = new LinePosition(line - 1, column - 1) });

    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan(null, startLine, startColumn, endLine, endColumn);

    public DiagnosticResult WithSpan(string? path, int startLine, int startColumn, int endLine, int endColumn) =>
        With(new ExpectedLocation
        {
            Path = path,
            Start = new LinePosition(startLine - 1, startColumn - 1),
            End = new LinePosition(endLine - 1, endColumn - 1),
        });

    public DiagnosticResult WithSpan(string path, LinePositionSpan span) =>
        With(new ExpectedLocation { Path = path, Start = span.Start, End = span.End });

    public DiagnosticResult WithNoLocation() => this with { Locations = ImmutableArray<ExpectedLocation>.Empty };

    public DiagnosticResult WithArguments(params object?[] arguments) => this with { MessageArguments = arguments };

    public DiagnosticResult WithMessage(string? message) => this with { ExplicitMessage = message };

    public DiagnosticResult WithMessageFormat(LocalizableString format) => this with { MessageFormat = format };

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    public DiagnosticResult WithProperty(string key, string? value) =>
        this with { Properties = Properties.SetItem(key, value) };

    /// <summary>The same result with the places that the markup names instead of their keys.</summary>
    public DiagnosticResult Resolve(ImmutableDictionary<int, FileLinePositionSpan> markup, string defaultPath) =>
        this with
        {
            Locations = Locations.Select(location => location.Resolve(markup, defaultPath)).ToImmutableArray(),
        };

    public bool Matches(Diagnostic diagnostic)
    {
        if (diagnostic.Id != Id
            || ((Options & DiagnosticOptions.IgnoreSeverity) == 0 && diagnostic.Severity != Severity)
            || (Message is { } message && diagnostic.GetMessage(CultureInfo.InvariantCulture) != message)
            || Properties.Any(pair => !diagnostic.Properties.TryGetValue(pair.Key, out var value) || value != pair.Value))
        {
            return false;
        }

        if (Locations.IsEmpty)
        {
            return diagnostic.Location == Location.None;
        }

        if (!Locations[0].Matches(diagnostic.Location))
        {
            return false;
        }

        return (Options & DiagnosticOptions.IgnoreAdditionalLocations) != 0
            || (diagnostic.AdditionalLocations.Count == Locations.Length - 1
                && diagnostic.AdditionalLocations.Zip(Locations.Skip(1), (actual, expected) => expected.Matches(actual)).All(matches => matches));
    }

    public override string ToString() =>
        string.Join(", ", Locations.Select(location => location.ToString()).DefaultIfEmpty("no location"))
        + $": {((Options & DiagnosticOptions.IgnoreSeverity) != 0 ? "diagnostic" : Severity.ToString().ToLowerInvariant())} {Id}"
        + (Message is { } message ? ": " + message : string.Empty)
        + string.Concat(Properties.Select(pair => $" [{pair.Key}={pair.Value}]"));

    private DiagnosticResult With(ExpectedLocation location) => this with { Locations = Locations.Add(location) };
}

/// <summary>A place in a test's source: by markup until it is resolved, with an end only where the test says one.</summary>
internal sealed record ExpectedLocation
{
    public int? MarkupKey { get; init; }

    public string? Path { get; init; }

    public LinePosition Start { get; init; }

    public LinePosition? End { get; init; }

    public ExpectedLocation Resolve(ImmutableDictionary<int, FileLinePositionSpan> markup, string defaultPath)
    {
        if (MarkupKey is not { } key)
        {
            return this with { Path = Path ?? defaultPath };
        }

        if (!markup.TryGetValue(key, out var span))
        {
            throw new InvalidOperationException($"The test expects a location #{key}, but no source has the markup {{|#{key}:…|}}.");
        }

        return new ExpectedLocation { Path = span.Path, Start = span.StartLinePosition, End = span.EndLinePosition };
    }

    public bool Matches(Location location)
    {
        var actual = location.GetLineSpan();
        return actual.Path == Path && actual.StartLinePosition == Start && (End == null || actual.EndLinePosition == End);
    }

    public override string ToString() =>
        $"{Path}({Start.Line + 1},{Start.Character + 1}{(End is { } end ? $"-{end.Line + 1},{end.Character + 1}" : string.Empty)})";
}
