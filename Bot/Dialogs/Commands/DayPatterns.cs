using System.Globalization;
using System.Text.RegularExpressions;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>Every way to name a day, in both languages. To teach another, add a line: a pattern and what day it means.</summary>
internal static class DayPatterns
{
    private const string Months = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private const string Weekdays = "(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
    private const int YearsToLeap = 8;
    private const int Friday = 4;

    public delegate DateOnly? DayOf(GroupCollection found, DateOnly today);

    public static readonly (Regex Pattern, DayOf Day)[] Table =
    [
        (Patterns.Linear(@"\b(?:the )?day after tomorrow\b|后天"), (_, today) => today.AddDays(2)),
        (Patterns.Linear(@"大后天"), (_, today) => today.AddDays(3)),
        (Patterns.Linear(@"\btomorrow\b|明天|明日|明早|明晚"), (_, today) => today.AddDays(1)),
        (Patterns.Linear(@"\b(?:today|tonight)\b|今天|今日|今晚"), (_, today) => today),
        (Patterns.Linear($@"\b(?:in|within) (?<count>{CountWords.Pattern}) (?<unit>day|week|month)s?\b"), Later),
        (Patterns.Linear($"(?<count>{CountWords.Pattern})个?(?<unit>天|日|周|星期|礼拜|月)(?:之内|以内|内|之后|后)"), Later),
        (Patterns.Linear($@"\b(?:(?<next>next)|this) {Weekdays}\b"), Weekday),
        (Patterns.Linear($@"\b{Weekdays}\b"), Weekday),
        (Patterns.Linear("(?:(?<next>下下?个?)|本|这个?)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])"), Weekday),
        (Patterns.Linear(@"\b(?:(?<next>next) week|this week|(?:the )?end of (?:the |this )?week)\b"), EndOfWeek),
        (Patterns.Linear("(?:(?<next>下)|本|这)个?(?:周|星期)(?:之内|内|末|底)?"), EndOfWeek),
        (Patterns.Linear(@"\b(?:the )?(?:end of (?:the |this )?month|month[- ]end)\b|月底|月末|本月内"), (_, today) => EndOfMonth(today)),
        (Patterns.Linear(@"\b(?:the )?(?:end of )?next month\b|下个?月(?:底|末|内)"), (_, today) => EndOfMonth(today.AddMonths(1))),
        (Patterns.Linear($@"\b(?<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {Months}\b\.?(?:,? (?<year>\d{{4}})\b)?"), NamedDay),
        (Patterns.Linear($@"\b{Months}\.? (?<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?<year>\d{{4}})\b)?"), NamedDay),
        (Patterns.Linear(@"(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})"), NamedDay),
        (Patterns.Linear(@"(?:(?<year>\d{4})年|(?<nextyear>明年))?(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?"), NamedDay),
        (Patterns.Linear(@"(?:(?<nextmonth>下个?月)|本月|这个月)?(?<day>\d{1,2})[日号]"), DayOfMonth),
    ];

    private static DateOnly? Later(GroupCollection found, DateOnly today)
    {
        var count = CountWords.Read(found["count"].Value);
        return found["unit"].Value switch
        {
            "day" or "天" or "日" => today.AddDays(count),
            "month" or "月" => today.AddMonths(count),
            _ => today.AddDays(7 * count),
        };
    }

    // "Friday" is the next one, never today; "next Tuesday" and 下周二 are the Tuesday of next week, 下下周二 of the week after.
    private static DateOnly? Weekday(GroupCollection found, DateOnly today)
    {
        var word = found["weekday"].Value;
        if (!WeekdayWords.TryRead(char.IsAsciiLetter(word[0]) ? word : "周" + word, out var weekday))
            return null;
        var weeks = Weeks(found["next"].Value);
        if (weeks > 0)
            return Monday(today).AddDays(7 * weeks + FromMonday(weekday));
        var ahead = (FromMonday(weekday) - FromMonday(today.DayOfWeek) + 7) % 7;
        return today.AddDays(ahead == 0 ? 7 : ahead);
    }

    private static int Weeks(string next) => next.StartsWith("下下", StringComparison.Ordinal) ? 2 : Math.Min(next.Length, 1);

    private static DateOnly? EndOfWeek(GroupCollection found, DateOnly today)
    {
        var friday = Monday(today).AddDays(7 * Weeks(found["next"].Value) + Friday);
        return friday < today ? today : friday;
    }

    private static DateOnly? NamedDay(GroupCollection found, DateOnly today)
    {
        var month = found["month"].Value;
        var number = char.IsAsciiDigit(month[0]) ? Int(month) : MonthOf(month);
        if (found["year"].Success)
            return Exists(Int(found["year"].Value), number, Int(found["day"].Value));
        var first = today.Year + (found["nextyear"].Success ? 1 : 0);
        for (var year = first; year <= first + YearsToLeap; year++)
            if (Exists(year, number, Int(found["day"].Value)) is { } day && day >= today)
                return day;
        return null;
    }

    private static DateOnly? DayOfMonth(GroupCollection found, DateOnly today)
    {
        var firstOfMonth = new DateOnly(today.Year, today.Month, 1).AddMonths(found["nextmonth"].Success ? 1 : 0);
        for (var month = firstOfMonth; month <= firstOfMonth.AddMonths(2); month = month.AddMonths(1))
            if (Exists(month.Year, month.Month, Int(found["day"].Value)) is { } day && day >= today)
                return day;
        return null;
    }

    private static DateOnly? Exists(int year, int month, int day) =>
        year is >= 2000 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(year, month, day)
            : null;

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static DateOnly Monday(DateOnly day) => day.AddDays(-FromMonday(day.DayOfWeek));

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private static int MonthOf(string name) =>
        1 + Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames,
            month => name.StartsWith(month, StringComparison.OrdinalIgnoreCase));

    private static int Int(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
