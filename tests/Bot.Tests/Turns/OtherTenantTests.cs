using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>One bot, two companies: numbers and object ids may be the same in both and still mean different things (SEC-2).</summary>
[Trait("Spec", "SEC-2")]
public sealed class OtherTenantTests
{
    private const string Neighbour = "33333333-3333-3333-3333-333333333333";

    [Fact]
    public async Task The_same_number_and_the_same_object_id_in_two_companies_never_meet()
    {
        await using var bot = await TestBot.StartAsync(30, ("Bot:AllowedTenants:1", Neighbour));
        var (ours, theirs) = (bot.ChenJie, bot.Meet("a001", "陈洁", tenant: Neighbour));
        var theirCustomer = await bot.ReadAsync(async db =>
        {
            var now = bot.Time.GetUtcNow().UtcDateTime;
            var head = new Person(PersonId.New(now), Neighbour, theirs.ObjectId, "陈洁", PersonRole.Director);
            var customer = new Customer(CustomerId.New(now), Neighbour, "C002", "邻居商行", now);
            db.AddRange(head, customer);
            await db.SaveChangesAsync();
            return customer.Id;
        });

        Assert.Contains("百汇商贸", (await ours.SayAsync("C002")).Text, StringComparison.Ordinal);
        Assert.Contains("邻居商行", (await theirs.SayAsync("C002")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("百汇商贸", (await theirs.SayAsync("本周总结")).Text, StringComparison.Ordinal);
        var shown = new ShownCard("m1", default);
        Assert.Equal("没找到，或者不归你看。", (await ours.PressAsync(shown, new() { ["verb"] = "customer.show", ["id"] = theirCustomer.Value.ToString() })).Title);
        var ourCustomer = await bot.ReadAsync(db => db.Customers.SingleAsync(c => c.TenantId == Chatter.Tenant && c.Number == "C002"));
        Assert.Equal("没找到，或者不归你看。", (await theirs.PressAsync(shown, new() { ["verb"] = "customer.show", ["id"] = ourCustomer.Id.Value.ToString(), ["tenantId"] = Chatter.Tenant })).Title);
        Assert.Empty(bot.Failures.Lines);
    }
}
