using CrmBot.Support.App;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>Whoever cannot press types (BYD-19): numbers for the newest card, words in both languages, free text for fields.</summary>
[Trait("Spec", "BYD-19")]
public sealed class TypedCallTests
{
    [Theory]
    [InlineData("中文", "下一步", "跳过", "上一步", "保存", "已移到下面 ↓", "已保存")]
    [InlineData("english", "next", "skip", "back", "save", "Continued below ↓", "Saved")]
    public async Task The_whole_call_goes_by_typing(string language, string next, string skip, string back, string save, string moved, string saved)
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        await rep.SayAsync(language);
        await rep.SayAsync(next);
        await rep.SayAsync("1");
        await rep.SayAsync("1");
        var first = await rep.SayAsync(next);
        var second = await rep.SayAsync("1");
        Assert.Equal(first.Title, (await rep.SayAsync(back)).Title);
        var card = await rep.SayAsync("1");
        Assert.Equal(second.Title, card.Title);
        while (!card.Inputs.Any(i => i.Id == "promise"))
            card = await rep.SayAsync(card.HasButton("1 ") ? "1" : card.Text.Contains('5') && card.Inputs.Count == 1 ? "5" : skip);
        var review = await rep.SayAsync("A 模块报价");
        Assert.Contains("A 模块报价", review.Text, StringComparison.Ordinal);
        await rep.SayAsync("1");
        review = await rep.SayAsync("2");
        var result = await rep.SayAsync(save);

        Assert.Contains(saved, result.Strip, StringComparison.Ordinal);
        // From the reminder on, each card that was answered by typing says where it went; only the result stands open.
        var cards = rep.Cards.SkipWhile(c => c.MessageId != review.MessageId).ToList();
        Assert.StartsWith(moved, cards[0].Strip, StringComparison.Ordinal);
        Assert.Empty(cards[0].Buttons);
        Assert.Equal(result.MessageId, cards[^1].MessageId);
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task A_card_that_was_answered_by_typing_says_that_it_goes_on_below()
    {
        await using var bot = await TestBot.StartAsync();
        var reminder = await bot.ChenJie.InstallAsync();
        var brief = await bot.ChenJie.SayAsync("1");
        Assert.NotEqual(reminder.MessageId, brief.MessageId);
        Assert.Equal("已移到下面 ↓", bot.ChenJie.Cards.Single(c => c.MessageId == reminder.MessageId).Strip);
    }

    [Theory]
    [InlineData("C001")]
    [InlineData("帮助")]
    [InlineData("我的任务")]
    public async Task Something_else_in_the_midst_is_answered_and_the_call_goes_on(string aside)
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        var step = await rep.ToFirstStepAsync();
        Assert.NotEqual(step.Title, (await rep.SayAsync(aside)).Title);
        Assert.Equal(step.Title, (await rep.SayAsync("继续")).Title);
    }

    [Fact]
    [Trait("Spec", "CBK-5")]
    public async Task Save_typed_after_a_detour_leads_back_to_the_call_instead_of_being_lost()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        await rep.ToReviewAsync();
        await rep.SayAsync("帮助");
        Assert.Equal(CallPath.Review, (await rep.SayAsync("保存")).Title);
        Assert.Contains("已保存", (await rep.SayAsync("保存")).Strip, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("取消")]
    [InlineData("cancel")]
    [Trait("Spec", "CBK-5")]
    public async Task Cancel_in_a_call_pauses_it_and_a_second_cancel_drops_it(string word)
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        await rep.ToFirstStepAsync();
        Assert.Contains("停在第 1 步", (await rep.SayAsync(word)).Strip, StringComparison.Ordinal);
        Assert.True((await rep.SayAsync(word)).HasButton("开始通话"));
    }

    [Fact]
    [Trait("Spec", "BYD-5")]
    public async Task Why_speaks_of_the_newest_card()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        await rep.PressAsync("更多");
        var why = await rep.SayAsync("为什么");
        Assert.StartsWith("C002", why.Title, StringComparison.Ordinal);
        Assert.NotEmpty(why.Fact("原因"));
    }
}
