using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Tasks;

/// <summary>Reminds again at the start of work on another day. Refuses a past day and one after the rule's last day (BYD-2).</summary>
public sealed class SnoozeTask(CrmDbContext database, OpenTaskForPress tasks, WorkingClocks clocks)
{
    /// <param name="day">In the actor's zone; a day off becomes the next working day.</param>
    public async Task<Outcome<CrmTaskId>> SnoozeAsync(CrmTaskId id, int rev, DateOnly day, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var opened = await tasks.OpenAsync(id, rev, actor, nowUtc, cancellationToken);
        if (opened.IsRefused)
            return opened.Refusal!;
        var (task, clock) = (opened.Value, clocks.Of(actor));
        var today = clock.LocalDay(nowUtc);
        if (day <= today)
            return new DayIsPast(day);
        var until = clock.NextWorkingDay(day);
        // A late task may still be put off to tomorrow: a refusal would only make people log what is not true.
        if (until > task.LatestOn && until > clock.NextWorkingDay(today.AddDays(1)))
            return new SnoozeTooLong(task.LatestOn);
        task.Snooze(clock.StartOfDayUtc(until));
        await tasks.RefreshOthersAsync(id, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        return id;
    }
}
