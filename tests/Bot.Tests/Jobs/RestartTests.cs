using CrmBot.Bot.Jobs;
using CrmBot.Bot.Tests.Turns;
using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Jobs;

[Trait("Spec", "TSK-9")]
public sealed class RestartTests
{
    [Fact]
    [Trait("Spec", "CBK-5")]
    public async Task After_a_restart_in_the_middle_of_a_call_the_old_card_goes_on_at_its_step()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        var first = await rep.ToFirstStepAsync();
        await bot.RestartAsync();
        var second = await rep.AnswerAsync(first);
        Assert.NotEqual(first.Title, second.Title);
        await bot.RestartAsync();
        Assert.NotEqual(second.Title, (await rep.SayAsync("1")).Title);
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task A_restart_sends_no_reminder_again_and_keeps_what_may_be_typed()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.RestartAsync();
        await bot.TickAsync();
        Assert.Equal(2, bot.ChenJie.MessageCount);
        Assert.Contains("完成", (await bot.ChenJie.SayAsync("2")).Strip, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_repeated_after_a_restart_has_no_second_effect()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        var message = bot.ChenJie.Message("2");
        await bot.ChenJie.AcceptedAsync(message);
        await bot.RestartAsync();
        await bot.ChenJie.AcceptedAsync(message);
        Assert.Equal(1, await bot.ReadAsync(db => db.Interactions.CountAsync(i => i.UndoUntilUtc != null)));
    }

    [Fact]
    public async Task Two_nodes_at_the_same_work_send_each_reminder_once()
    {
        await using var bot = await TestBot.StartAsync();
        await using var second = await bot.AnotherHostAsync();
        await bot.ChenJie.InstallAsync();
        await bot.ZhaoMin.InstallAsync();
        await bot.WangLei.InstallAsync();
        foreach (var day in new[] { 24, 25, 26, 27 })
        {
            bot.GoTo(day, 17, 5);
            await Task.WhenAll(Task.Run(bot.TickAsync), Task.Run(second.TickAsync));
            await Task.WhenAll(Task.Run(bot.Host.RunAsync<RemindJob>), Task.Run(second.RunAsync<RemindJob>));
        }

        foreach (var person in new[] { bot.ChenJie, bot.ZhaoMin, bot.WangLei })
        {
            var titles = person.Cards.Where(c => !c.Title.StartsWith("今天还有", StringComparison.Ordinal) && !c.Title.EndsWith("more today", StringComparison.Ordinal)).Select(c => c.Title).ToList();
            Assert.Equal(titles.Distinct(), titles);
        }

        Assert.Empty(bot.Failures.Lines);
    }
}
