using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Reminders;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Customers;

[Trait("Spec", "GRD-1")]
public sealed class GradeCustomerTests : IDisposable
{
    private static readonly DateTime QuarterLater = World.Now.AddMonths(3);

    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task New_figures_give_a_new_tier_with_a_line_in_the_history_a_new_plan_and_a_word_to_the_owner()
    {
        office.C002.Value(62_000_000, null, 8);
        office.C002.WasPlanned(World.Now);
        Assert.Equal(1, await RegradeAsync(World.Now));

        using var turn = office.Turn();
        var customer = await C002Async(turn);
        Assert.Equal((Tier.A, null, false, QuarterLater), (customer.Tier, customer.PlannedUtc, customer.IsGradeSetByHand, customer.GradeDueUtc));
        var line = await turn.Database.GradeChanges.SingleAsync();
        Assert.Equal(("B", "A", RegradeCauses.Data, null), (line.FromGrade, line.ToGrade, line.Reason, line.ById));
        Assert.Equal([office.ChenJie.Id], await ToldAsync(turn));
    }

    [Fact]
    public async Task Each_quarter_the_figures_are_looked_at_again_and_not_before()
    {
        office.C002.Value(62_000_000, null, 8);
        office.C002.GradeLookedAt(QuarterLater);
        Assert.Equal(0, await RegradeAsync(QuarterLater.AddSeconds(-1)));
        Assert.Equal(1, await RegradeAsync(QuarterLater));

        using var turn = office.Turn();
        Assert.Equal(RegradeCauses.Schedule, (await turn.Database.GradeChanges.SingleAsync()).Reason);
        Assert.Equal(QuarterLater.AddMonths(3), (await C002Async(turn)).GradeDueUtc);
    }

    [Fact]
    public async Task Looked_at_twice_nothing_happens_twice()
    {
        office.C002.Value(62_000_000, null, 8);
        await RegradeAsync(World.Now);
        Assert.Equal(0, await RegradeAsync(World.Now.AddMinutes(1)));

        using var turn = office.Turn();
        Assert.Single(await turn.Database.GradeChanges.ToListAsync());
        Assert.Single(await ToldAsync(turn));
    }

    [Fact]
    public async Task Many_that_change_at_once_are_one_message_to_each_owner()
    {
        office.C002.Value(62_000_000, null, 8);
        office.W001.Value(62_000_000, null, 8);
        for (var i = 0; i < 700; i++)
            office.World.Customer($"X{i:000}", office.ChenJie).Value(62_000_000, null, 8);
        Assert.Equal(702, await RegradeAsync(World.Now));

        using var turn = office.Turn();
        Assert.Equal([office.ChenJie.Id, office.WangLei.Id], (await ToldAsync(turn)).OrderBy(p => p == office.WangLei.Id));
        var page = await new GradeNews(turn.Database, Turn.Playbooks).ReadAsync(World.Now, 0, Office.As(office.ChenJie), default);
        Assert.Equal((701, GradeNews.PageSize), (page.Total, page.Moves.Count));
        Assert.Equal(2, (await new GradeNews(turn.Database, Turn.Playbooks).ReadAsync(World.Now, 699, Office.As(office.ChenJie), default)).Moves.Count);
        Assert.Equal(1, (await new GradeNews(turn.Database, Turn.Playbooks).ReadAsync(World.Now, 0, Office.As(office.WangLei), default)).Total);
    }

    [Fact]
    public async Task A_change_that_was_overtaken_is_no_news_any_more()
    {
        office.C002.Value(62_000_000, null, 8);
        await RegradeAsync(World.Now);
        using (var turn = office.Turn())
        {
            (await C002Async(turn)).Value(1_000_000, null, 2);
            await turn.Database.SaveChangesAsync();
        }

        await RegradeAsync(World.Now.AddHours(1));
        using var later = office.Turn();
        Assert.Equal(0, (await new GradeNews(later.Database, Turn.Playbooks).ReadAsync(World.Now, 0, Office.As(office.ChenJie), default)).Total);
    }

    [Theory]
    [InlineData(62_000_000L, 5)]
    [InlineData(null, 5)]
    public async Task The_same_tier_or_unknown_figures_change_nothing_and_tell_nobody(long? amount, int potential)
    {
        office.C002.Value(amount, null, potential);
        Assert.Equal(0, await RegradeAsync(World.Now));

        using var turn = office.Turn();
        Assert.Equal((Tier.B, QuarterLater), ((await C002Async(turn)).Tier, (await C002Async(turn)).GradeDueUtc));
        Assert.Empty(await ToldAsync(turn));
    }

    [Fact]
    public async Task Nobody_is_told_of_a_lost_customer_or_of_one_without_an_owner()
    {
        office.C002.Describe(CustomerKind.Direct, CustomerStatus.Lost, null, null);
        office.C002.Value(62_000_000, null, 8);
        office.World.Customer("C800").Value(62_000_000, null, 8);
        Assert.Equal(2, await RegradeAsync(World.Now));

        using var turn = office.Turn();
        Assert.Empty(await ToldAsync(turn));
    }

    [Fact]
    public async Task A_new_customer_starts_in_the_entry_tier_silently_and_no_margin_keeps_it_there()
    {
        var fresh = office.World.Keep(new Customer(CustomerId.New(World.Now), World.Tenant, "C900", "新客户", World.Now));
        fresh.HandTo(office.ChenJie.Id);
        fresh.Value(1_000_000, null, 6);
        await RegradeAsync(World.Now);
        Assert.Equal(Tier.C, await TierAsync(fresh.Id));
        using (var turn = office.Turn())
            Assert.Empty(await ToldAsync(turn));

        await RegradeAsync(QuarterLater);
        Assert.Equal(Tier.D, await TierAsync(fresh.Id));
    }

    [Fact]
    public async Task Whoever_asks_for_the_look_is_not_told_of_it_and_the_owner_is()
    {
        office.C002.Value(62_000_000, null, 8);
        office.W001.Value(62_000_000, null, 8);
        Assert.Equal(Tier.B, (await GradeAsync(office.C002.Id, office.Director)).Value);
        await GradeAsync(office.W001.Id, office.WangLei);

        using var turn = office.Turn();
        Assert.Equal([office.ChenJie.Id], await ToldAsync(turn));
        Assert.All(await turn.Database.GradeChanges.ToListAsync(), line => Assert.Equal(RegradeCauses.Demand, line.Reason));
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Nobody_grades_a_customer_that_is_not_theirs_to_see()
    {
        Assert.Equal(new NotFound("customer"), (await GradeAsync(office.C002.Id, office.WangLei)).Refusal);
        Assert.Equal(new NotFound("customer"), (await GradeAsync(office.C002.Id, office.Ann)).Refusal);
        Assert.Equal(new NotFound("customer"), (await GradeAsync(CustomerId.New(World.Now), office.Director)).Refusal);
    }

    [Fact, Trait("Spec", "GRD-3")]
    public async Task A_managers_grade_stays_marked_through_regrades_until_it_is_taken_back()
    {
        office.C002.Value(62_000_000, null, 5);
        var set = await SetAsync(null, "Strategic for us", office.ZhouMin);
        Assert.False(set.IsRefused);
        await RegradeAsync(QuarterLater);
        Assert.Equal(Tier.A, await TierAsync(office.C002.Id));

        using var turn = office.Turn();
        Assert.True((await C002Async(turn)).IsGradeSetByHand);
        var seen = (await turn.Database.GradeChanges.SingleAsync()).Id;
        Assert.False((await turn.Override.TakeBackAsync(office.C002.Id, seen, Office.As(office.ZhouMin), QuarterLater, default)).IsRefused);
        Assert.Equal((Tier.B, false), ((await C002Async(turn)).Tier, (await C002Async(turn)).IsGradeSetByHand));
        Assert.Equal(
            [("Strategic for us", office.ZhouMin.Id), (RegradeCauses.OverrideEnded, office.ZhouMin.Id)],
            (await turn.Database.GradeChanges.OrderBy(g => g.ChangedUtc).ToListAsync()).Select(g => (g.Reason, g.ById!.Value)));
        Assert.Equal([office.ChenJie.Id, office.ChenJie.Id], await ToldAsync(turn));
    }

    [Fact, Trait("Spec", "GRD-3")]
    public async Task An_override_needs_a_manager_a_reason_and_a_present_card()
    {
        Assert.IsType<LeadersOnly>((await SetAsync(null, "Because", office.ChenJie)).Refusal);
        Assert.Equal(new NotFound("customer"), (await SetAsync(null, "Because", office.WangLei)).Refusal);
        Assert.Equal(new NotFound("customer"), (await SetAsync(null, "Because", office.Ann)).Refusal);
        Assert.Equal(new AnswerNeeded("reason"), (await SetAsync(null, " ", office.ZhouMin)).Refusal);
        Assert.IsType<Domain.Issues.TextTooLong>((await SetAsync(null, new string('x', 301), office.ZhouMin)).Refusal);
        Assert.IsType<OutOfDate>((await SetAsync(GradeChangeId.New(World.Now), "Because", office.ZhouMin)).Refusal);
        Assert.False((await SetAsync(null, "Because", office.Director)).IsRefused);
        Assert.IsType<OutOfDate>((await SetAsync(null, "Because", office.ZhouMin)).Refusal);
    }

    [Fact, Trait("Spec", "GRD-3")]
    public async Task The_newest_line_is_the_one_that_gave_the_present_grade_though_another_nodes_clock_is_ahead()
    {
        office.C002.Value(62_000_000, null, 5);
        using var ahead = office.Turn();
        Assert.False((await ahead.Override.SetAsync(office.C002.Id, null, Tier.D, "Pays late", Office.As(office.ZhouMin), World.Now.AddSeconds(5), default)).IsRefused);
        var seen = (await ahead.Database.GradeChanges.SingleAsync()).Id;
        Assert.False((await SetAsync(seen, "Strategic for us", office.ZhouMin)).IsRefused);

        using var turn = office.Turn();
        var last = (await turn.Database.GradeChanges.OrderBy(g => g.ChangedUtc).ToListAsync())[^1];
        Assert.Equal(((await C002Async(turn)).Tier, last.FromGrade), (last.ToTier, "D"));
        Assert.False((await turn.Override.TakeBackAsync(office.C002.Id, last.Id, Office.As(office.ZhouMin), World.Now, default)).IsRefused);
        Assert.Equal(RegradeCauses.OverrideEnded, (await turn.Database.GradeChanges.OrderBy(g => g.ChangedUtc).ToListAsync())[^1].Reason);
    }

    [Fact, Trait("Spec", "GRD-3")]
    public async Task A_tier_that_the_playbook_lacks_cannot_be_given()
    {
        office.C002.Describe(CustomerKind.Direct, CustomerStatus.InService, null, "abc-amount");
        using var turn = office.Turn();
        var given = await turn.Override.SetAsync(office.C002.Id, null, Tier.D, "Because", Office.As(office.ZhouMin), World.Now, default);

        Assert.Equal(new AnswerNeeded("tier"), given.Refusal);
    }

    [Fact, Trait("Spec", "GRD-3")]
    public async Task What_nobody_overrode_cannot_be_taken_back()
    {
        using var turn = office.Turn();

        Assert.IsType<OutOfDate>((await turn.Override.TakeBackAsync(office.C002.Id, null, Office.As(office.ZhouMin), World.Now, default)).Refusal);
    }

    private async Task<int> RegradeAsync(DateTime nowUtc)
    {
        using var turn = office.Turn();
        return await turn.Regrade.RegradeAsync(nowUtc, default);
    }

    private async Task<Outcome<Tier>> GradeAsync(CustomerId id, Person by)
    {
        using var turn = office.Turn();
        return await turn.Grade.GradeAsync(id, Office.As(by), World.Now, default);
    }

    private async Task<Outcome<CustomerId>> SetAsync(GradeChangeId? seen, string reason, Person by)
    {
        using var turn = office.Turn();
        return await turn.Override.SetAsync(office.C002.Id, seen, Tier.A, reason, Office.As(by), World.Now, default);
    }

    private async Task<Tier> TierAsync(CustomerId id)
    {
        using var turn = office.Turn();
        return (await turn.Database.Customers.SingleAsync(c => c.Id == id)).Tier;
    }

    private Task<Customer> C002Async(Turn turn) => turn.Database.Customers.SingleAsync(c => c.Id == office.C002.Id);

    private static Task<List<PersonId>> ToldAsync(Turn turn) => turn.Database.Reminders
        .Where(r => r.Kind == ReminderKind.GradeChanged).OrderBy(r => r.MomentUtc).Select(r => r.RecipientId).ToListAsync();
}
