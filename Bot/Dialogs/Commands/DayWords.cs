namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>Finds the first day named in a text; a day without a year is never in the past.</summary>
internal static class DayWords
{
    private static readonly string[] Before = ["no later than", "not later than", "by", "before", "until", "till", "due", "on", "截止到", "截止", "最晚", "最迟", "在", "于", "到"];
    private static readonly string[] NoDeadline = ["on", "在", "于"];
    private static readonly string[] After = ["之前", "以前", "前", "截止", "为止"];
    private static readonly string[] Within = ["in ", "within "];

    public static FoundDay? Find(Phrase phrase, DateOnly today)
    {
        FoundDay? best = null;
        foreach (var (pattern, dayOf) in DayPatterns.Table)
        {
            var match = pattern.Match(phrase.Plain);
            if (!match.Success || dayOf(match.Groups, today) is not { } day)
                continue;
            var end = match.Index + match.Length;
            if (best is null || match.Index < best.Value.Start || (match.Index == best.Value.Start && end > best.Value.End))
                best = new(match.Index, end, day, IsSpan(match.Value));
        }
        return best is { } found ? WithMarkers(phrase, found) : null;
    }

    private static bool IsSpan(string words) =>
        Array.Exists(Within, word => words.StartsWith(word, StringComparison.Ordinal)) || words.EndsWith('内');

    private static FoundDay WithMarkers(Phrase phrase, FoundDay found)
    {
        var head = phrase[..found.Start].Plain.TrimEnd();
        if (Array.Find(Before, word => phrase[..head.Length].EndsWith(word)) is { } before)
            found = found with
            {
                Start = head.Length - before.Length,
                IsDeadline = found.IsDeadline || !NoDeadline.Contains(before),
            };
        var tail = phrase.Plain.AsSpan(found.End);
        var gap = tail.Length - tail.TrimStart().Length;
        foreach (var after in After)
            if (tail.TrimStart().StartsWith(after, StringComparison.Ordinal))
                return found with { End = found.End + gap + after.Length, IsDeadline = true };
        return found;
    }
}
