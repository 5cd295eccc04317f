namespace CrmBot.Domain.Summaries;

/// <summary>Days of one zone as moments.</summary>
internal static class LocalDays
{
    public static DateOnly DayOf(this TimeZoneInfo zone, DateTime momentUtc) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(momentUtc, zone));

    /// <summary>Where midnight is skipped by a change to summer time, the first moment that exists.</summary>
    public static DateTime StartUtc(this TimeZoneInfo zone, DateOnly day) => zone.AtUtc(day, TimeOnly.MinValue);

    public static DateTime AtUtc(this TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        return TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }
}
