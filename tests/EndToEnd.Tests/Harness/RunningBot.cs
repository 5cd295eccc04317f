using CrmBot.Bot.Playground;
using Microsoft.Playwright;

namespace CrmBot.EndToEnd.Tests.Harness;

/// <summary>
/// The bot, its database and a Playground for the rep and the manager. The Playgrounds belong to the test and not to the
/// bot, so that the chat is still there when the bot is killed and started again.
/// </summary>
public sealed class RunningBot : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmbot-e2e-");
    private readonly BotPorts _ports = BotPorts.Find();
    private readonly List<PlaygroundProcess> _playgrounds = [];
    private BotProcess? _bot;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Browser.WhatIsMissing is not null) return;
        await StartBot();
        await StartPlayground(PlaygroundSeat.Rep, _ports.Rep);
        await StartPlayground(PlaygroundSeat.Manager, _ports.Manager);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Browser.Executable, Args = Browser.Flags });
    }

    public Task<Chat> OpenRep(Screen screen) => Chat.Open(_browser!, _ports.Rep, screen);

    public Task<Chat> OpenManager(Screen screen) => Chat.Open(_browser!, _ports.Manager, screen);

    /// <summary>What an operator fears: the process is gone without a word, and another takes over its database.</summary>
    public async Task KillAndRestart()
    {
        _bot!.Dispose();
        await StartBot();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        foreach (var playground in _playgrounds) playground.Dispose();
        _bot?.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task StartBot()
    {
        var bot = _bot = BotProcess.Start(_ports, Path.Combine(_folder.FullName, "crm.db"), opensPlaygrounds: false);
        await Until(new Uri(_ports.Bot, "/health/ready"), () => bot.HasExited, () => bot.Output);
    }

    private async Task StartPlayground(PlaygroundSeat seat, Uri address)
    {
        var playground = PlaygroundProcess.Start(ProgramOnPath.Find("npx")!, seat, address.Port, _ports.Bot);
        _playgrounds.Add(playground);
        await Until(new Uri(address, "/_debug/ping"), () => playground.HasExited, () => playground.LastLine);
    }

    private async Task Until(Uri answers, Func<bool> hasEnded, Func<string> story)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (!hasEnded() && await pulse.WaitForNextTickAsync(limit.Token))
            if (await IsOk(answers, limit.Token)) return;
        throw new InvalidOperationException($"{answers} never answered.\n{story()}");
    }

    private async Task<bool> IsOk(Uri address, CancellationToken limit)
    {
        try
        {
            using var answer = await Http.GetAsync(address, limit);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
