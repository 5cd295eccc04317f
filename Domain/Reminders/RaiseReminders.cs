using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Reminders;

/// <summary>
/// The tick: tasks whose moment has come get a reminder row, due → late → to the manager (TSK-5, TSK-7). Reads one
/// index; the unique index makes a second tick or node harmless (TSK-9).
/// </summary>
public sealed class RaiseReminders(CrmDbContext database, PlaybookLibrary playbooks, WorkingClocks clocks)
{
    private const int BatchSize = 500;

    /// <summary>What is due for one customer within these days goes along with the first of it (BYD-3).</summary>
    private static readonly TimeSpan BundleAhead = TimeSpan.FromDays(3);

    private static readonly Func<CrmDbContext, DateTime, IAsyncEnumerable<CrmTask>> FindRipe =
        EF.CompileAsyncQuery((CrmDbContext db, DateTime nowUtc) => db.Tasks.Include(t => t.Customer)
            .Where(t => t.NextRemindUtc <= nowUtc).OrderBy(t => t.NextRemindUtc).Take(BatchSize));

    /// <returns>How many reminders were made.</returns>
    public async Task<int> RaiseAsync(DateTime nowUtc, CancellationToken cancellationToken)
    {
        var total = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var ripe = await FindRipe(database, nowUtc).ToListAsync(cancellationToken);
            if (ripe.Count == 0)
                return total;
            total += await RaiseBatchAsync(ripe, nowUtc, cancellationToken);
            if (!await SaveAsync(cancellationToken))
                return total;
        }

        return total;
    }

    private async Task<int> RaiseBatchAsync(List<CrmTask> ripe, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var assignees = ripe.ConvertAll(t => t.AssigneeId).Distinct().ToList();
        var people = await database.People.AsNoTracking().Where(p => assignees.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        await BundleAsync(ripe, nowUtc, cancellationToken);
        var made = 0;
        foreach (var task in ripe.Where(t => t.NextRemindUtc is not null))
            made += people.TryGetValue(task.AssigneeId, out var person) ? Raise(task, person) : Drop(task);
        return made;
    }

    private static int Drop(CrmTask task)
    {
        task.WasReminded(task.RemindStage, null);
        return 0;
    }

    private int Raise(CrmTask task, Person assignee)
    {
        var moment = task.NextRemindUtc!.Value;
        var clock = clocks.Of(assignee);
        switch (task.RemindStage)
        {
            case RemindStage.Due:
                Add(task, assignee.Id, ReminderKind.TaskDue, moment);
                task.WasReminded(RemindStage.Overdue, AfterLate(task, moment, clock));
                return 1;
            case RemindStage.Overdue:
                Add(task, assignee.Id, ReminderKind.TaskOverdue, moment);
                task.WasReminded(RemindStage.Escalation, assignee.ManagerId is null ? null : ToManager(task, moment, clock));
                return 1;
            default:
                task.WasReminded(RemindStage.Escalation, null);
                if (assignee.ManagerId is not { } manager)
                    return 0;
                Add(task, manager, ReminderKind.Escalation, moment);
                return 1;
        }
    }

    private void Add(CrmTask task, PersonId recipient, ReminderKind kind, DateTime moment)
    {
        var reminder = new Reminder(ReminderId.New(moment), task.TenantId, recipient, kind, task.Id.Value.ToString(), moment);
        reminder.ConcernTask(task.Id);
        database.Reminders.Add(reminder);
    }

    /// <summary>The start of the first working day after the last good one; not before the due reminder itself.</summary>
    private static DateTime AfterLate(CrmTask task, DateTime dueMoment, WorkingClock clock)
    {
        var start = clock.StartOfDayUtc(clock.NextWorkingDay(task.LateAfterOn.AddDays(1)));
        return start > dueMoment ? start : clock.StartOfDayUtc(clock.NextWorkingDay(clock.LocalDay(dueMoment).AddDays(1)));
    }

    private DateTime ToManager(CrmTask task, DateTime overdueMoment, WorkingClock clock) =>
        playbooks.For(task.Customer!.PlaybookId).Escalation.TaskToManagerAfter.After(overdueMoment, clock);

    private async Task BundleAsync(List<CrmTask> ripe, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var customers = ripe.Where(t => t.RemindStage == RemindStage.Due).Select(t => t.CustomerId).Distinct().ToList();
        var soon = nowUtc + BundleAhead;
        var near = await database.Tasks.Where(t => customers.Contains(t.CustomerId) && t.State == CrmTaskState.Open &&
            t.RemindStage == RemindStage.Due && t.NextRemindUtc <= soon && t.SnoozedUntilUtc == null).ToListAsync(cancellationToken);
        foreach (var group in near.Where(t => t.IsContact && !t.IsTimed).GroupBy(t => (t.CustomerId, t.AssigneeId)).Where(g => g.Count() > 1))
        {
            var first = group.OrderBy(t => t.Kind == TaskKind.TierCallback).ThenBy(t => t.NextRemindUtc).First();
            // The one that says most leads, and comes when the earliest of them would have.
            first.StandAlone(group.Min(t => t.NextRemindUtc!.Value));
            foreach (var other in group.Where(t => t != first))
                other.GoAlongWith(first.Id);
        }
    }

    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            return false;
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }
}
