using CrmBot.Bot.Playground;
using CrmBot.EndToEnd.Tests.Browser;
using CrmBot.Support.Playground;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.EndToEnd.Tests.Scenarios;

/// <summary>
/// A bot on an empty database, with a chat window for the rep and one for the manager. The windows are started here and
/// not by the bot, so that the chat is still there when the bot is killed.
/// </summary>
#pragma warning disable CA1001 // xunit ends it through IAsyncLifetime, which deletes the folder.
public sealed class Newcomer(ChatBrowser browser) : IAsyncLifetime
#pragma warning restore CA1001
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly BotFolder _folder = new();
    private readonly List<PlaygroundProcess> _windows = [];
    private readonly List<ChatPage> _open = [];
    private BotStart? _start;
    private RunningBot? _bot;

    // xunit makes fixtures of skipped tests too.
    public async Task InitializeAsync()
    {
        if (BrowserAtHand.Missing is not null) return;
        _start = new BotStart(_folder.Database) { WithPlayground = false };
        await Task.WhenAll(StartBot(), StartWindows());
    }

    public Task<ChatPage> OpenAsRep(ScreenWidth width = ScreenWidth.Desktop) => Open(_start!.RepPage, width);

    public Task<ChatPage> OpenAsManager(ScreenWidth width = ScreenWidth.Desktop) => Open(_start!.ManagerPage, width);

    /// <summary>Every person, customer and contact has these words for a name, as if an import had brought them.</summary>
    public Task RenameAllAsync(string name) => _folder.ReadAsync(async database =>
    {
        await database.People.ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, name).SetProperty(p => p.EnglishName, name));
        await database.Customers.ExecuteUpdateAsync(set => set.SetProperty(c => c.Name, name).SetProperty(c => c.ShortName, name).SetProperty(c => c.EnglishName, name));
        return await database.Contacts.ExecuteUpdateAsync(set => set.SetProperty(c => c.Name, name).SetProperty(c => c.EnglishName, name)
            .SetProperty(c => c.Position, name).SetProperty(c => c.CharacterNotes, name));
    });

    /// <summary>The process is gone without a word, and another takes over its database.</summary>
    public async Task KillAndRestartBot()
    {
        await _bot!.KillAsync();
        await KeepLog(_bot);
        await _bot.DisposeAsync();
        await StartBot();
    }

    public async Task DisposeAsync()
    {
        foreach (var page in _open) await page.DisposeAsync();
        foreach (var window in _windows) window.Dispose();
        if (_bot is not null)
        {
            await KeepLog(_bot);
            await _bot.DisposeAsync();
        }
        _folder.Dispose();
    }

    private async Task StartBot() => _bot = await RunningBot.StartAsync(_start!);

    /// <summary>One after the other: two that download the package at once damage each other's copy.</summary>
    private async Task StartWindows()
    {
        await StartWindow(PlaygroundSeat.Rep, _start!.RepPage);
        await StartWindow(PlaygroundSeat.Manager, _start.ManagerPage);
    }

    private async Task StartWindow(PlaygroundSeat seat, Uri page)
    {
        var window = PlaygroundProcess.Start(ProgramOnPath.Find("npx")!, seat, page.Port, _start!.Address);
        _windows.Add(window);
        var ping = new Uri(page, "/_debug/ping");
        if (!await Eventually.Is(async () => window.HasExited || await Address.Answers(ping), Patience) || window.HasExited)
            throw new InvalidOperationException($"The Playground of the {seat.Word} did not start: {window.LastLine}");
    }

    private async Task<ChatPage> Open(Uri playground, ScreenWidth width)
    {
        var page = await browser.Open(playground, width);
        _open.Add(page);
        return page;
    }

    private static Task KeepLog(RunningBot bot) =>
        File.AppendAllTextAsync(Path.Combine(Repository.Artifacts("e2e-logs"), $"bot-{bot.Start.Port}.log"), bot.Console);
}
