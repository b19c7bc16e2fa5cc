using System.Linq;
using System.Threading.Tasks;
using SmsCodeAnalyzers.Rules;
using SmsCodeAnalyzers.Tests.Corpus;
using SmsCodeAnalyzers.Tests.Verifiers;
using Verify = SmsCodeAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<SmsCodeAnalyzers.Rules.CodeUseAnalyzer>;

namespace SmsCodeAnalyzers.Tests.Recognition;

/// <summary>
/// What is recognised shows in what SMS1001 reports: <c>[|-204|]</c> is a report of it. Other rules of the analyzer are off, and the
/// usual usings stand in a file of their own.
/// </summary>
internal static class RecognitionTest
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Text.Json;
        global using System.Text.Json.Nodes;
        global using System.Threading.Tasks;
        global using System.Xml;
        global using System.Xml.Linq;
        global using SmsCodes;
        """;

    public static Task VerifyAsync(params string[] sources) => Of(sources).RunAsync();

    public static Task VerifyWithAsync(string library, params string[] sources) =>
        Of(sources.Append(CorpusCase.ReadStub(library)).ToArray()).RunAsync();

    public static Task VerifyWithOptionAsync(string key, string value, params string[] sources)
    {
        var test = Of(sources);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{key} = {value}\n"));
        return test.RunAsync();
    }

    public static Verify.Test Of(params string[] sources)
    {
        var test = new Verify.Test { MarkupOptions = MarkupOptions.UseFirstDescriptor };
        foreach (var source in sources)
        {
            test.TestState.Sources.Add(source);
        }

        test.TestState.Sources.Add(("/0/Usings.cs", Usings));
        test.DisabledDiagnostics.AddRange(new CodeUseAnalyzer().SupportedDiagnostics
            .Select(descriptor => descriptor.Id)
            .Where(id => id != DiagnosticIds.UseNamedConstant));
        return test;
    }
}
