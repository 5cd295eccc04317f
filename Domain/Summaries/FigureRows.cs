using CrmBot.Domain.Grading;
using CrmBot.Domain.Storage;

namespace CrmBot.Domain.Summaries;

/// <summary>The rows behind one figure, gravest first, counted by the same flags as the figure.</summary>
internal abstract class FigureRows
{
    public static FigureRows Of(CrmDbContext database, SummaryView view, CoverageLimits limits, SummaryFigure figure, Tier? tier) => figure switch
    {
        SummaryFigure.Uncovered => new SilenceRows(database, view, limits, tier),
        SummaryFigure.Contacts or SummaryFigure.Satisfaction or SummaryFigure.RecordedLate => new ContactRows(database, view, figure),
        SummaryFigure.IssuesOpened or SummaryFigure.IssuesClosed or SummaryFigure.IssuesMissed => new IssueRows(database, view, figure),
        _ => new TaskRows(database, view, figure),
    };

    public abstract Task<int> CountAsync(CancellationToken cancellationToken);

    public abstract Task<IReadOnlyList<SummaryRow>> ReadAsync(int skip, int take, CancellationToken cancellationToken);
}
