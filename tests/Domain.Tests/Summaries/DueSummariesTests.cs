using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Summaries;
using CrmBot.Domain.Tests.Storage;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Summaries;

[Trait("Spec", "SUM-1")]
public sealed class DueSummariesTests
{
    private static readonly ChatAddress Chat = new("https://connector.example/", "conversation", "29:user", "28:bot", "CrmBot");

    [DatabaseTheory]
    public async Task On_friday_at_five_everybody_who_leads_gets_one(StorageProvider provider)
    {
        using var database = TestDatabase.On(provider);
        var (world, manager) = Leader();
        var director = world.Person("高远", PersonRole.Director);
        director.MeetAt(Chat);
        world.Rep().MeetAt(Chat);
        world.Save(database);

        Assert.Equal(2, await RaiseAsync(database, World.Now));

        await using var context = database.Open();
        var raised = await context.Reminders.ToListAsync();
        Assert.Equal(new[] { manager.Id, director.Id }.ToHashSet(), raised.Select(r => r.RecipientId).ToHashSet());
        Assert.All(raised, r => Assert.Equal(
            (ReminderKind.WeeklySummary, "2026-11-16", World.Now, World.Tenant), (r.Kind, r.Subject, r.MomentUtc, r.TenantId)));
    }

    [DatabaseTheory]
    public async Task A_second_tick_raises_nothing(StorageProvider provider)
    {
        using var database = OneLeader(provider);

        Assert.Equal(1, await RaiseAsync(database, World.Now));
        Assert.Equal(0, await RaiseAsync(database, World.Now.AddMinutes(1)));
        Assert.Equal(0, await RaiseAsync(database, World.At(World.Nov(22), 23, 59)));
    }

    [DatabaseTheory, Trait("Spec", "TSK-9")]
    public async Task A_second_node_in_the_same_second_makes_no_second_one(StorageProvider provider)
    {
        using var database = TestDatabase.On(provider);
        var (world, manager) = Leader();
        world.Save(database);
        await using var slow = database.Open();
        // The other node gets in between reading and saving.
        slow.SavingChanges += (_, _) =>
        {
            world.Keep(new Reminder(ReminderId.New(World.Now), World.Tenant, manager.Id, ReminderKind.WeeklySummary, "2026-11-16", World.Now));
            world.Save(database);
        };

        Assert.Equal(0, await new DueSummaries(slow, IsWeekday).RaiseAsync(World.Now, CancellationToken.None));

        await using var context = database.Open();
        Assert.Equal(1, await context.Reminders.CountAsync());
    }

    [Theory]
    [InlineData(20, 16, 59, 0)]
    [InlineData(20, 17, 0, 1)]
    [InlineData(22, 23, 59, 1)]
    [InlineData(23, 0, 0, 0)]
    public async Task It_is_owed_from_the_moment_until_the_week_ends(int day, int hour, int minute, int expected)
    {
        using var database = OneLeader();

        Assert.Equal(expected, await RaiseAsync(database, World.At(World.Nov(day), hour, minute)));
    }

    [Fact, Trait("Spec", "TSK-4")]
    public async Task When_friday_is_off_the_last_working_day_takes_its_place()
    {
        using var database = OneLeader();
        // 1 October 2026 is a Thursday and the holiday begins: Wednesday is the week's last working day.
        static bool BeforeHoliday(DateOnly day) => IsWeekday(day) && day < new DateOnly(2026, 10, 1);
        var wednesday = new DateOnly(2026, 9, 30);

        Assert.Equal(0, await RaiseAsync(database, World.At(wednesday, 16, 59), BeforeHoliday));
        Assert.Equal(1, await RaiseAsync(database, World.At(wednesday, 17), BeforeHoliday));
    }

    [Fact]
    public async Task A_week_without_work_has_no_summary()
    {
        using var database = OneLeader();

        Assert.Equal(0, await RaiseAsync(database, World.At(World.Nov(22), 23), _ => false));
    }

    [Fact]
    public async Task Five_o_clock_is_the_leaders_own()
    {
        using var database = OneLeader(zone: "Europe/Berlin");

        Assert.Equal(0, await RaiseAsync(database, World.Now));
        Assert.Equal(1, await RaiseAsync(database, new DateTime(2026, 11, 20, 16, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_owed_nothing()
    {
        using var database = TestDatabase.Sqlite();
        var (world, manager) = Leader();
        manager.LoseSight();
        world.Manager("从未见过");
        world.Save(database);

        Assert.Equal(0, await RaiseAsync(database, World.Now));
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static async Task<int> RaiseAsync(TestDatabase database, DateTime now, Func<DateOnly, bool>? isWorkingDay = null)
    {
        await using var context = database.Open();
        return await new DueSummaries(context, isWorkingDay ?? IsWeekday).RaiseAsync(now, CancellationToken.None);
    }

    private static TestDatabase OneLeader(StorageProvider provider = StorageProvider.Sqlite, string zone = World.Zone)
    {
        var database = TestDatabase.On(provider);
        Leader(zone).World.Save(database);
        return database;
    }

    private static (World World, Person Manager) Leader(string zone = World.Zone)
    {
        var world = new World();
        var manager = world.Manager(team: world.Team(), zone: zone);
        manager.MeetAt(Chat);
        return (world, manager);
    }
}
