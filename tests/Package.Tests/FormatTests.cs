using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SmsCodeAnalyzers.Package.Tests;

[TestClass]
public sealed class FormatTests
{
    [TestMethod]
    public void Dotnet_format_applies_the_fix_from_the_package_and_the_behaviour_stays()
    {
        var consumer = Consumers.ToFix;
        Assert.IsNotEmpty(Codes(consumer.Messages));
        var before = Run(consumer);

        Format(consumer, "analyzers", "--diagnostics", "SMS1001");

        var gateway = consumer.Read("Gateway.cs");
        Assert.Contains("using SmsCodes;", gateway);
        Assert.Contains("return amootReply.Status == AmootSmsStatusCode.TokenExpired;", gateway);
        Assert.Contains("case AmootSmsStatusCode.TokenExpired: return \"renew the token\";", consumer.Read("Program.cs"));
        Assert.IsEmpty(Codes(Rebuild(consumer)));
        Assert.AreEqual(before, Run(consumer));
    }

    [TestMethod]
    public void Plain_dotnet_format_does_not_change_what_a_program_does()
    {
        var consumer = Consumers.ToFormat;
        Assert.IsNotEmpty(Codes(consumer.Messages));
        var text = consumer.Read("Program.cs");
        var before = Run(consumer);

        Format(consumer);

        Assert.AreNotEqual(text, consumer.Read("Program.cs"));
        Rebuild(consumer);
        Assert.AreEqual(before, Run(consumer));
    }

    private static void Format(Consumer consumer, params string[] arguments) =>
        Dotnet.Run(consumer.Folder, ["format", .. arguments.Take(1), consumer.ProjectFile, .. arguments.Skip(1), "--no-restore"])
            .MustSucceed();

    private static IReadOnlyList<string> Rebuild(Consumer consumer) =>
        consumer.MessagesIn(Dotnet.Run(
            consumer.Folder, "build", consumer.ProjectFile, "--no-restore", "--disable-build-servers", "-clp:NoSummary").MustSucceed());

    private static string Run(Consumer consumer)
    {
        var output = Dotnet.Run(Consumers.Folder, "exec", consumer.Assembly).MustSucceed().Output;
        Assert.Contains("-204: renew the token", output);
        return output;
    }

    private static IEnumerable<string> Codes(IReadOnlyList<string> messages) =>
        messages.Where(message => message.Contains(" SMS1001: ", StringComparison.Ordinal));
}
