namespace CrmBot.Support.Connector;

/// <summary>
/// What Teams takes from one bot before it answers 429: in a chat, and in a tenant altogether. A test whose people act as fast
/// as they can asks for the pushes alone: the bot owes everybody an answer, at whatever pace they write.
/// </summary>
public static class TeamsLimits
{
    private static readonly (int Count, TimeSpan Within)[] OfChat =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private static readonly (int Count, TimeSpan Within)[] OfTenant = [(50, TimeSpan.FromSeconds(1))];

    /// <returns>A line for each limit that was broken, the first time for each chat and tenant.</returns>
    public static IReadOnlyList<string> Broken(IReadOnlyCollection<ConnectorRequest> requests) =>
    [
        .. requests.Where(r => r.Method != "GET" && r.ConversationId.Length > 0).GroupBy(r => r.ConversationId).SelectMany(chat => Broken($"chat {chat.Key}", chat, OfChat)),
        .. requests.GroupBy(r => TenantOf(r.ConversationId)).SelectMany(tenant => Broken($"tenant {tenant.Key}", tenant, OfTenant)),
    ];

    public static IReadOnlyList<string> BrokenByPushes(IEnumerable<ConnectorRequest> requests) => Broken([.. requests.Where(r => r.IsPush)]);

    private static IEnumerable<string> Broken(string where, IEnumerable<ConnectorRequest> requests, (int Count, TimeSpan Within)[] limits)
    {
        var moments = requests.Select(r => r.At).Order().ToList();
        foreach (var (count, within) in limits)
        {
            var at = Enumerable.Range(0, Math.Max(0, moments.Count - count)).Where(n => moments[n + count] - moments[n] < within).Take(1).ToList();
            if (at.Count > 0)
                yield return $"{where}: more than {count} within {within} from {moments[at[0]]:HH:mm:ss.fff} on";
        }
    }

    // Chatters of another tenant carry it in the middle of their conversation's id.
    private static string TenantOf(string conversationId) => conversationId.Split(':') is [_, var tenant, _] ? tenant : "own";
}
