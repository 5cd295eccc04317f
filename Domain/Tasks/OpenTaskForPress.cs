using CrmBot.Domain.Chats;
using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tasks;

/// <summary>
/// Loads the task that a press wants to change and checks, in this order: may this person (SEC-2), is it still open, is
/// the card of the present state (TSK-6), is a colleague on it (BYD-3).
/// </summary>
public sealed class OpenTaskForPress(CrmDbContext database, PressedCard pressed)
{
    private static readonly Func<CrmDbContext, CrmTaskId, CancellationToken, Task<CrmTask?>> Find =
        EF.CompileAsyncQuery((CrmDbContext db, CrmTaskId id, CancellationToken _) =>
            db.Tasks.Include(t => t.Customer).ThenInclude(c => c!.Owner).FirstOrDefault(t => t.Id == id));

    private static readonly Func<CrmDbContext, CustomerId, IAsyncEnumerable<CrmTask>> FindOpen =
        EF.CompileAsyncQuery((CrmDbContext db, CustomerId customer) => db.Tasks
            .Where(t => t.CustomerId == customer && (t.State == CrmTaskState.Open || t.State == CrmTaskState.InProgress)));

    public async Task<Outcome<CrmTask>> OpenAsync(CrmTaskId id, int rev, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var task = await Find(database, id, cancellationToken);
        if (task is null || task.TenantId != actor.TenantId)
            return new NotFound("task");
        if (task.AssigneeId != actor.Id && !await MayActAsync(task, actor, cancellationToken))
            return task.Customer!.OwnerId == actor.Id ? new NotYours("task", await NameAsync(task.AssigneeId, actor, cancellationToken)) : new NotFound("task");
        if (!task.IsOpen)
            return new TaskIsClosed(task.Id, task.State, await CloserAsync(task, actor, cancellationToken), task.CompletedUtc);
        return rev == task.Version ? task : new OutOfDate();
    }

    public async Task<List<CrmTask>> OpenTasksOfAsync(CustomerId customer, CancellationToken cancellationToken) =>
        await FindOpen(database, customer).ToListAsync(cancellationToken);

    /// <summary>Other messages that show this task are brought up to date by the next tick (TSK-6).</summary>
    public async Task RefreshOthersAsync(CrmTaskId id, CancellationToken cancellationToken)
    {
        var shown = await database.Reminders.Where(r => r.TaskId == id &&
            (r.State == ReminderState.Sent || r.State == ReminderState.Waiting)).ToListAsync(cancellationToken);
        foreach (var reminder in shown)
        {
            if (reminder.State == ReminderState.Waiting)
                reminder.Withdraw();
            else if (reminder.ActivityId is not null && reminder.ActivityId != pressed.ActivityId)
                reminder.AskForRefresh();
        }
    }

    private async Task<bool> MayActAsync(CrmTask task, Actor actor, CancellationToken cancellationToken) =>
        actor.LeadsAnybody() && await database.TasksOf(actor).AnyAsync(t => t.Id == task.Id, cancellationToken);

    private async Task<string?> CloserAsync(CrmTask task, Actor reader, CancellationToken cancellationToken) =>
        task.CompletedById is { } by && by != reader.Id ? await NameAsync(by, reader, cancellationToken) : null;

    private async Task<string?> NameAsync(PersonId id, Actor reader, CancellationToken cancellationToken) =>
        (await database.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellationToken))?.NameIn(reader.Language);
}
