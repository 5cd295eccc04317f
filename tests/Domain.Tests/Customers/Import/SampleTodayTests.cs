using CrmBot.Bot.Playground;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Customers.Import;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Customers.Import;

/// <summary>Whatever day the demo is started on, C002 is what Chen Jie sees first.</summary>
[Trait("Spec", "TSK-5")]
public sealed class SampleTodayTests : IDisposable
{
    private readonly ImportDesk desk = new();

    [Theory]
    [InlineData("2026-01-01")] // New Year's Day
    [InlineData("2026-02-17")] // Spring Festival
    [InlineData("2026-03-01")]
    [InlineData("2026-05-01")] // Labour Day
    [InlineData("2026-05-31")] // no 31 February
    [InlineData("2026-08-15")] // a Saturday
    [InlineData("2026-10-03")] // National Day, a Saturday
    [InlineData("2026-11-22")] // a Sunday
    [InlineData("2026-11-23")]
    [InlineData("2026-12-31")]
    [InlineData("2027-02-28")]
    [InlineData("2027-03-15")]
    [InlineData("2028-02-29")]
    public async Task C002_is_due_on_the_day_it_is_loaded(string day)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        await StartAsync(World.At(today, 0, 5));

        var due = await DueAsync("陈洁", today);
        Assert.Equal("C002", due[0].Customer!.Number);
        Assert.InRange(due.Count, 1, 3);
        Assert.All(due, task => Assert.Equal(today, task.DueOn));
        Assert.Equal(World.At(today, 0), due[0].NextRemindUtc);
        Assert.NotEmpty(await DueAsync("王磊", today));
    }

    [Fact]
    public async Task Started_again_on_a_later_day_it_is_due_that_day_while_the_rest_has_aged()
    {
        var (monday, thursday) = (World.Nov(23), World.Nov(26));
        await StartAsync(World.At(monday, 9));
        await StartAsync(World.At(thursday, 9));

        var c002 = Assert.Single(await DueAsync("陈洁", thursday), task => task.Customer!.Number == "C002");
        Assert.Equal((thursday, "2026-08-26"), (c002.DueOn, c002.Occurrence));
        Assert.Contains(await DueAsync("陈洁", thursday), task => task.Customer!.Number == "C018" && task.DueOn == monday);
        var last = (await desk.AllAsync<Interaction>()).Where(i => i.CustomerId == c002.CustomerId).Max(i => i.OccurredUtc);
        Assert.Equal(World.At(new(2026, 8, 26), 10), last);
        Assert.Equal(last, (await desk.AllAsync<Customer>()).Single(c => c.Number == "C002").LastContactUtc);
    }

    [Fact]
    public async Task Once_somebody_has_called_C002_it_is_left_alone()
    {
        await StartAsync(World.At(World.Nov(23), 9));
        await using (var context = desk.Database.Open())
        {
            var customer = await context.Customers.SingleAsync(c => c.Number == "C002");
            var contact = new Interaction(InteractionId.New(World.At(World.Nov(23), 10)), customer.Id, customer.OwnerId!.Value, ContactChannel.Phone, World.At(World.Nov(23), 10), World.At(World.Nov(23), 10));
            context.Interactions.Add(contact);
            await context.SaveChangesAsync();
        }

        await StartAsync(World.At(World.Nov(26), 9));
        Assert.Equal(World.Nov(23), Assert.Single(await DueAsync("陈洁", World.Nov(26)), task => task.Customer!.Number == "C002").DueOn);
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_loaded()
    {
        await StartAsync(World.Now, enabled: false);
        Assert.Empty(await desk.AllAsync<Customer>());
    }

    public void Dispose() => desk.Dispose();

    private async Task StartAsync(DateTime nowUtc, bool enabled = true)
    {
        await using var context = desk.Database.Open();
        var (playbooks, clocks) = (ImportDesk.Rules, ImportDesk.Clocks);
        var load = new LoadSampleArchive(
            context, new ImportArchive(context, playbooks, clocks), new KeepSampleCurrent(context, playbooks, clocks),
            new PlanTasks(context, playbooks, clocks, new CompanySettings()), clocks, new DemoOptions { Enabled = enabled });
        Assert.Null(await load.RunAsync(World.Tenant, nowUtc, default));
    }

    /// <summary>What is due or late, in the order in which reminders go out: tier, day, number.</summary>
    private async Task<List<CrmTask>> DueAsync(string rep, DateOnly today)
    {
        await using var context = desk.Database.Open();
        var person = await context.People.SingleAsync(p => p.Name == rep);
        var open = await context.Tasks.AsNoTracking().Include(t => t.Customer)
            .Where(t => t.AssigneeId == person.Id && t.State == CrmTaskState.Open && t.DueOn <= today).ToListAsync();
        return [.. open.OrderByDescending(t => t.LateAfterOn < today).ThenBy(t => t.Customer!.Tier).ThenBy(t => t.DueOn).ThenBy(t => t.Customer!.Number, StringComparer.Ordinal)];
    }
}
