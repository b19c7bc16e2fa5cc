using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmsCodeAnalyzers.Rules;
using SmsCodeAnalyzers.Tests.Verifiers;

namespace SmsCodeAnalyzers.Tests.Rules;

/// <summary>The types that the tests of switches and chains share.</summary>
internal static class SwitchSources
{
    private const string Types = @"
    public class AmootReply { public int Status { get; set; } public string Message { get; set; } }
    public class AmootLongReply { public long Status { get; set; } }
    public class AmootShortReply { public short Status { get; set; } }
    public class AmootByteReply { public byte Status { get; set; } }
    public class AmootULongReply { public ulong Status { get; set; } }
    public class AmootSByteReply { public sbyte? Status { get; set; } }
    public class AmootRestReply { public string Status { get; set; } }
    public class JetSmsReply { public string ErrorCode { get; set; } }
    public class PayamResanReply { public int TemplateStatus { get; set; } public int? ErrorCode { get; set; } public int DeliveryStatus { get; set; } }
    public class IPPanelReply { public int Code { get; set; } public int ReturnCode { get; set; } }
    public record AmootAnswer(int Status, string Text);
    public class Order { public int Status { get; set; } public string Code { get; set; } }
    public enum SendResult { Sent, Failed }
    namespace Amoot
    {
        public enum AmootLong : long { Failed = 0, Success = 1, TokenExpired = -204, UserExpired = -104 }
        public enum AmootSByte : sbyte { Failed = 0, Success = 1, UserNotExists = -1, UserExpired = -104 }
        public enum AmootULong : ulong { Failed, Success, TokenExpired, UserExpired, Other = ulong.MaxValue }
        public enum AmootTwice { Failed = 0, Success = 1, Ok = 1, TokenExpired = -204, Gone = -204, UserExpired = -104, SystemDown = -300 }
    }";

    public static string Wrap(string members) => @"using System;
using System.Threading.Tasks;

namespace App
{" + Types + @"

    public class Handler
    {
        private void Act() { }
" + members + @"
    }
}
";

    public static Task VerifyAsync(string members, string? configuration = null, LanguageVersion languageVersion = LanguageVersion.Latest)
    {
        var test = new CSharpAnalyzerVerifier<SwitchAnalyzer>.Test
        {
            TestCode = Wrap(members),
            LanguageVersion = languageVersion,
        };
        if (configuration is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + configuration));
        }

        return test.RunAsync();
    }

    public static Task VerifyMessageAsync(string members, string id, string message)
    {
        var test = new CSharpAnalyzerVerifier<SwitchAnalyzer>.Test { TestCode = Wrap(members) };
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<SwitchAnalyzer>.Diagnostic(id)
            .WithLocation(0)
            .WithMessage(message)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }
}
