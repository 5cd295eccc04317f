namespace CrmBot.Domain.Summaries;

/// <summary>Days inclusive, in the asking person's zone.</summary>
/// <param name="IsOver">Figures stand as they were at the end of <paramref name="LastOn"/>; otherwise as counted now.</param>
public sealed record SummaryPeriod(DateOnly FirstOn, DateOnly LastOn, int IsoYear, int IsoWeek, bool IsOver, DateTime CountedAtUtc)
{
    internal static SummaryPeriod Of(SummaryView view) =>
        new(view.Week.Monday, view.Week.Sunday, view.Week.Year, view.Week.Number, view.IsOver, view.NowUtc);
}
