using System.Text.Json;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Wording;

namespace CrmBot.Cards.Elements;

/// <summary>
/// A button: Action.Execute, and for clients without it Action.Submit with the same data, which then arrives as a message.
/// </summary>
public sealed record ExecuteAction(string Title, CardAction Action)
{
    public bool IsPrimary { get; init; }

    /// <summary>Leaves the card's fields alone: a required empty one does not stop it.</summary>
    public bool IgnoresInputs { get; init; }

    internal void Write(Utf8JsonWriter writer)
    {
        var data = ActionBytes.Of(Action);
        writer.WriteStartObject();
        writer.WriteString("type"u8, "Action.Execute"u8);
        writer.WriteString("verb"u8, data.Verb);
        WriteCommon(writer, data.Json);
        writer.WriteStartObject("fallback"u8);
        writer.WriteString("type"u8, "Action.Submit"u8);
        WriteCommon(writer, data.Json);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>As what a tap on a whole element does; null writes nothing.</summary>
    internal static void WritePress(Utf8JsonWriter writer, ExecuteAction? press)
    {
        if (press is null)
            return;
        writer.WritePropertyName("selectAction"u8);
        press.Write(writer);
    }

    private const int LongestTitle = 500;

    private void WriteCommon(Utf8JsonWriter writer, ReadOnlySpan<byte> data)
    {
        writer.WriteString("title"u8, Untrusted.Line(Title, LongestTitle));
        writer.WritePropertyName("data"u8);
        writer.WriteRawValue(data, skipInputValidation: true);
        if (IsPrimary)
            writer.WriteString("style"u8, "positive"u8);
        if (IgnoresInputs)
            writer.WriteString("associatedInputs"u8, "none"u8);
    }
}
