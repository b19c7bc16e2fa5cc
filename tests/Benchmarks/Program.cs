using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Tasks;

namespace SmsCodeAnalyzers.Benchmarks;

/// <summary>
/// The process a person starts lets child processes measure, one after the other and in turns, and prints the medians as
/// Markdown. docs/performance.md explains every figure.
/// </summary>
internal static class Program
{
    private const string Times = "times";
    private const string Growth = "growth";
    private const string Counts = "counts";
    private const string Generator = "generator";

    private static async Task<int> Main(string[] arguments)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (Settings.Parse(arguments) is not { } settings)
        {
            Console.Error.WriteLine(Settings.Usage);
            return 1;
        }

        if (settings.Child != null)
        {
            await MeasureAsync(settings).ConfigureAwait(false);
            return 0;
        }

#if DEBUG
        Console.Error.WriteLine("This is a debug build. Its times say nothing: run it with -c Release.");
#endif
        var kinds = new List<string> { Workload.Silent, Workload.Sms };
        if (settings.Corpus != null)
        {
            kinds.Add(Workload.Folder);
        }

        var figures = new Figures();
        foreach (var kind in kinds)
        {
            await RunAsync(settings, figures, Counts, kind).ConfigureAwait(false);
        }

        for (var process = 0; process < settings.Processes && !settings.Describe; process++)
        {
            Console.Error.WriteLine($"Process {process + 1} of {settings.Processes}");
            foreach (var kind in kinds)
            {
                await RunAsync(settings, figures, Times, kind).ConfigureAwait(false);
            }

            foreach (var part in new[] { 4, 2 })
            {
                await RunAsync(settings, figures, Growth, part.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false);
            }

            await RunAsync(settings, figures, Generator, Workload.Silent).ConfigureAwait(false);
        }

        Report.Write(Console.Out, settings, figures, kinds);
        return 0;
    }

    private static async Task MeasureAsync(Settings settings)
    {
        var parts = settings.Child!.Split(':');
        var passes = Subject.Passes();
        switch (parts[0])
        {
            case Times:
                await Measurements.TimesAsync(Workload.Create(parts[1], settings.Lines, settings.Corpus), passes, settings).ConfigureAwait(false);
                break;
            case Growth:
                var lines = settings.Lines / int.Parse(parts[1], CultureInfo.InvariantCulture);
                await Measurements.TimesAsync(Workload.Create(Workload.Silent, lines, folder: null), new[] { passes[0] }, settings).ConfigureAwait(false);
                break;
            case Counts:
                await Measurements.CountsAsync(Workload.Create(parts[1], settings.Lines, settings.Corpus), passes).ConfigureAwait(false);
                break;
            case Generator:
                Measurements.Generator(Workload.Create(parts[1], settings.Lines, settings.Corpus));
                break;
        }
    }

    private static async Task RunAsync(Settings settings, Figures figures, string measurement, string kind)
    {
        var child = measurement + ":" + kind;
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (var argument in settings.ForChild(child))
        {
            start.ArgumentList.Add(argument);
        }

        if (measurement is Times or Growth)
        {
            // Code is compiled once and for good, so that no pass pays for the runtime's second thoughts about the one
            // before. The generator runs as it does in a compiler: its first run must show what a first run costs.
            start.Environment["DOTNET_TieredCompilation"] = "0";
            start.Environment["DOTNET_TieredPGO"] = "0";
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("No child process was started.");
        while (await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && double.TryParse(line.AsSpan(tab + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                figures.Add(child, line[..tab], value);
            }
        }

        await process.WaitForExitAsync().ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The child process for {child} failed with {process.ExitCode}.");
        }

        Console.Error.WriteLine($"  {child} {watch.Elapsed.TotalSeconds:F0} s");
    }
}
