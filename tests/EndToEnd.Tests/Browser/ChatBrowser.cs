using Microsoft.Playwright;

namespace CrmBot.EndToEnd.Tests.Browser;

/// <summary>One Chromium for the whole run. Where it is missing it stays unstarted, since xunit makes fixtures of skipped tests too.</summary>
public sealed class ChatBrowser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (BrowserAtHand.Missing is not null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserAtHand.Chromium, Args = Flags });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opening the page makes the Playground install the bot; a page always starts with an empty chat.</summary>
    public async Task<ChatPage> Open(Uri playground, ScreenWidth width)
    {
        var size = new ViewportSize { Width = (int)width, Height = 1400 };
        var page = await _browser!.NewPageAsync(new() { Locale = "en-GB", TimezoneId = "Asia/Shanghai", ViewportSize = size });
        return await ChatPage.Open(page, playground, width);
    }
}
