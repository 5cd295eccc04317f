using System.Net;

namespace CrmBot.Bot.Connector;

/// <summary>
/// Which failures are tried again, and when. A closed list: Teams asks not to repeat what it does not name, and a 500 may
/// have delivered. The budget keeps a reply inside the 15 seconds that Teams waits for its turn.
/// </summary>
public static class RetryPlan
{
    public const int MaxTries = 4;
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);

    public static bool IsPassing(HttpStatusCode status) => status is
        HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>Never negative, also when fetching a token has used up the budget.</summary>
    public static TimeSpan AttemptTime(TimeSpan budgetLeft) =>
        budgetLeft < TimeSpan.Zero ? TimeSpan.Zero : budgetLeft < AttemptTimeout ? budgetLeft : AttemptTimeout;

    /// <summary>Doubling from half a second, up to a fifth more or less, so that callers refused together do not come back together.</summary>
    /// <param name="spread">Any number; nodes and conversations should differ in it.</param>
    public static TimeSpan Backoff(int tries, int spread) =>
        FirstDelay * Math.Pow(2, tries - 1) * (0.8 + (0.4 * ((uint)spread % 101) / 100.0));
}
