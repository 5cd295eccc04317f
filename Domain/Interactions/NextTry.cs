using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Interactions;

/// <summary>No answer: another hour of another day (BYD-1). Mornings go to the afternoon and the other way round.</summary>
public static class NextTry
{
    private static readonly TimeOnly Morning = new(10, 0);
    private static readonly TimeOnly Afternoon = new(15, 30);

    /// <param name="attempts">Tries so far, this one included; the waiting grows with them.</param>
    public static DateTime After(DateTime nowUtc, int attempts, WorkingClock clock)
    {
        var day = clock.NextWorkingDay(clock.LocalDay(nowUtc).AddDays(Math.Max(1, attempts)));
        var hour = clock.LocalTime(nowUtc) < new TimeOnly(12, 30) ? Afternoon : Morning;
        return clock.NextWorkingMoment(clock.MomentUtc(day, hour));
    }
}
