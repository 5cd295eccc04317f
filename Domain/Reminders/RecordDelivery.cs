using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Reminders;

/// <summary>What became of a send (TSK-9). Several reminders share one message when it was a digest.</summary>
public sealed class RecordDelivery(CrmDbContext database)
{
    /// <summary>After so many failed ticks an operator has to look.</summary>
    private const int MaxAttempts = 8;

    public Task SentAsync(IReadOnlyCollection<ReminderId> ids, string conversationId, string? activityId, bool inDigest, DateTime nowUtc, CancellationToken cancellationToken) =>
        ChangeAsync(ids, r =>
        {
            var wasWithdrawn = r.State == ReminderState.Withdrawn;
            r.WasSent(conversationId, activityId, inDigest, nowUtc);
            // Its task was done while the message was under way: the next tick brings it up to date (TSK-6).
            if (wasWithdrawn && activityId is not null)
                r.AskForRefresh();
        }, cancellationToken);

    /// <summary>The channel asked for patience or was away: later, and later each time, eight times at most.</summary>
    /// <returns>How many are given up.</returns>
    public Task<int> LaterAsync(IReadOnlyCollection<ReminderId> ids, DateTime? notBeforeUtc, string failure, DateTime nowUtc, CancellationToken cancellationToken) =>
        ChangeAsync(ids, r =>
        {
            if (r.Attempts + 1 >= MaxAttempts)
                r.Fail(failure);
            else
                r.TryLater(notBeforeUtc ?? nowUtc.AddSeconds(15 << r.Attempts), failure);
        }, cancellationToken);

    public Task UnreachableAsync(IReadOnlyCollection<ReminderId> ids, string failure, CancellationToken cancellationToken) =>
        ChangeAsync(ids, r =>
        {
            if (r.State == ReminderState.Waiting)
                r.CouldNotReach(failure);
        }, cancellationToken);

    /// <returns>How many are given up.</returns>
    public Task<int> FailedAsync(IReadOnlyCollection<ReminderId> ids, string failure, CancellationToken cancellationToken) =>
        ChangeAsync(ids, r => r.Fail(failure), cancellationToken);

    public Task WithdrawnAsync(IReadOnlyCollection<ReminderId> ids, CancellationToken cancellationToken) =>
        ChangeAsync(ids, r => r.Withdraw(), cancellationToken);

    private async Task<int> ChangeAsync(IReadOnlyCollection<ReminderId> ids, Action<Reminder> change, CancellationToken cancellationToken)
    {
        // The row may change under us (its task was done while we sent): then look at it again, the fact stays a fact.
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var reminders = await database.Reminders.Where(r => ids.Contains(r.Id)).ToListAsync(cancellationToken);
                reminders.ForEach(change);
                await database.SaveChangesAsync(cancellationToken);
                return reminders.Count(r => r.State == ReminderState.Failed);
            }
            catch (DbUpdateConcurrencyException) when (attempt < 3)
            {
                database.ChangeTracker.Clear();
            }
        }
    }
}
