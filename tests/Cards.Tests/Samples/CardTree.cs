using System.Text.Json;

namespace CrmBot.Cards.Tests.Samples;

/// <summary>Walks a card as it is sent.</summary>
internal static class CardTree
{
    public static JsonElement Parse(ReadOnlyMemory<byte> card)
    {
        using var json = JsonDocument.Parse(card);
        return json.RootElement.Clone();
    }

    /// <summary>Every object of the card that has a type, in reading order; a button's fallback and data are left out.</summary>
    public static IEnumerable<JsonElement> Nodes(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
            return node.EnumerateArray().SelectMany(Nodes);
        if (node.ValueKind != JsonValueKind.Object)
            return [];
        var own = TypeOf(node).Length > 0 ? new[] { node } : [];
        return own.Concat(node.EnumerateObject().Where(p => !IsBehindButton(node, p.Name)).SelectMany(p => Nodes(p.Value)));
    }

    public static IEnumerable<JsonElement> OfType(JsonElement card, string type) => Nodes(card).Where(n => TypeOf(n) == type);

    public static IEnumerable<JsonElement> Inputs(JsonElement card) => Nodes(card).Where(n => TypeOf(n).StartsWith("Input.", StringComparison.Ordinal));

    /// <summary>The buttons in view, in order: those in the body, then those at the foot. Rows to tap are not buttons.</summary>
    public static IEnumerable<JsonElement> Buttons(JsonElement card) => OfType(card.GetProperty("body"), "ActionSet")
        .Concat([card])
        .Where(holder => holder.TryGetProperty("actions", out _))
        .SelectMany(holder => holder.GetProperty("actions").EnumerateArray());

    public static IEnumerable<JsonElement> Rows(JsonElement card) => OfType(card, "Container").Where(n => n.TryGetProperty("selectAction", out _));

    /// <summary>What taps on single figures do.</summary>
    public static IEnumerable<JsonElement> Figures(JsonElement card) => OfType(card, "Column").Concat(OfType(card, "TextRun"))
        .Where(n => n.TryGetProperty("selectAction", out _)).Select(n => n.GetProperty("selectAction"));

    public static string TypeOf(JsonElement node) => Text(node, "type");

    public static string Text(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    public static bool Is(JsonElement node, string name) => node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static bool IsBehindButton(JsonElement node, string name) =>
        TypeOf(node).StartsWith("Action.", StringComparison.Ordinal) && name is ("fallback" or "data");
}
