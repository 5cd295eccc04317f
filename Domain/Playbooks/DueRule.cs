namespace CrmBot.Domain.Playbooks;

/// <summary>When a special contact is due after its event. Dates come out before they are moved off holidays (<see cref="Roll"/>).</summary>
/// <param name="First">Start of a window; the interval itself of "after"; zero of "within".</param>
/// <param name="Last">End of a window, limit of "within", latest day of "after"; the day itself is in time.</param>
/// <param name="CountsWorkingDays">The days of a "within" are working days: the caller's calendar counts them, not these methods.</param>
public sealed record DueRule(DueRuleKind Kind, CalendarInterval First, CalendarInterval Last, bool CountsWorkingDays, DayRoll Roll)
{
    public DateOnly DueOn(DateOnly eventDay) => Kind switch
    {
        DueRuleKind.After => First.AddTo(eventDay),
        DueRuleKind.Within => Last.AddTo(eventDay),
        _ => MiddleOf(First.AddTo(eventDay), Last.AddTo(eventDay)),
    };

    public DateOnly LatestOn(DateOnly eventDay) => Last.AddTo(eventDay);

    private static DateOnly MiddleOf(DateOnly from, DateOnly to) => from.AddDays((to.DayNumber - from.DayNumber) / 2);
}
