using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Issues;

internal static class LocalMoments
{
    /// <summary>For cards: the reader's wall clock, of unspecified kind; never stored.</summary>
    public static DateTime LocalMoment(this WorkingClock clock, DateTime utc) => clock.LocalDay(utc).ToDateTime(clock.LocalTime(utc));
}
