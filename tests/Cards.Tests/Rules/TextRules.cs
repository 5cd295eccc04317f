using System.Text.Json;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Cards.Wording;

namespace CrmBot.Cards.Tests.Rules;

/// <summary>Where data may stand, and how text may look.</summary>
internal static class TextRules
{
    private static readonly string[] Colours = ["", "Default", "Attention"];

    public static IEnumerable<string> Broken(JsonElement card)
    {
        foreach (var node in CardTree.Nodes(card))
        {
            if (CardTree.TypeOf(node) is "TextRun" or "TextBlock" && !Colours.Contains(CardTree.Text(node, "color")))
                yield return $"text: colour {CardTree.Text(node, "color")} is too pale to read";
            foreach (var (place, text) in OurOwnWords(node))
                if (Canary.Data.FirstOrDefault(d => text.Contains(d, StringComparison.Ordinal)) is { } data)
                    yield return $"text: '{data}' is data, but stands in {CardTree.TypeOf(node)} {place}: '{text}'";
        }

        foreach (var text in Strings(card))
            if (text.Any(IsUnseen) || text.Contains("{{", StringComparison.Ordinal))
                yield return $"text: unseen characters or a template in '{text}'";
    }

    /// <summary>Places that clients read as Markdown, or that only our own words belong in.</summary>
    private static IEnumerable<(string Place, string Text)> OurOwnWords(JsonElement node) => CardTree.TypeOf(node) switch
    {
        "TextBlock" => IsHarmlessHeading(node) ? [] : [("text", CardTree.Text(node, "text"))],
        var type when type.StartsWith("Input.", StringComparison.Ordinal) =>
            from place in new[] { "id", "label", "placeholder", "errorMessage" } select (place, CardTree.Text(node, place)),
        _ => [],
    };

    // A title may name a customer, in a form that cannot become Markdown.
    private static bool IsHarmlessHeading(JsonElement node) =>
        CardTree.Text(node, "style") == "heading" && Untrusted.Plain(CardTree.Text(node, "text")) == CardTree.Text(node, "text");

    private static bool IsUnseen(char c) =>
        char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\u200B' and <= '\u200F') or '\uFEFF';

    private static IEnumerable<string> Strings(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.String => [node.GetString()!],
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => node.EnumerateObject().Where(p => p.Name is not ("data" or "fallback") || p.Value.ValueKind == JsonValueKind.Array).SelectMany(p => Strings(p.Value)),
        _ => [],
    };
}
