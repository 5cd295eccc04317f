using System.Text.Json;

namespace CrmBot.Cards.Elements;

public enum TextSize
{
    Default,
    Small,
    Large,
    ExtraLarge,
}

/// <summary>Our own words only: clients read Markdown in it. What customers or colleagues wrote goes into <see cref="RichText"/>.</summary>
public sealed record TextBlock(string Text) : Element
{
    public TextSize Size { get; init; }

    public bool IsBold { get; init; }

    public bool IsSubtle { get; init; }

    public bool IsHeading { get; init; }

    internal override void Write(Utf8JsonWriter writer)
    {
        Begin(writer, "TextBlock"u8);
        writer.WriteString("text"u8, Text);
        writer.WriteBoolean("wrap"u8, true);
        if (IsHeading)
            writer.WriteString("style"u8, "heading"u8);
        if (Size != TextSize.Default || IsHeading)
            writer.WriteString("size"u8, Size.ToString());
        if (IsBold)
            writer.WriteString("weight"u8, "Bolder"u8);
        if (IsSubtle)
            writer.WriteBoolean("isSubtle"u8, true);
        writer.WriteEndObject();
    }
}
