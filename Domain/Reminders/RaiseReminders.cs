using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Privacy;
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
        await LetGoAsync(ripe, nowUtc, cancellationToken);
        await BundleAsync(ripe, nowUtc, cancellationToken);
        var known = await KnownAsync(ripe, cancellationToken);
        var made = 0;
        foreach (var task in ripe.Where(t => t.NextRemindUtc is not null))
            made += people.TryGetValue(task.AssigneeId, out var person) ? Raise(task, person, known, nowUtc) : Drop(task);
        return made;
    }

    // However such a task came to be open: nobody is reminded of contacting whoever is to be left alone.
    private async Task LetGoAsync(List<CrmTask> ripe, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var customers = ripe.Where(t => t.IsContact).Select(t => t.CustomerId).Distinct().ToList();
        var alone = (await database.LeftAlone().Where(c => customers.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var task in ripe.Where(t => t is { IsContact: true, State: CrmTaskState.Open } && alone.Contains(t.CustomerId)))
            task.Cancel(nowUtc, EndContacts.DoNotContact);
    }

    private static int Drop(CrmTask task)
    {
        task.WasReminded(task.RemindStage, null);
        return 0;
    }

    private int Raise(CrmTask task, Person assignee, List<Reminder> known, DateTime nowUtc)
    {
        var moment = task.NextRemindUtc!.Value;
        var clock = clocks.Of(assignee);
        switch (task.RemindStage)
        {
            case RemindStage.Due:
                task.WasReminded(RemindStage.Overdue, Ahead(from => AfterLate(task, from, clock), moment, nowUtc));
                return Add(task, assignee.Id, ReminderKind.TaskDue, moment, known, nowUtc);
            case RemindStage.Overdue:
                task.WasReminded(RemindStage.Escalation, assignee.ManagerId is null ? null : Ahead(from => ToManager(task, from, clock), moment, nowUtc));
                return Add(task, assignee.Id, ReminderKind.TaskOverdue, moment, known, nowUtc);
            default:
                task.WasReminded(RemindStage.Escalation, null);
                return assignee.ManagerId is { } manager ? Add(task, manager, ReminderKind.Escalation, moment, known, nowUtc) : 0;
        }
    }

    /// <summary>After a pause of the host, or for a task that is late when it is planned, each still gets the time in which to act before the next is told.</summary>
    private static DateTime Ahead(Func<DateTime, DateTime> next, DateTime moment, DateTime nowUtc) =>
        next(moment) is var regular && regular > nowUtc ? regular : next(nowUtc);

    private async Task<List<Reminder>> KnownAsync(List<CrmTask> ripe, CancellationToken cancellationToken)
    {
        var ids = ripe.ConvertAll(t => t.Id);
        return await database.Reminders.Where(r => r.TaskId != null && ids.Contains(r.TaskId.Value)).ToListAsync(cancellationToken);
    }

    private int Add(CrmTask task, PersonId recipient, ReminderKind kind, DateTime moment, List<Reminder> known, DateTime nowUtc)
    {
        // A task that was cancelled and revived comes to the same moment twice; one row of it would stop every tick.
        if (known.Find(r => r.TaskId == task.Id && r.RecipientId == recipient && r.Kind == kind && r.MomentUtc == moment) is { } same)
        {
            if (same.State == ReminderState.Withdrawn)
                same.WaitAgain(nowUtc);
            return 0;
        }

        var reminder = new Reminder(ReminderId.New(moment), task.TenantId, recipient, kind, task.Id.Value.ToString(), moment);
        reminder.ConcernTask(task.Id);
        database.Reminders.Add(reminder);
        return 1;
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
        var customers = ripe.Where(t => t is { IsOpen: true, RemindStage: RemindStage.Due }).Select(t => t.CustomerId).Distinct().ToList();
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
