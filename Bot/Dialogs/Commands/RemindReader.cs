using System.Text.RegularExpressions;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>"remind me to call C002 Tue 3pm", 周二下午三点提醒我打给C002.</summary>
internal static class RemindReader
{
    private const int LongestSentence = 500;
    private static readonly Regex Form = Patterns.Linear("^(?<before>.{0,30}?)(?:remind me(?: to| about)?|提醒我)(?<after>.+)$");

    public static Command.RemindMe? Read(Phrase phrase, DateOnly today)
    {
        if (phrase.Plain.Length > LongestSentence || Form.Match(phrase.Plain) is not { Success: true } match)
            return null;
        var when = match.Cut("before", phrase);
        var what = match.Cut("after", phrase).Trimmed();
        var (day, time) = (TakeDay(ref when, today), TakeTime(ref when));
        // Something else before "remind me" makes it a sentence about reminding.
        if (!when.Trimmed().IsEmpty)
            return null;
        day ??= TakeDay(ref what, today);
        time ??= TakeTime(ref what);
        what = what.Trimmed();
        return what.IsEmpty ? null : new(what.Text, day, time);
    }

    private static DateOnly? TakeDay(ref Phrase text, DateOnly today)
    {
        if (DayWords.Find(text, today) is not { } found)
            return null;
        text = text.Except(found.Start, found.End);
        return found.Day;
    }

    private static TimeOnly? TakeTime(ref Phrase text)
    {
        if (ClockWords.Find(text) is not { } found)
            return null;
        text = text.Except(found.Start, found.End);
        return found.Time;
    }
}
