using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmBot.Cards.Actions;

/// <summary>What a field sends as text. Some clients send a number field's value as a number, others as text: 4 and "4" are one answer.</summary>
internal sealed class FieldText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
