using System;
using SmsGateway.PayamResan;
using SmsGateway.Services;
using SmsGateway.Storage;

namespace SmsGateway;

internal static class Program
{
    private static void Main()
    {
        Console.WriteLine(AmootSmsService.Describe(new AmootReply { Status = -204 }));
        Console.WriteLine(Reports.Caption(new ReportRow { LastState = 5 }));

        var page = new StatusPage { Page = 1 };
        page.Items.Add(new SMSStatusOutput { Id = 1, StatusCode = 7 });
        Console.WriteLine(PayamResanClient.Summarize(page));
    }
}
