using System.Text.Json.Nodes;
using CrmBot.Bot.Import;
using CrmBot.Bot.Jobs;
using CrmBot.Domain.Privacy;
using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>
/// Who saw and who changed a customer stands in the access log (SEC-3). That no card, push or file shows a customer without it
/// is looked at when each test of a <see cref="TestBot"/> ends.
/// </summary>
[Trait("Spec", "SEC-3")]
public sealed class AccessLogTests
{
    [Fact]
    public async Task A_look_is_kept_once_a_day_however_often_it_is_repeated()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.WangLei.SayAsync("C001");
        await bot.WangLei.SayAsync("C001");
        Assert.Equal(["see"], await ActionsAsync(bot, bot.WangLei, "C001"));

        bot.GoTo(24, 10);
        await bot.WangLei.SayAsync("C001");

        Assert.Equal(["see", "see"], await ActionsAsync(bot, bot.WangLei, "C001"));
    }

    [Fact]
    public async Task A_line_in_a_list_and_the_card_after_it_are_told_apart()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.SayAsync("我的任务");
        Assert.Equal(["see-in-list"], await ActionsAsync(bot, bot.ChenJie, "C002"));

        await bot.ChenJie.SayAsync("C002");

        Assert.Equal(["see", "see-in-list"], await ActionsAsync(bot, bot.ChenJie, "C002"));
    }

    [Theory]
    [InlineData("C002", "see")]
    [InlineData("打给 C002", "see")]
    [InlineData("C002 交货晚了，客户要投诉", "see")]
    [InlineData("给C002打了电话，聊到新阀门", "see")]
    [InlineData("C002 的等级", "see")]
    [InlineData("本周任务", "see-in-list")]
    [InlineData("打给 苏州", "see-in-list")]
    public async Task Whatever_shows_a_customer_is_a_look(string words, string action)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.SayAsync(words);

        Assert.Contains(action, await ActionsAsync(bot, bot.ChenJie, "C002"));
    }

    [Theory, Trait("Spec", "CBK-1"), Trait("Spec", "ISS-1"), Trait("Spec", "BYD-16")]
    [InlineData("打给 C002", "跟着话术", "方便，开始")]
    [InlineData("下一个", null, "开始通话")]
    [InlineData("问题 C002 少发了两个", "登记", "已联系")]
    [InlineData("给C002打了电话，聊到新阀门", null, "好，记下")]
    public async Task A_card_that_is_pressed_the_next_day_is_a_look_of_that_day(string words, string? press, string nextDay)
    {
        // In Shanghai the day (UTC) begins at 08:00: an OK counts on the day of its words alone.
        await using var bot = await TestBot.StartAsync();
        bot.GoTo(24, 7, 55);
        await bot.ChenJie.SayAsync(words);
        if (press is not null)
            await bot.ChenJie.PressAsync(press);
        bot.GoTo(24, 8, 5);

        await bot.ChenJie.PressAsync(nextDay);

        Assert.Equal(2, (await ActionsAsync(bot, bot.ChenJie, "C002")).Count(a => a == SeenCustomers.Action));
    }

    [Fact]
    public async Task A_press_by_a_client_without_Action_Execute_is_a_look()
    {
        await using var bot = await TestBot.StartAsync();
        var next = await bot.ChenJie.SayAsync("下一个");
        bot.GoTo(24, 10);

        await bot.ChenJie.AcceptedAsync(bot.ChenJie.SubmitOf("开始通话", next));

        Assert.NotEqual(next.Title, bot.ChenJie.Present(next).Title);
        Assert.Equal(2, (await ActionsAsync(bot, bot.ChenJie, "C002")).Count(a => a == SeenCustomers.Action));
    }

    /// <summary>G3-1: the id of somebody else's row in a card's data.</summary>
    [Theory, Trait("Spec", "SEC-2"), Trait("Spec", "G3")]
    [InlineData("下一个", "接通，一切正常")]
    [InlineData("下一个", "开始通话")]
    [InlineData("打给 C002", "跟着话术")]
    [InlineData("问题 C002 少发了两个", "登记")]
    [InlineData("C002", "显示号码")]
    public async Task A_press_on_somebody_elses_customer_finds_nothing_and_is_written_down(string words, string button)
    {
        await using var bot = await TestBot.StartAsync();
        var card = await bot.ChenJie.SayAsync(words);

        var answer = await bot.WangLei.PressAsync(card, JsonObject.Create(card.Button(button))!);
        await bot.WangLei.PressAsync(card, JsonObject.Create(card.Button(button))!);

        Assert.StartsWith("Not changed", answer.Strip, StringComparison.Ordinal);
        Assert.Equal([SeenCustomers.RefusedAction], await ActionsAsync(bot, bot.WangLei, "C002"));
        Assert.DoesNotContain("王磊", (await bot.ZhaoMin.SayAsync("我们存了C002什么")).Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task The_number_of_somebody_elses_customer_is_written_down_once_a_day()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.WangLei.SayAsync("C002");
        await bot.WangLei.SayAsync("C002");

        Assert.Equal([SeenCustomers.RefusedAction], await ActionsAsync(bot, bot.WangLei, "C002"));
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task A_press_after_the_right_was_taken_away_is_written_down_beside_the_look_before()
    {
        await using var bot = await TestBot.StartAsync();
        var card = await bot.ChenJie.SayAsync("下一个");
        bot.File.Execute("UPDATE Tasks SET AssigneeId = (SELECT Id FROM People WHERE AadObjectId LIKE '%a002') WHERE CustomerId = (SELECT Id FROM Customers WHERE Number = 'C002')");
        bot.File.Execute("UPDATE Customers SET OwnerId = (SELECT Id FROM People WHERE AadObjectId LIKE '%a002') WHERE Number = 'C002'");

        await bot.ChenJie.PressAsync("接通，一切正常", card);

        Assert.Equal([SeenCustomers.RefusedAction, SeenCustomers.Action], await ActionsAsync(bot, bot.ChenJie, "C002"));
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task What_does_not_exist_and_what_is_older_than_the_state_is_no_refusal_to_keep()
    {
        await using var bot = await TestBot.StartAsync();
        var card = await bot.ChenJie.SayAsync("下一个");
        await bot.ChenJie.PressAsync("接通，一切正常", card);
        await bot.ChenJie.PressAsync("接通，一切正常", card);
        var forged = JsonObject.Create(card.Button("接通，一切正常"))!;
        forged["id"] = "01a20621-ad00-7000-8000-000000000001";
        await bot.ChenJie.PressAsync(card, forged);

        Assert.Equal(0, await bot.ReadAsync(db => db.AccessRecords.CountAsync(r => r.Action == SeenCustomers.RefusedAction)));
    }

    [Fact, Trait("Spec", "SUM-1")]
    public async Task The_rows_behind_a_figure_are_looks()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.SayAsync("问题 C002 少发了两个");
        await bot.ChenJie.PressAsync("登记");
        await bot.ZhaoMin.SayAsync("本周总结");
        Assert.Empty(await ActionsAsync(bot, bot.ZhaoMin, "C002"));

        await bot.ZhaoMin.SayAsync("新开");

        Assert.Equal(["see-in-list"], await ActionsAsync(bot, bot.ZhaoMin, "C002"));
    }

    [Fact, Trait("Spec", "SUM-4")]
    public async Task The_file_of_the_week_is_a_look_at_all_in_it()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.SayAsync("问题 C002 少发了两个");
        await bot.ChenJie.PressAsync("登记");

        await bot.ZhaoMin.SayAsync("导出");

        Assert.Equal(["see-in-list"], await ActionsAsync(bot, bot.ZhaoMin, "C002"));
    }

    [Fact, Trait("Spec", "TSK-6")]
    public async Task A_message_that_is_brought_up_to_date_the_next_day_is_a_look_of_that_day()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        bot.GoTo(24, 10);
        await bot.ZhaoMin.SayAsync("给C002打了电话，聊到新阀门");
        await bot.ZhaoMin.PressAsync("好，记下");

        await bot.RemindAsync();

        Assert.Contains("赵敏", bot.ChenJie.Newest.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await ActionsAsync(bot, bot.ChenJie, "C002")).Count(a => a == SeenCustomers.Action));
    }

    [Fact, Trait("Spec", "TSK-9")]
    public async Task A_push_is_a_look()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.TickAsync();

        Assert.Contains("C002", bot.ChenJie.Newest.Title, StringComparison.Ordinal);
        Assert.Equal(["see"], await ActionsAsync(bot, bot.ChenJie, "C002"));
    }

    [Fact, Trait("Spec", "CBK-7")]
    public async Task A_tap_is_a_change_and_names_no_value()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.TickAsync();
        await bot.ChenJie.PressAsync("接通，一切正常");

        var change = await bot.ReadAsync(db => db.AccessRecords.SingleAsync(r => r.Action == AccessLog.ChangeAction));
        Assert.Contains("+Interaction", change.Note, StringComparison.Ordinal);
        Assert.Contains("CrmTask: ", change.Note, StringComparison.Ordinal);
        Assert.Equal(bot.ChenJie.ObjectId, await bot.ReadAsync(db => db.People.Where(p => p.Id == change.PersonId).Select(p => p.AadObjectId).SingleAsync()));
    }

    [Fact, Trait("Spec", "ARC-7")]
    public async Task While_the_database_takes_no_writes_people_read_on_and_it_is_written_afterwards()
    {
        await using var bot = await TestBot.StartAsync(patienceSeconds: 1);
        await bot.WangLei.SayAsync("help");
        using (var other = bot.File.Open())
        {
            using var held = other.BeginTransaction(deferred: false);
            Assert.Contains("C001", (await bot.WangLei.SayAsync("C001")).Title, StringComparison.Ordinal);
            Assert.Empty(await ActionsAsync(bot, bot.WangLei, "C001"));
        }

        await bot.Host.RunAsync<SealJob>();

        Assert.Equal(["see"], await ActionsAsync(bot, bot.WangLei, "C001"));
    }

    [Fact, Trait("Spec", "ARC-7")]
    public async Task The_tick_seals_and_the_operator_reads_who_it_was()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.WangLei.SayAsync("C001");
        Assert.Contains("0 records, unbroken, 1 more not yet sealed", await AuditAsync(bot, 0, "audit"), StringComparison.Ordinal);
        await bot.Host.RunAsync<SealJob>();

        Assert.Contains("1 record, unbroken. Newest: 1 ", await AuditAsync(bot, 0, "audit"), StringComparison.Ordinal);
        var person = await bot.ReadAsync(db => db.People.Where(p => p.AadObjectId == bot.WangLei.ObjectId).Select(p => p.Id).SingleAsync());
        Assert.Equal($"2026-11-23T02:00:00Z {person.Value} see", await AuditAsync(bot, 0, "audit", "c001"));
        Assert.Contains("C999", await AuditAsync(bot, 1, "audit", "C999"), StringComparison.Ordinal);
        Assert.StartsWith("Usage: ", await AuditAsync(bot, 2, "audit", "C001", "please"), StringComparison.Ordinal);
    }

    private static async Task<string> AuditAsync(TestBot bot, int code, params string[] words)
    {
        await using var output = new StringWriter();
        Assert.Equal(code, await AuditCommand.RunAsync(words, bot.Host.Services, output, default));
        return output.ToString().Trim();
    }

    private static Task<List<string>> ActionsAsync(TestBot bot, Chatter person, string number) => bot.ReadAsync(db => db.AccessRecords
        .Where(r => db.People.Any(p => p.Id == r.PersonId && p.AadObjectId == person.ObjectId) && db.Customers.Any(c => c.Id == r.CustomerId && c.Number == number))
        .Select(r => r.Action).Order().ToListAsync());
}
