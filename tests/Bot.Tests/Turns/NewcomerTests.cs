using System.Text.Json.Nodes;
using CrmBot.Support.App;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

public sealed class NewcomerTests
{
    private const string Due = "C002 · B级客户，今天该回访";

    [Fact]
    [Trait("Spec", "TMS-2")]
    public async Task An_install_brings_one_welcome_and_last_of_all_the_reminder_that_is_due()
    {
        await using var bot = await TestBot.StartAsync();
        var last = await bot.ChenJie.InstallAsync();
        Assert.Equal(["你好，客户回访的事我来提醒", Due], bot.ChenJie.Cards.Select(c => c.Title));
        Assert.Contains("每季度回访一次", last.Fact("原因"), StringComparison.Ordinal);
        Assert.NotEmpty(last.Fact("上次"));
        Assert.NotEmpty(last.Fact("目标"));
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    [Trait("Spec", "TMS-2")]
    public async Task The_two_activities_of_an_install_greet_once_in_either_order()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.AcceptedAsync(bot.ChenJie.Activity("conversationUpdate", a => a["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Chatter.BotId })));
        await bot.ChenJie.AcceptedAsync(bot.ChenJie.Activity("installationUpdate", a => a["action"] = "add"));
        Assert.Equal(2, bot.ChenJie.MessageCount);
    }

    [Fact]
    [Trait("Spec", "TMS-2")]
    public async Task A_later_install_greets_again_and_brings_the_reminder_again()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        bot.GoTo(23, 11);
        await bot.ChenJie.RemoveAsync();
        bot.GoTo(23, 12);
        await bot.ChenJie.InstallAsync();
        Assert.Equal(4, bot.ChenJie.MessageCount);
        Assert.Equal(Due, bot.ChenJie.Newest.Title);
    }

    [Fact]
    [Trait("Spec", "TSK-9")]
    public async Task The_tick_after_an_install_sends_nothing_a_second_time()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.TickAsync();
        await bot.TickAtAsync(23, 10, 5);
        Assert.Equal(2, bot.ChenJie.MessageCount);
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    [Trait("Spec", "BYD-18")]
    public async Task What_a_locked_phone_shows_of_a_reminder_names_nobody()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        var summary = bot.Connector.Chats.In(bot.ChenJie.ConversationId)[^1].Activity.GetProperty("summary").GetString()!;
        Assert.Contains("C002", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("百汇", summary, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Spec", "TMS-2")]
    public async Task The_manager_is_greeted_with_the_teams_week()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ZhaoMin.InstallAsync();
        Assert.True(bot.ZhaoMin.Cards[0].HasButton("本周总结"));
    }

    [Fact]
    [Trait("Spec", "TMS-2")]
    public async Task One_press_turns_the_chat_into_the_other_language()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        var welcome = await bot.ChenJie.PressAsync("English", bot.ChenJie.Cards[0]);
        Assert.Equal("Hello, I keep your customer calls on time", welcome.Title);
        Assert.Equal("C002 · B-tier callback due today", (await bot.ChenJie.SayAsync("下一个")).Title);
    }
}
