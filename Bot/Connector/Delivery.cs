namespace CrmBot.Bot.Connector;

/// <summary>What became of one call to the Connector.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <param name="ActivityId">Null when the service named none; such a message can never be updated.</param>
    public sealed record Sent(string? ActivityId) : Delivery;

    public sealed record Failed(ConnectorFailure Failure) : Delivery;
}
