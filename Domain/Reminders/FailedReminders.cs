using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Reminders;

/// <summary>What was given up: refused by the channel for good, or not taken in eight tries (TSK-9). An operator looks, and lets it go out again.</summary>
public sealed class FailedReminders(CrmDbContext database)
{
    /// <returns>The oldest first.</returns>
    public Task<List<Reminder>> ListAsync(CancellationToken cancellationToken) =>
        database.Reminders.AsNoTracking().Where(r => r.State == ReminderState.Failed).OrderBy(r => r.MomentUtc).ThenBy(r => r.Id).ToListAsync(cancellationToken);

    /// <summary>They wait like any other: what is done by now, or not theirs any more, is taken back instead of sent.</summary>
    /// <param name="id">Null: all of them.</param>
    /// <returns>How many wait again.</returns>
    public async Task<int> WaitAgainAsync(ReminderId? id, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var failed = await database.Reminders.Where(r => r.State == ReminderState.Failed && (id == null || r.Id == id)).ToListAsync(cancellationToken);
        failed.ForEach(r => r.WaitAgain(nowUtc));
        await database.SaveChangesAsync(cancellationToken);
        return failed.Count;
    }
}
