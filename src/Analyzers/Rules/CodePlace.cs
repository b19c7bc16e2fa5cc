using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Rules;

/// <summary>
/// Where in the switched value the code is: the value itself, or the way to a component or property that the patterns test
/// (<c>reply switch { { Error.Code: 4 } => … }</c>).
/// </summary>
internal sealed class CodePlace
{
    private readonly List<(ISymbol? Member, int Index)> _path;

    private CodePlace(Subject subject, List<(ISymbol? Member, int Index)> path, ITypeSymbol? type)
    {
        Subject = subject;
        _path = path;
        Type = type;
    }

    public Subject Subject { get; }

    /// <summary>The type of what is tested there.</summary>
    public ITypeSymbol? Type { get; }

    public int Length => _path.Count;

    public static CodePlace Of(Subject subject, ITypeSymbol? type)
    {
        var path = new List<(ISymbol? Member, int Index)>();
        for (var part = subject; part.Owner is { } owner; part = owner)
        {
            path.Insert(0, (part.Member, part.Index));
        }

        return new CodePlace(subject, path, type);
    }

    /// <summary>Whether the part of a pattern is the next step on the way.</summary>
    public bool LeadsTo(Subject part, int depth) =>
        depth < _path.Count
        && _path[depth].Index == part.Index
        && SymbolEqualityComparer.Default.Equals(_path[depth].Member, part.Member);

    public bool Is(CodePlace other) =>
        _path.Count == other._path.Count
        && _path.Zip(other._path, (one, two) => one.Index == two.Index && SymbolEqualityComparer.Default.Equals(one.Member, two.Member)).All(same => same);

    /// <summary>The way for a code fix: names of members and positions, outermost first (<c>Error/Code</c>, <c>#0</c>).</summary>
    public override string ToString() =>
        string.Join("/", _path.Select(step => step.Member?.Name ?? "#" + step.Index.ToString(CultureInfo.InvariantCulture)));
}
