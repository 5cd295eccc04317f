using System.Text.RegularExpressions;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>"away 3d", 请假3天, "away until Friday": from today on, today included.</summary>
internal static class AwayReader
{
    private const int MostDays = 366;

    private static readonly Regex ForDays = Patterns.Linear(
        $"^(?:i am |i'm )?(?:away|off|on leave|请假|休假)(?: for)? ?(?<count>{CountWords.Pattern}) ?个?(?<unit>d|days?|w|weeks?|天|日|周|星期)$");

    private static readonly Regex Until = Patterns.Linear("^(?:i am |i'm )?(?:away|on leave|请假|休假) ?(?:until|till|through|to|到|至) ?(?<day>.+)$");

    public static Command.Away? Read(Phrase phrase, DateOnly today)
    {
        var match = ForDays.Match(phrase.Plain);
        if (match.Success)
            return Of(CountWords.Read(match.Groups["count"].Value) * (match.Groups["unit"].Value[0] is 'w' or '周' or '星' ? 7 : 1));
        match = Until.Match(phrase.Plain);
        if (!match.Success)
            return null;
        var day = match.Cut("day", phrase);
        return DayWords.Find(day, today) is { } found && found.End - found.Start == day.Plain.Length
            ? Of(found.Day.DayNumber - today.DayNumber + 1)
            : null;
    }

    private static Command.Away? Of(int days) => days is > 0 and <= MostDays ? new(days) : null;
}
