namespace CrmBot.Domain.WorkingTime;

/// <summary>Names of weekdays in both languages; expects lower case.</summary>
public static class WeekdayWords
{
    private const string ChineseDays = "日一二三四五六";
    private static readonly string[] ChinesePrefixes = ["周", "星期", "礼拜"];

    private static readonly Dictionary<string, DayOfWeek> English = new(StringComparer.Ordinal)
    {
        ["mon"] = DayOfWeek.Monday,
        ["monday"] = DayOfWeek.Monday,
        ["tue"] = DayOfWeek.Tuesday,
        ["tues"] = DayOfWeek.Tuesday,
        ["tuesday"] = DayOfWeek.Tuesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["wednesday"] = DayOfWeek.Wednesday,
        ["thu"] = DayOfWeek.Thursday,
        ["thur"] = DayOfWeek.Thursday,
        ["thurs"] = DayOfWeek.Thursday,
        ["thursday"] = DayOfWeek.Thursday,
        ["fri"] = DayOfWeek.Friday,
        ["friday"] = DayOfWeek.Friday,
        ["sat"] = DayOfWeek.Saturday,
        ["saturday"] = DayOfWeek.Saturday,
        ["sun"] = DayOfWeek.Sunday,
        ["sunday"] = DayOfWeek.Sunday,
    };

    private static readonly DayOfWeek[] Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly Dictionary<string, DayOfWeek[]> Several = new(StringComparer.Ordinal)
    {
        ["weekdays"] = Weekdays,
        ["工作日"] = Weekdays,
        ["daily"] = Enum.GetValues<DayOfWeek>(),
        ["every day"] = Enum.GetValues<DayOfWeek>(),
        ["每天"] = Enum.GetValues<DayOfWeek>(),
        ["每日"] = Enum.GetValues<DayOfWeek>(),
    };

    public static bool TryRead(string word, out DayOfWeek day)
    {
        if (English.TryGetValue(word, out day))
            return true;
        var prefix = Array.Find(ChinesePrefixes, prefix => word.StartsWith(prefix, StringComparison.Ordinal));
        return prefix is not null && TryReadChinese(word[prefix.Length..], out day);
    }

    /// <summary>Also the bare digit that may end a range: the 五 of 周一至五.</summary>
    internal static bool TryReadEnd(string word, out DayOfWeek day) => TryRead(word, out day) || TryReadChinese(word, out day);

    internal static bool TryReadSeveral(string word, out DayOfWeek[] days) => Several.TryGetValue(word, out days!);

    private static bool TryReadChinese(string digit, out DayOfWeek day)
    {
        var index = digit.Length == 1 ? ChineseDays.IndexOf(digit[0] == '天' ? '日' : digit[0], StringComparison.Ordinal) : -1;
        day = (DayOfWeek)Math.Max(index, 0);
        return index >= 0;
    }
}
