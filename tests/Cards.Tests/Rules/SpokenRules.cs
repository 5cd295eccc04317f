using System.Text.Json;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Cards.Wording;

namespace CrmBot.Cards.Tests.Rules;

/// <summary>What is heard, what stands in for the card, and what a locked phone shows (BYD-18).</summary>
internal static class SpokenRules
{
    // Notifications and fallback texts are read as Markdown by some clients, speak as markup.
    private static readonly string[] Markup = ["](", "**", "<", "://", "{{"];

    public static IEnumerable<string> Broken(Card card, JsonElement json)
    {
        var (speak, fallback) = (CardTree.Text(json, "speak"), CardTree.Text(json, "fallbackText"));
        foreach (var (place, text) in new[] { ("speak", speak), ("fallbackText", fallback), ("summary", card.Summary) })
        {
            if (string.IsNullOrWhiteSpace(text))
                yield return $"spoken: no {place}";
            if (Markup.FirstOrDefault(m => text.Contains(m, StringComparison.Ordinal)) is { } markup)
                yield return $"spoken: '{markup}' in {place}: {text}";
            if (Canary.Private.FirstOrDefault(p => text.Contains(p, StringComparison.Ordinal)) is { } told)
                yield return $"spoken: '{told}' in {place}: {text}";
        }

        if (Canary.Data.FirstOrDefault(d => card.Summary.Contains(d, StringComparison.Ordinal)) is { } name)
            yield return $"spoken: a locked phone shows '{name}': {card.Summary}";
        foreach (var button in CardTree.Buttons(json).Select(b => CardTree.Text(b, "title")).Where(t => !fallback.Contains(Untrusted.Plain(t), StringComparison.Ordinal)))
            yield return $"spoken: the fallback text does not offer '{button}'";
    }
}
