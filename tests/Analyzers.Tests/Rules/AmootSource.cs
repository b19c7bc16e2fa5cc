namespace SmsCodeAnalyzers.Tests.Rules;

/// <summary>Small programs around the replies of several providers.</summary>
internal static class AmootSource
{
    public const string Types =
        """
        public class AmootReply { public int Status { get; set; } public string Text { get; set; } }
        public class AmootTextReply { public string Status { get; set; } }
        public class IPPanelReply { public int Code { get; set; } }
        public class JetSmsReply { public string ErrorCode { get; set; } public int ResultCode { get; set; } }
        public class PayamResanReply { public int? ErrorCode { get; set; } }
        public class PayamResanFlatReply { public int ErrorCode { get; set; } }
        public class SerwerSmsReply { public int Code { get; set; } }
        public class NamedOnly { [SmsCode(AmootSmsStatusCode.CodeSet)] public int State { get; set; } [SmsCode(IPPanelResultCode.CodeSet)] public int Answer { get; set; } }
        public class Outcome
        {
            public bool IsSuccess { get; set; }
            public bool HasFailed;
            public static Outcome Fail(string why) => new Outcome();
            public static Outcome Ok() => new Outcome();
        }
        """;

    /// <summary>A class with members that work on the replies.</summary>
    public static string Members(string members) =>
        "using System;\nusing System.Linq;\nusing SmsCodes;\n\n" + Types + "\n\npublic class Program\n{\n    " + members + "\n}\n";

    /// <summary>A method that has a reply of every provider.</summary>
    public static string Statements(string statements) => Members(
        "public object Run(AmootReply reply, AmootTextReply text, IPPanelReply panel, JetSmsReply jet, PayamResanReply payam, PayamResanFlatReply flat, SerwerSmsReply serwer, NamedOnly named, Outcome outcome)\n    {\n        "
        + statements + "\n        return null;\n    }");
}
