namespace CrmBot.Bot.Connector;

/// <param name="Status">The HTTP status, 0 when there was no answer.</param>
/// <param name="RetryAfter">How long the service, or our own backoff, wants us to wait; null where waiting does not help.</param>
public sealed record ConnectorFailure(FailureKind Kind, int Status, TimeSpan? RetryAfter = null)
{
    /// <summary>A later try of the same call can succeed by itself.</summary>
    public bool IsPassing => Kind is FailureKind.Throttled or FailureKind.Unavailable or FailureKind.Unreachable;
}
