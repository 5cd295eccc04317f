using CrmBot.EndToEnd.Tests.Browser;
using CrmBot.Support.Playground;

namespace CrmBot.EndToEnd.Tests.Scenarios;

[Collection(PlaygroundCollection.Name)]
public sealed class LauncherLifetimeTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    [BrowserFact]
    public async Task A_stopped_bot_closes_both_windows()
    {
        using var folder = new BotFolder();
        await using var bot = await RunningBot.StartAsync(new BotStart(folder.Database));
        Assert.True(await Eventually.Is(() => Said(bot, bot.Start.RepPage.Authority), Soon));

        await bot.StopAsync();

        Assert.True(await Eventually.Is(() => NoWindowAnswers(bot.Start), Soon));
    }

    [BrowserFact]
    public async Task Windows_of_a_killed_bot_end_by_themselves()
    {
        using var folder = new BotFolder();
        await using var bot = await RunningBot.StartAsync(new BotStart(folder.Database));

        await bot.KillAsync();

        Assert.True(await Eventually.Is(() => NoWindowAnswers(bot.Start), Soon));
    }

    [Fact]
    public async Task Without_Node_the_bot_says_so_in_one_line_and_runs_on()
    {
        using var folder = new BotFolder();
        var start = new BotStart(folder.Database) { Path = "/nowhere", AwaitWindows = false };
        await using var bot = await RunningBot.StartAsync(start);

        Assert.True(await Eventually.Is(() => Said(bot, "npx"), Soon));
        Assert.Single(bot.Console.Split('\n'), line => line.Contains("npx", StringComparison.Ordinal));
        Assert.True(await Address.Answers(new Uri(bot.Start.Address, "/health/ready")));
    }

    private static Task<bool> Said(RunningBot bot, string text) =>
        Task.FromResult(bot.Console.Contains(text, StringComparison.Ordinal));

    private static async Task<bool> NoWindowAnswers(BotStart start) =>
        !await Address.Answers(new Uri(start.RepPage, "/_debug/ping")) && !await Address.Answers(new Uri(start.ManagerPage, "/_debug/ping"));
}
