using System.Text.Json;

namespace CrmBot.Cards.Elements;

public sealed record ActionSet(params IReadOnlyList<ExecuteAction> Actions) : Element
{
    internal override void Write(Utf8JsonWriter writer)
    {
        Begin(writer, "ActionSet"u8);
        writer.WriteStartArray("actions"u8);
        foreach (var action in Actions)
            action.Write(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
