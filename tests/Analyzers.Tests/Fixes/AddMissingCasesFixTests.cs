using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.CodeFixes;
using SmsCodeAnalyzers.Rules;
using SmsCodeAnalyzers.Tests.Verifiers;

namespace SmsCodeAnalyzers.Tests.Fixes;

[TestClass]
public sealed class AddMissingCasesFixTests
{
    [TestMethod]
    public Task A_statement_gets_one_section_with_stacked_labels_before_the_catch_all() => VerifyAsync(
        """
        using System;

        class PayamResanReply { public int TemplateStatus; }
        class C
        {
            void M(PayamResanReply reply)
            {
                {|SMS2002:switch|} (reply.TemplateStatus)
                {
                    case 2: // approved
                        Console.WriteLine();
                        break;

                    // the rest
                    default:
                        break;
                }
            }
        }
        """,
        """
        using System;
        using SmsCodes;

        class PayamResanReply { public int TemplateStatus; }
        class C
        {
            void M(PayamResanReply reply)
            {
                switch (reply.TemplateStatus)
                {
                    case 2: // approved
                        Console.WriteLine();
                        break;
                    case PayamResanTemplateStatusCode.PendingApproval:
                    case PayamResanTemplateStatusCode.Rejected:
                        throw new NotImplementedException();

                    // the rest
                    default:
                        break;
                }
            }
        }
        """);

    [TestMethod]
    public Task An_expression_gets_an_arm_for_each_code_and_its_missing_comma() => VerifyAsync(
        """
        using System;
        using SmsCodes;

        class PayamResanReply { public long? TemplateStatus; }
        class C
        {
            string M(PayamResanReply reply) => reply.TemplateStatus {|SMS2001:switch|}
            {
                null => "no",
                PayamResanTemplateStatusCode.Approved => "yes" // may be used
            };
        }
        """,
        """
        using System;
        using SmsCodes;

        class PayamResanReply { public long? TemplateStatus; }
        class C
        {
            string M(PayamResanReply reply) => reply.TemplateStatus switch
            {
                null => "no",
                PayamResanTemplateStatusCode.Approved => "yes", // may be used
                PayamResanTemplateStatusCode.PendingApproval => throw new NotImplementedException(),
                PayamResanTemplateStatusCode.Rejected => throw new NotImplementedException()
            };
        }
        """);

    [TestMethod]
    public Task More_than_eight_codes_are_grouped_by_outcome() => VerifyAsync(
        """
        class PayamResanReply { public int DeliveryStatus; }
        class C
        {
            string M(PayamResanReply reply) => reply.DeliveryStatus {|SMS2001:switch|}
            {
                1 or 2 or 3 or 10 => "wait",
                >= 11 => "failed",
                4 => "sent",
            };

            void N(PayamResanReply reply)
            {
                {|SMS2001:switch|} (reply.DeliveryStatus)
                {
                    case 4: return;
                    case >= 8: return;
                }
            }

            string O(PayamResanReply reply) => reply.DeliveryStatus {|SMS2001:switch|}
            {
                >= 10 => "failed",
            };
        }
        """,
        """
        using SmsCodes;

        class PayamResanReply { public int DeliveryStatus; }
        class C
        {
            string M(PayamResanReply reply) => reply.DeliveryStatus switch
            {
                1 or 2 or 3 or 10 => "wait",
                >= 11 => "failed",
                4 => "sent",
                PayamResanDeliveryStatusCode.QueuedInSystem => throw new System.NotImplementedException(),
                PayamResanDeliveryStatusCode.NotDeliveredToHandset => throw new System.NotImplementedException(),
                PayamResanDeliveryStatusCode.SendError => throw new System.NotImplementedException(),
                PayamResanDeliveryStatusCode.RecipientBlocked => throw new System.NotImplementedException(),
                PayamResanDeliveryStatusCode.IdentifierNotFound => throw new System.NotImplementedException(),
                PayamResanDeliveryStatusCode.Expired => throw new System.NotImplementedException(),
            };

            void N(PayamResanReply reply)
            {
                switch (reply.DeliveryStatus)
                {
                    case 4: return;
                    case >= 8: return;
                    case PayamResanDeliveryStatusCode.QueuedInSystem:
                    case PayamResanDeliveryStatusCode.SentWithoutStatus:
                    case PayamResanDeliveryStatusCode.SentQueuedAtOperator:
                    case PayamResanDeliveryStatusCode.AwaitingHandsetDelivery:
                    case PayamResanDeliveryStatusCode.NotDeliveredToHandset:
                    case PayamResanDeliveryStatusCode.SendError:
                    case PayamResanDeliveryStatusCode.RecipientBlocked:
                        throw new System.NotImplementedException();
                }
            }

            string O(PayamResanReply reply) => reply.DeliveryStatus switch
            {
                >= 10 => "failed",
                PayamResanDeliveryStatusCode.QueuedInSystem
                    or PayamResanDeliveryStatusCode.SentWithoutStatus
                    or PayamResanDeliveryStatusCode.SentQueuedAtOperator
                    or PayamResanDeliveryStatusCode.AwaitingHandsetDelivery => throw new System.NotImplementedException(),
                PayamResanDeliveryStatusCode.DeliveredToHandset => throw new System.NotImplementedException(),
                PayamResanDeliveryStatusCode.NotDeliveredToHandset
                    or PayamResanDeliveryStatusCode.SendError
                    or PayamResanDeliveryStatusCode.RecipientBlocked
                    or PayamResanDeliveryStatusCode.Expired => throw new System.NotImplementedException(),
                PayamResanDeliveryStatusCode.IdentifierNotFound => throw new System.NotImplementedException(),
            };
        }
        """);

    [TestMethod]
    public Task An_enum_gets_its_own_members() => VerifyAsync(
        """
        namespace My.Amoot
        {
            enum AmootState : ulong { Failed, Success, TokenExpired, UserExpired }
        }
        namespace App
        {
            class C
            {
                string M(My.Amoot.AmootState? state) => state {|SMS2001:switch|}
                {
                    My.Amoot.AmootState.Success => "yes",
                    null => "none",
                };
            }
        }
        """,
        """
        namespace My.Amoot
        {
            enum AmootState : ulong { Failed, Success, TokenExpired, UserExpired }
        }
        namespace App
        {
            class C
            {
                string M(My.Amoot.AmootState? state) => state switch
                {
                    My.Amoot.AmootState.Success => "yes",
                    null => "none",
                    My.Amoot.AmootState.Failed => throw new System.NotImplementedException(),
                    My.Amoot.AmootState.TokenExpired => throw new System.NotImplementedException(),
                    My.Amoot.AmootState.UserExpired => throw new System.NotImplementedException(),
                };
            }
        }
        """);

    [TestMethod]
    public Task Components_and_properties_get_patterns_of_their_place() => VerifyAsync(
        """
        using System;
        using SmsCodes;

        class PayamResanReply { public int TemplateStatus { get; set; } }
        class C
        {
            string M(PayamResanReply reply, bool last) => (last, reply.TemplateStatus) {|SMS2001:switch|}
            {
                (true, 1) => "a",
                (_, 2) => "b",
            };

            void N(PayamResanReply reply)
            {
                {|SMS2002:switch|} (reply)
                {
                    case { TemplateStatus: 1 or 2 }:
                        break;
                    case { }:
                        break;
                }
            }
        }
        """,
        """
        using System;
        using SmsCodes;

        class PayamResanReply { public int TemplateStatus { get; set; } }
        class C
        {
            string M(PayamResanReply reply, bool last) => (last, reply.TemplateStatus) switch
            {
                (true, 1) => "a",
                (_, 2) => "b",
                (_, PayamResanTemplateStatusCode.Rejected) => throw new NotImplementedException(),
            };

            void N(PayamResanReply reply)
            {
                switch (reply)
                {
                    case { TemplateStatus: 1 or 2 }:
                        break;
                    case { TemplateStatus: PayamResanTemplateStatusCode.Rejected }:
                        throw new NotImplementedException();
                    case { }:
                        break;
                }
            }
        }
        """);

    [TestMethod]
    public Task A_switch_in_one_line_is_unfolded() => VerifyAsync(
        """
        using System;
        using SmsCodes;

        class PayamResanReply { public int TemplateStatus; }
        class C
        {
            string M(PayamResanReply reply) => reply.TemplateStatus {|SMS2002:switch|} { 1 or 2 => "a", _ => "b" };

            void N(PayamResanReply reply) { {|SMS2001:switch|} (reply.TemplateStatus) { case 1: case 2: break; } }
        }
        """,
        """
        using System;
        using SmsCodes;

        class PayamResanReply { public int TemplateStatus; }
        class C
        {
            string M(PayamResanReply reply) => reply.TemplateStatus switch
            {
                1 or 2 => "a",
                PayamResanTemplateStatusCode.Rejected => throw new NotImplementedException(),
                _ => "b",
            };

            void N(PayamResanReply reply) { switch (reply.TemplateStatus)
            {
                case 1: case 2: break;
                case PayamResanTemplateStatusCode.Rejected:
                    throw new NotImplementedException();
            } }
        }
        """);

    [TestMethod]
    public Task Names_that_are_taken_are_written_in_full() => VerifyAsync(
        """
        class PayamResanTemplateStatusCode { }
        class NotImplementedException { }
        class PayamResanReply { public int TemplateStatus; }
        class C
        {
            void M(PayamResanReply reply)
            {
                {|SMS2001:switch|} (reply.TemplateStatus)
                {
                    case 1:
                    case 2:
                        break;
                }
            }
        }
        """,
        """
        class PayamResanTemplateStatusCode { }
        class NotImplementedException { }
        class PayamResanReply { public int TemplateStatus; }
        class C
        {
            void M(PayamResanReply reply)
            {
                switch (reply.TemplateStatus)
                {
                    case 1:
                    case 2:
                        break;
                    case global::SmsCodes.PayamResanTemplateStatusCode.Rejected:
                        throw new System.NotImplementedException();
                }
            }
        }
        """);

    [TestMethod]
    public Task Old_language_versions_get_no_newer_patterns()
    {
        var source = """
            class PayamResanReply { public int TemplateStatus; }
            class C
            {
                void M(PayamResanReply reply)
                {
                    {|SMS2001:switch|} (reply.TemplateStatus)
                    {
                        case 1:
                            break;
                    }
                }
            }
            """;
        var fixedSource = """
            using SmsCodes;

            class PayamResanReply { public int TemplateStatus; }
            class C
            {
                void M(PayamResanReply reply)
                {
                    switch (reply.TemplateStatus)
                    {
                        case 1:
                            break;
                        case PayamResanTemplateStatusCode.Approved:
                        case PayamResanTemplateStatusCode.Rejected:
                            throw new System.NotImplementedException();
                    }
                }
            }
            """;
        return VerifyAsync(source, fixedSource, LanguageVersion.CSharp7_3);
    }

    [TestMethod]
    public Task Without_or_patterns_every_code_has_its_arm() => VerifyAsync(
        """
        using SmsCodes;

        class PayamResanReply { public int ErrorCode; }
        class C
        {
            string M(PayamResanReply reply) => reply.ErrorCode {|SMS2002:switch|}
            {
                1 => "a", 2 => "b", 3 => "c", 4 => "d", 5 => "e", 6 => "f",
                _ => "x",
            };
        }
        """,
        """
        using SmsCodes;

        class PayamResanReply { public int ErrorCode; }
        class C
        {
            string M(PayamResanReply reply) => reply.ErrorCode switch
            {
                1 => "a", 2 => "b", 3 => "c", 4 => "d", 5 => "e", 6 => "f",
                PayamResanErrorCode.AccountEmailNotVerified => throw new System.NotImplementedException(),
                PayamResanErrorCode.IdentityInformationIncomplete => throw new System.NotImplementedException(),
                PayamResanErrorCode.InputValuesIncorrect => throw new System.NotImplementedException(),
                PayamResanErrorCode.IpAddressNotAllowed => throw new System.NotImplementedException(),
                PayamResanErrorCode.ApiKeyFormatIncorrect => throw new System.NotImplementedException(),
                PayamResanErrorCode.SenderNumberIncorrect => throw new System.NotImplementedException(),
                PayamResanErrorCode.RecipientNumberPrefixInvalid => throw new System.NotImplementedException(),
                PayamResanErrorCode.MethodAccessDenied => throw new System.NotImplementedException(),
                PayamResanErrorCode.DailySendingLimitReached => throw new System.NotImplementedException(),
                _ => "x",
            };
        }
        """,
        LanguageVersion.CSharp8);

    [TestMethod]
    public Task A_guarded_case_below_the_default_goes_on_being_asked_first() => VerifyAsync(
        """
        using System;
        using SmsCodes;

        class PayamResanReply { public int TemplateStatus; }
        class C
        {
            void M(PayamResanReply reply, bool last)
            {
                {|SMS2002:switch|} (reply.TemplateStatus)
                {
                    default:
                        return;
                    case 3 when last:
                        break;
                    case 1:
                    case 2:
                        break;
                }
            }
        }
        """,
        """
        using System;
        using SmsCodes;

        class PayamResanReply { public int TemplateStatus; }
        class C
        {
            void M(PayamResanReply reply, bool last)
            {
                switch (reply.TemplateStatus)
                {
                    default:
                        return;
                    case 3 when last:
                        break;
                    case 1:
                    case 2:
                        break;
                    case PayamResanTemplateStatusCode.Rejected:
                        throw new NotImplementedException();
                }
            }
        }
        """);

    [TestMethod]
    public Task Numbers_of_a_set_that_is_sent_as_names_get_no_cases()
    {
        var source = """
            class AmootReply { public string Status; }
            class C
            {
                string M(AmootReply reply) => reply.Status {|SMS2001:switch|} { "1" => "a", "-204" => "b" };
            }
            """;
        return VerifyAsync(source, source);
    }

    [TestMethod]
    public Task Without_the_constants_nothing_is_offered()
    {
        var source = """
            class PayamResanReply { public int TemplateStatus; }
            class C
            {
                string M(PayamResanReply reply) => reply.TemplateStatus {|SMS2001:switch|} { 1 => "a" };
            }
            """;
        var test = Test(source, source);
        test.WithConstants = false;
        return test.RunAsync();
    }

    private static Task VerifyAsync(string source, string fixedSource, LanguageVersion languageVersion = LanguageVersion.Latest)
    {
        var test = Test(source, fixedSource);
        test.LanguageVersion = languageVersion;
        return test.RunAsync();
    }

    private static CSharpCodeFixVerifier<SwitchAnalyzer, AddMissingCasesCodeFixProvider>.Test Test(string source, string fixedSource) =>
        new() { TestCode = source, FixedCode = fixedSource };
}
