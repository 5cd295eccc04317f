using System.Buffers;
using System.Text.Json;
using CrmBot.Cards.Actions;

namespace CrmBot.Cards.Elements;

/// <summary>An action's data, written once and used twice (Execute and its fallback).</summary>
internal readonly ref struct ActionBytes
{
    private ActionBytes(string verb, ReadOnlySpan<byte> json)
    {
        Verb = verb;
        Json = json;
    }

    public string Verb { get; }

    public ReadOnlySpan<byte> Json { get; }

    public static ActionBytes Of(CardAction action)
    {
        var buffer = new ArrayBufferWriter<byte>(160);
        using (var writer = new Utf8JsonWriter(buffer, CardJson.Options))
            ActionJson.Write(writer, action);
        return new ActionBytes(VerbIn(buffer.WrittenSpan), buffer.WrittenSpan);
    }

    // The verb is always the first property: {"verb":"call.start",…
    private static string VerbIn(ReadOnlySpan<byte> json)
    {
        var value = json["{\"verb\":\""u8.Length..];
        return System.Text.Encoding.ASCII.GetString(value[..value.IndexOf((byte)'"')]);
    }
}
