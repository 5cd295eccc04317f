using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

[Trait("Spec", "BYD-1")]
public sealed class TouchTests
{
    [Theory]
    [InlineData("接通，一切正常", "完成 · 接通，一切正常")]
    [InlineData("没接通", "没接通 · 第 1 次，共 3 次")]
    public async Task One_tap_logs_the_contact_and_says_when_to_call_next(string button, string strip)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        var card = await bot.ChenJie.PressAsync(button);
        Assert.Contains(strip, card.Strip, StringComparison.Ordinal);
        Assert.NotEmpty(card.Fact("下次联系") + card.Fact("下次再打"));
        Assert.Equal(1, await CountAsync(bot));
    }

    [Theory]
    [InlineData("接通，一切正常")]
    [InlineData("没接通")]
    public async Task Undo_puts_the_reminder_back_as_it_was(string button)
    {
        await using var bot = await TestBot.StartAsync();
        var before = await bot.ChenJie.InstallAsync();
        await bot.ChenJie.PressAsync(button);
        bot.GoTo(23, 10, 9);
        var after = await bot.ChenJie.PressAsync("撤销");
        Assert.Equal(before.Text, after.Text);
        Assert.Equal(before.ButtonTitles, after.ButtonTitles);
        Assert.Equal(0, await CountAsync(bot));
    }

    [Fact]
    public async Task After_ten_minutes_undo_is_refused_and_says_what_to_do()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.ChenJie.PressAsync("接通，一切正常");
        bot.GoTo(23, 10, 11);
        Assert.StartsWith("十分钟已过", (await bot.ChenJie.PressAsync("撤销")).Strip, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(bot));
    }

    [Fact]
    public async Task Undo_can_be_typed_and_the_old_undo_button_then_does_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        var done = await bot.ChenJie.PressAsync("接通，一切正常");
        Assert.Equal("C002 · B级客户，今天该回访", (await bot.ChenJie.SayAsync("撤销")).Title);
        Assert.True((await bot.ChenJie.PressAsync("撤销", done)).HasButton("开始通话"));
        Assert.Equal(0, await CountAsync(bot));
    }

    [Fact]
    [Trait("Spec", "ISS-1")]
    public async Task Reached_with_an_issue_goes_straight_on_to_the_issue()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        Assert.Equal("是哪方面的问题？", (await bot.ChenJie.PressAsync("接通，有问题")).Title);
        await bot.ChenJie.PressAsync("质量");
        var issue = await bot.ChenJie.PressAsync("登记", null, ("what", "外壳裂了"));
        Assert.StartsWith("I-0001", issue.Title, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(bot));
    }

    [Fact]
    public async Task A_time_to_call_back_becomes_the_next_reminder()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.ChenJie.PressAsync("约时间再打");
        Assert.Contains("约好再打", (await bot.ChenJie.PressAsync("1 ")).Strip, StringComparison.Ordinal);
        await bot.TickAtAsync(23, 10, 30);
        Assert.Equal(2, bot.ChenJie.MessageCount);
        await bot.TickAtAsync(23, 12, 1);
        Assert.Equal(3, bot.ChenJie.MessageCount);
    }

    [Fact]
    [Trait("Spec", "TSK-5")]
    public async Task A_note_can_be_added_to_what_was_logged()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.ChenJie.PressAsync("接通，一切正常");
        await bot.ChenJie.PressAsync("补一句");
        await bot.ChenJie.SayAsync("下个月扩店");
        Assert.Equal("下个月扩店", (await bot.ReadAsync(db => db.Interactions.OrderByDescending(i => i.RecordedUtc).FirstAsync())).Content);
    }

    private static Task<int> CountAsync(TestBot bot) =>
        bot.ReadAsync(db => db.Interactions.CountAsync(i => i.UndoneUtc == null && i.RecordedUtc >= new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc) && i.UndoUntilUtc != null));
}
