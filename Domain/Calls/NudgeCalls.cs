using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Calls;

/// <summary>A call that was begun and not finished in the time a record should take is nudged once (CBK-8).</summary>
public sealed class NudgeCalls(CrmDbContext database)
{
    public async Task<int> RaiseAsync(DateTime nowUtc, CancellationToken cancellationToken)
    {
        var calls = await database.CallSessions.Where(c => c.NextNudgeUtc <= nowUtc).OrderBy(c => c.NextNudgeUtc).Take(200).ToListAsync(cancellationToken);
        foreach (var call in calls)
        {
            var tenant = await database.People.Where(p => p.Id == call.PersonId).Select(p => p.TenantId).SingleAsync(cancellationToken);
            var reminder = new Reminder(ReminderId.New(nowUtc), tenant, call.PersonId, ReminderKind.CallUnfinished, call.Id.Value.ToString(), call.NextNudgeUtc!.Value);
            reminder.ConcernTask(call.TaskId);
            database.Reminders.Add(reminder);
            call.WasNudged();
        }

        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another node nudged first, or the call has just moved: the next tick looks again.
            database.ChangeTracker.Clear();
        }

        return calls.Count;
    }
}
