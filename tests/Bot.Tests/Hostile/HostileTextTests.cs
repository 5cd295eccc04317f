using CrmBot.Support.App;
using Xunit;

namespace CrmBot.Bot.Tests.Hostile;

/// <summary>
/// Every text that a person or a workbook can bring in is hostile, and nothing that the bot shows anywhere does what it says
/// (SEC-4): in no card, message, notification or spoken line is there a link, a mention, bold type, a template or a hidden character.
/// </summary>
[Trait("Spec", "SEC-4")]
public sealed class HostileTextTests
{
    [Fact]
    public async Task Nothing_that_is_stored_gets_out_of_its_text_wherever_it_is_shown()
    {
        await using var bot = await TestBot.StartAsync();
        var (rep, manager, director) = (bot.ChenJie, bot.ZhaoMin, bot.Meet("c001", "林岚"));
        foreach (var person in new[] { rep, manager, bot.WangLei, director })
            await person.InstallAsync();
        await LiveAsync(bot);
        HostileWords.PutEverywhere(bot);

        var walk = new Walk();
        await walk.ThroughAsync(rep, "C002", "我的任务", "为什么", "隐私 C002", "打给 C002", $"问题 C002 {HostileWords.Text}", $"给C002打了电话，{HostileWords.Text}", HostileWords.Text);
        await walk.ThroughAsync(bot.WangLei, "C001", "my tasks", "why", "privacy C001", "call C001", "why C001", "weekly");
        await walk.ThroughAsync(manager, "本周总结", "C002", "删除个人信息 C002", "导出个人信息 C002");
        await walk.ThroughAsync(director, "本周总结", "C001", "法律保留 C001", "隐私 C001");
        foreach (var day in new[] { 24, 25, 26, 27, 30 })
            await bot.TickAtAsync(day, 17, 30);

        var faults = walk.Cards.SelectMany(ShownFaults.Of).Concat(bot.Connector.Requests.SelectMany(r => ShownFaults.Of(r.Body))).Distinct().ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty(bot.Failures.Lines);
        // It came to be shown, or nothing is proved; by many buttons.
        Assert.InRange(walk.Cards.Count(card => card.GetRawText().Contains(HostileWords.Mark, StringComparison.Ordinal)), 60, 1000);
        Assert.InRange(walk.Verbs.Count, 45, 200);
        Assert.Contains(bot.Connector.Requests, r => r.IsPush && r.Body.GetRawText().Contains(HostileWords.Mark, StringComparison.Ordinal));
    }

    /// <summary>Something of each kind, so that each table has rows.</summary>
    private static async Task LiveAsync(TestBot bot)
    {
        await bot.ChenJie.SayAsync("问题 C002 少了两个");
        await bot.ChenJie.PressAsync("登记", await bot.ChenJie.PressAsync("交货"));
        await bot.ChenJie.SayAsync("给C002打了电话，周五前寄出报价");
        await bot.ChenJie.SayAsync("保存");
        await bot.WangLei.SayAsync("called C001, wants specs by 18 March");
        await bot.WangLei.SayAsync("save");
        await bot.WangLei.SayAsync("issue C001 late again");
        await bot.ZhaoMin.SayAsync("set C001 to A: a large project next year");
        await bot.Meet("c001", "林岚").SayAsync("法律保留 C002 诉讼未结");
    }
}
