using System.Text.Json;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tests.Samples;

namespace CrmBot.Cards.Tests.Rules;

/// <summary>The house rules of every card (section 7 of the card language), beyond what the schema says.</summary>
internal static class CardRules
{
    private const int MaxBytes = 20 * 1024;

    /// <returns>The broken rules, one line each; empty when all is well.</returns>
    public static IReadOnlyList<string> Check(Card card)
    {
        var sent = card.ToUtf8();
        var json = CardTree.Parse(sent);
        return
        [
            .. Size(sent.Length),
            .. ButtonRules.Broken(json),
            .. InputRules.Broken(json),
            .. RowRules.Broken(json),
            .. TextRules.Broken(json),
            .. ChartRules.Broken(json),
            .. ReplyRules.Broken(card, json),
            .. SpokenRules.Broken(card, json),
        ];
    }

    private static IEnumerable<string> Size(int bytes) => bytes < MaxBytes ? [] : [$"size: {bytes} bytes, the limit is {MaxBytes}"];
}
