using CrmBot.Domain.Tasks;
using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>A contact asks not to be contacted any more.</summary>
[Trait("Spec", "BYD-18")]
public sealed class LeaveAloneTests
{
    [Fact]
    public async Task A_sentence_stops_all_and_the_reminder_in_the_chat_says_so()
    {
        await using var bot = await TestBot.StartAsync();
        var reminder = await bot.ChenJie.InstallAsync();
        await KeepOneContactAsync(bot);

        var told = await bot.ChenJie.SayAsync("C002 不要再联系");
        Assert.Contains("不再安排联系", told.Strip, StringComparison.Ordinal);
        Assert.Contains("1 次已安排的联系", told.Fact("停下了"), StringComparison.Ordinal);

        bot.Time.Advance(TimeSpan.FromSeconds(5));
        await bot.TickAsync();
        Assert.Contains("请我们不要再联系", bot.ChenJie.Present(reminder).Strip, StringComparison.Ordinal);
        Assert.Contains("不用做了", (await bot.ChenJie.PressAsync("没接通", reminder)).Strip, StringComparison.Ordinal);
        await bot.TickAtAsync(25, 10);
        Assert.Equal(told.MessageId, bot.ChenJie.Newest.MessageId);
    }

    [Theory]
    [Trait("Spec", "BYD-19")]
    [InlineData("采购部不想被打扰")]
    [InlineData("李经理不要再打电话了")]
    [InlineData("the office doesn't want calls")]
    [InlineData("stop calling purchasing")]
    public async Task Said_in_a_field_without_a_number_it_is_what_the_customer_said(string words)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.ChenJie.PressAsync("接通，一切正常");
        await bot.ChenJie.PressAsync("补一句");
        await bot.ChenJie.SayAsync(words);
        Assert.Equal(1, await bot.ReadAsync(db => db.Interactions.CountAsync(i => i.Content!.Contains(words))));
        Assert.Equal(0, await bot.ReadAsync(db => db.Contacts.CountAsync(c => c.DoNotContactUtc != null)));
    }

    [Fact]
    public async Task Taken_back_by_its_button_the_contact_is_planned_again()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await KeepOneContactAsync(bot);
        await bot.ChenJie.SayAsync("C002");
        var held = await bot.ChenJie.PressAsync("个人信息");
        var told = await bot.ChenJie.PressAsync("不要再联系", held);
        Assert.Equal(told.Title, (await bot.ChenJie.PressAsync("不要再联系", held)).Title);
        Assert.Contains("勿扰", (await bot.ChenJie.SayAsync("C002")).Strip, StringComparison.Ordinal);
        Assert.False(bot.ChenJie.Newest.HasButton("显示号码"));

        Assert.Contains("可以再联系", (await bot.ChenJie.PressAsync("恢复联系")).Strip, StringComparison.Ordinal);
        await bot.TickAsync();

        Assert.Equal(1, await OpenContactsAsync(bot));
        Assert.Equal(["allow-contact", "do-not-contact", "see-held"], await bot.ReadAsync(db => db.AccessRecords.Where(r => r.ContactId != null).Select(r => r.Action).Order().ToListAsync()));
    }

    [Fact, Trait("Spec", "CBK-5")]
    public async Task In_the_middle_of_a_call_the_call_is_over_too()
    {
        await using var bot = await TestBot.StartAsync();
        var reminder = await bot.ChenJie.InstallAsync();
        await KeepOneContactAsync(bot);
        var opening = await bot.ChenJie.PressAsync("跟着话术", await bot.ChenJie.PressAsync("开始通话", reminder));

        await bot.ChenJie.SayAsync("勿扰 C002");

        var late = await bot.ChenJie.PressAsync("方便，开始", opening);
        Assert.False(late.HasButton("下一步"));
        Assert.Contains("不用做了", late.Text, StringComparison.Ordinal);
        Assert.Equal(0, await OpenContactsAsync(bot));
    }

    private static Task<int> KeepOneContactAsync(TestBot bot) => bot.ReadAsync(db =>
        db.Contacts.Where(c => !c.IsMain && db.Customers.Any(x => x.Id == c.CustomerId && x.Number == "C002")).ExecuteDeleteAsync());

    private static Task<int> OpenContactsAsync(TestBot bot) => bot.ReadAsync(db => db.Tasks.CountAsync(t =>
        t.Customer!.Number == "C002" && t.Kind == TaskKind.TierCallback && (t.State == CrmTaskState.Open || t.State == CrmTaskState.InProgress)));
}
