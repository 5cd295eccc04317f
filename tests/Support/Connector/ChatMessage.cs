using System.Text.Json;

namespace CrmBot.Support.Connector;

/// <summary>A message as it stands in a chat now: after updates, with <paramref name="Version"/> counting them from 1.</summary>
public sealed record ChatMessage(string Id, string ConversationId, JsonElement Activity, int Version)
{
    public string? Text => Activity.TryGetProperty("text", out var text) ? text.GetString() : null;

    /// <summary>The Adaptive Card, or Undefined.</summary>
    public JsonElement Card => Attachment is { ValueKind: JsonValueKind.Object } one && IsCard(one) ? one.GetProperty("content") : default;

    /// <summary>A file, or the question whether it may be saved, as the whole attachment; or Undefined.</summary>
    public JsonElement File => Attachment is { ValueKind: JsonValueKind.Object } one && !IsCard(one) ? one : default;

    private JsonElement Attachment => Activity.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0 ? attachments[0] : default;

    private static bool IsCard(JsonElement attachment) => attachment.GetProperty("contentType").GetString() == "application/vnd.microsoft.card.adaptive";
}
