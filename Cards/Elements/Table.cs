using System.Text.Json;

namespace CrmBot.Cards.Elements;

/// <summary>A small table; the first row is its head.</summary>
/// <param name="Widths">Relative widths, one a column.</param>
public sealed record Table(IReadOnlyList<int> Widths, IReadOnlyList<IReadOnlyList<string>> Rows) : Element
{
    internal override void Write(Utf8JsonWriter writer)
    {
        Begin(writer, "Table"u8);
        writer.WriteBoolean("showGridLines"u8, false);
        writer.WriteStartArray("columns"u8);
        foreach (var width in Widths)
        {
            writer.WriteStartObject();
            writer.WriteNumber("width"u8, width);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rows"u8);
        foreach (var row in Rows)
            WriteRow(writer, row);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter writer, IReadOnlyList<string> cells)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "TableRow"u8);
        writer.WriteStartArray("cells"u8);
        foreach (var cell in cells)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "TableCell"u8);
            writer.WriteStartArray("items"u8);
            new RichText(new TextRun(cell)).Write(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
