using CrmBot.EndToEnd.Tests.Browser;
using CrmBot.Support.Playground;

namespace CrmBot.EndToEnd.Tests.Scenarios;

/// <summary>A first start on an empty machine, with someone who opens the chat windows.</summary>
public sealed class Newcomer(ChatBrowser browser) : IAsyncDisposable
{
    private readonly BotFolder _folder = new();
    private readonly List<ChatPage> _open = [];
    private RunningBot? _bot;

    public RunningBot Bot => _bot ?? throw new InvalidOperationException("StartBot comes first.");

    public async Task StartBot() => _bot = await RunningBot.StartAsync(new BotStart(_folder.Database));

    /// <summary>The same database in a new process, with new Playgrounds that remember nothing.</summary>
    public async Task RestartBot()
    {
        foreach (var page in _open) await page.DisposeAsync();
        _open.Clear();
        await Bot.DisposeAsync();
        await StartBot();
    }

    public Task<ChatPage> OpenAsRep() => Open(Bot.Start.RepPage);

    public Task<ChatPage> OpenAsManager() => Open(Bot.Start.ManagerPage);

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _open) await page.DisposeAsync();
        if (_bot is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(Repository.Artifacts("e2e-logs"), $"bot-{Bot.Start.Port}.log"), Bot.Console);
            await _bot.DisposeAsync();
        }
        _folder.Dispose();
    }

    private async Task<ChatPage> Open(Uri playground)
    {
        var page = await browser.Open(playground);
        _open.Add(page);
        return page;
    }
}
