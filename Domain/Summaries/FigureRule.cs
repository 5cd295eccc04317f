using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Summaries;

/// <summary>How a figure was counted, as data (BYD-15); the sentence is made in Cards.</summary>
/// <param name="AsOfOn">The day against which late and past the limit were judged.</param>
/// <param name="LatestDays">The tier's limit, only with <see cref="SummaryFigure.Uncovered"/> of one tier.</param>
public sealed record FigureRule(SummaryFigure Figure, Tier? Tier, DateOnly FirstOn, DateOnly LastOn, DateOnly AsOfOn, int? LatestDays);
