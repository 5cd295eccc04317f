using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmBot.Cards.Elements;

public static class CardJson
{
    /// <summary>Chinese stays readable and short; the card never lands in HTML unescaped.</summary>
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ReadOnlyMemory<byte> ToUtf8(AdaptiveCard card)
    {
        var buffer = new ArrayBufferWriter<byte>(8 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            card.Write(writer);
        return buffer.WrittenMemory;
    }
}
