using System.Text.Json;

namespace CrmBot.Support.Connector;

/// <summary>One call as it came. Ids are unescaped; <paramref name="RawPath"/> is not.</summary>
public sealed record ConnectorRequest(
    string Method, string RawPath, string ConversationId, string? ActivityId, string? Authorization, string? ContentType, JsonElement Body)
{
    /// <summary>When it came, by the bot's clock where the Connector was given it.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>A message that nobody has asked for: it rings.</summary>
    public bool IsPush => Method == "POST" && Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("channelData", out var data) && data.TryGetProperty("notification", out _);

    public string? Text => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("text", out var text) ? text.GetString() : null;
}
