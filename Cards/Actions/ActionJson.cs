using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmBot.Cards.Actions;

/// <summary>The one writer and reader of what stands behind buttons; what one writes the other reads.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CardAction))]
public sealed partial class ActionJson : JsonSerializerContext
{
    private static readonly ActionJson Relaxed = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new FieldText() },
    });

    public static void Write(Utf8JsonWriter writer, CardAction action) => JsonSerializer.Serialize(writer, action, Relaxed.CardAction);

    /// <summary>
    /// Null for anything that is not one of our actions, whatever was sent: an unknown verb, a wrong type, a missing id.
    /// Unknown fields are ignored, since clients add their own.
    /// </summary>
    public static CardAction? Read(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object)
            return null;
        try
        {
            return data.Deserialize(Relaxed.CardAction);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }
}
