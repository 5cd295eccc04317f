using System.Globalization;
using CrmBot.Domain;

namespace CrmBot.Cards.Wording;

/// <summary>Days and times as people say them (3.10 of the card language): weekday always with a date, 24 hours.</summary>
public static class Dates
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] ChineseWeekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    /// <summary>"Tue 24 Nov", "11月24日（周二）"; with the year when it is another one.</summary>
    public static string Day(DateOnly day, Language language, DateOnly today)
    {
        var year = day.Year == today.Year || Math.Abs(day.DayNumber - today.DayNumber) < 150 ? "" : language == Language.English ? $" {day.Year}" : $"{day.Year}年";
        return language == Language.English
            ? day.ToString("ddd d MMM", English).Replace("Sept", "Sep", StringComparison.Ordinal) + year
            : $"{year}{day.Month}月{day.Day}日（{ChineseWeekdays[(int)day.DayOfWeek]}）";
    }

    /// <summary>"22 Oct", "10月22日": for columns of dates.</summary>
    public static string Short(DateOnly day, Language language) => language == Language.English
        ? day.ToString("d MMM", English).Replace("Sept", "Sep", StringComparison.Ordinal)
        : $"{day.Month}月{day.Day}日";

    /// <summary>Today and tomorrow by name, else the date.</summary>
    public static string Near(DateOnly day, Language language, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => language == Language.English ? "today" : "今天",
        1 => language == Language.English ? "tomorrow" : "明天",
        -1 => language == Language.English ? "yesterday" : "昨天",
        _ => Day(day, language, today),
    };

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Time(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"today 15:42", "Tue 24 Nov, 09:30", "11月24日（周二）09:30".</summary>
    public static string Moment(DateTime local, Language language, DateOnly today)
    {
        var day = DateOnly.FromDateTime(local);
        var isNear = Math.Abs(day.DayNumber - today.DayNumber) <= 1;
        return language == Language.English
            ? $"{Near(day, language, today)}{(isNear ? " " : ", ")}{Time(local)}"
            : $"{Near(day, language, today)}{(isNear ? " " : "")}{Time(local)}";
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
