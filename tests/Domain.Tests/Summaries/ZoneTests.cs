using CrmBot.Domain.Summaries;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Summaries;

/// <summary>The week begins and ends where the asking person lives, also when the clocks change in it.</summary>
public sealed class ZoneTests
{
    [Theory]
    [InlineData("Asia/Shanghai", 1)]
    [InlineData("Europe/Berlin", 0)]
    public async Task A_contact_on_monday_at_one_in_shanghai_is_still_last_week_in_berlin(string zone, int contacts)
    {
        using var database = TestDatabase.Sqlite();
        var world = new World();
        var rep = world.Rep(zone: zone);
        world.Interaction(world.Customer(owner: rep), rep, World.At(World.Nov(16), 1));
        world.Save(database);

        Assert.Equal(contacts, await ContactsAsync(database, rep, World.Now));
    }

    [Fact]
    public async Task The_sunday_of_25_hours_is_wholly_in_the_week()
    {
        using var database = TestDatabase.Sqlite();
        var world = new World();
        var rep = world.Rep(zone: "Europe/Berlin");
        var customer = world.Customer(owner: rep);
        // 25 October 2026 ends in Berlin at 23:00 UTC; the week had begun in summer time, at 22:00 UTC.
        world.Interaction(customer, rep, Utc(18, 22, 0));
        world.Interaction(customer, rep, Utc(25, 22, 59));
        world.Interaction(customer, rep, Utc(25, 23, 0));
        world.Save(database);

        Assert.Equal(2, await ContactsAsync(database, rep, Utc(25, 22, 59).AddSeconds(59)));

        static DateTime Utc(int day, int hour, int minute) => new(2026, 10, day, hour, minute, 0, DateTimeKind.Utc);
    }

    private static async Task<int> ContactsAsync(TestDatabase database, People.Person rep, DateTime now)
    {
        await using var context = database.Open();
        var summary = await new WeeklySummaries(context, TeamEast.Limits).ReadAsync(World.Actor(rep), new(), now, CancellationToken.None);
        return summary.Value.Conversations.Contacts;
    }
}
