namespace CrmBot.Domain.Summaries;

/// <summary>When each of an issue's clocks was to stop and when it did.</summary>
internal sealed record IssueClocks(
    DateTime? ResponseDueUtc, DateTime? ResponseUtc, DateTime? SolutionDueUtc, DateTime? SolutionUtc, DateTime? ResultDueUtc, DateTime? ResultUtc)
{
    /// <summary>The most by which a clock that ran out in the view's week was over; null: none was.</summary>
    public TimeSpan? Over(SummaryView view)
    {
        TimeSpan?[] over = [Over(view, ResponseDueUtc, ResponseUtc), Over(view, SolutionDueUtc, SolutionUtc), Over(view, ResultDueUtc, ResultUtc)];
        return over.Max();
    }

    private static TimeSpan? Over(SummaryView view, DateTime? dueUtc, DateTime? stoppedUtc)
    {
        if (dueUtc is not { } due || due < view.StartUtc || due >= view.AsOfUtc)
            return null;
        var until = stoppedUtc is { } stopped && stopped < view.AsOfUtc ? stopped : view.AsOfUtc;
        return until > due ? until - due : null;
    }
}
