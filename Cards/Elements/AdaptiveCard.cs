using System.Text.Json;
using CrmBot.Cards.Wording;

namespace CrmBot.Cards.Elements;

/// <param name="Language">"zh-CN" or "en".</param>
/// <param name="Speak">What a screen reader or the list of chats says.</param>
/// <param name="FallbackText">For clients that draw no cards: the same with the buttons' words.</param>
public sealed record AdaptiveCard(string Language, string Speak, string FallbackText, IReadOnlyList<Element> Body, IReadOnlyList<ExecuteAction> Actions)
{
    private const int LongestText = 1000;

    // Both texts hold names, and clients read the one as markup, the other as Markdown.
    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "AdaptiveCard"u8);
        writer.WriteString("$schema"u8, "http://adaptivecards.io/schemas/adaptive-card.json"u8);
        writer.WriteString("version"u8, "1.5"u8);
        writer.WriteString("lang"u8, Language);
        writer.WriteString("speak"u8, Untrusted.Plain(Speak, LongestText));
        writer.WriteString("fallbackText"u8, Untrusted.Plain(FallbackText, LongestText));
        writer.WriteStartArray("body"u8);
        foreach (var element in Body)
            element.Write(writer);
        writer.WriteEndArray();
        if (Actions.Count > 0)
        {
            writer.WriteStartArray("actions"u8);
            foreach (var action in Actions)
                action.Write(writer);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
