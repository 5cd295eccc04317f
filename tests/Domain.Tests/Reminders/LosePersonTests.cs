using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Reminders;

[Trait("Spec", "TSK-9")]
public sealed class LosePersonTests : IDisposable
{
    private static readonly ChatAddress Chat = new("https://service", "chat", "user", "bot", "Bot");

    private readonly Desk desk = new();

    public LosePersonTests()
    {
        desk.Chen.MeetAt(Chat);
        desk.Wang.MeetAt(Chat);
    }

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task The_manager_is_told_once_a_day_however_often_the_bot_is_removed()
    {
        for (var hour = 10; hour < 14; hour++)
        {
            await LoseAsync(desk.Chen, World.At(World.Friday, hour));
            Assert.Equal(ReachState.Unreachable, await ReachAsync(desk.Chen));
            await MeetAgainAsync();
        }

        await LoseAsync(desk.Chen, World.At(World.Nov(23), 10));
        var told = await desk.RemindersAsync();
        Assert.Equal(2, told.Count);
        Assert.All(told, r => Assert.Equal((ReminderKind.RepUnreachable, desk.Zhou.Id), (r.Kind, r.RecipientId)));
    }

    [Fact]
    public async Task Lost_twice_in_a_row_is_lost_once()
    {
        await LoseAsync(desk.Chen, Desk.Morning);
        await LoseAsync(desk.Chen, Desk.Morning.AddDays(3));

        Assert.Single(await desk.RemindersAsync());
    }

    [Fact]
    public async Task Without_a_manager_it_is_only_recorded()
    {
        await LoseAsync(desk.Wang, Desk.Morning);

        Assert.Equal(ReachState.Unreachable, await ReachAsync(desk.Wang));
        Assert.Empty(await desk.RemindersAsync());
    }

    [Fact]
    public async Task Who_never_met_the_bot_cannot_be_lost()
    {
        await LoseAsync(desk.Li, Desk.Morning);

        Assert.Equal(ReachState.NeverMet, await ReachAsync(desk.Li));
    }

    private async Task LoseAsync(Person person, DateTime nowUtc)
    {
        using var now = desk.Sit();
        await now.Lose.LoseAsync(person.Id, nowUtc, default);
    }

    private async Task MeetAgainAsync()
    {
        using var now = desk.Sit();
        (await now.Database.People.SingleAsync(p => p.Id == desk.Chen.Id)).MeetAt(Chat);
        await now.Database.SaveChangesAsync();
    }

    private async Task<ReachState> ReachAsync(Person person)
    {
        using var now = desk.Sit();
        return (await now.Database.People.SingleAsync(p => p.Id == person.Id)).Reach;
    }
}
