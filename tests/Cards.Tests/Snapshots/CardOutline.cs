using System.Text;
using System.Text.Json;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tests.Samples;

namespace CrmBot.Cards.Tests.Snapshots;

/// <summary>A card as lines that a person can read in a review: what is written where, and what each press sends. No ids.</summary>
internal static class CardOutline
{
    public static string Of(Card card)
    {
        var json = CardTree.Parse(card.ToUtf8());
        var lines = new StringBuilder();
        lines.Append("toast: ").Append(card.Summary).Append('\n');
        foreach (var element in json.GetProperty("body").EnumerateArray())
            Element(lines, element, "");
        if (json.TryGetProperty("actions", out var buttons))
            Buttons(lines, buttons, "");
        foreach (var reply in card.Replies.Where(r => !char.IsAsciiDigit(r.Key[0])))
            lines.Append("typed ").Append(reply.Key).Append(": ").Append(Data(JsonDocument.Parse(Actions.ActionBytes.Of(reply.Action)).RootElement)).Append('\n');
        return lines.ToString();
    }

    private static void Element(StringBuilder lines, JsonElement element, string indent)
    {
        switch (CardTree.TypeOf(element))
        {
            case "TextBlock":
                lines.Append(indent).Append(Prefix(element)).Append(CardTree.Text(element, "text")).Append('\n');
                break;
            case "RichTextBlock":
                lines.Append(indent).Append(Runs(element)).Append('\n');
                Taps(lines, element.GetProperty("inlines"), indent);
                break;
            case "ColumnSet":
                lines.Append(indent).Append(string.Join(" | ", element.GetProperty("columns").EnumerateArray().Select(Cell))).Append('\n');
                Taps(lines, element.GetProperty("columns"), indent);
                break;
            case "Container":
                Container(lines, element, indent);
                break;
            case "ActionSet":
                Buttons(lines, element.GetProperty("actions"), indent);
                break;
            case "Table":
                foreach (var row in element.GetProperty("rows").EnumerateArray())
                    lines.Append(indent).Append("| ").Append(string.Join(" | ", row.GetProperty("cells").EnumerateArray().Select(Cell))).Append('\n');
                break;
            default:
                Other(lines, element, indent);
                break;
        }
    }

    private static void Container(StringBuilder lines, JsonElement box, string indent)
    {
        var style = CardTree.Text(box, "style");
        if (style.Length > 0)
            lines.Append(indent).Append(CardTree.Is(box, "bleed") ? "strip " : "box ").Append(style).Append(":\n");
        foreach (var item in box.GetProperty("items").EnumerateArray())
            Element(lines, item, style.Length > 0 ? indent + "  " : indent);
        Taps(lines, box, indent);
    }

    private static void Taps(StringBuilder lines, JsonElement parts, string indent)
    {
        foreach (var part in parts.ValueKind == JsonValueKind.Array ? [.. parts.EnumerateArray()] : new[] { parts })
            if (part.TryGetProperty("selectAction", out var press))
                lines.Append(indent).Append("  tap → ").Append(Data(press.GetProperty("data"))).Append('\n');
    }

    private static void Other(StringBuilder lines, JsonElement element, string indent)
    {
        var type = CardTree.TypeOf(element);
        if (type.StartsWith("Chart.", StringComparison.Ordinal))
        {
            lines.Append(indent).Append("chart: ").Append(CardTree.Text(element, "title")).Append('\n');
            Element(lines, element.GetProperty("fallback"), indent + "  ");
            return;
        }

        lines.Append(indent).Append(type["Input.".Length..].ToLowerInvariant()).Append(" field ").Append(CardTree.Text(element, "id"));
        lines.Append(CardTree.Is(element, "isRequired") ? " (required): " : ": ").Append(CardTree.Text(element, "label"));
        foreach (var name in new[] { "placeholder", "value", "min", "max", "errorMessage" }.Where(n => element.TryGetProperty(n, out _)))
            lines.Append(" · ").Append(name).Append(' ').Append(element.GetProperty(name));
        lines.Append('\n');
        if (element.TryGetProperty("choices", out var choices))
            foreach (var choice in choices.EnumerateArray())
                lines.Append(indent).Append("  ( ) ").Append(CardTree.Text(choice, "title")).Append('\n');
    }

    private static void Buttons(StringBuilder lines, JsonElement buttons, string indent)
    {
        foreach (var button in buttons.EnumerateArray())
        {
            var (left, right) = CardTree.Text(button, "style") == "positive" ? ("[[", "]]") : ("[", "]");
            lines.Append(indent).Append(left).Append(CardTree.Text(button, "title")).Append(right);
            lines.Append(CardTree.Text(button, "associatedInputs") == "none" ? " without fields → " : " → ");
            lines.Append(Data(button.GetProperty("data"))).Append('\n');
        }
    }

    private static string Prefix(JsonElement text) => (CardTree.Text(text, "style"), CardTree.Text(text, "size")) switch
    {
        ("heading", "Large") => "# ",
        ("heading", _) => "## ",
        _ => "",
    };

    private static string Cell(JsonElement column) =>
        string.Join(" / ", CardTree.Nodes(column.GetProperty("items")).Where(n => CardTree.TypeOf(n) is "RichTextBlock" or "TextBlock").Select(Runs));

    private static string Runs(JsonElement block) => CardTree.TypeOf(block) == "TextBlock"
        ? CardTree.Text(block, "text")
        : string.Concat(block.GetProperty("inlines").EnumerateArray().Select(Run));

    private static string Run(JsonElement run) =>
        CardTree.Text(run, "weight") == "Bolder" ? $"*{CardTree.Text(run, "text")}*" : CardTree.Text(run, "text");

    // Ids and row versions are the sample's, not the card's.
    private static string Data(JsonElement data) => string.Join(' ', data.EnumerateObject()
        .Where(p => p.Name != "rev" && !(p.Value.ValueKind == JsonValueKind.String && p.Value.TryGetGuid(out _)))
        .Select(p => p.Name == "verb" ? p.Value.ToString() : $"{p.Name}={p.Value}"));
}
