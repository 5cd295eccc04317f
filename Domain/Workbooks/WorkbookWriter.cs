using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CrmBot.Domain.Workbooks;

/// <summary>Writes .xlsx files: typed cells, frozen header, no formula ever (SEC-4).</summary>
public static class WorkbookWriter
{
    // The widest that still fits a laptop beside another column.
    private const double WidestColumn = 48;

    public static void Write(Stream target, IReadOnlyList<WrittenSheet> sheets)
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets());
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = WorkbookStyles.Build();
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < sheets.Count; i++)
            {
                var id = $"sheet{i + 1}";
                WriteSheet(book.AddNewPart<WorksheetPart>(id), sheets[i]);
                book.Workbook.Sheets!.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = id, SheetId = (uint)i + 1, Name = Unique(sheets[i].Name, names) });
            }
        }

        file.Position = 0;
        file.CopyTo(target);
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var fitting = SheetNames.Fit(name);
        for (var i = 2; !taken.Add(fitting); i++)
            fitting = SheetNames.Fit(name.Length > 26 ? name[..26] : name) + $" {i}";
        return fitting;
    }

    private static void WriteSheet(WorksheetPart part, WrittenSheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(FrozenHeader());
        if (sheet.Columns.Count > 0)
            writer.WriteElement(new Columns(sheet.Columns.Select((column, i) => (OpenXmlElement)Width(column, (uint)i + 1))));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, [.. sheet.Columns.Select(column => WrittenCell.Header(column.Header))]);
        var number = 1;
        foreach (var row in sheet.Rows)
            WriteRow(writer, ++number, row);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, int number, IReadOnlyList<WrittenCell> cells)
    {
        writer.WriteStartElement(new Row(), [new("r", "", number.ToString(CultureInfo.InvariantCulture))]);
        for (var i = 0; i < cells.Count; i++)
        {
            if (!cells[i].IsEmpty)
                writer.WriteElement(Written(cells[i], CellAddress.Of(number, i)));
        }

        writer.WriteEndElement();
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Written(WrittenCell cell, string address)
    {
        if (cell.Words is null)
            return new(new CellValue(cell.Number)) { CellReference = address, StyleIndex = (uint)cell.Style };
        var text = FormulaGuard.Printable(cell.Words);
        var style = cell.Style == WrittenStyle.Text && FormulaGuard.LooksLikeFormula(text) ? WrittenStyle.QuotedText : cell.Style;
        return new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = address,
            DataType = DocumentFormat.OpenXml.Spreadsheet.CellValues.InlineString,
            StyleIndex = (uint)style,
        };
    }

    private static SheetViews FrozenHeader() => new(new SheetView(new Pane
    {
        VerticalSplit = 1,
        TopLeftCell = "A2",
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    }) { WorkbookViewId = 0 });

    private static Column Width(WrittenColumn column, uint number)
    {
        // A Chinese letter is as wide as two Latin ones.
        var header = column.Header.Split('\n').Max(line => line.Sum(letter => letter > '\u2E80' ? 2.0 : 1.1)) + 2;
        return new() { Min = number, Max = number, Width = Math.Clamp(Math.Max(header, column.Width), 8, WidestColumn), CustomWidth = true };
    }
}
