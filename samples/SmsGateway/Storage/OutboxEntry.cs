namespace SmsGateway.Storage;

/// <summary>A message that waits to be sent. The status is the gateway's own: 0 waiting, 1 sent, 2 given up.</summary>
public class OutboxEntry
{
    public int Id { get; set; }

    public string Mobile { get; set; } = "";

    public string Text { get; set; } = "";

    public int Status { get; set; }

    public bool IsDone => Status == 1 || Status == 2;
}
