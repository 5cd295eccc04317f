using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CrmBot.EndToEnd.Tests.Browser;

/// <summary>One card in the chat. After a press the next card stands in its place: ask the page for it by its title.</summary>
public sealed class ChatCard(ILocator card)
{
    // Elements whose right edge lies outside the card or the screen are cut off. Texts for screen readers only are 1 px wide.
    private const string StickingOut = """
        card => {
          const edge = Math.min(card.getBoundingClientRect().right, innerWidth) + 1;
          return [...card.querySelectorAll('*')]
            .filter(part => part.getBoundingClientRect().width > 1 && part.getBoundingClientRect().right > edge)
            .map(part => part.innerText || part.tagName);
        }
        """;

    // What Markdown, HTML or a template in a text would become: a link, a picture, bold or slanted words, a day of the calendar.
    private const string CameAlive = """
        card => [...card.querySelectorAll('a, img, b, strong, i, em, script, iframe')]
          .filter(part => part.tagName !== 'IMG' || !part.src.startsWith('data:'))
          .map(part => part.outerHTML)
          .concat(/\{\{DATE/.test(card.innerText) || /January|Jan\b/.test(card.innerText) ? ['a template: ' + card.innerText] : []);
        """;

    public Task<string> Text() => card.InnerTextAsync();

    public async Task<IReadOnlyList<string>> Buttons() =>
        [.. (await card.GetByRole(AriaRole.Button).AllInnerTextsAsync()).Select(text => text.Trim())];

    /// <summary>Presses the button with this title; the number before the title may be left out.</summary>
    public Task Press(string title) => card.GetByRole(AriaRole.Button, new()
    {
        NameRegex = new Regex($@"^\s*(\d\s+)?{Regex.Escape(title)}\s*$"),
    }).ClickAsync();

    /// <summary>A row which is pressed as a whole.</summary>
    public Task Tap(string row) => card.GetByText(row, new() { Exact = true }).First.ClickAsync();

    /// <summary>Answers whatever a step asks: the first choice, some words, or the first one-tap button.</summary>
    public async Task AnswerStep(string words, string next)
    {
        var oneTap = card.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(@"^\s*1\s") });
        if (await oneTap.CountAsync() > 0)
        {
            await oneTap.First.ClickAsync();
            return;
        }
        if (await card.GetByRole(AriaRole.Radio).CountAsync() > 0) await card.GetByRole(AriaRole.Radio).First.CheckAsync();
        else if (await card.GetByRole(AriaRole.Textbox).CountAsync() > 0) await card.GetByRole(AriaRole.Textbox).First.FillAsync(words);
        await Press(next);
    }

    /// <summary>The texts that are cut off at the right edge; empty when the card fits.</summary>
    public async Task<IReadOnlyList<string>> CutOff() => await card.EvaluateAsync<string[]>(StickingOut);

    /// <summary>What has become more than letters; empty when all is text.</summary>
    public async Task<IReadOnlyList<string>> Alive() => await card.EvaluateAsync<string[]>(CameAlive);
}
