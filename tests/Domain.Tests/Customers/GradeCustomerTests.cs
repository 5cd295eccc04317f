using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Customers;

[Trait("Spec", "GRD-1")]
public sealed class GradeCustomerTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_new_tier_is_written_to_the_history_and_planned_anew()
    {
        office.C002.Value(62_000_000, null, 8);
        office.C002.WasPlanned(World.Now);
        var result = await GradeAsync(office.C002.Id);

        Assert.Equal(Tier.A, result.Value.Tier);
        using var turn = office.Turn();
        var customer = await turn.Database.Customers.SingleAsync(c => c.Id == office.C002.Id);
        Assert.Equal((Tier.A, null, false), (customer.Tier, customer.PlannedUtc, customer.IsGradeSetByHand));
        var line = await turn.Database.GradeChanges.SingleAsync();
        Assert.Equal(("B", "A", RegradeCauses.Data, null), (line.FromGrade, line.ToGrade, line.Reason, line.ById));
    }

    [Theory]
    [InlineData(62_000_000L, 5)]
    [InlineData(null, 5)]
    public async Task The_same_tier_or_unknown_figures_change_nothing(long? amount, int potential)
    {
        office.C002.Value(amount, null, potential);
        await GradeAsync(office.C002.Id);

        Assert.Equal(Tier.B, await TierAsync());
    }

    [Fact]
    public async Task A_new_customer_starts_in_the_entry_tier_and_no_margin_keeps_it_there()
    {
        var fresh = office.World.Keep(new Customer(CustomerId.New(World.Now), World.Tenant, "C900", "新客户", World.Now));
        fresh.Value(1_000_000, null, 6);

        Assert.Equal((Tier.C, GradeBasis.NewCustomer), Key((await GradeAsync(fresh.Id)).Value));
        Assert.Equal((Tier.D, GradeBasis.Figures), Key((await GradeAsync(fresh.Id)).Value));
    }

    [Fact]
    public async Task An_unknown_customer_is_refused() =>
        Assert.Equal(new NotFound("customer"), (await GradeAsync(CustomerId.New(World.Now))).Refusal);

    [Fact, Trait("Spec", "GRD-3")]
    public async Task A_managers_grade_stays_marked_through_regrades_until_it_is_taken_back()
    {
        office.C002.Value(62_000_000, null, 5);
        Assert.False((await OverrideAsync(0, "Strategic for us", office.ZhouMin)).IsRefused);
        Assert.Equal(GradeBasis.Manual, (await GradeAsync(office.C002.Id)).Value.Basis);
        Assert.Equal(Tier.A, await TierAsync());

        using var turn = office.Turn();
        var back = await turn.Override.TakeBackAsync(office.C002.Id, 1, Office.As(office.ZhouMin), World.Now.AddDays(1), default);
        Assert.Equal((Tier.B, GradeBasis.Figures), Key(back.Value));
        Assert.Equal(
            [("Strategic for us", office.ZhouMin.Id), (RegradeCauses.OverrideEnded, office.ZhouMin.Id)],
            (await turn.Database.GradeChanges.OrderBy(g => g.ChangedUtc).ToListAsync()).Select(g => (g.Reason, g.ById!.Value)));
    }

    [Fact, Trait("Spec", "GRD-3")]
    public async Task An_override_needs_a_manager_a_reason_and_a_present_card()
    {
        Assert.Equal(new NotYours("grade", null), (await OverrideAsync(0, "Because", office.ChenJie)).Refusal);
        Assert.Equal(new NotFound("customer"), (await OverrideAsync(0, "Because", office.WangLei)).Refusal);
        Assert.Equal(new NotFound("customer"), (await OverrideAsync(0, "Because", office.Ann)).Refusal);
        Assert.Equal(new AnswerNeeded("reason"), (await OverrideAsync(0, " ", office.ZhouMin)).Refusal);
        Assert.IsType<Domain.Issues.TextTooLong>((await OverrideAsync(0, new string('x', 301), office.ZhouMin)).Refusal);
        Assert.IsType<OutOfDate>((await OverrideAsync(7, "Because", office.ZhouMin)).Refusal);
        Assert.False((await OverrideAsync(0, "Because", office.Director)).IsRefused);
    }

    [Fact, Trait("Spec", "GRD-3")]
    public async Task A_tier_that_the_playbook_lacks_cannot_be_given()
    {
        office.C002.Describe(CustomerKind.Direct, CustomerStatus.InService, null, "abc-amount");
        using var turn = office.Turn();
        var given = await turn.Override.OverrideGradeAsync(office.C002.Id, 0, Tier.D, "Because", Office.As(office.ZhouMin), World.Now, default);

        Assert.Equal(new AnswerNeeded("tier"), given.Refusal);
    }

    [Fact, Trait("Spec", "GRD-3")]
    public async Task What_nobody_overrode_cannot_be_taken_back()
    {
        using var turn = office.Turn();

        Assert.IsType<OutOfDate>((await turn.Override.TakeBackAsync(office.C002.Id, 0, Office.As(office.ZhouMin), World.Now, default)).Refusal);
    }

    private static (Tier, GradeBasis) Key(GradeResult result) => (result.Tier, result.Basis);

    private async Task<Outcome<GradeResult>> GradeAsync(CustomerId id)
    {
        using var turn = office.Turn();
        return await turn.Grade.GradeAsync(id, RegradeCauses.Data, World.Now, default);
    }

    private async Task<Outcome<GradeResult>> OverrideAsync(int rev, string reason, Person by)
    {
        using var turn = office.Turn();
        return await turn.Override.OverrideGradeAsync(office.C002.Id, rev, Tier.A, reason, Office.As(by), World.Now, default);
    }

    private async Task<Tier> TierAsync()
    {
        using var turn = office.Turn();
        return (await turn.Database.Customers.SingleAsync(c => c.Id == office.C002.Id)).Tier;
    }
}
