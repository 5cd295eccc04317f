using System.Text.Json;
using CrmBot.Cards.Wording;

namespace CrmBot.Cards.Elements;

/// <summary>Text that no client parses: the place for whatever a person has written (D3).</summary>
public sealed record RichText(params IReadOnlyList<TextRun> Runs) : Element
{
    /// <summary>Against the right edge: times and figures.</summary>
    public bool IsRight { get; init; }

    internal override void Write(Utf8JsonWriter writer)
    {
        Begin(writer, "RichTextBlock"u8);
        if (IsRight)
            writer.WriteString("horizontalAlignment"u8, "Right"u8);
        writer.WriteStartArray("inlines"u8);
        foreach (var run in Runs)
            run.Write(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

public sealed record TextRun(string Text, bool IsBold = false, bool IsSubtle = false, bool IsAttention = false, bool IsSmall = false)
{
    /// <summary>Makes the words a button.</summary>
    public ExecuteAction? Press { get; init; }

    private const int Longest = 2000;

    // The last gate before a person's screen: a view that forgets to clean a name does no harm.
    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "TextRun"u8);
        writer.WriteString("text"u8, Untrusted.Line(Text, Longest));
        if (IsBold)
            writer.WriteString("weight"u8, "Bolder"u8);
        if (IsSubtle)
            writer.WriteBoolean("isSubtle"u8, true);
        if (IsAttention)
            writer.WriteString("color"u8, "Attention"u8);
        if (IsSmall)
            writer.WriteString("size"u8, "Small"u8);
        ExecuteAction.WritePress(writer, Press);
        writer.WriteEndObject();
    }
}
