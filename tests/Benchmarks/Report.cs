using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SmsCodeAnalyzers.Benchmarks;

/// <summary>The figures of all child processes, by measurement and name.</summary>
internal sealed class Figures
{
    private readonly Dictionary<(string Child, string Name), List<double>> _values = new();

    public void Add(string child, string name, double value)
    {
        if (!_values.TryGetValue((child, name), out var list))
        {
            _values[(child, name)] = list = new List<double>();
        }

        list.Add(value);
    }

    /// <summary>One value per process, in their order.</summary>
    public IReadOnlyList<double> All(string child, string name) =>
        _values.TryGetValue((child, name), out var list) ? list : Array.Empty<double>();

    public double Median(string child, string name) => All(child, name) is { Count: > 0 } all ? Statistics.Median(all.ToList()) : double.NaN;

    /// <summary>The median of the ratios within each process, which the noise between processes does not reach.</summary>
    public double Ratio(string child, string name, string divisor)
    {
        var ratios = All(child, name).Zip(All(child, divisor), (value, by) => value / by).ToList();
        return ratios.Count == 0 ? double.NaN : Statistics.Median(ratios);
    }
}

/// <summary>Writes the tables.</summary>
internal static class Report
{
    private static readonly string[] s_subjects = { Subject.Package, Subject.Floor, Subject.NoOp, Subject.Sonar, Subject.CodeStyle };

    public static void Write(TextWriter writer, Settings settings, Figures figures, IReadOnlyList<string> kinds)
    {
        foreach (var kind in kinds)
        {
            WriteKind(writer, settings, figures, kind);
        }

        if (!settings.Describe)
        {
            WriteGrowth(writer, settings, figures);
            WriteGenerator(writer, figures);
        }
    }

    private static void WriteKind(TextWriter writer, Settings settings, Figures figures, string kind)
    {
        var counts = "counts:" + kind;
        var times = "times:" + kind;
        var lines = figures.Median(counts, Measurements.Lines);
        writer.WriteLine(kind switch
        {
            Workload.Silent => $"### Generated code without SMS codes: {lines:N0} lines, {figures.Median(counts, Measurements.Methods):N0} methods",
            Workload.Sms => $"### The same with SMS codes: {lines:N0} lines, {figures.Median(counts, Measurements.SmsMethods):N0} of {figures.Median(counts, Measurements.Methods):N0} methods",
            _ => $"### {Path.GetFileName(settings.Corpus)}: {lines:N0} lines, {figures.Median(counts, Measurements.Errors):N0} compile errors",
        });
        writer.WriteLine();
        writer.WriteLine("| Subject | ms (median) | ms (range) | × floor | × S109 | callbacks / 1,000 lines | binding / 1,000 lines | KB first | KB again | reports |");
        writer.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var subject in s_subjects)
        {
            var all = figures.All(times, Measurements.Time + subject);
            var time = all.Count == 0
                ? "| | | | "
                : $"| {Statistics.Median(all.ToList()):F2} | {all.Min():F2}–{all.Max():F2} "
                    + $"| {figures.Ratio(times, Measurements.Time + subject, Measurements.Time + Subject.Floor):F2} "
                    + $"| {figures.Ratio(times, Measurements.Time + subject, Measurements.Time + Subject.Sonar):F2} ";
            writer.WriteLine(
                $"| {subject} {time}"
                + $"| {figures.Median(counts, Measurements.Callbacks + subject) / lines * 1000:F1} "
                + $"| {figures.Median(counts, Measurements.Binds + subject) / lines * 1000:F2} "
                + $"| {figures.Median(counts, Measurements.FirstAllocated + subject) / 1024:N1} "
                + $"| {figures.Median(counts, Measurements.Allocated + subject) / 1024:N1} "
                + $"| {figures.Median(counts, Measurements.Reports + subject):N0} |");
        }

        writer.WriteLine();
    }

    private static void WriteGrowth(TextWriter writer, Settings settings, Figures figures)
    {
        writer.WriteLine("### Growth with size, without SMS codes");
        writer.WriteLine();
        writer.WriteLine("| Lines | package ms | floor ms | package µs / 1,000 lines |");
        writer.WriteLine("|---:|---:|---:|---:|");
        foreach (var child in new[] { "growth:4", "growth:2", "times:" + Workload.Silent })
        {
            var lines = figures.Median(child, Measurements.Lines);
            var package = figures.Median(child, Measurements.Time + Subject.Package);
            writer.WriteLine(
                $"| {lines:N0} | {package:F2} | {figures.Median(child, Measurements.Time + Subject.Floor):F2} | {package / lines * 1_000_000:F1} |");
        }

        writer.WriteLine();
    }

    private static void WriteGenerator(TextWriter writer, Figures figures)
    {
        const string Child = "generator:" + Workload.Silent;
        writer.WriteLine("### Generator and catalogs");
        writer.WriteLine();
        writer.WriteLine("| | catalogs ms | generator ms | together ms |");
        writer.WriteLine("|---|---:|---:|---:|");
        foreach (var (name, catalogs, generator) in new[]
        {
            ("cold: first run in a fresh process", Measurements.ColdCatalogs, Measurements.ColdGenerator),
            ("warm process, no cached state", Measurements.WarmCatalogs, Measurements.WarmGenerator),
        })
        {
            var parsed = figures.Median(Child, catalogs);
            var generated = figures.Median(Child, generator);
            writer.WriteLine($"| {name} | {parsed:F2} | {generated:F2} | {parsed + generated:F2} |");
        }

        writer.WriteLine($"| warm process, after an edit of one file | – | {figures.Median(Child, Measurements.Edit):F2} | {figures.Median(Child, Measurements.Edit):F2} |");
        writer.WriteLine();
    }
}
