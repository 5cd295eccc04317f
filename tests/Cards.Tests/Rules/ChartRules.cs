using System.Globalization;
using System.Text.Json;
using CrmBot.Cards.Tests.Samples;

namespace CrmBot.Cards.Tests.Rules;

/// <summary>A chart is drawn by some clients only and has no words for a screen reader: a line with its figures follows it.</summary>
internal static class ChartRules
{
    public static IEnumerable<string> Broken(JsonElement card)
    {
        var body = card.GetProperty("body").EnumerateArray().ToList();
        for (var i = 0; i < body.Count; i++)
        {
            if (!CardTree.TypeOf(body[i]).StartsWith("Chart.", StringComparison.Ordinal))
                continue;
            var line = i + 1 < body.Count ? string.Concat(CardTree.OfType(body[i + 1], "TextRun").Select(r => CardTree.Text(r, "text"))) : "";
            if (line.Length == 0)
                yield return $"charts: no line of words follows '{CardTree.Text(body[i], "title")}'";
            // The last part of a stacked bar may be said as the total: "14/17" holds 14 done and 3 open.
            foreach (var figure in Figures(body[i].GetProperty("data")).Where(f => !line.Contains(f, StringComparison.Ordinal)))
                yield return $"charts: {figure} is drawn, but not said after '{CardTree.Text(body[i], "title")}'";
        }
    }

    private static IEnumerable<string> Figures(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Figures),
        JsonValueKind.Object when node.TryGetProperty("data", out var parts) => Figures(parts).SkipLast(1).Append(Total(parts)),
        JsonValueKind.Object => node.EnumerateObject().SelectMany(p => Figures(p.Value)),
        JsonValueKind.Number => [node.GetRawText()],
        _ => [],
    };

    private static string Total(JsonElement parts) =>
        parts.EnumerateArray().Sum(p => p.GetProperty("value").GetInt32()).ToString(CultureInfo.InvariantCulture);
}
