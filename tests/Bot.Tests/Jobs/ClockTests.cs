using CrmBot.Domain.Reminders;
using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Jobs;

/// <summary>The bot was away for days, or the machine's clock is set wrong and right again.</summary>
[Trait("Spec", "TSK-9")]
public sealed class ClockTests
{
    [Fact]
    [Trait("Spec", "BYD-4")]
    public async Task After_three_days_down_all_is_made_up_for_once_and_called_late()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.WangLei.InstallAsync();
        await bot.Host.DisposeAsync();
        bot.GoTo(26, 9, 30);
        var before = bot.WangLei.MessageCount;

        await bot.RestartAsync();
        await bot.TickAsync();
        var caughtUp = bot.WangLei.Cards.Skip(before).ToList();

        // The one that is late says since when; the rest is one digest, however many days came together.
        Assert.Equal(["Today: 2 more", "C005 · A-tier callback: one week after purchase, due Tue 24 Nov"], caughtUp.Select(c => c.Title));

        await bot.TickAsync();
        await bot.TickAtAsync(26, 9, 45);
        Assert.Equal(before + 2, bot.WangLei.MessageCount);
        Assert.Equal(0, await bot.ReadAsync(db => db.Reminders.CountAsync(r => r.State == ReminderState.Waiting && r.LeasedBy != null)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_clock_that_jumps_an_hour_and_comes_back_sends_nothing_twice_and_forgets_nothing(int hours)
    {
        await using var straight = await TestBot.StartAsync();
        await using var jumping = await TestBot.StartAsync();
        foreach (var bot in new[] { straight, jumping })
        {
            await bot.WangLei.InstallAsync();
            await bot.TickAtAsync(24, 9, 30);
            if (bot == jumping)
            {
                bot.Time.SetClock(TimeSpan.FromHours(hours));
                await bot.TickAsync();
                bot.Time.SetClock(TimeSpan.FromHours(-hours));
                await bot.TickAsync();
            }

            foreach (var day in new[] { 24, 25, 26 })
                await bot.TickAtAsync(day, 17);
        }

        Assert.Equal(Told(straight), Told(jumping));
        Assert.Empty(jumping.Failures.Lines);
    }

    private static IEnumerable<string> Told(TestBot bot) => bot.WangLei.Cards.Select(c => c.Title).Order(StringComparer.Ordinal);
}
