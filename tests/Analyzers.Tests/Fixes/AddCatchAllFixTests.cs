using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.CodeFixes;
using SmsCodeAnalyzers.Rules;
using SmsCodeAnalyzers.Tests.Verifiers;

namespace SmsCodeAnalyzers.Tests.Fixes;

[TestClass]
public sealed class AddCatchAllFixTests
{
    [TestMethod]
    public Task A_statement_gets_a_default_and_an_expression_a_discard_that_say_the_value() => VerifyAsync(
        """
        using System;

        class AmootReply { public int Status; }
        class C
        {
            void M(AmootReply reply)
            {
                {|SMS2001:switch|} (reply.Status)
                {
                    case 1:
                        break;
                }
            }

            string N(AmootReply reply) => reply.Status {|SMS2001:switch|}
            {
                1 => "a",
            };
        }
        """,
        """
        using System;

        class AmootReply { public int Status; }
        class C
        {
            void M(AmootReply reply)
            {
                switch (reply.Status)
                {
                    case 1:
                        break;
                    default:
                        throw new InvalidOperationException($"Unexpected code of AmootSms.Status: {reply.Status}");
                }
            }

            string N(AmootReply reply) => reply.Status switch
            {
                1 => "a",
                _ => throw new InvalidOperationException($"Unexpected code of AmootSms.Status: {reply.Status}"),
            };
        }
        """);

    [TestMethod]
    public Task A_call_is_not_made_twice() => VerifyAsync(
        """
        using System;

        class AmootReply { public int Status; }
        class C
        {
            AmootReply Send(int other) => null;

            string N(int other) => Send(other).Status {|SMS2001:switch|}
            {
                1 => "a",
            };

            void M()
            {
                {|SMS2001:switch|} (Send(1).Status)
                {
                    case 1:
                        break;
                }
            }
        }
        """,
        """
        using System;

        class AmootReply { public int Status; }
        class C
        {
            AmootReply Send(int other) => null;

            string N(int other) => Send(other).Status switch
            {
                1 => "a",
                var otherCode => throw new InvalidOperationException($"Unexpected code of AmootSms.Status: {otherCode}"),
            };

            void M()
            {
                switch (Send(1).Status)
                {
                    case 1:
                        break;
                    case var other:
                        throw new InvalidOperationException($"Unexpected code of AmootSms.Status: {other}");
                }
            }
        }
        """);

    [TestMethod]
    public Task A_code_in_a_reply_or_a_tuple_is_said_by_itself() => VerifyAsync(
        """
        using System;

        class AmootReply { public int Status; }
        class C
        {
            string M(AmootReply reply) => reply {|SMS2001:switch|}
            {
                { Status: 1 } => "a",
            };

            string N(AmootReply reply, bool last) => (last, reply.Status) {|SMS2001:switch|}
            {
                (_, 1) => "a",
            };
        }
        """,
        """
        using System;

        class AmootReply { public int Status; }
        class C
        {
            string M(AmootReply reply) => reply switch
            {
                { Status: 1 } => "a",
                _ => throw new InvalidOperationException($"Unexpected code of AmootSms.Status: {reply?.Status}"),
            };

            string N(AmootReply reply, bool last) => (last, reply.Status) switch
            {
                (_, 1) => "a",
                _ => throw new InvalidOperationException($"Unexpected code of AmootSms.Status: {reply.Status}"),
            };
        }
        """);

    [TestMethod]
    public Task Where_a_catch_all_hides_codes_no_other_is_offered()
    {
        var source = """
            class AmootReply { public int Status; }
            class C
            {
                string M(AmootReply reply) => reply.Status {|SMS2002:switch|} { 1 => "a", _ => "b" };
            }
            """;
        return VerifyAsync(source, source);
    }

    private static Task VerifyAsync(string source, string fixedSource) =>
        CSharpCodeFixVerifier<SwitchAnalyzer, AddCatchAllCodeFixProvider>.VerifyCodeFixAsync(source, fixedSource);
}
