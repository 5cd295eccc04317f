using System.Text.Json;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;

namespace CrmBot.Cards.Tests.Actions;

/// <summary>An action as it stands behind a button.</summary>
internal static class ActionBytes
{
    public static string Of(CardAction action)
    {
        var card = new AdaptiveCard("en", "-", "-", [], [new ExecuteAction("-", action)]);
        using var json = JsonDocument.Parse(CardJson.ToUtf8(card));
        return json.RootElement.GetProperty("actions")[0].GetProperty("data").GetRawText();
    }
}
