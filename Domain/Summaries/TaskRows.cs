using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Summaries;

internal sealed class TaskRows(CrmDbContext database, SummaryView view, SummaryFigure figure) : FigureRows
{
    public override Task<int> CountAsync(CancellationToken cancellationToken) => Counted().CountAsync(cancellationToken);

    public override async Task<IReadOnlyList<SummaryRow>> ReadAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var found = await (
            from fact in Counted()
            join person in database.People on fact.Task.AssigneeId equals person.Id
            let task = fact.Task
            let customer = fact.Task.Customer!
            orderby task.LateAfterOn, task.DueOn, customer.Number, task.Id
            select new
            {
                Head = new RowHead(customer.Id, customer.Number, customer.Name, customer.ShortName, customer.EnglishName, customer.Tier, person.Name, person.EnglishName),
                What = new TaskSubject(task.Id, task.Kind, task.State, null, task.CompletedUtc),
                task.Goal,
                task.EnglishGoal,
                task.DueOn,
                task.LateAfterOn,
            }).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return [.. found.Select(r => r.Head.Row(
            r.Goal is null ? r.What : r.What with { Goal = new TwoTexts(r.Goal, r.EnglishGoal ?? r.Goal) },
            r.DueOn,
            EndedOn(r.What).DayNumber - r.LateAfterOn.DayNumber))];
    }

    private IQueryable<TaskFact> Counted()
    {
        var facts = TaskFacts.Of(database, view);
        return figure switch
        {
            SummaryFigure.ContactsDue => facts.Where(f => f.IsDue),
            SummaryFigure.ContactsDone => facts.Where(f => f.IsDone),
            SummaryFigure.OnTime => facts.Where(f => f.IsOnTime),
            SummaryFigure.Overdue => facts.Where(f => f.IsOverdue),
            SummaryFigure.PromisesKept => facts.Where(f => f.IsPromiseKept),
            SummaryFigure.PromisesLate => facts.Where(f => f.IsPromiseLate),
            SummaryFigure.NextWeek => facts.Where(f => f.IsNextWeek),
            _ => throw new InvalidOperationException($"{figure} does not count tasks."),
        };
    }

    private DateOnly EndedOn(TaskSubject task) =>
        task.ClosedUtc is { } closed && closed < view.AsOfUtc ? view.Zone.DayOf(closed) : view.AsOfOn;
}
