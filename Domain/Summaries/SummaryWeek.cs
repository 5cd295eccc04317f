using System.Globalization;

namespace CrmBot.Domain.Summaries;

/// <summary>An ISO week, Monday to Sunday, both inclusive. Which moments it holds depends on the zone.</summary>
public readonly record struct SummaryWeek
{
    private SummaryWeek(DateOnly monday) => Monday = monday;

    public DateOnly Monday { get; }

    public DateOnly Sunday => Monday.AddDays(6);

    /// <summary>1–53. The last days of December may belong to week 1 of <see cref="Year"/>, the year after.</summary>
    public int Number => ISOWeek.GetWeekOfYear(Noon);

    public int Year => ISOWeek.GetYear(Noon);

    public SummaryWeek Next => new(Monday.AddDays(7));

    public SummaryWeek Last => new(Monday.AddDays(-7));

    public static SummaryWeek Of(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));

    private DateTime Noon => Monday.ToDateTime(new TimeOnly(12, 0));
}
