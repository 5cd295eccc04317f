using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.People;

/// <summary>The bot was removed or blocked: recorded, and the manager is told once a day (TSK-9).</summary>
public sealed class LosePerson(CrmDbContext database)
{
    public async Task LoseAsync(PersonId id, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var person = await database.People.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (person is null || person.Reach != ReachState.Reachable)
            return;
        person.LoseSight();
        if (person.ManagerId is { } manager)
        {
            database.Reminders.Add(new Reminder(
                ReminderId.New(nowUtc), person.TenantId, manager, ReminderKind.RepUnreachable, id.Value.ToString(), nowUtc.Date));
        }

        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            database.ChangeTracker.Clear();
            await database.People.Where(p => p.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Reach, ReachState.Unreachable), cancellationToken);
        }
    }
}
