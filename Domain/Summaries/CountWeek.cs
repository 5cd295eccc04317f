using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Summaries;

/// <summary>The week's figures: one grouped query per table, whatever the size of the team.</summary>
internal sealed class CountWeek(CrmDbContext database, SummaryView view)
{
    public Task<List<WeekPerson>> PeopleAsync(CancellationToken cancellationToken) =>
        view.Members(database).AsNoTracking()
            .OrderBy(p => p.Name)
            .Select(p => new WeekPerson(p.Id, p.Name, p.EnglishName, p.Role))
            .ToListAsync(cancellationToken);

    public Task<List<TaskCounts>> TasksAsync(CancellationToken cancellationToken) =>
        TaskFacts.Of(database, view)
            .GroupBy(f => f.Task.AssigneeId)
            .Select(g => new TaskCounts(
                g.Key,
                g.Count(f => f.IsDue),
                g.Count(f => f.IsDone),
                g.Count(f => f.IsOnTime),
                g.Count(f => f.IsOverdue),
                g.Count(f => f.IsPromiseKept),
                g.Count(f => f.IsPromiseLate),
                g.Count(f => f.IsNextWeek)))
            .ToListAsync(cancellationToken);

    public Task<List<TierCounts>> TiersAsync(CoverageLimits limits, CancellationToken cancellationToken) =>
        CustomerFacts.Of(database, view, limits)
            .GroupBy(f => f.Customer.Tier)
            .Select(g => new TierCounts(g.Key, g.Count(f => f.IsCovered), g.Count()))
            .ToListAsync(cancellationToken);

    public Task<List<ContactCounts>> ContactsAsync(CancellationToken cancellationToken) =>
        ContactFacts.Of(database, view)
            .GroupBy(f => new { f.Interaction.Channel, f.Interaction.Mood })
            .Select(g => new ContactCounts(
                g.Key.Channel,
                g.Key.Mood,
                g.Count(f => f.IsReal),
                g.Count(f => f.Interaction.Satisfaction != null),
                g.Sum(f => f.Interaction.Satisfaction),
                g.Count(f => f.IsRecordedLate)))
            .ToListAsync(cancellationToken);

    public async Task<IssueFigures> IssuesAsync(CancellationToken cancellationToken) =>
        await IssueFacts.Of(database, view)
            .GroupBy(_ => 1)
            .Select(g => new IssueFigures(g.Count(f => f.IsOpened), g.Count(f => f.IsClosed), g.Count(f => f.IsMissed)))
            .SingleOrDefaultAsync(cancellationToken) ?? new IssueFigures(0, 0, 0);
}
