using CrmBot.Domain.Issues;

namespace CrmBot.Domain.Interactions;

/// <summary>Whether a quick log can be written; the same answer for the proposal and for the save. Pure.</summary>
internal static class QuickLogCheck
{
    /// <summary>Texts trimmed, empty ones null.</summary>
    public static QuickLogEntry Clean(QuickLogEntry entry) =>
        entry with { Content = IssueText.Clean(entry.Content), Promise = IssueText.Clean(entry.Promise) };

    /// <param name="entry">Cleaned.</param>
    /// <param name="today">In the actor's zone.</param>
    public static Refusal? Problem(QuickLogEntry entry, DateOnly today)
    {
        if (entry is { Content: null, Promise: null, Mood: null, Satisfaction: null })
            return new AnswerNeeded("content");
        if (entry.Content?.Length > QuickLogEntry.MostContent)
            return new TextTooLong("content", QuickLogEntry.MostContent);
        if (entry.Promise?.Length > QuickLogEntry.MostPromise)
            return new TextTooLong("promise", QuickLogEntry.MostPromise);
        if (entry.Satisfaction is < QuickLogEntry.LeastSatisfaction or > QuickLogEntry.BestSatisfaction)
            return new NumberOutOfRange("satisfaction", QuickLogEntry.LeastSatisfaction, QuickLogEntry.BestSatisfaction);
        return PromiseProblem(entry, today);
    }

    private static Refusal? PromiseProblem(QuickLogEntry entry, DateOnly today)
    {
        var latest = today.AddYears(1);
        return (entry.Promise, entry.PromiseDueOn) switch
        {
            (null, null) => null,
            (null, _) => new AnswerNeeded("promise"),
            (_, null) => new AnswerNeeded("promise-due"),
            (_, { } due) when due < today => new DayIsPast(due),
            (_, { } due) when due > latest => new DayTooLate(due, latest),
            _ => null,
        };
    }
}
