using Xunit;
using CrmBot.Support.App;
using Xunit.Abstractions;

namespace CrmBot.Bot.Tests.Turns;

public sealed class NewcomerTests(ITestOutputHelper o)
{
    [Fact]
    public async Task Probe()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        foreach (var c in rep.Cards) D(c);
        D(await rep.PressAsync("开始通话"));
        D(await rep.PressAsync("跟着话术"));
        D(await rep.PressAsync("方便，开始"));
        for (var i = 0; i < 8 && rep.Newest.HasButton("跳过"); i++)
            D(await rep.PressAsync("跳过"));
        D(await rep.SayAsync("help"));
        foreach (var f in bot.Failures.Lines) o.WriteLine(f);
    }

    void D(ShownCard c) => o.WriteLine($"--- {c.MessageId}\n{c.Text}\n[{string.Join("] [", c.ButtonTitles)}] {string.Join(",", c.Inputs)}\n");
}
