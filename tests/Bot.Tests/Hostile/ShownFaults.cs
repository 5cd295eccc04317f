using System.Globalization;
using System.Text.Json;

namespace CrmBot.Bot.Tests.Hostile;

/// <summary>What a client would do with a shown text besides showing it.</summary>
internal static class ShownFaults
{
    // Markdown, mentions and links, in the places where clients look for them.
    private static readonly string[] Marks = ["](", "**", "_evil_", "<at", "<img", "://", "www.", "`"];

    /// <param name="shown">A card, or an activity with one.</param>
    public static IEnumerable<string> Of(JsonElement shown) => Of(shown, "", "");

    private static IEnumerable<string> Of(JsonElement node, string type, string name) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(item => Of(item, type, name)),
        // Data goes back to the bot as it is, and is never drawn.
        JsonValueKind.Object => TypeFaults(TypeOf(node)).Concat(node.EnumerateObject().Where(p => p.Name is not ("data" or "acceptContext" or "declineContext") || p.Value.ValueKind is JsonValueKind.Array).SelectMany(p => Of(p.Value, TypeOf(node), p.Name))),
        JsonValueKind.String => TextFaults(node.GetString()!, type, name),
        _ => [],
    };

    private static IEnumerable<string> TypeFaults(string type) =>
        type is "Action.OpenUrl" or "Image" or "Media" ? [$"a {type} is shown"] : [];

    private static IEnumerable<string> TextFaults(string text, string type, string name)
    {
        if (!text.Contains(HostileWords.Mark, StringComparison.Ordinal)) yield break;
        var place = $"{type}.{name}";
        if (text.Contains("{{", StringComparison.Ordinal)) yield return $"{place} holds a template: {text}";
        if (text.EnumerateRunes().Any(rune => System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format)) yield return $"{place} holds what cannot be seen: {text}";
        if (IsRead(type, name) && Marks.FirstOrDefault(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)) is { } found) yield return $"{place} holds {found}: {text}";
    }

    /// <summary>Rich text, buttons and fields are drawn letter by letter; everything else may be read as Markdown, choices among it.</summary>
    private static bool IsRead(string type, string name) => (type, name) is not (("TextRun", "text") or ("Input.Text", "value") or ("Action.Execute" or "Action.Submit", "title"));

    private static string TypeOf(JsonElement node) => node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "";
}
