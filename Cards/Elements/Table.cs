using System.Text.Json;

namespace CrmBot.Cards.Elements;

/// <summary>A small table; the first row is its head, the last column its figures.</summary>
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
        for (var i = 0; i < Rows.Count; i++)
            WriteRow(writer, Rows[i], isHead: i == 0);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter writer, IReadOnlyList<string> cells, bool isHead)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "TableRow"u8);
        writer.WriteStartArray("cells"u8);
        for (var i = 0; i < cells.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "TableCell"u8);
            writer.WriteStartArray("items"u8);
            new RichText(new TextRun(cells[i], IsBold: isHead)) { IsRight = i == cells.Count - 1 }.Write(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
