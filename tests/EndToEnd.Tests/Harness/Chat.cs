using Microsoft.Playwright;

namespace CrmBot.EndToEnd.Tests.Harness;

/// <summary>One person's chat in the browser: read cards, press buttons, write.</summary>
public sealed class Chat : IAsyncDisposable
{
    private const float Patience = 15_000;

    // The Playground keeps its cards at desktop width; Teams on a phone gives them 352 px.
    private const string PhoneCards =
        ".ac-preview-panel{width:352px!important} .fai-OutputCard{width:auto!important;min-width:0!important;padding:0!important}";

    private readonly IBrowserContext _context;
    private readonly IPage _page;
    private readonly Screen _screen;

    private Chat(IBrowserContext context, IPage page, Screen screen) => (_context, _page, _screen) = (context, page, screen);

    private ILocator Cards => _page.Locator(".ac-adaptiveCard");

    private ILocator LastCard => Cards.Last;

    /// <summary>Opening the page is what installs the bot.</summary>
    public static async Task<Chat> Open(IBrowser browser, Uri playground, Screen screen)
    {
        var size = screen == Screen.Phone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 900 };
        var context = await browser.NewContextAsync(new() { ViewportSize = size, TimezoneId = "Asia/Shanghai" });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(playground.AbsoluteUri);
        // The log hides the chat on a phone and narrows it on a desktop.
        await page.GetByTitle("Toggle Log Panel").DispatchEventAsync("click");
        if (screen == Screen.Phone) await page.AddStyleTagAsync(new() { Content = PhoneCards });
        return new Chat(context, page, screen);
    }

    public Task WaitForCard(string text) => CardWith(text).WaitForAsync();

    public Task WaitForText(string text) => _page.GetByText(text).Last.WaitForAsync();

    public Task WaitUntilGone(string text) => CardWith(text).WaitForAsync(new() { State = WaitForSelectorState.Detached });

    /// <summary>On the newest card that has such a button.</summary>
    public Task Press(string button) => Cards.GetByRole(AriaRole.Button, new() { Name = button }).Last.ClickAsync();

    public Task PressOn(string card, string button) =>
        CardWith(card).GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    public Task Choose(string choice) => LastCard.GetByText(choice, new() { Exact = false }).Last.ClickAsync();

    public Task Fill(string label, string text) => Cards.GetByLabel(label).Last.FillAsync(text);

    public async Task Type(string text)
    {
        await _page.Locator("[data-lexical-editor=true], [contenteditable=true][role=textbox]").Last.ClickAsync();
        await _page.Keyboard.TypeAsync(text);
        await _page.Keyboard.PressAsync("Enter");
    }

    public Task<int> CardCount() => Cards.CountAsync();

    public Task<string> LastCardText() => LastCard.InnerTextAsync();

    /// <summary>The words of every card that is wider than its frame; empty when all fit.</summary>
    public Task<string[]> Overflowing() => Cards.EvaluateAllAsync<string[]>(
        """
        cards => cards.filter(card => [card, ...card.querySelectorAll('*')].some(part => {
            const style = getComputedStyle(part);
            return part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0
                && style.display !== 'inline' && style.overflowX !== 'hidden' && part.tagName !== 'INPUT';
        })).map(card => card.innerText.slice(0, 120))
        """);

    public Task Screenshot(string name) => _page.ScreenshotAsync(
        new() { Path = Path.Combine(Repository.Screens, $"{name}-{_screen}.png".ToLowerInvariant()) });

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private ILocator CardWith(string text) => Cards.Filter(new() { HasText = text }).Last;
}
