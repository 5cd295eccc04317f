using System.Globalization;
using System.Xml;

namespace CrmBot.Domain.Workbooks;

/// <summary>Writes the cells straight into the part: an object of the SDK for each of a million cells takes twice as long.</summary>
internal static class SheetWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // The widest that still fits a laptop beside another column.
    private const double WidestColumn = 48;

    public static void Write(Stream part, WrittenSheet sheet)
    {
        using var xml = XmlWriter.Create(part);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Main);
        WriteFrozenHeader(xml);
        WriteColumns(xml, sheet.Columns);
        xml.WriteStartElement("sheetData", Main);
        WriteRow(xml, 1, [.. sheet.Columns.Select(column => WrittenCell.Header(column.Header))]);
        var number = 1;
        foreach (var row in sheet.Rows)
            WriteRow(xml, ++number, row);
        xml.WriteEndDocument();
    }

    private static void WriteRow(XmlWriter xml, int number, IReadOnlyList<WrittenCell> cells)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Text(number));
        for (var i = 0; i < cells.Count; i++)
        {
            if (!cells[i].IsEmpty)
                WriteCell(xml, cells[i], CellAddress.Of(number, i));
        }

        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, WrittenCell cell, string address)
    {
        var words = cell.Words is null ? null : FormulaGuard.Printable(cell.Words);
        var style = cell.Style == WrittenStyle.Text && FormulaGuard.LooksLikeFormula(words!) ? WrittenStyle.QuotedText : cell.Style;
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", address);
        xml.WriteAttributeString("s", Text((int)style));
        if (words is null)
        {
            xml.WriteElementString("v", Main, cell.Number.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(words);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteFrozenHeader(XmlWriter xml)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane", Main);
        xml.WriteAttributeString("ySplit", "1");
        xml.WriteAttributeString("topLeftCell", "A2");
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteColumns(XmlWriter xml, IReadOnlyList<WrittenColumn> columns)
    {
        if (columns.Count == 0)
            return;
        xml.WriteStartElement("cols", Main);
        for (var i = 1; i <= columns.Count; i++)
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", Text(i));
            xml.WriteAttributeString("max", Text(i));
            xml.WriteAttributeString("width", WidthOf(columns[i - 1]).ToString("0.##", CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // A Chinese letter is as wide as two Latin ones.
    private static double WidthOf(WrittenColumn column) => Math.Clamp(
        Math.Max(column.Header.Split('\n').Max(line => line.Sum(letter => letter > '\u2E80' ? 2.0 : 1.1)) + 2, column.Width), 8, WidestColumn);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
