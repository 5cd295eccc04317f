using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmBot.Bot.Activities;

/// <summary>Writes what we send: only fields a bot should set, and none that is empty.</summary>
public static class ActivityWriter
{
    /// <summary>Chinese stays readable and three times smaller than escaped; the answer is never put into a page.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private const int EnvelopeSize = 768;

    public static ReadOnlyMemory<byte> Write(OutgoingActivity activity, ConversationReference to, string? replyToId = null)
    {
        var buffer = new ArrayBufferWriter<byte>(EnvelopeSize + activity.Card.Length + (3 * (activity.Text?.Length ?? 0)));
        using (var writer = new Utf8JsonWriter(buffer, Options)) Write(writer, activity, to, replyToId);
        return buffer.WrittenMemory;
    }

    public static void Write(Utf8JsonWriter writer, OutgoingActivity activity, ConversationReference to, string? replyToId)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, activity.Type);
        Optional(writer, "replyToId"u8, replyToId);
        WriteAccount(writer, "from"u8, to.BotId, to.BotName);
        writer.WriteStartObject("conversation"u8);
        writer.WriteString("id"u8, to.ConversationId);
        writer.WriteEndObject();
        Optional(writer, "text"u8, activity.Text);
        Optional(writer, "textFormat"u8, activity.Text is null ? null : activity.TextFormat);
        Optional(writer, "locale"u8, activity.Locale);
        Optional(writer, "summary"u8, activity.Summary);
        if (activity.Alerts) WriteAlert(writer);
        if (activity.Mentions.Count > 0) WriteMentions(writer, activity.Mentions);
        if (!activity.Card.IsEmpty) WriteAttachment(writer, InvokeAnswer.CardType, null, null, activity.Card.Span);
        if (activity.File is { } file) WriteAttachment(writer, file.ContentType, file.Name, file.ContentUrl, file.Content.Span);
        writer.WriteEndObject();
    }

    private static void WriteAttachment(Utf8JsonWriter writer, string contentType, string? name, string? contentUrl, ReadOnlySpan<byte> content)
    {
        writer.WriteStartArray("attachments"u8);
        writer.WriteStartObject();
        writer.WriteString("contentType"u8, contentType);
        Optional(writer, "name"u8, name);
        Optional(writer, "contentUrl"u8, contentUrl);
        writer.WritePropertyName("content"u8);
        writer.WriteRawValue(content, skipInputValidation: true);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteMentions(Utf8JsonWriter writer, IReadOnlyList<ChannelAccount> mentioned)
    {
        writer.WriteStartArray("entities"u8);
        foreach (var account in mentioned)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "mention"u8);
            writer.WriteString("text"u8, $"<at>{account.Name}</at>");
            WriteAccount(writer, "mentioned"u8, account.Id, account.Name);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteAlert(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("channelData"u8);
        writer.WriteStartObject("notification"u8);
        writer.WriteBoolean("alert"u8, true);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteAccount(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? id, string? displayName)
    {
        if (string.IsNullOrEmpty(id)) return;
        writer.WriteStartObject(name);
        writer.WriteString("id"u8, id);
        Optional(writer, "name"u8, displayName);
        writer.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) writer.WriteString(name, value);
    }
}
