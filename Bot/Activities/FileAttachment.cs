using System.Buffers;
using System.Text.Json;

namespace CrmBot.Bot.Activities;

/// <summary>
/// A file in a personal chat. A bot cannot attach one: it asks, Teams then names a place in the person's OneDrive where the
/// bytes may go, and afterwards a message shows the file that lies there.
/// </summary>
/// <param name="Name">File name with its extension.</param>
/// <param name="ContentUrl">Where it lies; null while it is only asked for.</param>
/// <param name="Content">As UTF-8 JSON.</param>
public sealed record FileAttachment(string ContentType, string Name, string? ContentUrl, ReadOnlyMemory<byte> Content)
{
    public const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";
    public const string InfoType = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>May it be saved?</summary>
    /// <param name="writeContext">Writes what comes back with the answer, yes or no.</param>
    public static FileAttachment Consent(string name, string description, long bytes, Action<Utf8JsonWriter> writeContext) => new(ConsentType, name, null, Json(writer =>
    {
        writer.WriteString("description"u8, description);
        writer.WriteNumber("sizeInBytes"u8, bytes);
        writer.WritePropertyName("acceptContext"u8);
        writeContext(writer);
        writer.WritePropertyName("declineContext"u8);
        writeContext(writer);
    }));

    /// <summary>It is saved, and can be opened from here.</summary>
    public static FileAttachment Info(FilePlace place) => new(InfoType, place.Name, place.ContentUrl, Json(writer =>
    {
        writer.WriteString("uniqueId"u8, place.UniqueId);
        writer.WriteString("fileType"u8, place.FileType);
    }));

    private static ReadOnlyMemory<byte> Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ActivityWriter.Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
