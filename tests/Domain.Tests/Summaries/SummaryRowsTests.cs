using CrmBot.Domain.Grading;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Summaries;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Storage;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Summaries;

[Trait("Spec", "BYD-15")]
public sealed class SummaryRowsTests
{
    [DatabaseTheory]
    public async Task Every_figure_has_exactly_its_rows(StorageProvider provider)
    {
        using var east = new TeamEast(provider);
        foreach (var asking in new[] { east.Zhou, east.Chen, east.Director })
        {
            foreach (var (scope, now) in new[] { (new SummaryScope(), World.Now), (new SummaryScope(World.Nov(18)), TeamEast.At(27, 17)), (new SummaryScope(World.Nov(10)), World.Now) })
            {
                var summary = await east.ReadAsync(asking, scope, now);
                foreach (var figure in Enum.GetValues<SummaryFigure>().Where(f => f != SummaryFigure.Uncovered))
                    Assert.Equal((figure, FigureOf(summary, figure)), (figure, await RowCountAsync(east, asking, figure, null, scope, now)));
                foreach (var tier in summary.Coverage)
                    Assert.Equal(tier.Uncovered, await RowCountAsync(east, asking, SummaryFigure.Uncovered, tier.Tier, scope, now));
            }
        }
    }

    [DatabaseTheory]
    public async Task Rows_come_eight_at_a_time_and_none_twice(StorageProvider provider)
    {
        using var east = new TeamEast(provider);
        var first = await east.RowsAsync(east.Zhou, SummaryFigure.ContactsDue);
        var second = await east.RowsAsync(east.Zhou, SummaryFigure.ContactsDue, page: 2);

        Assert.Equal((11, 2, 8, 3), (first.Total, first.Pages, first.Rows.Count, second.Rows.Count));
        Assert.Equal(11, first.Rows.Concat(second.Rows).Select(r => ((TaskSubject)r.What).Id).Distinct().Count());
    }

    [Fact]
    public async Task A_page_that_does_not_exist_shows_the_last_one()
    {
        using var east = new TeamEast();

        Assert.Equal(2, (await east.RowsAsync(east.Zhou, SummaryFigure.ContactsDue, page: 7)).Page);
        Assert.Equal(1, (await east.RowsAsync(east.Zhou, SummaryFigure.ContactsDue, page: 0)).Page);
    }

    [DatabaseTheory]
    public async Task A_silent_customer_shows_owner_last_contact_and_days_over(StorageProvider provider)
    {
        using var east = new TeamEast(provider);
        var page = await east.RowsAsync(east.Zhou, SummaryFigure.Uncovered, Tier.A);

        Assert.Equal(
            new SummaryRow(
                page.Rows[0].CustomerId, "C007", new TwoTexts("明德电气", "Mingde Electric"), Tier.A, new TwoTexts("陈洁", "Chen Jie"),
                new SilenceSubject(World.At(new DateOnly(2026, 10, 9), 15), null), new DateOnly(2026, 10, 9), 12),
            page.Rows[0]);
        Assert.Equal(new FigureRule(SummaryFigure.Uncovered, Tier.A, World.Nov(16), World.Nov(22), World.Nov(20), 30), page.Counted);
    }

    [Fact]
    public async Task A_customer_who_was_never_contacted_counts_from_the_archive()
    {
        using var east = new TeamEast();
        var row = Assert.Single((await east.RowsAsync(east.Zhou, SummaryFigure.Uncovered, Tier.B)).Rows);

        Assert.Equal(("C003", new DateOnly(2026, 1, 5), null), (row.CustomerNumber, row.On, ((SilenceSubject)row.What).LastContactUtc));
    }

    [Fact]
    public async Task All_tiers_together_begin_with_the_highest()
    {
        using var east = new TeamEast();

        Assert.Equal(["C007", "C019", "C003"], (await east.RowsAsync(east.Zhou, SummaryFigure.Uncovered)).Rows.Select(r => r.CustomerNumber));
    }

    [DatabaseTheory]
    public async Task A_promise_shows_what_was_promised_and_how_late_it_was_kept(StorageProvider provider)
    {
        using var east = new TeamEast(provider);
        var rows = (await east.RowsAsync(east.Zhou, SummaryFigure.PromisesLate)).Rows;

        Assert.Equal(
            [("test report", 2, CrmTaskState.Done), ("quote", 1, CrmTaskState.Open)],
            rows.Select(r => (((TaskSubject)r.What).Goal!.Value.Zh, r.DaysLate, ((TaskSubject)r.What).State)));
    }

    [DatabaseTheory]
    public async Task The_worst_rating_comes_first(StorageProvider provider)
    {
        using var east = new TeamEast(provider);
        var rows = (await east.RowsAsync(east.Zhou, SummaryFigure.Satisfaction)).Rows;

        Assert.Equal([3, 4, 5], rows.Select(r => ((ContactSubject)r.What).Satisfaction));
    }

    [Fact]
    public async Task An_issue_that_missed_its_clock_says_by_how_much()
    {
        using var east = new TeamEast();
        var issue = Assert.IsType<IssueSubject>(Assert.Single((await east.RowsAsync(east.Zhou, SummaryFigure.IssuesMissed)).Rows).What);

        Assert.Equal(("I-0409", TimeSpan.FromHours(4), TeamEast.At(19, 9)), (issue.Number, issue.Over, issue.ClosedUtc));
    }

    private static int FigureOf(WeeklySummary summary, SummaryFigure figure) => figure switch
    {
        SummaryFigure.ContactsDue => summary.Contacts.Due,
        SummaryFigure.ContactsDone => summary.Contacts.Done,
        SummaryFigure.OnTime => summary.Contacts.OnTime,
        SummaryFigure.Overdue => summary.Contacts.Overdue,
        SummaryFigure.PromisesKept => summary.Promises.Kept,
        SummaryFigure.PromisesLate => summary.Promises.Late,
        SummaryFigure.NextWeek => summary.NextWeek,
        SummaryFigure.Contacts => summary.Conversations.Contacts,
        SummaryFigure.Satisfaction => summary.Conversations.Ratings,
        SummaryFigure.RecordedLate => summary.Conversations.RecordedLate,
        SummaryFigure.IssuesOpened => summary.Issues.Opened,
        SummaryFigure.IssuesClosed => summary.Issues.Closed,
        SummaryFigure.IssuesMissed => summary.Issues.Missed,
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "A new figure needs its line here."),
    };

    /// <summary>The total, after proof that so many rows can really be leafed through.</summary>
    private static async Task<int> RowCountAsync(TeamEast east, People.Person asking, SummaryFigure figure, Tier? tier, SummaryScope scope, DateTime now)
    {
        var page = await east.RowsAsync(asking, figure, tier, 1, scope, now);
        var seen = page.Rows.Count;
        for (var number = 2; number <= page.Pages; number++)
            seen += (await east.RowsAsync(asking, figure, tier, number, scope, now)).Rows.Count;
        Assert.Equal(page.Total, seen);
        return page.Total;
    }
}
