namespace SmsGateway.Storage;

/// <summary>A row of the reports' view. <c>.editorconfig</c> says which codes <see cref="LastState"/> carries.</summary>
public class ReportRow
{
    public long Id { get; set; }

    public int LastState { get; set; }
}

public static class Reports
{
    public static string Caption(ReportRow row) => row.LastState == 4 ? "delivered" : "on its way";
}
