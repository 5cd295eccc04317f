using System.Text.Json;
using CrmBot.Cards.Tests.Samples;

namespace CrmBot.Cards.Tests.Rules;

internal static class RowRules
{
    private const int MaxRows = 8;

    public static IEnumerable<string> Broken(JsonElement card)
    {
        var rows = CardTree.Rows(card).ToList();
        if (rows.Count > MaxRows)
            yield return $"rows: {rows.Count}, at most {MaxRows}";
        foreach (var row in rows)
        {
            var title = Squeezed(CardTree.Text(row.GetProperty("selectAction"), "title"));
            foreach (var unheard in Texts(row).Where(t => !title.Contains(t, StringComparison.Ordinal)))
                yield return $"rows: '{unheard}' is shown, but a screen reader hears only '{title}'";
        }
    }

    // "!" is a sign for the eye; the words beside it say the same.
    private static IEnumerable<string> Texts(JsonElement row) => CardTree.Nodes(row)
        .Where(n => CardTree.TypeOf(n) is "TextRun" or "TextBlock")
        .Select(n => Squeezed(CardTree.Text(n, "text").TrimStart('!', ' ')))
        .Where(t => t.Length > 0);

    private static string Squeezed(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
