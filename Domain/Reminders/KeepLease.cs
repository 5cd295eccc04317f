using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Reminders;

/// <summary>What is leased may have to wait for its turn; meanwhile it may become another node's, or not be sent after all (TSK-9).</summary>
public sealed class KeepLease(CrmDbContext database)
{
    /// <summary>Which of these rows are this lease's still, and will be at <paramref name="untilUtc"/>: only those may be sent.</summary>
    public async Task<IReadOnlyCollection<ReminderId>> HeldAsync(
        string lease, IReadOnlyCollection<ReminderId> ids, DateTime untilUtc, CancellationToken cancellationToken)
    {
        // Found by their ids alone: asked for the state as well, SQLite walks through all that waits, for each message.
        var rows = await database.Reminders.Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Id, r.State, r.LeasedBy, r.LeaseUntilUtc }).ToListAsync(cancellationToken);
        return [.. rows.Where(r => r.State == ReminderState.Waiting && r.LeasedBy == lease && r.LeaseUntilUtc > untilUtc).Select(r => r.Id)];
    }

    /// <summary>The person's chat has had enough for the moment: what is left waits, and nobody has failed.</summary>
    public Task PutOffAsync(string lease, PersonId recipient, DateTime notBeforeUtc, CancellationToken cancellationToken) =>
        Of(lease).Where(r => r.RecipientId == recipient).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.NotBeforeUtc, notBeforeUtc).SetProperty(r => r.LeasedBy, (string?)null).SetProperty(r => r.LeaseUntilUtc, (DateTime?)null),
            cancellationToken);

    /// <summary>This node stops: whatever is left of the lease may be sent by another at once.</summary>
    public Task EndAsync(string lease, CancellationToken cancellationToken) =>
        Of(lease).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.LeasedBy, (string?)null).SetProperty(r => r.LeaseUntilUtc, (DateTime?)null), cancellationToken);

    private IQueryable<Reminder> Of(string lease) => database.Reminders.Where(r => r.LeasedBy == lease && r.State == ReminderState.Waiting);
}
