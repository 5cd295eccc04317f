using System.Text.Json;

namespace CrmBot.Cards.Elements;

/// <summary>One element of a card. Each writes itself, straight to UTF-8: a card is made on every press.</summary>
public abstract record Element
{
    public Spacing? Spacing { get; init; }

    public bool Separator { get; init; }

    internal abstract void Write(Utf8JsonWriter writer);

    /// <summary>Opens the object and writes what all elements share; the caller closes it.</summary>
    protected void Begin(Utf8JsonWriter writer, ReadOnlySpan<byte> type)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
        if (Spacing is { } spacing)
            writer.WriteString("spacing"u8, spacing.ToString());
        if (Separator)
            writer.WriteBoolean("separator"u8, true);
    }

    protected static void WriteAll(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<Element> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            item.Write(writer);
        writer.WriteEndArray();
    }
}

public enum Spacing
{
    None,
    Small,
    Medium,
    Large,
}
