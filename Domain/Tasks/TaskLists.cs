using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tasks;

/// <summary>"My tasks": today (with what is late), this week, late ones (TSK-8). Late first, then by day and tier.</summary>
public sealed class TaskLists(CrmDbContext database, ScriptLibrary scripts, WorkingClocks clocks)
{
    public const int PageSize = 8;

    private const int Limit = 400;

    private static readonly Func<CrmDbContext, PersonId, DateOnly, IAsyncEnumerable<Row>> FindOpen =
        EF.CompileAsyncQuery((CrmDbContext db, PersonId person, DateOnly until) => db.Tasks
            .Where(t => t.AssigneeId == person && t.DueOn <= until && (t.State == CrmTaskState.Open || t.State == CrmTaskState.InProgress))
            .OrderBy(t => t.DueOn).ThenBy(t => t.Tier).Take(Limit)
            .Select(t => new Row(
                t.Id, t.CustomerId, t.Customer!.Number, t.Customer!.Name, t.Customer!.ShortName, t.Customer!.EnglishName, t.Customer!.Tier, t.Kind,
                t.Goal, t.EnglishGoal, t.ScriptId, t.DueOn, t.LateAfterOn, t.DueUtc, t.IsTimed, t.SnoozedUntilUtc)));

    /// <param name="page">From 1; beyond the last the last one.</param>
    public async Task<TaskList> ReadAsync(Actor actor, TaskScope scope, int page, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var clock = clocks.Of(actor);
        var today = clock.LocalDay(nowUtc);
        var rows = await FindOpen(database, actor.Id, Until(scope, today)).ToListAsync(cancellationToken);
        if (scope == TaskScope.Overdue)
            rows.RemoveAll(r => r.LateAfterOn >= today);
        var pages = Math.Max(1, (rows.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        return new TaskList(
            scope, today, rows.Count, rows.Count(r => r.LateAfterOn < today), shown, pages,
            [.. rows.Skip((shown - 1) * PageSize).Take(PageSize).Select(r => ToRow(r, actor.Language, clock, today, nowUtc))]);
    }

    /// <summary>Those of the given tasks that are still open, late ones first, then by tier.</summary>
    public async Task<IReadOnlyList<TaskRow>> ReadAsync(Actor actor, IReadOnlyList<CrmTaskId> ids, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var clock = clocks.Of(actor);
        var today = clock.LocalDay(nowUtc);
        var rows = await FindOpen(database, actor.Id, today.AddYears(2)).ToListAsync(cancellationToken);
        return [.. rows.Where(r => ids.Contains(r.Id)).OrderByDescending(r => r.LateAfterOn < today).ThenBy(r => r.Tier).ThenBy(r => r.Number)
            .Select(r => ToRow(r, actor.Language, clock, today, nowUtc))];
    }

    private static DateOnly Until(TaskScope scope, DateOnly today) => scope switch
    {
        TaskScope.Week => today.AddDays((7 - (int)today.DayOfWeek) % 7),
        _ => today,
    };

    private TaskRow ToRow(Row r, Language language, WorkingClock clock, DateOnly today, DateTime nowUtc)
    {
        database.Seen.AddInList(r.CustomerId);
        return new TaskRow(
            r.Id, r.Number, language == Language.English ? r.EnglishName ?? r.ShortName ?? r.Name : r.ShortName ?? r.Name, r.Tier, r.Kind,
            (language == Language.English ? r.EnglishGoal ?? r.Goal : r.Goal) ?? (r.Kind == TaskKind.SpecialCallback && r.ScriptId is { } id ? scripts.Latest(id)?.Occasion.In(language) : null),
            r.DueOn, r.IsTimed ? clock.LocalTime(r.DueUtc) : null, Math.Max(0, today.DayNumber - r.LateAfterOn.DayNumber),
            r.SnoozedUntilUtc is { } until && until > nowUtc ? clock.LocalDay(until).ToDateTime(clock.LocalTime(until)) : null);
    }

    private sealed record Row(
        CrmTaskId Id, CustomerId CustomerId, string Number, string Name, string? ShortName, string? EnglishName, Tier Tier, TaskKind Kind,
        string? Goal, string? EnglishGoal, string? ScriptId, DateOnly DueOn, DateOnly LateAfterOn, DateTime DueUtc, bool IsTimed, DateTime? SnoozedUntilUtc);
}
