namespace CrmBot.Domain.Summaries;

/// <param name="Rows">Gravest first, <see cref="SummaryRows.MostRows"/> at most.</param>
public sealed record SummaryRowsOf(SummaryFigure Figure, IReadOnlyList<SummaryRow> Rows);
