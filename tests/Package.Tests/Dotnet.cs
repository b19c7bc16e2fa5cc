using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SmsCodeAnalyzers.Package.Tests;

/// <summary>Runs the dotnet command in a process of its own, as a user does.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    /// <summary>
    /// What a test run hands to its children although it is meant for itself: its MSBuild, its SDK, its language. Build
    /// servers would outlive the tests and hold their files.
    /// </summary>
    private static readonly string[] s_inherited = ["MSBUILD", "DOTNET_CLI", "VSTEST", "VSLANG", "TESTINGPLATFORM", "CORECLR_", "COR_"];

    public static Outcome Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        var environment = start.Environment;
        foreach (var name in environment.Keys.Where(IsInherited).ToList())
        {
            environment.Remove(name);
        }

        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["DOTNET_NOLOGO"] = "1";
        environment["MSBUILDDISABLENODEREUSE"] = "1";

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"'dotnet {string.Join(' ', arguments)}' did not end within {s_patience}:{Environment.NewLine}{Text()}");
        }

        // Without a time, it also waits for the last lines.
        process.WaitForExit();
        return new Outcome(string.Join(' ', arguments), process.ExitCode, Text());

        void Append(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }

        string Text()
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    private static bool IsInherited(string variable) =>
        s_inherited.Any(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    internal sealed record Outcome(string Command, int ExitCode, string Output)
    {
        public IEnumerable<string> Lines => Output.Split(Environment.NewLine);

        public Outcome MustSucceed()
        {
            Assert.AreEqual(0, ExitCode, $"'dotnet {Command}' failed:{Environment.NewLine}{Output}");
            return this;
        }
    }
}
