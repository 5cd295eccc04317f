using System.Text.Json.Nodes;
using CrmBot.Bot.Import;
using CrmBot.Bot.Jobs;
using CrmBot.Domain.Privacy;
using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

[Trait("Spec", "BYD-18")]
public sealed class PhoneTests
{
    [Fact]
    public async Task A_number_is_masked_until_its_reason_is_given()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        var phone = (await bot.ReadAsync(db => db.Contacts.Where(c => c.IsMain && db.Customers.Any(x => x.Id == c.CustomerId && x.Number == "C002")).SingleAsync())).Phone!;
        var customer = await rep.SayAsync("C002");
        Assert.DoesNotContain(phone, customer.Json.GetRawText(), StringComparison.Ordinal);

        var why = await rep.PressAsync("显示号码");
        Assert.Equal("C002 · 要号码做什么？", why.Title);
        Assert.DoesNotContain(phone, why.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await ReasonsAsync(bot));

        var shown = await rep.PressAsync("打电话");
        Assert.Equal(phone, shown.Fact("号码"));
        Assert.Equal([(RevealReason.Call, null)], await ReasonsAsync(bot));
    }

    [Fact]
    [Trait("Spec", "SEC-3")]
    public async Task A_number_whose_reason_cannot_be_kept_is_not_shown()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        var phone = (await bot.ReadAsync(db => db.Contacts.Where(c => c.IsMain && db.Customers.Any(x => x.Id == c.CustomerId && x.Number == "C002")).SingleAsync())).Phone!;
        await bot.ChenJie.SayAsync("C002");
        await bot.ChenJie.PressAsync("显示号码");
        bot.File.Execute("CREATE TRIGGER refuse BEFORE INSERT ON AccessRecords BEGIN SELECT RAISE(ABORT, 'disk full'); END");

        var broken = await bot.ChenJie.PressAsync("打电话");

        Assert.Contains("是我们的问题", broken.Strip, StringComparison.Ordinal);
        Assert.DoesNotContain(phone, broken.Json.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Spec", "BYD-19")]
    public async Task A_typed_sentence_is_the_reason()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.WangLei;
        await rep.SayAsync("C001");
        await rep.PressAsync("Show the number");

        await rep.SayAsync("the courier has to ring her at the gate");

        Assert.Equal([(RevealReason.Other, "the courier has to ring her at the gate")], await ReasonsAsync(bot));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "   ")]
    [InlineData("Other", null)]
    [InlineData("Other", "  ")]
    public async Task Without_a_reason_it_is_asked_again_and_nothing_is_shown(string? why, string? note)
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.WangLei;
        await rep.SayAsync("C001");
        var asked = await rep.PressAsync("Show the number");
        var data = JsonObject.Create(asked.Button("A call"))!.DeepClone().AsObject();
        (data["why"], data["note"]) = (why is null ? null : JsonValue.Create(why), note is null ? null : JsonValue.Create(note));

        var again = await rep.PressAsync(asked, data);

        Assert.Equal(asked.Title, again.Title);
        Assert.Empty(await ReasonsAsync(bot));
    }

    [Fact]
    [Trait("Spec", "SEC-2")]
    public async Task A_colleagues_customer_keeps_its_number_whatever_the_reason()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.WangLei.SayAsync("C001");
        var asked = await bot.WangLei.PressAsync("Show the number");
        await bot.ChenJie.InstallAsync();

        var refused = await bot.ChenJie.PressAsync(bot.ChenJie.Newest, JsonObject.Create(asked.Button("A call"))!.DeepClone().AsObject());

        Assert.Contains("没找到", refused.Title, StringComparison.Ordinal);
        Assert.Empty(await ReasonsAsync(bot));
    }

    [Fact]
    [Trait("Spec", "SEC-3")]
    public async Task The_operator_sees_whether_the_log_is_unbroken()
    {
        await using var bot = await TestBot.StartAsync();
        Assert.Equal((0, "The access log is empty."), await AuditAsync(bot));
        await bot.WangLei.SayAsync("C001");
        await bot.WangLei.PressAsync("Show the number");
        await bot.WangLei.PressAsync("A message");
        await bot.Host.RunAsync<SealJob>();

        var (code, line) = await AuditAsync(bot);
        Assert.Equal(0, code);
        Assert.StartsWith($"{Chatter.Tenant}: 2 records, unbroken. Newest: 2 ", line, StringComparison.Ordinal);

        await bot.ReadAsync(db => db.AccessRecords.Where(r => r.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(r => r.Reason, RevealReason.Check)));
        (code, line) = await AuditAsync(bot);
        Assert.Equal(1, code);
        Assert.Contains("BROKEN at record 1", line, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Text)> AuditAsync(TestBot bot)
    {
        using var output = new StringWriter();
        var code = await AuditCommand.RunAsync(["audit"], bot.Host.Services, output, default);
        return (code, output.ToString().Trim());
    }

    private static Task<List<(RevealReason?, string?)>> ReasonsAsync(TestBot bot) => bot.ReadAsync(async db =>
        (await db.AccessRecords.Where(r => r.Action == RevealPhone.Action).ToListAsync()).ConvertAll(r => (r.Reason, r.Note)));
}
