using System.Text.Json;

namespace CrmBot.Bot.Activities;

/// <summary>
/// Looks into JSON whose shape nobody promised: what is missing, of another kind or no text at all (half a character, bytes
/// that are none) is absent, never an exception.
/// </summary>
internal static class JsonParts
{
    public static JsonElement Part(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) ? part : default;

    public static string? Text(this JsonElement element, ReadOnlySpan<byte> name)
    {
        try
        {
            return element.Part(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
