namespace CrmBot.Domain.Summaries;

/// <summary>Rows behind one figure, eight at a time.</summary>
/// <param name="Total">The figure itself.</param>
/// <param name="Page">From 1; a page that does not exist shows the last one.</param>
/// <param name="Counted">How the figure came about.</param>
public sealed record SummaryPage(
    SummaryScope Scope, TwoTexts? Name, SummaryPeriod Period, FigureRule Counted, int Total, int Page, int Pages, IReadOnlyList<SummaryRow> Rows)
{
    public const int Size = 8;
}
