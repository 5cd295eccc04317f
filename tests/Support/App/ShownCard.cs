using System.Text.Json;

namespace CrmBot.Support.App;

/// <summary>A card as a person reads it.</summary>
public sealed record ShownCard(string MessageId, JsonElement Json)
{
    /// <summary>The line in large letters.</summary>
    public string Title => All().Where(e => Is(e, "style", "heading") && Is(e, "size", "Large")).Select(TextOf).FirstOrDefault("");

    /// <summary>The coloured line on top, with what follows in it; empty when there is none.</summary>
    public string Strip => Json.GetProperty("body").EnumerateArray().Where(e => Is(e, "type", "Container") && e.TryGetProperty("bleed", out _))
        .Select(e => string.Join(" ", Texts(e))).FirstOrDefault("");

    /// <summary>All that is written on it, a line each; the titles of buttons not.</summary>
    public string Text => string.Join("\n", Texts(Json.GetProperty("body")));

    /// <summary>What can be pressed, rows included.</summary>
    public IReadOnlyList<(string Title, JsonElement Data, bool IgnoresInputs)> Buttons =>
    [
        .. Walk(Json).Where(e => Is(e, "type", "Action.Execute"))
            .Select(e => (e.GetProperty("title").GetString()!, e.GetProperty("data"), Is(e, "associatedInputs", "none"))),
    ];

    public IReadOnlyList<string> ButtonTitles => [.. Buttons.Select(b => b.Title)];

    /// <summary>Fields with what stands in them.</summary>
    public IReadOnlyList<(string Id, string Value)> Inputs =>
    [
        .. All().Where(e => TypeOf(e).StartsWith("Input.", StringComparison.Ordinal))
            .Select(e => (e.GetProperty("id").GetString()!, e.TryGetProperty("value", out var value) ? value.ToString() : "")),
    ];

    /// <summary>The value of the choice with this part in its words.</summary>
    public string Choice(string titlePart) => All().Where(e => TypeOf(e) == "Input.ChoiceSet")
        .SelectMany(e => e.GetProperty("choices").EnumerateArray())
        .First(c => c.GetProperty("title").GetString()!.Contains(titlePart, StringComparison.Ordinal)).GetProperty("value").GetString()!;

    public bool HasButton(string titlePart) => Buttons.Any(b => b.Title.Contains(titlePart, StringComparison.Ordinal));

    public JsonElement Button(string titlePart) => Find(titlePart).Data;

    /// <summary>With the fields that this button takes along.</summary>
    public IReadOnlyList<(string Id, string Value)> InputsFor(string titlePart) => Find(titlePart).IgnoresInputs ? [] : Inputs;

    private (string Title, JsonElement Data, bool IgnoresInputs) Find(string titlePart)
    {
        var hits = Buttons.Where(b => b.Title.Contains(titlePart, StringComparison.Ordinal)).ToList();
        return hits.Count > 0
            ? hits[0]
            : throw new InvalidOperationException($"No button '{titlePart}' on: {Text}\n[{string.Join("] [", ButtonTitles)}]");
    }

    /// <summary>What stands beside that label; empty when the label is not there.</summary>
    public string Fact(string label)
    {
        foreach (var row in All().Where(e => Is(e, "type", "ColumnSet")))
        {
            var columns = row.GetProperty("columns").EnumerateArray().ToList();
            if (columns.Count == 2 && string.Join("", Texts(columns[0])) == label)
                return string.Join(" ", Texts(columns[1]));
        }

        return "";
    }

    private IEnumerable<JsonElement> All() => Walk(Json.GetProperty("body"));

    private static List<string> Texts(JsonElement root) =>
        [.. Walk(root).Where(e => Is(e, "type", "TextBlock") || Is(e, "type", "RichTextBlock")).Select(TextOf).Where(t => t.Trim().Length > 0)];

    private static string TextOf(JsonElement e) => Is(e, "type", "TextBlock")
        ? e.GetProperty("text").GetString()!
        : string.Concat(e.GetProperty("inlines").EnumerateArray().Select(run => run.GetProperty("text").GetString()));

    private static IEnumerable<JsonElement> Walk(JsonElement e)
    {
        if (e.ValueKind == JsonValueKind.Object)
            yield return e;
        var parts = e.ValueKind switch
        {
            // What a client without charts or Action.Execute shows instead is not shown here.
            JsonValueKind.Object => e.EnumerateObject().Where(p => p.Name is not ("fallback" or "data")).Select(p => p.Value),
            JsonValueKind.Array => e.EnumerateArray(),
            _ => Enumerable.Empty<JsonElement>(),
        };
        foreach (var inner in parts.SelectMany(Walk))
            yield return inner;
    }

    private static string TypeOf(JsonElement e) => e.TryGetProperty("type", out var type) ? type.GetString() ?? "" : "";

    private static bool Is(JsonElement e, string property, string value) =>
        e.TryGetProperty(property, out var found) && found.ValueKind == JsonValueKind.String && found.GetString() == value;
}
