using CrmBot.Support.Playground;
using Microsoft.Playwright;

namespace CrmBot.EndToEnd.Tests.Browser;

/// <summary>The personal chat with the bot in one Playground, as a person sees it.</summary>
public sealed class ChatPage : IAsyncDisposable
{
    // An idle machine needs one or two seconds; a busy build machine must not fail for being slow.
    private const float Patience = 60_000;

    // The Playground's own page does not shrink to a phone. Teams does, so the card's surroundings are made to.
    private const string ShrinkToPhone = "*:has(.ac-adaptiveCard) { min-width: 0 !important; max-width: 100% !important; }";

    private readonly IPage _page;
    private readonly ScreenWidth _width;

    private ChatPage(IPage page, ScreenWidth width) => (_page, _width) = (page, width);

    private ILocator AllCards => _page.Locator(".ac-adaptiveCard");

    public static async Task<ChatPage> Open(IPage page, Uri playground, ScreenWidth width)
    {
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(playground.AbsoluteUri);
        // The log beside the chat covers it on narrow screens and repeats its words.
        await page.GetByTitle("Toggle Log Panel").DispatchEventAsync("click");
        await page.AddStyleTagAsync(new() { Content = ShrinkToPhone });
        return new ChatPage(page, width);
    }

    /// <summary>Waits for the latest card that shows this text.</summary>
    /// <param name="after">How many such cards are old: only a further one will do.</param>
    public async Task<ChatCard> Card(string text, int after = 0)
    {
        var cards = AllCards.Filter(new() { HasText = text });
        await Await(cards.Nth(after), text);
        return new ChatCard(cards.Last);
    }

    /// <summary>Waits for whichever of the two comes first and says which.</summary>
    public async Task<string> WaitForEither(string one, string other)
    {
        var first = AllCards.Filter(new() { HasText = one }).Last;
        var second = AllCards.Filter(new() { HasText = other }).Last;
        await Await(first.Or(second).First, $"{one}” or “{other}");
        return await first.IsVisibleAsync() ? one : other;
    }

    public Task<int> CountCards() => AllCards.CountAsync();

    public Task<int> Count(string text) => AllCards.Filter(new() { HasText = text }).CountAsync();

    public async Task<bool> Shows(string text) => await Count(text) > 0;

    public async Task Say(string text)
    {
        await _page.Locator("[role=textbox][contenteditable=true]").Last.ClickAsync();
        await _page.Keyboard.TypeAsync(text);
        await _page.Keyboard.PressAsync("Enter");
    }

    /// <summary>The whole page into artifacts/screens, for a person to look at.</summary>
    public Task Picture(string name) => _page.ScreenshotAsync(
        new() { Path = Path.Combine(Repository.Artifacts("screens"), $"{name}-{_width}.png".ToLowerInvariant()) });

    public async ValueTask DisposeAsync() => await _page.CloseAsync();

    private async Task Await(ILocator card, string text)
    {
        try
        {
            await card.WaitForAsync();
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"No card with “{text}”. The chat shows:\n{await Everything()}");
        }
    }

    private async Task<string> Everything() =>
        string.Join("\n---\n", await AllCards.AllInnerTextsAsync()) is { Length: > 0 } cards ? cards : await _page.InnerTextAsync("body");
}
