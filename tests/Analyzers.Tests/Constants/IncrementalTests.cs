using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Constants;

namespace SmsCodeAnalyzers.Tests.Constants;

/// <summary>What a change in the project makes the generator do again.</summary>
[TestClass]
public sealed class IncrementalTests
{
    private const string User = "class C { int M() { return 1; } }";

    private static readonly string[] s_outputs = ["SourceOutput"];

    [TestMethod]
    [DataRow(User, "class C { int M() { return 2; } }")]
    [DataRow(User, "class C { int M() { return ")]
    [DataRow(User, "namespace SmsCodes { class Mine { } }")]
    public void A_change_in_the_users_code_generates_nothing_anew(string before, string after)
    {
        var result = RunTwice(Consumer.Of(before), compilation => Replace(compilation, after));

        AssertRest(result.TrackedOutputSteps, s_outputs);
        AssertRest(result.TrackedSteps,
        [
            ConstantsGenerator.OptionsStep,
            ConstantsGenerator.SetsStep,
            ConstantsGenerator.SurroundingsStep,
            ConstantsGenerator.CodeSetSourcesStep,
            ConstantsGenerator.AttributeSourceStep,
            ConstantsGenerator.ProblemsStep,
        ]);
    }

    [TestMethod]
    public void A_change_in_the_type_called_SmsCodes_reports_nothing_anew()
    {
        var result = RunTwice(Consumer.Of("class SmsCodes { }"), compilation => Replace(compilation, "class SmsCodes { int _field; }"));

        AssertRest(result.TrackedOutputSteps, s_outputs);
        AssertRest(result.TrackedSteps, [ConstantsGenerator.SurroundingsStep, ConstantsGenerator.ProblemsStep]);
    }

    [TestMethod]
    public void A_new_file_generates_nothing_anew()
    {
        var result = RunTwice(Consumer.Of(User), compilation => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            SourceText.From("class D { }", Encoding.UTF8), (CSharpParseOptions)compilation.SyntaxTrees[0].Options)));

        AssertRest(result.TrackedOutputSteps, s_outputs);
    }

    [TestMethod]
    public void A_changed_reference_that_shows_no_constants_generates_nothing_anew()
    {
        var library = (Consumer.Of("public class L { }") with { AssemblyName = "Library" }).Compile().ToMetadataReference();

        AssertRest(RunTwice(Consumer.Of(User), compilation => compilation.AddReferences(library)).TrackedOutputSteps, s_outputs);
    }

    [TestMethod]
    public void A_type_called_SmsCodes_takes_the_constants_away()
    {
        var result = RunTwice(Consumer.Of(User), compilation => Replace(compilation, "class SmsCodes { }"));

        Assert.AreEqual(0, result.GeneratedSources.Length);
        Assert.AreEqual("SMS9003", result.Diagnostics.Single().Id);
    }

    [TestMethod]
    public void Constants_come_back_when_the_type_called_SmsCodes_goes()
    {
        var result = RunTwice(Consumer.Of("class SmsCodes { }"), compilation => Replace(compilation, User));

        Assert.AreEqual(SmallCatalogs.All.Length + 1, result.GeneratedSources.Length);
        Assert.AreEqual(0, result.Diagnostics.Length);
    }

    [TestMethod]
    public void A_class_that_a_new_reference_shows_changes_only_the_file_of_its_set()
    {
        var library = (Consumer.Of("""
            namespace SmsCodes
            {
                public static class AmootSmsStatusText { public const string CodeSet = "AmootSms.Status", Fingerprint = "1-a1"; }
            }
            """) with { AssemblyName = "Library" }).Compile().ToMetadataReference();

        var result = RunTwice(Consumer.Of(User), compilation => compilation.AddReferences(library));

        var anew = result.TrackedSteps[ConstantsGenerator.CodeSetSourcesStep]
            .SelectMany(step => step.Outputs)
            .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(output => ((CodeSetSource)output.Value).Set.FullName);
        CollectionAssert.AreEqual(new[] { "AmootSms.Status" }, anew.ToArray());
    }

    [TestMethod]
    public void Two_projects_of_one_shape_share_the_texts()
    {
        var one = Consumer.Of(User).Build().Files;
        var other = (Consumer.Of() with { AssemblyName = "Other" }).Build().Files;

        Assert.AreSame(
            one.Single(file => file.HintName == "AmootSmsStatus.g.cs").SourceText,
            other.Single(file => file.HintName == "AmootSmsStatus.g.cs").SourceText);
    }

    private static GeneratorRunResult RunTwice(Consumer consumer, System.Func<CSharpCompilation, CSharpCompilation> change)
    {
        var compilation = consumer.Compile();
        var driver = consumer.Driver(track: true).RunGenerators(compilation);
        var result = driver.RunGenerators(change(compilation)).GetRunResult().Results.Single();
        Assert.IsNull(result.Exception);
        return result;
    }

    private static CSharpCompilation Replace(CSharpCompilation compilation, string source)
    {
        var tree = compilation.SyntaxTrees.Single();
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(source, Encoding.UTF8)));
    }

    private static void AssertRest(
        ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> steps, IReadOnlyCollection<string> names)
    {
        foreach (var name in names)
        {
            foreach (var output in steps[name].SelectMany(step => step.Outputs))
            {
                Assert.IsTrue(
                    output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                    name + " was " + output.Reason);
            }
        }
    }
}
