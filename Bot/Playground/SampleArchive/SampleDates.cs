using System.Globalization;

namespace CrmBot.Bot.Playground.SampleArchive;

/// <summary>Moves the sample's days to the day on which it is loaded.</summary>
public static class SampleDates
{
    private const int MonthsThatCount = 12;

    /// <summary>The day which all sample days are counted from, a Monday.</summary>
    public static readonly DateOnly Reference = new(2026, 11, 23);

    /// <summary>
    /// A day that lies whole months before the reference lies as many months before today (cadences count in months,
    /// so C002's quarter ends today whatever today is); any other day keeps its distance in days.
    /// </summary>
    public static DateOnly Moved(DateOnly day, DateOnly today) => Moved(day, Reference, today);

    public static DateOnly Moved(DateOnly day, DateOnly reference, DateOnly today)
    {
        for (var months = 1; months <= MonthsThatCount; months++)
        {
            if (day == reference.AddMonths(-months))
                return today.AddMonths(-months);
        }

        return today.AddDays(day.DayNumber - reference.DayNumber);
    }

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
