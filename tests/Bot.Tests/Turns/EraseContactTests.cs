using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>Erasing, restricting, holding: what the people who may do it see.</summary>
[Trait("Spec", "BYD-18")]
public sealed class EraseContactTests
{
    [Fact]
    public async Task A_manager_is_asked_first_and_then_nothing_of_the_contact_is_shown_any_more()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        var contact = await bot.ReadAsync(db => db.Contacts.SingleAsync(c => c.IsMain && db.Customers.Any(x => x.Id == c.CustomerId && x.Number == "C002")));

        var asked = await bot.ZhaoMin.SayAsync("删除个人信息 C002");
        Assert.Contains("不能恢复", asked.Strip, StringComparison.Ordinal);
        Assert.NotNull(await bot.ReadAsync(db => db.Contacts.Where(c => c.Id == contact.Id).Select(c => c.Phone).SingleAsync()));
        await bot.ZhaoMin.PressAsync("删除", asked);
        Assert.Contains("已删除", bot.ZhaoMin.Newest.Strip, StringComparison.Ordinal);
        Assert.Contains("之前就已经删除了", (await bot.ZhaoMin.PressAsync("删除", asked)).Strip, StringComparison.Ordinal);

        var customer = await bot.ChenJie.SayAsync("C002");
        foreach (var value in new[] { contact.Name, contact.EnglishName, contact.Honorific, contact.Phone }.OfType<string>())
            Assert.DoesNotContain(value, customer.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task A_rep_is_told_who_decides()
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Equal("这件事由经理或总监负责。", (await bot.ChenJie.SayAsync("删除个人信息 C002")).Title);
        Assert.Equal("这件事由经理或总监负责。", (await bot.ChenJie.SayAsync("限制处理 C002")).Title);
        Assert.False((await bot.ChenJie.SayAsync("隐私 C002")).HasButton("删除"));
    }

    [Fact, Trait("Spec", "SEC-3")]
    public async Task A_director_holds_the_data_with_a_reason_and_the_manager_hears_it()
    {
        await using var bot = await TestBot.StartAsync();
        var director = bot.Meet("c001", "林岚");

        Assert.Equal("为什么要法律保留？", (await director.SayAsync("法律保留 C002")).Title);
        Assert.Contains("解除之前不能删除", (await director.SayAsync("诉讼未结")).Strip, StringComparison.Ordinal);
        Assert.Contains("原因：诉讼未结", (await bot.ZhaoMin.SayAsync("删除个人信息 C002")).Title, StringComparison.Ordinal);

        await director.SayAsync("隐私 C002");
        Assert.Contains("没有法律保留", (await director.PressAsync("解除法律保留")).Strip, StringComparison.Ordinal);
        Assert.True((await bot.ZhaoMin.SayAsync("删除个人信息 C002")).HasButton("删除"));
    }
}
