using CrmBot.Support.App;
using Xunit;
using Xunit.Abstractions;

namespace CrmBot.Bot.Tests.Turns;

public sealed class ProbeTests(ITestOutputHelper o)
{
    [Fact]
    public async Task Typed()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        foreach (var t in new[] { "1", "1", "next", "1", "下一步", "返回", "skip", "他不满意交货", "3", "2 箱坏了", "跳过", "跳过", "跳过", "跳过", "跳过", "1", "ok", "save", "undo" })
        {
            o.WriteLine("> " + t);
            D(await rep.SayAsync(t));
        }
        foreach (var f in bot.Failures.Lines) o.WriteLine(f);
    }

    [Fact]
    public async Task Manager()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        await bot.ZhaoMin.InstallAsync();
        await bot.WangLei.InstallAsync();
        foreach (var p in new[] { rep, bot.ZhaoMin, bot.WangLei }) foreach (var c in p.Cards) D(c);
        D(await rep.PressAsync("接通，一切正常"));
        D(await rep.PressAsync("撤销"));
        D(await rep.PressAsync("更多"));
        D(await bot.ZhaoMin.SayAsync("本周总结"));
        foreach (var d in new[] { 24, 25, 26, 27, 30 })
        {
            await bot.TickAtAsync(d, 9, 30);
            await bot.TickAtAsync(d, 17, 1);
            o.WriteLine($"===== {d}: {rep.MessageCount} {bot.ZhaoMin.MessageCount} {bot.WangLei.MessageCount}");
        }
        foreach (var p in new[] { rep, bot.ZhaoMin, bot.WangLei }) foreach (var c in p.Cards) D(c);
        foreach (var f in bot.Failures.Lines) o.WriteLine(f);
    }

    void D(ShownCard c) => o.WriteLine($"--- {c.MessageId}\n{c.Text}\n[{string.Join("] [", c.ButtonTitles)}] {string.Join(",", c.Inputs)}\n");
}
