using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Summaries;

/// <summary>One line of "needs you first": a figure that should be zero, and its gravest rows.</summary>
/// <param name="Tier">Only with <see cref="SummaryFigure.Uncovered"/>.</param>
public sealed record SummaryConcern(SummaryFigure Figure, Tier? Tier, int Count, IReadOnlyList<SummaryRow> Worst);
