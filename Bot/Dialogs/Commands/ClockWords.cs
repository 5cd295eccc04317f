using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>Finds the first time of day in a text: 3pm, 15:00, 下午三点半.</summary>
internal static class ClockWords
{
    private const int Noon = 12;
    private const int LatestBareHour = 6;

    private static readonly Regex[] Forms =
    [
        Patterns.Linear(@"(?:\bat )?\b(?<hour>\d{1,2})(?::(?<minute>\d{2}))? ?(?<half>am|pm)\b"),
        Patterns.Linear($"(?<half>上午|早上|中午|下午|晚上)? ?(?<hour>{CountWords.Pattern})(?<oclock>[点时])(?:(?<thirty>半)|(?<minute>\\d{{1,2}})分?|整)?"),
        Patterns.Linear(@"(?<half>上午|早上|中午|下午|晚上)? ?(?:\bat )?\b(?<hour>\d{1,2}):(?<minute>\d{2})\b"),
    ];

    public static (int Start, int End, TimeOnly Time)? Find(Phrase phrase)
    {
        foreach (var form in Forms)
            if (form.Match(phrase.Plain) is { Success: true } match && TimeOf(match.Groups) is { } time)
                return (match.Index, match.Index + match.Length, time);
        return null;
    }

    private static TimeOnly? TimeOf(GroupCollection found)
    {
        var hour = CountWords.Read(found["hour"].Value);
        var minute = found["thirty"].Success ? 30
            : found["minute"].Success ? int.Parse(found["minute"].Value, CultureInfo.InvariantCulture)
            : 0;
        hour = found["half"].Value switch
        {
            "pm" or "下午" or "晚上" when hour < Noon => hour + Noon,
            "中午" when hour <= LatestBareHour => hour + Noon,
            "am" when hour == Noon => 0,
            // A bare 三点 never means the night.
            "" when found["oclock"].Success && hour is > 0 and <= LatestBareHour => hour + Noon,
            _ => hour,
        };
        return hour < 24 && minute < 60 ? new(hour, minute) : null;
    }
}
