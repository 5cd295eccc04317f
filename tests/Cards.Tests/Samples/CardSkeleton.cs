using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tests.Actions;
using CrmBot.Cards.Wording;
using CrmBot.Domain;

namespace CrmBot.Cards.Tests.Samples;

/// <summary>A card without its words: which parts, in which order, which presses and what they send, what can be typed.</summary>
internal static class CardSkeleton
{
    public static IReadOnlyList<string> Of(Card card)
    {
        var json = CardTree.Parse(card.ToUtf8());
        var parts = CardTree.Nodes(json).Select(CardTree.TypeOf).Where(t => t != "TextRun");
        var presses = CardTree.OfType(json, "Action.Execute").Select(a => $"{CardTree.Text(a, "style")} {Sent(a.GetProperty("data").GetRawText())}");
        var fields = CardTree.Inputs(json).Select(i => $"{CardTree.Text(i, "id")} {CardTree.Is(i, "isRequired")}");
        var replies = card.Replies.Select(r => $"{r.Key} {Sent(ActionBytes.Of(r.Action))}");
        return [.. parts, .. presses, .. fields, .. replies];
    }

    // Each language offers the other one.
    private static string Sent(string data) => data.Replace(Language.Chinese.Tag(), "-", StringComparison.Ordinal).Replace("\"en\"", "\"-\"", StringComparison.Ordinal);
}
