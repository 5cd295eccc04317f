using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>Our fault is said as our fault, with a reference; nothing is half done, and the next turn is fine.</summary>
public sealed class DatabaseTroubleTests
{
    private const string Refuse = "CREATE TRIGGER refuse BEFORE INSERT ON Interactions BEGIN SELECT RAISE(ABORT, 'attempt to write a readonly database'); END";

    [Fact]
    public async Task A_press_while_another_writer_holds_the_database_is_answered_with_a_reference_and_works_afterwards()
    {
        await using var bot = await TestBot.StartAsync(patienceSeconds: 1);
        var reminder = await bot.ChenJie.InstallAsync();
        using (var other = bot.File.Open())
        {
            using var held = other.BeginTransaction(deferred: false);
            var broken = await bot.ChenJie.PressAsync("接通，一切正常", reminder);
            Assert.Contains("是我们的问题", broken.Strip, StringComparison.Ordinal);
            Assert.Matches("编号 [2-9A-Z]{5}", broken.Text);
        }

        Assert.Contains("完成", (await bot.ChenJie.PressAsync("接通，一切正常", reminder)).Strip, StringComparison.Ordinal);
        Assert.Equal(1, await ContactsAsync(bot));
    }

    [Fact]
    public async Task A_typed_word_that_cannot_be_stored_is_answered_with_a_reference_and_works_afterwards()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        bot.File.Execute(Refuse);
        Assert.Contains("是我们的问题", (await bot.ChenJie.SayAsync("2")).Strip, StringComparison.Ordinal);
        bot.File.Execute("DROP TRIGGER refuse");
        Assert.Contains("完成", (await bot.ChenJie.SayAsync("2")).Strip, StringComparison.Ordinal);
        Assert.Equal(1, await ContactsAsync(bot));
    }

    [Fact]
    public async Task A_press_that_cannot_be_stored_leaves_nothing_half_done()
    {
        await using var bot = await TestBot.StartAsync();
        var reminder = await bot.ChenJie.InstallAsync();
        bot.File.Execute(Refuse);
        var broken = await bot.ChenJie.PressAsync("接通，一切正常", reminder);
        Assert.Contains("是我们的问题", broken.Strip, StringComparison.Ordinal);
        Assert.Contains(bot.Failures.Lines, line => line.StartsWith("Press failed, reference", StringComparison.Ordinal));
        bot.File.Execute("DROP TRIGGER refuse");
        Assert.Equal(reminder.Text, (await bot.ChenJie.SayAsync("下一个")).Text);
    }

    [Fact]
    public async Task What_is_done_is_said_to_be_done_though_the_newest_card_cannot_be_kept()
    {
        await using var bot = await TestBot.StartAsync();
        var reminder = await bot.ChenJie.InstallAsync();
        bot.File.Execute("CREATE TRIGGER refuse BEFORE UPDATE ON NewestCards BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        Assert.Contains("完成", (await bot.ChenJie.PressAsync("接通，一切正常", reminder)).Strip, StringComparison.Ordinal);
        var before = bot.ChenJie.MessageCount;
        Assert.Empty((await bot.ChenJie.SayAsync("我的任务")).Strip);
        Assert.Equal(before + 1, bot.ChenJie.MessageCount);
        Assert.NotEmpty(bot.Failures.Lines);
    }

    [Fact]
    public async Task Who_moved_to_another_chat_is_answered_though_that_cannot_be_kept()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        bot.File.Execute("CREATE TRIGGER refuse BEFORE UPDATE ON People BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        await bot.ChenJie.AcceptedAsync(bot.ChenJie.Message("我的任务", a => a["conversation"]!["id"] = "a:elsewhere"));
        Assert.Single(bot.Connector.Chats.In("a:elsewhere"));
    }

    [Fact]
    [Trait("Spec", "TSK-9")]
    public async Task A_tick_that_fails_is_made_up_for_by_the_next()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        bot.File.Execute("CREATE TRIGGER refuse BEFORE INSERT ON Reminders BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        await bot.TickAtAsync(24, 9, 30);
        Assert.Equal(2, bot.ChenJie.MessageCount);
        bot.File.Execute("DROP TRIGGER refuse");
        await bot.TickAtAsync(24, 9, 31);
        Assert.Equal(3, bot.ChenJie.MessageCount);
    }

    private static Task<int> ContactsAsync(TestBot bot) => bot.ReadAsync(db => db.Interactions.CountAsync(i => i.UndoUntilUtc != null && i.UndoneUtc == null));
}
