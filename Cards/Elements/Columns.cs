using System.Text.Json;

namespace CrmBot.Cards.Elements;

public sealed record Columns(params IReadOnlyList<Column> Items) : Element
{
    internal override void Write(Utf8JsonWriter writer)
    {
        Begin(writer, "ColumnSet"u8);
        writer.WriteStartArray("columns"u8);
        foreach (var column in Items)
            column.Write(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

/// <param name="Width">"auto", "stretch" or pixels ("72px").</param>
public sealed record Column(string Width, params IReadOnlyList<Element> Items) : Element
{
    /// <summary>Makes the whole column a button.</summary>
    public ExecuteAction? Press { get; init; }

    internal override void Write(Utf8JsonWriter writer)
    {
        Begin(writer, "Column"u8);
        writer.WriteString("width"u8, Width);
        WriteAll(writer, "items"u8, Items);
        ExecuteAction.WritePress(writer, Press);
        writer.WriteEndObject();
    }
}
