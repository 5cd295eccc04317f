using System.Text.Json;

namespace CrmBot.Support.Connector;

/// <summary>One call as it came. Ids are unescaped; <paramref name="RawPath"/> is not.</summary>
public sealed record ConnectorRequest(
    string Method, string RawPath, string ConversationId, string? ActivityId, string? Authorization, string? ContentType, JsonElement Body)
{
    public string? Text => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("text", out var text) ? text.GetString() : null;
}
