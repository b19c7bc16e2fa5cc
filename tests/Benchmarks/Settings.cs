using System;
using System.Collections.Generic;
using System.Globalization;

namespace SmsCodeAnalyzers.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed class Settings
{
    public const string Usage = """
        Measures the package's rules against a floor, a no-op and other analyzers.

          --lines N        lines of generated code (200000)
          --processes N    child processes per measurement (5)
          --iterations N   measured passes per process (8)
          --warmup N       passes before them (2)
          --corpus PATH    a folder of C# sources to measure as well
          --describe       only say what the code is like: literals, switches, callbacks, binds in 1,000 lines
        """;

    public int Lines { get; private set; } = 200_000;

    public int Processes { get; private set; } = 5;

    public int Iterations { get; private set; } = 8;

    public int Warmup { get; private set; } = 2;

    public string? Corpus { get; private set; }

    public bool Describe { get; private set; }

    /// <summary>The measurement this process is the child for; <see langword="null"/> in the process a person starts.</summary>
    public string? Child { get; private set; }

    /// <summary>The settings, or <see langword="null"/> where the command line cannot be read.</summary>
    public static Settings? Parse(IReadOnlyList<string> arguments)
    {
        var settings = new Settings();
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index] == "--describe")
            {
                settings.Describe = true;
                continue;
            }

            if (index + 1 == arguments.Count || !settings.Set(arguments[index], arguments[++index]))
            {
                return null;
            }
        }

        return settings;
    }

    /// <summary>The command line of a child process.</summary>
    public IEnumerable<string> ForChild(string child)
    {
        yield return "--child";
        yield return child;
        foreach (var (name, value) in new[] { ("--lines", Lines), ("--iterations", Iterations), ("--warmup", Warmup) })
        {
            yield return name;
            yield return value.ToString(CultureInfo.InvariantCulture);
        }

        if (Corpus != null)
        {
            yield return "--corpus";
            yield return Corpus;
        }
    }

    private bool Set(string name, string value)
    {
        switch (name)
        {
            case "--corpus":
                Corpus = value;
                return true;
            case "--child":
                Child = value;
                return true;
        }

        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
        {
            return false;
        }

        switch (name)
        {
            case "--lines":
                Lines = number;
                return true;
            case "--processes":
                Processes = number;
                return true;
            case "--iterations":
                Iterations = number;
                return true;
            case "--warmup":
                Warmup = number;
                return true;
            default:
                return false;
        }
    }
}
