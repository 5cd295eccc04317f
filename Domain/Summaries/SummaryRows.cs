using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;

namespace CrmBot.Domain.Summaries;

/// <summary>Opens a number of the weekly summary: the rows behind it and how it was counted (SUM-1, BYD-15).</summary>
public sealed class SummaryRows(CrmDbContext database, CoverageLimits limits)
{
    /// <summary>More rows of one figure than anybody reads in a week; a workbook with more would not be made in time.</summary>
    public const int MostRows = 5_000;

    /// <summary>Refuses as <see cref="WeeklySummaries"/> does.</summary>
    /// <param name="tier">Only for <see cref="SummaryFigure.Uncovered"/>.</param>
    /// <param name="page">From 1.</param>
    public async Task<Outcome<SummaryPage>> ReadAsync(
        Actor actor, SummaryScope scope, SummaryFigure figure, Tier? tier, int page, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var allowed = await SummaryRights.ViewAsync(database, actor, scope, nowUtc, cancellationToken);
        if (allowed.Refusal is { } refusal)
            return refusal;

        var view = allowed.Value;
        var rows = FigureRows.Of(database, view, limits, figure, tier);
        var total = await rows.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + SummaryPage.Size - 1) / SummaryPage.Size);
        var shown = Math.Clamp(page, 1, pages);
        return new SummaryPage(
            view.Scope,
            view.Name,
            SummaryPeriod.Of(view),
            Rule(view, figure, tier),
            total,
            shown,
            pages,
            await SeenAsync(rows.ReadAsync((shown - 1) * SummaryPage.Size, SummaryPage.Size, cancellationToken)));
    }

    /// <summary>The rows behind each figure, for a workbook. Refuses as <see cref="WeeklySummaries"/> does.</summary>
    public async Task<Outcome<IReadOnlyList<SummaryRowsOf>>> ReadAllAsync(Actor actor, SummaryScope scope, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var allowed = await SummaryRights.ViewAsync(database, actor, scope, nowUtc, cancellationToken);
        if (allowed.Refusal is { } refusal)
            return refusal;
        var all = new List<SummaryRowsOf>();
        foreach (var figure in Enum.GetValues<SummaryFigure>())
            all.Add(new SummaryRowsOf(figure, await SeenAsync(FigureRows.Of(database, allowed.Value, limits, figure, null).ReadAsync(0, MostRows, cancellationToken))));
        return all;
    }

    private async Task<IReadOnlyList<SummaryRow>> SeenAsync(Task<IReadOnlyList<SummaryRow>> reading)
    {
        var rows = await reading;
        foreach (var row in rows)
            database.Seen.AddInList(row.CustomerId);
        return rows;
    }

    private FigureRule Rule(SummaryView view, SummaryFigure figure, Tier? tier) => new(
        figure,
        tier,
        view.Week.Monday,
        view.Week.Sunday,
        view.AsOfOn,
        tier is { } one && limits.LatestDays.TryGetValue(one, out var days) ? days : null);
}
