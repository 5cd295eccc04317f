using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Domain.Summaries;
using CrmBot.Domain.Tests.Storage;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Summaries;

/// <summary>What the summaries would send to SQL Server is T-SQL that it takes.</summary>
public sealed class SqlServerTranslationTests
{
    private static readonly Actor Director = World.Actor(new World().Person("高远", PersonRole.Director));
    private static readonly SummaryScope[] Weeks = [new(), new(World.Nov(10))];

    [Fact]
    public async Task The_summary_of_this_and_of_a_past_week_translates()
    {
        foreach (var week in Weeks)
        {
            var rehearsal = new SqlServerRehearsal();
            await using var context = rehearsal.Open();
            var summary = await new WeeklySummaries(context, TeamEast.Limits).ReadAsync(Director, week, World.Now, CancellationToken.None);

            Assert.False(summary.IsRefused);
            Assert.Equal(5, rehearsal.Sent.Count);
            Assert.All(rehearsal.Sent, sql => Assert.Empty(TransactSql.Faults(sql)));
        }
    }

    [Fact]
    public async Task The_rows_of_every_figure_translate()
    {
        var rehearsal = new SqlServerRehearsal();
        await using var context = rehearsal.Open();
        var rows = new SummaryRows(context, TeamEast.Limits);
        var figures = Enum.GetValues<SummaryFigure>();
        foreach (var (figure, week) in from f in figures from w in Weeks select (f, w))
            await rows.ReadAsync(Director, week, figure, figure == SummaryFigure.Uncovered ? Tier.A : null, 2, World.Now, CancellationToken.None);

        // A count and a page each.
        Assert.Equal(2 * figures.Length * Weeks.Length, rehearsal.Sent.Count);
        Assert.All(rehearsal.Sent, sql => Assert.Empty(TransactSql.Faults(sql)));
    }

    [Fact]
    public async Task What_is_due_on_friday_translates()
    {
        var rehearsal = new SqlServerRehearsal();
        await using var context = rehearsal.Open();
        await new DueSummaries(context, _ => true).RaiseAsync(World.Now, CancellationToken.None);

        Assert.All(rehearsal.Sent, sql => Assert.Empty(TransactSql.Faults(sql)));
        Assert.NotEmpty(rehearsal.Sent);
    }
}
