namespace CrmBot.Domain.Reminders;

/// <summary>
/// What interrupts and what waits (BYD-4, TSK-5): the first by rank as a card of its own, the rest of the moment in one
/// digest. Alarms always go out alone and cost nothing; when the day's budget is used up, the others wait for tomorrow.
/// </summary>
public static class AttentionBudget
{
    /// <param name="ranked">What is waiting for one person, most important first.</param>
    /// <param name="sentToday">Interrupting messages that the person has had today.</param>
    public static Pushes Share(IReadOnlyList<WaitingReminder> ranked, int sentToday, int perDay)
    {
        var alarms = ranked.Where(r => r.IsAlarm).ToList();
        var others = ranked.Where(r => !r.IsAlarm && !r.CanBeGrouped).ToList();
        var tasks = ranked.Where(r => r is { IsAlarm: false, CanBeGrouped: true }).ToList();
        var left = Math.Max(0, perDay - sentToday);
        var singles = others.Take(left).ToList();
        left -= singles.Count;
        var held = others.Skip(singles.Count).ToList();
        if (tasks.Count == 0)
            return new Pushes([.. alarms, .. singles], [], held);
        if (left == 0)
            return new Pushes([.. alarms, .. singles], [], [.. held, .. tasks]);
        // Two fit one below the other; from three on all but the first share a card.
        if (tasks.Count <= 2 && tasks.Count <= left)
            return new Pushes([.. alarms, .. singles, .. tasks], [], held);
        return left == 1
            ? new Pushes([.. alarms, .. singles], tasks, held)
            : new Pushes([.. alarms, .. singles, tasks[0]], tasks.GetRange(1, tasks.Count - 1), held);
    }
}

/// <param name="Single">Each a message of its own; the first is the most important.</param>
/// <param name="Digest">Together one message; empty: none.</param>
/// <param name="Held">Wait for the next working day.</param>
public sealed record Pushes(
    IReadOnlyList<WaitingReminder> Single,
    IReadOnlyList<WaitingReminder> Digest,
    IReadOnlyList<WaitingReminder> Held);
