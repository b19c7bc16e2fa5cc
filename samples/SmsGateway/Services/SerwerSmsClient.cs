using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace SmsGateway.Services;

public class SerwerSmsResponse
{
    public bool Success { get; set; }

    public ErrorDetails? Error { get; set; }

    public class ErrorDetails
    {
        public int Code { get; set; }

        public string? Type { get; set; }

        public string? Message { get; set; }
    }
}

public class SerwerSmsClient
{
    private readonly HttpClient _http;

    public SerwerSmsClient(HttpClient http)
    {
        _http = http;
    }

    public async Task<bool> SendAsync(string text, string phone)
    {
        var http = await _http.PostAsJsonAsync("https://api2.serwersms.pl/messages/send_sms", new { phone, text });
        var response = await http.Content.ReadFromJsonAsync<SerwerSmsResponse>();
        if (response == null)
        {
            return false;
        }

        if (response.Error?.Code == 1001)
        {
            throw new UnauthorizedAccessException(response.Error.Message);
        }

        if (response.Error is { Code: 3000 or 3002 })
        {
            Console.Error.WriteLine("SerwerSMS: the limit is exhausted.");
        }

        return response.Success;
    }

    public static bool CanRetry(int errorCode) => !errorCode.Equals(3103) && errorCode != 2001;
}
