using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Tasks;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Customers;

public sealed class CustomerCardsTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact, Trait("Spec", "CBK-4")]
    public async Task The_card_shows_what_is_open_and_what_was()
    {
        var (world, c002) = (office.World, office.C002);
        var callback = world.Task(c002, office.ChenJie, World.Friday);
        world.Task(c002, office.ChenJie, World.Nov(24), TaskKind.Promise, goal: "Quote for module A");
        world.Issue("I-0417", c002, office.ChenJie, World.At(World.Friday, 10), responseDueUtc: World.At(World.Friday, 12)).Describe("2 of 12 missing", null, IssueUrgency.Normal);
        foreach (var day in new[] { 2, 3, 4, 5 })
            world.Interaction(c002, office.ChenJie, World.At(World.Nov(day), 10), satisfaction: day);
        world.Keep(new Need(NeedId.New(World.Now), c002.Id, InteractionId.New(World.Now), "explicit", "20 A modules", World.Now));
        Contact(isMain: true);
        var bought = world.Keep(new Purchase(PurchaseId.New(World.Now), c002.Id, "S2传感器", World.Nov(1)));
        bought.Describe("sensors S2", World.Nov(2), 12, null);
        var card = (await ReadAsync(office.ChenJie))!;

        Assert.Equal((callback.Id, World.Friday, null), (card.Next!.Id, card.Next.DueOn, card.Next.AssigneeName));
        Assert.Equal(new OpenPromise("Quote for module A", World.Nov(24), false), Assert.Single(card.Promises));
        Assert.Equal(("I-0417", "2 of 12 missing", true), (card.Issues[0].Number, card.Issues[0].About, card.Issues[0].IsLate));
        Assert.Equal(["20 A modules"], card.Needs);
        Assert.Equal(("Ms Li", "13812345678", true), (card.Contact!.Name, card.Contact.Phone, card.Contact.HasPhone));
        Assert.Equal(new LastPurchase("sensors S2", 12, World.Nov(1), World.Nov(2)), card.Purchase);
        Assert.Equal([World.Nov(5), World.Nov(4), World.Nov(3)], card.Contacts.Select(c => c.On));
        Assert.Equal(("Chen Jie", "Mature customer"), (card.OwnerName, card.TierName));
    }

    [Fact, Trait("Spec", "BYD-17")]
    public async Task The_card_says_why_this_tier_and_what_a_better_one_needs()
    {
        office.C002.Value(62_000_000, null, 5);
        var grade = (await ReadAsync(office.ChenJie))!.Grade;

        Assert.Equal((Tier.B, GradeBasis.Figures), (grade.Tier, grade.Basis));
        var gap = Assert.Single(Assert.Single(grade.NextSteps).Gaps);
        Assert.Equal((5m, 7m), (gap.Have, gap.Need));
    }

    [Fact]
    public async Task A_customer_of_whom_little_is_known_has_a_card_too()
    {
        var card = (await ReadAsync(office.ChenJie))!;

        Assert.Null(card.Next);
        Assert.Null(card.Contact);
        Assert.Null(card.Purchase);
        Assert.Empty(card.Issues);
        Assert.Equal(GradeBasis.MissingFigures, card.Grade.Basis);
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Rep_manager_and_director_see_it_and_nobody_else()
    {
        Assert.NotNull(await ReadAsync(office.ChenJie));
        Assert.NotNull(await ReadAsync(office.ZhouMin));
        Assert.NotNull(await ReadAsync(office.Director));
        Assert.Null(await ReadAsync(office.WangLei));
        Assert.Null(await ReadAsync(office.Ann));
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Whoever_has_a_task_of_the_customer_in_hand_sees_it()
    {
        office.World.Task(office.C002, office.WangLei, World.Friday);

        Assert.Null((await ReadAsync(office.WangLei))!.Next!.AssigneeName);
        Assert.Equal("Wang Lei", (await ReadAsync(office.ChenJie))!.Next!.AssigneeName);
    }

    private void Contact(bool isMain)
    {
        var contact = office.World.Keep(new Contact(ContactId.New(World.Now), office.C002.Id, "李芳"));
        contact.Describe("Li Fang", "李女士", "Ms Li", "采购", DecisionRole.DecisionMaker);
        contact.ReachBy("13812345678", null, null, ContactChannel.Phone, true);
        contact.Know(null, isMain);
    }

    private async Task<CustomerCard?> ReadAsync(Person reader)
    {
        using var turn = office.Turn();
        return await turn.Customers.ReadAsync(office.C002.Id, Office.As(reader), World.Now, default);
    }
}
