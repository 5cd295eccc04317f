using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tasks;

/// <summary>Counts a person's day: "6 of 12 done", and what comes next by rank.</summary>
public static class DayProgresses
{
    private static readonly Func<CrmDbContext, PersonId, DateTime, CancellationToken, Task<int>> CountDone =
        EF.CompileAsyncQuery((CrmDbContext db, PersonId person, DateTime from, CancellationToken _) =>
            db.Tasks.Count(t => t.AssigneeId == person && t.CompletedUtc >= from &&
                (t.State == CrmTaskState.Done || t.State == CrmTaskState.Skipped)));

    private static readonly Func<CrmDbContext, PersonId, DateOnly, IAsyncEnumerable<DueRow>> FindDue =
        EF.CompileAsyncQuery((CrmDbContext db, PersonId person, DateOnly today) => db.Tasks
            .Where(t => t.AssigneeId == person && (t.State == CrmTaskState.Open || t.State == CrmTaskState.InProgress) && t.DueOn <= today && t.BundledWithId == null)
            .Select(t => new DueRow(t.Id, t.Customer!.Number, t.Customer!.Tier, t.DueOn, t.DueUtc, t.SnoozedUntilUtc)));

    public static async Task<DayProgress> ReadAsync(CrmDbContext database, PersonId person, WorkingClock clock, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var today = clock.LocalDay(nowUtc);
        var done = await CountDone(database, person, clock.MomentUtc(today, TimeOnly.MinValue), cancellationToken);
        var open = await FindDue(database, person, today).ToListAsync(cancellationToken);
        open.RemoveAll(t => t.SnoozedUntilUtc > nowUtc);
        var next = open.OrderBy(t => t.DueOn).ThenBy(t => t.Tier).ThenBy(t => t.DueUtc).ThenBy(t => t.Number).FirstOrDefault();
        return new DayProgress(done, done + open.Count, next?.Id, next?.Number);
    }

    private sealed record DueRow(CrmTaskId Id, string Number, Grading.Tier Tier, DateOnly DueOn, DateTime DueUtc, DateTime? SnoozedUntilUtc);
}
