using CrmBot.Support.Playground;
using Microsoft.Playwright;

namespace CrmBot.EndToEnd.Tests.Browser;

/// <summary>The personal chat with the bot in one Playground, as a person sees it.</summary>
public sealed class ChatPage : IAsyncDisposable
{
    /// <summary>What a newcomer is promised after opening the page.</summary>
    public static readonly TimeSpan Promised = TimeSpan.FromSeconds(10);

    // The Playground's own page does not shrink to a phone. Teams does, so the card's surroundings are made to.
    private const string ShrinkToPhone = "*:has(.ac-adaptiveCard) { min-width: 0 !important; max-width: 100% !important; }";

    // Two frames for the page to notice its new size, then whatever it sets in motion and does not repeat for ever.
    private const string AtRest = """
        async () => {
          for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
          const moving = document.getAnimations().filter(one => one.effect.getComputedTiming().iterations !== Infinity);
          await Promise.allSettled(moving.map(one => one.finished));
        }
        """;

    private readonly IPage _page;

    private ChatPage(IPage page) => _page = page;

    private ILocator AllCards => _page.Locator(".ac-adaptiveCard");

    public static async Task<ChatPage> Open(IPage page, Uri playground)
    {
        await page.SetViewportSizeAsync((int)ScreenWidth.Desktop, 1400);
        await page.GotoAsync(playground.AbsoluteUri);
        // The log beside the chat covers it on narrow screens and repeats its words.
        await page.GetByText("Log Panel", new() { Exact = true }).Locator("xpath=..").Locator("button").Last.ClickAsync();
        await page.AddStyleTagAsync(new() { Content = ShrinkToPhone });
        return new ChatPage(page);
    }

    /// <summary>Waits for the latest card that shows this text.</summary>
    public async Task<ChatCard> Card(string text)
    {
        var card = AllCards.Filter(new() { HasText = text }).Last;
        try
        {
            await card.WaitForAsync(new() { Timeout = (float)Promised.TotalMilliseconds });
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"No card with “{text}”. The chat shows:\n{await Everything()}");
        }
        return new ChatCard(card);
    }

    /// <summary>Waits for whichever of the two comes first and says which.</summary>
    public async Task<string> ShowsEither(string one, string other)
    {
        var first = AllCards.Filter(new() { HasText = one }).Last;
        var second = AllCards.Filter(new() { HasText = other }).Last;
        await first.Or(second).First.WaitForAsync(new() { Timeout = (float)Promised.TotalMilliseconds });
        return await first.IsVisibleAsync() ? one : other;
    }

    public async Task<int> CountCards() => await AllCards.CountAsync();

    public async Task<bool> Shows(string text) => await AllCards.Filter(new() { HasText = text }).CountAsync() > 0;

    public async Task Say(string text)
    {
        var box = _page.Locator("[role=textbox][contenteditable=true]").Last;
        await box.ClickAsync();
        await _page.Keyboard.TypeAsync(text);
        await _page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Returns when the side panels have slid to their places.</summary>
    public async Task Resize(ScreenWidth width)
    {
        await _page.SetViewportSizeAsync((int)width, 1400);
        await _page.EvaluateAsync(AtRest);
    }

    /// <summary>Pictures the whole page into artifacts/screens, for a person to look at.</summary>
    public async Task Picture(string name, ScreenWidth width)
    {
        await Resize(width);
        var file = Path.Combine(Repository.Artifacts("screens"), $"{name}-{width}.png".ToLowerInvariant());
        await _page.ScreenshotAsync(new() { Path = file });
    }

    public async ValueTask DisposeAsync() => await _page.CloseAsync();

    private async Task<string> Everything() =>
        string.Join("\n---\n", await AllCards.AllInnerTextsAsync()) is { Length: > 0 } cards ? cards : await _page.InnerTextAsync("body");
}
