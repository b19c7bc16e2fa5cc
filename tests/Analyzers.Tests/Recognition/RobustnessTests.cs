using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Tests.Verifiers;

namespace SmsCodeAnalyzers.Tests.Recognition;

/// <summary>An exception of the analyzer fails a test; so these only have to come to an end.</summary>
[TestClass]
public sealed class RobustnessTests
{
    [TestMethod]
    [DataRow("class AmootReply { public int Status; } class C { void M(AmootReply r) { if (r.Status == ) { } if (r. == 0) { } switch (r.Status) { case : break; case [|0|] } if (r.Status is { ) }")]
    [DataRow("class A { int amootStatus void M( { if (amootStatus == [|0|] } }")]
    [DataRow("namespace Amoot { class B : Undefined<int> { public int Status; Foo Code; void N() { if (Undefined.Status == 0 || base.Status == 1 || this.X.Status == 1) { } } } }")]
    [DataRow("var (a, b = ; x is [ .. { Status: 0 ; foreach (var in ) if (amootStatus is 0 or )")]
    [DataRow("class AmootA : AmootA { public int Status; bool M() => Status == [|0|]; } interface IAmootA : IAmootB { int Status { get; } } interface IAmootB : IAmootA { int Status { get; } }")]
    [DataRow("enum AmootE : AmootE { A } enum AmootF : string { Failed, Success, TokenExpired, TokenInvalid, UserExpired } class C { bool M(AmootF f) => (int)f == [|1|] || f == (AmootF)[|0|]; }")]
    [DataRow("class C { int F() => F(); int G() => H(); int H() => G(); void M() { if (F() == 0 || G() == 1) { } int s = L(); int L() => K(); int K() => L(); if (s == 0) { } } }")]
    [DataRow("class AmootC { int Status() => Status(); bool M() { var a = b; var b = a; var q = q; return Status() == [|0|] || q == 0 || a == 1; } }")]
    [DataRow("class C { static string A = B + \"https://amootsms.com\"; static string B = A; const int X = Y; const int Y = X; int amootCode = amootCode; void M() { if (amootCode == X) { } var s = new System.Net.WebClient().DownloadString(A); if (s.Split(' ')[0] == \"00\") { } } }")]
    [DataRow("class AmootR { public int Code; AmootR A() => new AmootR { Code = A().Code }; bool M() => A().Code == [|0|]; }")]
    [DataRow("class AmootReply { public int this[int status] => status; public event System.Action<int> Status; void M() { if (this[0] == 1) { } Status += s => { if (s == 0) { } }; } }")]
    [DataRow("[assembly: X(Status = 0)] [X(Code = \"00\")] class AmootX : System.Attribute { public int Status; public string Code; }")]
    [DataRow("class AmootD { dynamic _d; void M(dynamic status) { if (_d.Status == 0 || status == 0 || _d[0].x(1) == 1 || _d == 1) { } } }")]
    [DataRow("unsafe class AmootP { int* Status; delegate*<int, int> Code; void M() { if (*Status == 0 || Code(1) == 1 || Status == (int*)0) { } } }")]
    [DataRow("class AmootT { (int Status, (int Code, int X) Y) _t; void M() { var (a, (b, c)) = _t; if (a == 0 || b == 1 || _t.Y.X == 1) { } (a, (b, _)) = _t; } }")]
    public Task Broken_half_typed_and_odd_code(string source) => RunAsync(source);

    [TestMethod]
    public Task Top_level_statements_and_file_local_types()
    {
        var test = RecognitionTest.Of("""
            var status = 0;
            if (status == 0) { }
            var amootStatus = int.Parse(args[0]);
            if (amootStatus == [|1|] || new AmootReply().Status == [|-204|] || new Row().Status == -204) { }

            file class AmootReply { public int Status; }
            file class Row { public int Status; }
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [TestMethod]
    public Task Huge_expressions()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("r.Status", 400));
        var chain = string.Join(" || ", Enumerable.Repeat("r.Status == [|-204|]", 60));
        var nested = new StringBuilder();
        for (var i = 0; i < 60; i++)
        {
            nested.Append("(r.Count > ").Append(i).Append(" ? r.Status : ");
        }

        nested.Append("r.Status").Append(')', 60);
        return RunAsync("class AmootReply { public int Status, Count; } class C { bool M(AmootReply r) => " + sum + " == 0 || " + chain + " || " + nested + " == 100; }", checks: false);
    }

    [TestMethod]
    public Task Long_chains_of_locals_and_methods()
    {
        var source = new StringBuilder("class AmootReply { public int Status; } class C { AmootReply r; int M0() => r.Status; ");
        for (var i = 1; i < 80; i++)
        {
            source.Append("int M").Append(i).Append("() => M").Append(i - 1).Append("(); ");
        }

        source.Append("void M() { var v0 = r.Status; ");
        for (var i = 1; i < 80; i++)
        {
            source.Append("var v").Append(i).Append(" = v").Append(i - 1).Append("; ");
        }

        return RunAsync(source.Append("if (v3 == [|0|] || v79 == 0 || M3() == [|1|] || M79() == 1) { } } }").ToString(), checks: false);
    }

    [TestMethod]
    public Task Every_prefix_of_a_file_that_is_being_typed() => RunPrefixesAsync("""
        namespace Amoot { class R { public int Status { get; set; } bool M(R r) => r is { Status: -204 or 0 } || (r?.Status ?? 1) == 1 || new[] { 100, 101 }.Contains(r.Status); } }
        """);

    private static async Task RunPrefixesAsync(string source)
    {
        for (var length = 20; length < source.Length; length += 7)
        {
            await RunAsync(source.Substring(0, length), checks: false);
        }
    }

    private static async Task RunAsync(string source, bool checks = true)
    {
        var test = RecognitionTest.Of(source);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        if (checks)
        {
            await test.RunAsync();
            return;
        }

        try
        {
            await test.RunAsync();
        }
        catch (AssertFailedException exception)
        {
            // Which reports half a line gets is open; that nothing throws and that all ways of asking say the same is not.
            StringAssert.Contains(exception.Message, "The diagnostics in the test's sources are not the expected ones.");
        }
    }
}
