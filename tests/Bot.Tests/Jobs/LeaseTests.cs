using CrmBot.Domain.Reminders;
using CrmBot.Support.App;
using CrmBot.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Jobs;

/// <summary>Messages that had to wait so long that they are no longer this node's to send (TSK-9).</summary>
[Trait("Spec", "TSK-9")]
public sealed class LeaseTests
{
    private const int Sent = 20;
    private const int Reminders = Sent + 5;

    [Fact]
    public async Task What_another_node_has_taken_meanwhile_is_not_sent_again()
    {
        await using var bot = await TestBot.StartAsync();
        await using var second = await bot.AnotherHostAsync();
        await bot.EmployAsync(Reminders);
        var tick = await SendPaceTests.BusyAsync(bot);

        // The first node's clock stood still, as in a machine that was put to sleep; the others' has gone on.
        bot.Time.SetClock(ClaimReminders.LeaseFor + TimeSpan.FromSeconds(1));
        await bot.RemindAsync(second);
        Assert.Equal(Reminders, bot.Reminded().Count);
        await bot.Time.PassAsync(tick, TimeSpan.FromSeconds(1));

        Assert.All(bot.Reminded(), times => Assert.Equal(1, times));
        Assert.Equal(Reminders, await SentAsync(bot));
    }

    [Fact]
    public async Task What_another_node_is_about_to_send_is_left_to_it()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.EmployAsync(Reminders);
        var tick = await SendPaceTests.BusyAsync(bot);

        var until = bot.Time.UtcNow + ClaimReminders.LeaseFor;
        await bot.ReadAsync(db => db.Reminders.Where(r => r.State == ReminderState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.LeasedBy, "another/1").SetProperty(r => r.LeaseUntilUtc, until)));
        await bot.Time.PassAsync(tick, TimeSpan.FromSeconds(1));

        Assert.Equal(Sent, bot.Reminded().Count);
        Assert.Equal(Reminders - Sent, await bot.ReadAsync(db => db.Reminders.CountAsync(r => r.LeasedBy == "another/1")));
    }

    // A send may take twelve seconds, and they must be over before the lease is.
    [Theory]
    [InlineData(121, Sent)]
    [InlineData(109, Sent)]
    [InlineData(90, Reminders)]
    public async Task A_lease_that_ran_out_or_nearly_sends_nothing_and_the_next_tick_does(int seconds, int reminded)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.EmployAsync(Reminders);
        var tick = await SendPaceTests.BusyAsync(bot);

        bot.Time.SetClock(TimeSpan.FromSeconds(seconds));
        await bot.Time.PassAsync(tick, TimeSpan.FromSeconds(1));
        Assert.Equal(reminded, bot.Reminded().Count);

        bot.Time.Advance(ClaimReminders.LeaseFor);
        await bot.RemindAsync();
        Assert.Equal(Reminders, bot.Reminded().Count);
        Assert.All(bot.Reminded(), times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task A_lease_runs_from_its_own_claim_however_long_ago_the_work_began()
    {
        await using var bot = await TestBot.StartAsync();
        // The greeting takes eight seconds, and then the reminder hangs.
        bot.Connector.Script(ScriptedAnswer.Of(429, "8"), ScriptedAnswer.Serve, ScriptedAnswer.Hang);
        var waits = bot.Time.TimersStarted(3);
        var install = bot.ChenJie.AcceptedAsync(bot.ChenJie.Activity("installationUpdate", a => a["action"] = "add"));
        await waits;
        var reminding = bot.Connector.RequestsReached(3);
        bot.Time.Advance(TimeSpan.FromSeconds(8));
        await reminding;

        Assert.Equal([bot.Time.UtcNow + ClaimReminders.LeaseFor], await bot.ReadAsync(db => db.Reminders.Where(r => r.LeasedBy != null).Select(r => r.LeaseUntilUtc!.Value).ToListAsync()));
        bot.Time.Advance(TimeSpan.FromSeconds(5));
        await bot.Time.PassAsync(install, TimeSpan.FromSeconds(1));
    }

    private static Task<int> SentAsync(TestBot bot) => bot.ReadAsync(db => db.Reminders.CountAsync(r => r.State == ReminderState.Sent));
}
