using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Summaries;
using CrmBot.Domain.Tests.Storage;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Summaries;

[Trait("Spec", "SUM-1")]
public sealed class WeeklySummariesTests
{
    [DatabaseTheory]
    public async Task Contacts_are_due_done_on_time_and_overdue(StorageProvider provider)
    {
        using var east = new TeamEast(provider);

        Assert.Equal(new ContactFigures(Due: 11, Done: 6, OnTime: 4, Overdue: 2), (await east.ReadAsync(east.Zhou)).Contacts);
    }

    [DatabaseTheory]
    public async Task Each_rep_has_a_line_and_the_one_with_most_to_do_comes_first(StorageProvider provider)
    {
        using var east = new TeamEast(provider);

        Assert.Equal(
            [
                new PersonWeek(east.Chen.Id, new TwoTexts("陈洁", "Chen Jie"), 9, 5, 3, 1, 1),
                new PersonWeek(east.Wang.Id, new TwoTexts("王磊", "Wang Lei"), 2, 1, 1, 1, 3),
            ],
            (await east.ReadAsync(east.Zhou)).People);
    }

    [DatabaseTheory]
    public async Task A_tier_is_covered_through_the_last_day_of_its_interval(StorageProvider provider)
    {
        using var east = new TeamEast(provider);

        Assert.Equal(
            [new TierCoverage(Tier.A, Covered: 1, All: 3, LatestDays: 30), new TierCoverage(Tier.B, Covered: 1, All: 2, LatestDays: 60)],
            (await east.ReadAsync(east.Zhou)).Coverage);
    }

    [DatabaseTheory]
    public async Task Real_contacts_are_counted_by_channel_and_rated(StorageProvider provider)
    {
        using var east = new TeamEast(provider);
        var conversations = (await east.ReadAsync(east.Zhou)).Conversations;

        Assert.Equal((4, 4.0, 3), (conversations.Contacts, conversations.Satisfaction, conversations.Ratings));
        Assert.Equal(new Dictionary<ContactChannel, int> { [ContactChannel.Phone] = 3, [ContactChannel.Visit] = 1 }, conversations.ByChannel);
        Assert.Equal(new Dictionary<Mood, int> { [Mood.Positive] = 1, [Mood.Unhappy] = 1 }, conversations.Moods);
    }

    [DatabaseTheory, Trait("Spec", "CBK-8")]
    public async Task A_record_two_hours_after_the_contact_is_late_and_an_imported_one_never(StorageProvider provider)
    {
        using var east = new TeamEast(provider);

        Assert.Equal(1, (await east.ReadAsync(east.Zhou)).Conversations.RecordedLate);
    }

    [DatabaseTheory]
    public async Task Issues_promises_and_next_weeks_load_are_counted(StorageProvider provider)
    {
        using var east = new TeamEast(provider);
        var summary = await east.ReadAsync(east.Zhou);

        Assert.Equal(new IssueFigures(Opened: 2, Closed: 2, Missed: 1), summary.Issues);
        Assert.Equal(new PromiseFigures(Kept: 1, Late: 2), summary.Promises);
        Assert.Equal(4, summary.NextWeek);
    }

    [Fact]
    public async Task The_period_is_the_iso_week_of_the_asking_person()
    {
        using var east = new TeamEast();

        Assert.Equal(new SummaryPeriod(World.Nov(16), World.Nov(22), 2026, 47, IsOver: false, World.Now), (await east.ReadAsync(east.Zhou)).Period);
    }

    [Fact, Trait("Spec", "BYD-15")]
    public async Task What_needs_the_manager_comes_first_with_its_gravest_rows()
    {
        using var east = new TeamEast();
        var concerns = (await east.ReadAsync(east.Zhou)).NeedsYouFirst;

        Assert.Equal(
            [(SummaryFigure.Uncovered, 2), (SummaryFigure.IssuesMissed, 1), (SummaryFigure.PromisesLate, 2), (SummaryFigure.Overdue, 2)],
            concerns.Select(c => (c.Figure, c.Count)));
        Assert.Equal([("C007", 12), ("C019", 3)], concerns[0].Worst.Select(r => (r.CustomerNumber, r.DaysLate)));
        Assert.Equal(TimeSpan.FromHours(4), Assert.IsType<IssueSubject>(concerns[1].Worst[0].What).Over);
        Assert.Equal([2, 1], concerns[2].Worst.Select(r => r.DaysLate));
        Assert.Equal([9, 1], concerns[3].Worst.Select(r => r.DaysLate));
    }

    [Fact, Trait("Spec", "BYD-15")]
    public async Task A_week_without_exceptions_needs_nobody()
    {
        using var east = new TeamEast();
        var summary = await east.ReadAsync(east.Far);

        Assert.Empty(summary.NeedsYouFirst);
        Assert.Empty(summary.Overdue);
        Assert.Equal(new ContactFigures(1, 1, 1, 0), summary.Contacts);
    }

    [Fact]
    public async Task Nothing_at_all_is_zero_and_not_an_error()
    {
        using var east = new TeamEast();
        var summary = await east.ReadAsync(east.Zhou, new SummaryScope(PersonId: east.Zhou.Id));

        Assert.Equal(new ContactFigures(0, 0, 0, 0), summary.Contacts);
        Assert.Null(summary.Conversations.Satisfaction);
        Assert.Equal(new IssueFigures(0, 0, 0), summary.Issues);
    }
}
