using CrmBot.Support.App;
using Xunit;

namespace CrmBot.Bot.Tests.Jobs;

[Trait("Spec", "TSK-7")]
public sealed class EscalationTests
{
    private const string Late = "C002 · B级客户，回访已逾期";

    [Fact]
    public async Task A_late_contact_is_told_to_its_owner_first_and_to_the_manager_a_working_day_later()
    {
        await using var bot = await OfficeAsync();
        var atManager = bot.ZhaoMin.MessageCount;
        await bot.TickAtAsync(24, 9, 30);
        Assert.Equal("C002 · B级客户，回访已逾期", bot.ChenJie.Newest.Title);
        Assert.Equal(atManager, bot.ZhaoMin.MessageCount);
        await bot.TickAtAsync(25, 9, 30);
        await bot.TickAtAsync(25, 9, 31);
        Assert.Single(bot.ZhaoMin.Cards, c => c.Title == Late);
        Assert.Equal(3, bot.ChenJie.MessageCount);
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task What_was_done_in_time_is_told_to_nobody()
    {
        await using var bot = await OfficeAsync();
        await bot.ChenJie.PressAsync("接通，一切正常");
        await bot.TickAtAsync(24, 9, 30);
        await bot.TickAtAsync(25, 9, 30);
        Assert.Equal(2, bot.ChenJie.MessageCount);
        Assert.DoesNotContain(bot.ZhaoMin.Cards, c => c.Title.Contains("C002", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_manager_gives_it_to_a_colleague_who_is_told_and_the_old_owners_message_says_so()
    {
        await using var bot = await OfficeAsync();
        var late = await ToManagerAsync(bot);
        var colleagues = await bot.ZhaoMin.PressAsync("转给同事", late);
        await bot.ZhaoMin.PressAsync("转交", colleagues, ("to", colleagues.Choice("王磊")));
        var (ofOwner, atColleague) = (bot.ChenJie.MessageCount, bot.WangLei.MessageCount);
        await bot.TickAtAsync(25, 10);
        Assert.Equal(ofOwner, bot.ChenJie.MessageCount);
        Assert.Contains("现在由王磊负责", bot.ChenJie.Newest.Strip, StringComparison.Ordinal);
        Assert.Equal(atColleague + 1, bot.WangLei.MessageCount);
        Assert.Contains("C002", bot.WangLei.Newest.Title, StringComparison.Ordinal);
        Assert.True(bot.WangLei.Newest.HasButton("Start call"));
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task The_managers_comment_reaches_the_owner()
    {
        await using var bot = await OfficeAsync();
        var field = await bot.ZhaoMin.PressAsync("给负责人留言", await ToManagerAsync(bot));
        Assert.Contains("已转告陈洁", (await bot.ZhaoMin.PressAsync("发送", field, ("text", "今天一定联系一下"))).Strip, StringComparison.Ordinal);
        await bot.TickAtAsync(25, 10);
        await bot.TickAtAsync(25, 10, 1);
        Assert.Single(bot.ChenJie.Cards, c => c.Title == "C002 · 有人给你留言");
        Assert.Contains("今天一定联系一下", bot.ChenJie.Newest.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Spec", "TSK-6")]
    public async Task A_press_on_the_first_card_still_counts_after_the_reminders_of_its_lateness()
    {
        await using var bot = await OfficeAsync();
        var first = bot.ChenJie.Newest;
        await ToManagerAsync(bot);
        Assert.Contains("完成", (await bot.ChenJie.PressAsync("接通，一切正常", first)).Strip, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Spec", "TSK-6")]
    public async Task The_managers_message_says_when_the_owner_has_done_it()
    {
        await using var bot = await OfficeAsync();
        var late = await ToManagerAsync(bot);
        await bot.ChenJie.PressAsync("接通，一切正常");
        await bot.TickAtAsync(25, 10);
        Assert.Contains("完成", bot.ZhaoMin.Cards.Single(c => c.MessageId == late.MessageId).Strip, StringComparison.Ordinal);
    }

    private static async Task<TestBot> OfficeAsync()
    {
        var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.ZhaoMin.InstallAsync();
        await bot.WangLei.InstallAsync();
        return bot;
    }

    private static async Task<ShownCard> ToManagerAsync(TestBot bot)
    {
        await bot.TickAtAsync(24, 9, 30);
        await bot.TickAtAsync(25, 9, 30);
        return bot.ZhaoMin.Cards.Single(c => c.Title == Late);
    }
}
