using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>"What do we hold on them?"</summary>
[Trait("Spec", "BYD-18")]
public sealed class HeldDataTests
{
    [Fact]
    public async Task The_answer_names_what_is_stored_and_who_looked_and_nothing_in_full()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.SayAsync("C002");
        await bot.ChenJie.PressAsync("显示号码");
        await bot.ChenJie.PressAsync("打电话");

        var first = await bot.ZhaoMin.SayAsync("我们存了C002什么？");
        var contact = await bot.ReadAsync(db => db.Contacts.SingleAsync(c => c.IsMain && db.Customers.Any(x => x.Id == c.CustomerId && x.Number == "C002")));

        Assert.Contains(contact.AddressedIn(Domain.Language.Chinese), first.Fact("联系人"), StringComparison.Ordinal);
        Assert.Contains("****", first.Fact("电话"), StringComparison.Ordinal);
        foreach (var value in new[] { contact.Phone, contact.Email, contact.Im }.OfType<string>())
            Assert.DoesNotContain(value, first.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("可以联系", first.Fact("状态"));
        Assert.Contains("客户维护", first.Fact("用途"), StringComparison.Ordinal);
        Assert.Contains("导入", first.Fact("来源"), StringComparison.Ordinal);
        Assert.Contains("10:00 陈洁看了号码：打电话", first.Text, StringComparison.Ordinal);
        Assert.Equal("看过或改过这位客户：陈洁（11月23日）", first.Fact("30 天内"));
        Assert.DoesNotContain("赵敏", first.Text, StringComparison.Ordinal);

        var second = await bot.ZhaoMin.SayAsync("隐私 C002");
        Assert.Contains("赵敏看了存的信息", second.Text, StringComparison.Ordinal);
        Assert.Equal(["reveal-phone", "see-held", "see-held"], await bot.ReadAsync(db => db.AccessRecords.Where(r => r.ContactId != null).Select(r => r.Action).Order().ToListAsync()));
    }
}
