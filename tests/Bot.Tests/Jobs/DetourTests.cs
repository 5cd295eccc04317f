using CrmBot.Support.App;
using Xunit;

namespace CrmBot.Bot.Tests.Jobs;

/// <summary>Snoozed, skipped, given away: what the next days bring.</summary>
[Trait("Spec", "TSK-5")]
public sealed class DetourTests
{
    [Fact]
    public async Task Snoozed_until_tomorrow_it_comes_again_tomorrow_and_not_before()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.ChenJie.PressAsync("更多");
        Assert.Contains("推迟到 明天", (await bot.ChenJie.PressAsync("明天")).Strip, StringComparison.Ordinal);
        await bot.TickAtAsync(23, 18);
        Assert.Equal(2, bot.ChenJie.MessageCount);
        await bot.TickAtAsync(24, 9, 30);
        Assert.Equal(3, bot.ChenJie.MessageCount);
        Assert.True(bot.ChenJie.Newest.HasButton("开始通话"));
    }

    [Theory]
    [InlineData("2026-11-20", "已经过去了")]
    [InlineData("2027-11-20", "最晚只能推到")]
    public async Task A_day_that_does_not_do_is_refused_with_a_sentence(string day, string sentence)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.ChenJie.PressAsync("更多");
        var picker = await bot.ChenJie.PressAsync("选一天");
        var data = picker.Buttons.Last(b => b.Data.GetProperty("verb").GetString() == "task.snooze").Title;
        Assert.Contains(sentence, (await bot.ChenJie.PressAsync(data, picker, ("on", day))).Strip, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skipped_with_a_reason_it_is_over_and_says_why()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.ChenJie.PressAsync("更多");
        await bot.ChenJie.PressAsync("跳过");
        Assert.Contains("跳过", (await bot.ChenJie.PressAsync("客户不在")).Strip, StringComparison.Ordinal);
        await bot.TickAtAsync(24, 9, 30);
        Assert.Equal(2, bot.ChenJie.MessageCount);
    }

    [Fact]
    public async Task Given_to_a_colleague_it_is_pushed_there_and_leaves_the_old_owner_in_peace()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.WangLei.InstallAsync();
        await bot.ChenJie.InstallAsync();
        await bot.ChenJie.PressAsync("更多");
        var colleagues = await bot.ChenJie.PressAsync("转给同事");
        Assert.Contains("现在由王磊负责", (await bot.ChenJie.PressAsync("转交", colleagues, ("to", colleagues.Choice("王磊")))).Strip, StringComparison.Ordinal);
        await bot.TickAsync();
        await bot.TickAtAsync(24, 9, 30);
        Assert.Equal(2, bot.ChenJie.MessageCount);
        Assert.Contains(bot.WangLei.Cards, c => c.Title.StartsWith("C002", StringComparison.Ordinal));
    }
}
