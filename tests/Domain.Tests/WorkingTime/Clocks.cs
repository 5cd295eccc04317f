using System.Globalization;
using CrmBot.Domain.WorkingTime;
using Xunit;

namespace CrmBot.Domain.Tests.WorkingTime;

/// <summary>Working clocks and moments written as people write them.</summary>
internal static class Clocks
{
    public const string Shifts = "Mon-Fri 09:00-12:00,13:30-18:00";

    public static WorkingClock In(string zone, string hours, bool holidays = false)
    {
        Assert.True(WorkingHours.TryParse(hours, zone, holidays, out var read, out _));
        return new(read, HolidayCalendar.BuiltIn);
    }

    public static WorkingClock Shanghai(string hours = Shifts) => In("Asia/Shanghai", hours, holidays: true);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTime Utc(string text) => DateTime.ParseExact(
        text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static DateTime At(this WorkingClock clock, string local)
    {
        var moment = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return clock.MomentUtc(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment));
    }

    public static string Local(this WorkingClock clock, DateTime utc) =>
        string.Create(CultureInfo.InvariantCulture, $"{clock.LocalDay(utc):yyyy-MM-dd} {clock.LocalTime(utc):HH:mm}");
}
