using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SmsCodeAnalyzers.Package.Tests;

[TestClass]
public sealed class ConsumerBuildTests
{
    /// <summary>Line and columns of the raw code in the consumers' Gateway.cs.</summary>
    private const string Place = "Gateway.cs(7,41): ";

    [TestMethod]
    public void A_build_warns_of_a_raw_code_and_names_the_constant() => AssertReported(Consumers.Default, "warning");

    [TestMethod]
    public void The_generated_constants_have_the_documented_values()
    {
        AssertSilent(Consumers.Constants);
        CollectionAssert.AreEqual(
            new[] { "-204", "Token_Expired", "00", "AmootSms.Status" },
            Dotnet.Run(Consumers.Folder, "exec", Consumers.Constants.Assembly).MustSucceed()
                .Lines.Where(line => line.Length > 0).ToArray());
    }

    [TestMethod]
    public void A_consumer_with_nothing_to_say_builds_without_a_warning() => AssertSilent(Consumers.Ordinary);

    [TestMethod]
    public void A_documented_nullable_consumer_with_warnings_as_errors_builds_without_a_warning()
    {
        AssertSilent(Consumers.Documented);

        var documentation = File.ReadAllText(Path.ChangeExtension(Consumers.Documented.Assembly, ".xml"));
        Assert.Contains("Shop.Amoot.Gateway", documentation);
        Assert.DoesNotContain("SmsCodes.AmootSmsStatusCode.", documentation);
    }

    [TestMethod]
    public void A_consumer_in_CSharp_7_3_on_netstandard2_0_builds_without_a_warning() => AssertSilent(Consumers.OldLanguage);

    [TestMethod]
    public void Properties_of_the_project_say_which_constants_are_generated_where_and_how_visible()
    {
        AssertReported(Consumers.Configured, "warning");

        var visible = Consumers.Configured.Types(
            type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public);
        CollectionAssert.IsSubsetOf(
            new[] { "Shop.Codes.AmootSmsStatusCode", "Shop.Codes.AmootSmsStatusText", "Shop.Codes.JetSmsResponseText" },
            visible.ToArray(),
            string.Join(", ", visible));
        var generated = Consumers.Configured.Types().Where(type => !type.StartsWith("Shop.Panel.", StringComparison.Ordinal));
        Assert.IsEmpty(generated.Where(
            type => type.Contains("IPPanel") || type.Contains("SerwerSms") || type.Contains("PayamResan")));
    }

    [TestMethod]
    public void A_provider_that_the_project_does_not_name_is_not_looked_for()
    {
        var reported = Consumers.AllProviders.Messages.Single();
        Assert.StartsWith("Panel.cs(9,33): warning SMS1001: ", reported);

        Assert.IsEmpty(Consumers.Configured.Messages.Where(message => message.StartsWith("Panel.cs", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Providers_can_stand_on_lines_of_their_own_in_any_letter_case_with_either_separator() =>
        AssertReported(Consumers.Listed, "warning");

    [TestMethod]
    public void An_unknown_provider_is_named_with_the_providers_there_are()
    {
        var message = Consumers.Misspelt.Messages.Single();

        Assert.Contains("warning SMS9103: ", message);
        Assert.Contains("names 'Amoot', 'IPPanell', which", message);
        Assert.Contains("IPPanel, AmootSms, SerwerSms, PayamResan, JetSms", message);
        var generated = Consumers.Misspelt.Types();
        Assert.Contains("SmsCodes.JetSmsResponseText", generated);
        Assert.DoesNotContain("SmsCodes.AmootSmsStatusCode", generated);
    }

    [TestMethod]
    public void Without_configuration_the_constants_are_internal()
    {
        var types = Consumers.Ordinary.Types(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.NotPublic);

        CollectionAssert.Contains(types.ToArray(), "SmsCodes.AmootSmsStatusCode");
        CollectionAssert.Contains(types.ToArray(), "SmsCodes.IPPanelResultCode");
    }

    [TestMethod]
    public void Mode_None_is_silent_in_upper_or_lower_case() => AssertSilent(Consumers.None);

    [TestMethod]
    public void Mode_Recommended_warns() => AssertReported(Consumers.Recommended, "warning");

    [TestMethod]
    public void Mode_Strict_fails_the_build() => AssertReported(Consumers.Strict, "error");

    [TestMethod]
    public void An_unknown_mode_is_named_with_the_modes_there_are_and_the_rules_keep_their_severities()
    {
        var messages = Consumers.Unknown.Messages;

        Assert.HasCount(2, messages, string.Join(Environment.NewLine, messages));
        var warning = messages.Single(message => message.Contains("warning SMS9101: "));
        Assert.Contains("'Loud'", warning);
        Assert.Contains("None, Default, Recommended or Strict", warning);
        Assert.Contains(Place + "warning SMS1001: ", string.Join('\n', messages));
    }

    [TestMethod]
    public void An_editorconfig_of_the_user_wins_over_the_mode() => AssertSilent(Consumers.StrictButOff);

    [TestMethod]
    public void A_globalconfig_of_the_user_wins_over_the_mode() => AssertReported(Consumers.NoneButError, "error");

    [TestMethod]
    public void A_category_severity_of_the_user_wins_over_the_default_mode() =>
        AssertReported(Consumers.DefaultByCategory, "error");

    [TestMethod]
    public void A_compiler_that_is_too_old_gets_one_message_with_the_remedy()
    {
        var message = Consumers.OldCompiler.Messages.Single();

        Assert.Contains("warning SMS9102: ", message);
        Assert.Contains("this build's is 4.4", message);
        Assert.Contains("7.0.200", message);
        Assert.IsEmpty(Consumers.OldCompiler.Types().Where(type => type.StartsWith("SmsCodes.", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_compiler_with_a_longer_version_is_not_taken_for_an_older_one() =>
        AssertReported(Consumers.NewerCompiler, "warning");

    [TestMethod]
    public void A_private_package_does_not_reach_the_projects_that_refer_to_its_consumer()
    {
        AssertSilent(Consumers.AppOfKeepingLibrary);
        Assert.IsEmpty(Consumers.AppOfKeepingLibrary.Types().Where(type => type.StartsWith("SmsCodes.", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_shared_package_reaches_the_projects_that_refer_to_its_consumer_with_its_modes() =>
        AssertReported(Consumers.AppOfSharingLibrary, "error");

    [TestMethod]
    public void The_error_log_has_the_rule_with_the_link_to_its_page()
    {
        AssertReported(Consumers.Default, "warning");

        using var log = JsonDocument.Parse(Consumers.Default.Read("errors.sarif"));
        var run = log.RootElement.GetProperty("runs")[0];
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Single(rule => rule.GetProperty("id").GetString() == "SMS1001");
        Assert.EndsWith("/docs/rules/SMS1001.md", rule.GetProperty("helpUri").GetString());
        Assert.AreEqual("SmsCodes", rule.GetProperty("properties").GetProperty("category").GetString());

        var result = run.GetProperty("results").EnumerateArray()
            .Single(result => result.GetProperty("ruleId").GetString() == "SMS1001");
        Assert.AreEqual("warning", result.GetProperty("level").GetString());
        Assert.Contains("AmootSmsStatusCode.TokenExpired", result.GetProperty("message").GetProperty("text").GetString()!);
    }

    [TestMethod]
    public void No_consumer_sees_an_analyzer_or_a_generator_fail()
    {
        foreach (var id in new[] { "AD0001", "CS8032", "CS8784", "CS8785", "CS9057", "NU1" })
        {
            Assert.DoesNotContain(id, Consumers.BuildOutput.Output);
        }

        Assert.Contains("SMS1001", Consumers.BuildOutput.Output);
    }

    private static void AssertSilent(Consumer consumer)
    {
        Assert.IsEmpty(consumer.Messages, string.Join(Environment.NewLine, consumer.Messages));
        Assert.IsTrue(File.Exists(consumer.Assembly), Consumers.BuildOutput.Output);
    }

    private static void AssertReported(Consumer consumer, string severity)
    {
        Assert.HasCount(1, consumer.Messages, string.Join(Environment.NewLine, consumer.Messages));
        Assert.StartsWith($"{Place}{severity} SMS1001: Use 'AmootSmsStatusCode.TokenExpired' instead of '-204': ", consumer.Messages[0]);
    }
}
