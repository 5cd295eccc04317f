using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tasks;

/// <summary>How many open tasks each person has on each day; kept current while planning (BYD-2).</summary>
public sealed class DayLoads
{
    private readonly Dictionary<(PersonId Person, DateOnly Day), int> counts;

    private DayLoads(Dictionary<(PersonId, DateOnly), int> counts) => this.counts = counts;

    public int On(PersonId person, DateOnly day) => counts.GetValueOrDefault((person, day));

    public void Add(PersonId person, DateOnly day) => counts[(person, day)] = On(person, day) + 1;

    public static async Task<DayLoads> ReadAsync(CrmDbContext database, CancellationToken cancellationToken) =>
        new(await Count(database.Tasks).ToDictionaryAsync(l => (l.AssigneeId, l.DueOn), l => l.Count, cancellationToken));

    /// <summary>One person's days from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public static async Task<DayLoads> ReadAsync(CrmDbContext database, PersonId person, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        new(await Count(database.Tasks.Where(t => t.AssigneeId == person && t.DueOn >= from && t.DueOn <= to))
            .ToDictionaryAsync(l => (l.AssigneeId, l.DueOn), l => l.Count, cancellationToken));

    private static IQueryable<Load> Count(IQueryable<CrmTask> tasks) => tasks
        .Where(t => t.State == CrmTaskState.Open || t.State == CrmTaskState.InProgress)
        .GroupBy(t => new { t.AssigneeId, t.DueOn })
        .Select(g => new Load(g.Key.AssigneeId, g.Key.DueOn, g.Count()));

    private sealed record Load(PersonId AssigneeId, DateOnly DueOn, int Count);
}
