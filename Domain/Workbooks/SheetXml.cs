using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace CrmBot.Domain.Workbooks;

/// <summary>Walks a worksheet part forward, one row in memory at a time.</summary>
internal static class SheetXml
{
    /// <summary>Rows and columns with content: styled empty rows, which Excel keeps by the million, do not count.</summary>
    public static (int Rows, int Columns) Measure(ZipArchive package, string part)
    {
        using var reader = PackageXml.Open(package, part)!;
        var (rows, columns, column, isCounted) = (0, 0, -1, true);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "row":
                    (column, isCounted) = (-1, false);
                    break;
                case "c":
                    column = ColumnOf(reader, column + 1);
                    break;
                case "v" or "is":
                    columns = Math.Max(columns, column + 1);
                    rows += isCounted ? 0 : 1;
                    isCounted = true;
                    break;
            }
        }

        return (rows, columns);
    }

    public static IEnumerable<SheetRow> Rows(ZipArchive package, string part, CellValues values)
    {
        using var reader = PackageXml.Open(package, part)!;
        var number = 0;
        while (reader.ReadToElement("row"))
        {
            number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            var cells = reader.IsEmptyElement ? [] : Cells(reader, number, values);
            if (cells.Exists(cell => !cell.IsEmpty || cell.IsFormula))
                yield return new(number, cells);
        }
    }

    private static List<Cell> Cells(XmlReader reader, int row, CellValues values)
    {
        var cells = new List<Cell>();
        var depth = reader.Depth;
        var column = -1;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
                continue;
            column = ColumnOf(reader, column + 1);
            if (Read(reader, CellAddress.Of(row, column), values) is not { } cell)
                continue;
            while (cells.Count <= column)
                cells.Add(Cell.Nothing(row, cells.Count));
            cells[column] = cell;
        }

        return cells;
    }

    private static Cell? Read(XmlReader reader, string address, CellValues values)
    {
        var type = reader.GetAttribute("t");
        var style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : -1;
        if (reader.IsEmptyElement)
            return null;
        var (depth, isFormula, isValue, raw) = (reader.Depth, false, false, (string?)null);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                isFormula |= reader.LocalName == "f";
                isValue = reader.LocalName == "v" && !reader.IsEmptyElement;
                if (reader.LocalName == "is")
                    raw = CellText.ReadRuns(reader);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                isValue = false;
            }
            else if (isValue)
            {
                raw += type == "str" ? CellText.Plain(reader.Value) : reader.Value;
            }
        }

        return raw is null && !isFormula ? null : values.Read(address, type, style, raw ?? "", isFormula);
    }

    private static int ColumnOf(XmlReader cell, int next) =>
        cell.GetAttribute("r") is { } reference && CellAddress.ColumnOf(reference) is >= 0 and var column ? column : next;
}
