using System.Globalization;
using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Summaries;

/// <summary>
/// Raises the weekly summary for everybody who leads (SUM-1): Friday 17:00 in their own zone, or at 17:00 of the week's
/// last working day when that Friday is off. A week without a working day has none.
/// </summary>
/// <param name="isWorkingDay">The company's calendar.</param>
public sealed class DueSummaries(CrmDbContext database, Func<DateOnly, bool> isWorkingDay)
{
    private static readonly TimeOnly PushTime = new(17, 0);

    /// <summary>
    /// How many were raised. From the moment on until the week ends, and for this week alone: a bot that stood still
    /// does not push old weeks. Only to people it can reach.
    /// </summary>
    public async Task<int> RaiseAsync(DateTime nowUtc, CancellationToken cancellationToken)
    {
        var leaders = await database.People.AsNoTracking()
            .Where(p => p.Role != PersonRole.Rep && p.Reach == ReachState.Reachable)
            .Select(p => new { p.Id, p.TenantId, p.Zone })
            .ToListAsync(cancellationToken);
        var due = leaders.Select(l => Owed(l.Id, l.TenantId, l.Zone, nowUtc)).OfType<Reminder>().ToList();
        if (due.Count == 0)
            return 0;

        database.Reminders.AddRange(await WithoutKnownAsync(due, cancellationToken));
        return await SaveAsync(cancellationToken);
    }

    private Reminder? Owed(PersonId person, string tenantId, string zoneId, DateTime nowUtc)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var week = SummaryWeek.Of(zone.DayOf(nowUtc));
        if (PushDay(week) is not { } day)
            return null;
        var moment = zone.AtUtc(day, PushTime);
        var subject = week.Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return nowUtc < moment ? null : new Reminder(ReminderId.New(nowUtc), tenantId, person, ReminderKind.WeeklySummary, subject, moment);
    }

    private DateOnly? PushDay(SummaryWeek week)
    {
        var friday = week.Monday.AddDays(4);
        if (isWorkingDay(friday))
            return friday;
        for (var day = week.Sunday; day >= week.Monday; day = day.AddDays(-1))
        {
            if (isWorkingDay(day))
                return day;
        }

        return null;
    }

    private async Task<IEnumerable<Reminder>> WithoutKnownAsync(List<Reminder> due, CancellationToken cancellationToken)
    {
        var subjects = due.Select(r => r.Subject).Distinct().ToArray();
        var known = await database.Reminders.AsNoTracking()
            .Where(r => r.Kind == ReminderKind.WeeklySummary && subjects.Contains(r.Subject))
            .Select(r => new { r.RecipientId, r.Subject })
            .ToListAsync(cancellationToken);
        return due.Where(r => !known.Exists(k => k.RecipientId == r.RecipientId && k.Subject == r.Subject));
    }

    private async Task<int> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsDuplicateKey())
        {
            // Another node was at it in the same second; the next tick raises whatever is still missing.
            database.ChangeTracker.Clear();
            return 0;
        }
    }
}
