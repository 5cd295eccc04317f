using System.Buffers;
using System.Text.Json;
using CrmBot.Bot.Activities;

namespace CrmBot.Bot.Connector;

/// <summary>The request for a personal chat. The tenant stands in both places: which one counts depends on the service's age.</summary>
internal static class PersonalChat
{
    public static ReadOnlyMemory<byte> Write(ConversationReference person)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, ActivityWriter.Options))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("isGroup"u8, false);
            WriteAccount(writer, "bot"u8, person.BotId);
            writer.WriteStartArray("members"u8);
            writer.WriteStartObject();
            writer.WriteString("id"u8, person.UserId);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteString("tenantId"u8, person.TenantId);
            writer.WriteStartObject("channelData"u8);
            WriteAccount(writer, "tenant"u8, person.TenantId);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    private static void WriteAccount(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string id)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id"u8, id);
        writer.WriteEndObject();
    }
}
