using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Storage;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tasks;

/// <summary>Reads a task with all that its card shows. Compiled queries without tracking: this runs on every press and push.</summary>
public sealed class TaskCards(CrmDbContext database, PlaybookLibrary playbooks, ScriptLibrary scripts, WorkingClocks clocks, CompanySettings company)
{
    private static readonly Func<CrmDbContext, CrmTaskId, CancellationToken, Task<Row?>> FindRow =
        EF.CompileAsyncQuery((CrmDbContext db, CrmTaskId id, CancellationToken _) => (
            from task in db.Tasks.AsNoTracking()
            where task.Id == id
            join assignee in db.People on task.AssigneeId equals assignee.Id
            from manager in db.People.Where(m => m.Id == assignee.ManagerId).DefaultIfEmpty()
            from closer in db.People.Where(p => p.Id == task.CompletedById).DefaultIfEmpty()
            select new Row(
                task, task.Customer!, assignee, task.Customer!.Owner, manager, closer,
                db.CallSessions.Where(c => c.TaskId == task.Id && c.State != CallState.Saved && c.State != CallState.Dropped)
                    .Select(c => (DateTime?)c.StartedUtc).FirstOrDefault()))
            .FirstOrDefault());

    private static readonly Func<CrmDbContext, CustomerId, IAsyncEnumerable<CrmTask>> OpenTasks =
        EF.CompileAsyncQuery((CrmDbContext db, CustomerId customer) => db.Tasks.AsNoTracking()
            .Where(t => t.CustomerId == customer && (t.State == CrmTaskState.Open || t.State == CrmTaskState.InProgress))
            .OrderBy(t => t.DueOn).Take(20));

    private static readonly Func<CrmDbContext, CustomerId, IAsyncEnumerable<Interaction>> LatestContacts =
        EF.CompileAsyncQuery((CrmDbContext db, CustomerId customer) => db.Interactions.AsNoTracking()
            .Where(i => i.CustomerId == customer && i.UndoneUtc == null)
            .OrderByDescending(i => i.OccurredUtc).ThenByDescending(i => i.RecordedUtc).Take(3));

    /// <summary>Null when there is no such task, or the reader has no right to see it.</summary>
    public async Task<TaskCard?> ReadAsync(CrmTaskId id, Actor reader, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var row = await FindRow(database, id, cancellationToken);
        return row is null || !reader.MaySee(row.Task, row.Customer.OwnerId, row.Assignee.TeamId) ? null : await ComposeAsync(row, reader, nowUtc, cancellationToken);
    }

    private async Task<TaskCard> ComposeAsync(Row row, Actor reader, DateTime nowUtc, CancellationToken cancellationToken)
    {
        database.Seen.Add(row.Customer.Id);
        var open = await OpenTasks(database, row.Customer.Id).ToListAsync(cancellationToken);
        var contacts = await LatestContacts(database, row.Customer.Id).ToListAsync(cancellationToken);
        var facts = new TaskCardFacts(row, open, contacts, reader, nowUtc, clocks.Of(reader), clocks.Of(row.Assignee));
        var card = new TaskCardComposer(playbooks, scripts, company).Compose(facts);
        return row.Task.IsOpen ? card : card with { Day = await DayProgresses.ReadAsync(database, reader.Id, clocks.Of(reader), nowUtc, cancellationToken) };
    }

    internal sealed record Row(CrmTask Task, Customer Customer, Person Assignee, Person? Owner, Person? Manager, Person? Closer, DateTime? CallSinceUtc);
}
