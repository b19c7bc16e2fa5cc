using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.CodeFixes;
using SmsCodeAnalyzers.Rules;
using SmsCodeAnalyzers.Tests.Verifiers;

namespace SmsCodeAnalyzers.Tests.Fixes;

[TestClass]
public sealed class AddFinalElseFixTests
{
    [TestMethod]
    public Task Success_goes_on_passing() => VerifyAsync(
        """
        using System;

        class JetSmsReply { public string ErrorCode; }
        class C
        {
            bool M(JetSmsReply reply)
            {
                {|SMS2003:if|} (reply.ErrorCode == "10")
                    throw new ArgumentException();
                else if (reply.ErrorCode == "11") // no money
                    return false;

                return true;
            }
        }
        """,
        """
        using System;
        using SmsCodes;

        class JetSmsReply { public string ErrorCode; }
        class C
        {
            bool M(JetSmsReply reply)
            {
                if (reply.ErrorCode == "10")
                    throw new ArgumentException();
                else if (reply.ErrorCode == "11") // no money
                    return false;
                else if (reply.ErrorCode != JetSmsResponseText.Success)
                {
                    throw new InvalidOperationException($"Unexpected code of JetSms.Response: {reply.ErrorCode}");
                }

                return true;
            }
        }
        """);

    [TestMethod]
    public Task Where_success_is_tested_the_else_has_no_condition() => VerifyAsync(
        """
        using System;

        class C
        {
            void M(int amootStatus)
            {
                {|SMS2003:if|} (amootStatus == 1)
                {
                    Console.WriteLine("sent");
                }
                else if (amootStatus == -204)
                {
                    Console.WriteLine("expired");
                }
            }
        }
        """,
        """
        using System;

        class C
        {
            void M(int amootStatus)
            {
                if (amootStatus == 1)
                {
                    Console.WriteLine("sent");
                }
                else if (amootStatus == -204)
                {
                    Console.WriteLine("expired");
                }
                else
                {
                    throw new InvalidOperationException($"Unexpected code of AmootSms.Status: {amootStatus}");
                }
            }
        }
        """);

    [TestMethod]
    public Task A_set_without_success_lets_no_code_pass_but_none_at_all() => VerifyAsync(
        """
        using System;

        class C
        {
            bool Nullable(int? payamResanErrorCode)
            {
                {|SMS2003:if|} (payamResanErrorCode == 1) { return false; }
                if (payamResanErrorCode == 2) { return false; }
                return true;
            }

            bool Number(int payamResanErrorCode)
            {
                {|SMS2003:if|} (payamResanErrorCode == 1) { return false; }
                if (payamResanErrorCode == 2) { return false; }
                return true;
            }

            bool Text(string payamResanErrorCode)
            {
                {|SMS2003:if|} (payamResanErrorCode == "1") { return false; }
                if (payamResanErrorCode == "2") { return false; }
                return true;
            }
        }
        """,
        """
        using System;

        class C
        {
            bool Nullable(int? payamResanErrorCode)
            {
                if (payamResanErrorCode == 1) { return false; }
                if (payamResanErrorCode == 2) { return false; }
                else if (payamResanErrorCode != null)
                {
                    throw new InvalidOperationException($"Unexpected code of PayamResan.Error: {payamResanErrorCode}");
                }
                return true;
            }

            bool Number(int payamResanErrorCode)
            {
                if (payamResanErrorCode == 1) { return false; }
                if (payamResanErrorCode == 2) { return false; }
                else if (payamResanErrorCode != 0)
                {
                    throw new InvalidOperationException($"Unexpected code of PayamResan.Error: {payamResanErrorCode}");
                }
                return true;
            }

            bool Text(string payamResanErrorCode)
            {
                if (payamResanErrorCode == "1") { return false; }
                if (payamResanErrorCode == "2") { return false; }
                else if (!string.IsNullOrEmpty(payamResanErrorCode))
                {
                    throw new InvalidOperationException($"Unexpected code of PayamResan.Error: {payamResanErrorCode}");
                }
                return true;
            }
        }
        """);

    [TestMethod]
    public Task A_branch_that_an_else_would_bind_to_gets_none()
    {
        var source = """
            class C
            {
                void M(int amootStatus, bool last)
                {
                    {|SMS2003:if|} (amootStatus == 1)
                        M(0, last);
                    else if (amootStatus == -204)
                        if (last) M(1, last);
                }
            }
            """;
        return VerifyAsync(source, source);
    }

    private static Task VerifyAsync(string source, string fixedSource) =>
        CSharpCodeFixVerifier<SwitchAnalyzer, AddFinalElseCodeFixProvider>.VerifyCodeFixAsync(source, fixedSource);
}
