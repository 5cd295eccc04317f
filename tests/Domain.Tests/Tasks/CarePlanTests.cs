using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Tasks;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Tasks;

[Trait("Spec", "TSK-2")]
public sealed class CarePlanTests
{
    private static readonly CareFacts TierA = new(Tier.A, new(2026, 1, 5), World.Nov(16), null, null, []);

    [Fact]
    public void A_tier_owes_the_callback_of_its_sales_role_from_the_last_contact()
    {
        var owed = Assert.Single(Owed(TierA));

        Assert.Equal(("value-potential/A/sales-follow-up", "2026-11-16"), (owed.Rule, owed.Occurrence));
        Assert.Equal((TaskKind.TierCallback, "core-callback", ContactChannel.Phone), (owed.Kind, owed.ScriptId, owed.Channel));
        Assert.Equal((new DateOnly(2026, 12, 16), new DateOnly(2026, 12, 31)), (owed.Schedule.DueOn, owed.Schedule.LatestOn));
    }

    [Fact]
    public void A_customer_never_spoken_to_counts_from_its_creation()
    {
        var owed = Assert.Single(Owed(TierA with { LastContactOn = null, CreatedOn = World.Nov(18) }));

        Assert.Equal(("2026-11-18", new DateOnly(2026, 12, 18)), (owed.Occurrence, owed.Schedule.DueOn));
    }

    [Fact]
    public void A_tier_whose_contacts_are_not_of_sales_owes_no_callback() =>
        Assert.Empty(Owed(TierA with { Tier = Tier.D }));

    [Fact, Trait("Spec", "CBK-1")]
    public void Signing_brings_the_first_callback_within_7_days_and_training_within_30()
    {
        var owed = Owed(TierA with { SignedOn = World.Nov(16) }).Where(o => o.Kind == TaskKind.SpecialCallback).ToList();

        Assert.Equal(["value-potential/signed-7-days", "value-potential/training-30-days"], owed.Select(o => o.Rule));
        Assert.Equal([World.Nov(23), new DateOnly(2026, 12, 16)], owed.Select(o => o.Schedule.DueOn));
        Assert.All(owed, o => Assert.Equal("2026-11-16", o.Occurrence));
    }

    [Fact, Trait("Spec", "CBK-1")]
    public void Every_purchase_has_its_own_callback()
    {
        var purchases = new[] { 1, 2 }.Select(n => (new PurchaseId(new Guid(n, 0, 0, new byte[8])), World.Nov(13 + n))).ToList();
        var owed = Owed(TierA with { Purchases = purchases }).Where(o => o.Kind == TaskKind.SpecialCallback).ToList();

        Assert.Equal(purchases.Select(p => p.Item1.Value.ToString()), owed.Select(o => o.Occurrence));
        // A week after Saturday the 14th and after Sunday the 15th: on to Monday.
        Assert.All(owed, o => Assert.Equal(World.Nov(23), o.Schedule.DueOn));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void An_event_whose_last_day_lies_more_than_a_week_back_is_history(int today, bool isOwed)
    {
        // The 7 days of signing ended on the 13th, those of training have not.
        var owed = Owed(TierA with { SignedOn = World.Nov(6) }, World.Nov(today));

        Assert.Equal(isOwed, owed.Exists(o => o.Rule == "value-potential/signed-7-days"));
        Assert.Contains(owed, o => o.Rule == "value-potential/training-30-days");
    }

    [Theory, Trait("Spec", "GRD-1")]
    [InlineData("2026-08-20", 20, "2026-11-20", "2026-12-05")]
    [InlineData("2026-08-20", 18, "2026-11-20", "2026-12-03")]
    [InlineData("2026-11-16", 20, "2026-12-16", "2026-12-31")]
    public void A_tier_that_is_new_is_not_late_by_a_rule_that_did_not_hold_before(string lastContact, int changedOn, string due, string latest)
    {
        var facts = TierA with { LastContactOn = Day(lastContact), TierSince = World.Nov(changedOn) };

        var callback = Owed(facts).Single(o => o.Kind == TaskKind.TierCallback);
        Assert.Equal((Day(due), Day(latest)), (callback.Schedule.DueOn, callback.Schedule.LatestOn));
    }

    [Fact]
    public void The_same_facts_give_the_same_tasks()
    {
        var facts = TierA with { SignedOn = World.Nov(16) };

        Assert.Equal(Owed(facts), Owed(facts));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static List<OwedTask> Owed(CareFacts facts, DateOnly? today = null) =>
        [.. CarePlan.Owed(Sitting.Playbooks.Default, facts, today ?? World.Friday, Sitting.Shanghai, _ => 0, 8)];
}
