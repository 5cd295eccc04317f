using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Playbooks;

/// <summary>Where a limit ends: by the wall clock or by working time, as the rule says (section 14).</summary>
public static class TimeLimitClock
{
    public static DateTime After(this TimeLimit limit, DateTime fromUtc, WorkingClock clock) => limit.Unit switch
    {
        TimeUnit.ClockHours => fromUtc.AddHours(limit.Amount),
        TimeUnit.WorkingHours => clock.AddWorkingTime(fromUtc, TimeSpan.FromHours(limit.Amount)),
        TimeUnit.CalendarDays => fromUtc.AddDays(limit.Amount),
        _ => clock.MomentUtc(clock.AddWorkingDays(clock.LocalDay(fromUtc), limit.Amount), clock.LocalTime(fromUtc)),
    };
}
