using System.Globalization;

namespace CrmBot.Domain.WorkingTime;

internal static class CalendarIntervalText
{
    private const int LongestText = 100;
    private const int LargestCount = 1000;
    private static readonly char[] PartSigns = [',', '{', '}'];
    private static readonly char[] WordSigns = [':', ' '];

    public static bool TryParse(string text, out CalendarInterval interval)
    {
        interval = default;
        if (text.Length > LongestText)
            return false;
        foreach (var part in text.Split(PartSigns, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (!TryAdd(part, ref interval))
                return false;
        return interval.IsForward;
    }

    private static bool TryAdd(string part, ref CalendarInterval interval)
    {
        var words = part.Split(WordSigns, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2)
            return false;
        var (unit, number) = char.IsAsciiDigit(words[0][0]) ? (words[1], words[0]) : (words[0], words[1]);
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > LargestCount)
            return false;
        (var known, interval) = unit switch
        {
            "month" or "months" => (true, interval with { Months = interval.Months + count }),
            "week" or "weeks" => (true, interval with { Weeks = interval.Weeks + count }),
            "day" or "days" => (true, interval with { Days = interval.Days + count }),
            _ => (false, interval),
        };
        return known;
    }
}
