using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using static SmsCodeAnalyzers.Tests.Recognition.RecognitionTest;

namespace SmsCodeAnalyzers.Tests.Recognition;

/// <summary>How a code travels from the member or reply it comes from to the test.</summary>
[TestClass]
public sealed class FlowTests
{
    private const string Reply = """
        class AmootReply { public int Status; public int? ErrorCode; public string Code; public int Count; public int? Pages; public string Title; }
        """;

    [TestMethod]
    [DataRow("var x = r.Status; if (x == [|-204|]) { }")]
    [DataRow("long x = r.Status; if (x == [|-204|]) { }")]
    [DataRow("int x; x = r.Status; if (x == [|-204|]) { }")]
    [DataRow("var x = b ? r.Status : r.ErrorCode.Value; if (x == [|1|]) { }")]
    [DataRow("var x = r.Count switch { 1 => r.Status, _ => throw new Exception() }; if (x == [|1|]) { }")]
    [DataRow("if (r?.Status == [|0|]) { }")]
    [DataRow("if ((r?.Status ?? 0) == [|1|]) { }")]
    [DataRow("if (r.ErrorCode == [|4|] || r.ErrorCode.Value == [|5|] || r.ErrorCode.GetValueOrDefault() == [|6|]) { }")]
    [DataRow("if (int.Parse(r.Code) == [|-204|] || long.Parse(r.Code) == [|100|] || Convert.ToInt32(r.Code) == [|1|]) { }")]
    [DataRow("if (int.TryParse(r.Code, out var n) && n == [|1|]) { }")]
    [DataRow("int n; if (int.TryParse(r.Code, out n) && n == [|1|]) { }")]
    [DataRow("if (r.Code.Trim() == [|\"Success\"|] || r.Code.ToString().TrimEnd() == [|\"Failed\"|]) { }")]
    [DataRow("var t = (r.Status, 5); if (t.Status == [|1|]) { }")]
    [DataRow("var t = (5, x: r.Status); if (t.x == [|1|] || t.Item2 == [|0|]) { }")]
    [DataRow("var (x, y) = (r.Status, 5); if (x == [|100|]) { }")]
    [DataRow("int x, y; (x, y) = (r.Status, 5); if (x == [|100|]) { }")]
    [DataRow("if (r is { Status: var x } && x == [|1|]) { }")]
    [DataRow("if (r.Status is int x && x == [|0|]) { }")]
    [DataRow("if (r.ErrorCode is { } x && x == [|0|]) { }")]
    [DataRow("if (checked(r.Status) == [|1|] || (short)r.Status == [|2|] || (r.Status) == [|4|]) { }")]
    [DataRow("int F() => r.Status; if (F() == [|0|]) { }")]
    [DataRow("int F(AmootReply q) { if (q == null) { return 0; } return q.Status; } if (F(r) == [|0|]) { }")]
    [DataRow("bool F(out int x) { x = r.Status; return true; } if (F(out var n) && n == [|0|]) { }")]
    [DataRow("(int, int) F() => (5, r.Status); var (a, c) = F(); if (c == [|0|]) { }")]
    [DataRow("Func<AmootReply, bool> f = q => q.Status == [|1|]; Predicate<AmootReply> g = delegate (AmootReply q) { return q.Status == [|0|]; };")]
    [DataRow("Outcome F() => new Outcome { Kod = r.Status, Rows = 5 }; if (F().Rows == 1) { } var o = new Outcome { Code = r.Status }; if (o.Code == [|1|]) { }")]
    public Task A_code_is_followed_through(string statements) => VerifyMethodAsync(statements);

    [TestMethod]
    [DataRow("var x = r.Status; x = r.Count; if (x == 1) { }")]
    [DataRow("var x = r.Status; x++; if (x == 1) { }")]
    [DataRow("var x = b ? r.Status : r.Count; if (x == 1) { }")]
    [DataRow("int x; if (b) { x = r.Status; } else { x = k; } if (x == 0) { }")]
    [DataRow("if (r.Status + 1 == 1 || r.Status % 100 == 0 || (r.Status & 1) == 1 || -r.Status == 1) { }")]
    [DataRow("if (r.Count == 1 || r?.Pages == 1 || (r?.Pages ?? 0) == 1 || int.Parse(r.Title) == 1) { }")]
    [DataRow("if (r.Status.GetHashCode() == 1 || r.Code.Length == 10 || r.Status.CompareTo(5) == 0 || r.Code.IndexOf('x') == 0) { }")]
    [DataRow("var t = (r.Status, 5); if (t.Item2 == 5) { }")]
    [DataRow("var (x, y) = (r.Status, k); if (y == 5) { }")]
    [DataRow("if (int.TryParse(r.Title, out var n) && n == 1) { }")]
    [DataRow("int F(bool c) => c ? r.Status : r.Count; if (F(b) == 0) { }")]
    [DataRow("bool F(out int x) { x = r.Count; return true; } if (F(out var n) && n == 0) { }")]
    [DataRow("var l = new List<AmootReply> { r }; if (l.Count == 1 || l.Count(q => q.Count == 1) == 1) { }")]
    [DataRow("Console.WriteLine(\"{0} {1}\", r.Status, 1); int[] a = { r.Status, 1 };")]
    [DataRow("var o = new Outcome { Code = r.Count }; if (o.Code == 1) { }")]
    public Task Another_value_is_not(string statements) => VerifyMethodAsync(statements);

    [TestMethod]
    public Task A_private_method_of_the_class_is_followed_and_a_public_one_of_another_name_is_not() => VerifyAsync(Reply, """
        class C
        {
            AmootReply _reply;
            private int Read() => _reply.Status;
            private async Task<int> ReadAsync() { var x = _reply.Status; await Task.Yield(); return x; }
            private int Rows() => _reply.Count;
            async Task<bool> M() => Read() == [|-204|] || await ReadAsync() == [|1|] || Rows() == 1;
        }

        class Other
        {
            public virtual int Read() => 5;
            bool M() => Read() == 5;
        }
        """);

    [TestMethod]
    public Task A_field_that_only_its_constructor_sets_carries_what_is_stored() => VerifyAsync("""
        class JetSmsCevap
        {
            private readonly string _kod;
            private readonly string _id;
            public JetSmsCevap(string response) { _kod = response.Split(' ')[0]; _id = response.Split(' ')[1]; }
            public bool Basarili => _kod == [|"00"|];
            public bool Bos => _id == "00";
        }
        """);

    [TestMethod]
    public Task Records_are_taken_apart() => VerifyAsync("""
        record AmootAnswer(int Status, int Rows);
        class C
        {
            bool M(AmootAnswer r)
            {
                var (x, y) = r;
                return x == [|1|] || y == 1 || r is (Status: [|0|], Rows: 0) || r is ([|-204|], _) || r is { Status: [|1|] or [|0|], Rows: 1 };
            }
        }
        """);

    [TestMethod]
    public Task Iterators_generics_and_refs_are_followed_like_all_else() => VerifyAsync("""
        ref struct AmootRef { public int Status; }
        unsafe class AmootReader<T> where T : AmootReader<T>
        {
            public int Status;
            IEnumerable<int> Read(T other) { if (Status == [|0|]) { yield break; } if (other.Status == [|1|]) { yield return 1; } }
            void P(int* pointer, ref int code, in int resultCode, AmootRef r)
            {
                if (*pointer == 0 || code == [|-204|] || resultCode == [|0|] || r.Status == [|1|]) { }
                Span<int> span = stackalloc int[] { 0, 1 };
                if (span[0] == 0) { }
            }
        }
        """);

    private static Task VerifyMethodAsync(string statements) => VerifyAsync(
        Reply,
        "class Outcome { public int Kod, Rows, Code; } class C { void M(AmootReply r, bool b, int k) { " + statements + " } }");
}
