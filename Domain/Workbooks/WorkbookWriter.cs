using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CrmBot.Domain.Workbooks;

/// <summary>Writes .xlsx files: typed cells, frozen header, no formula ever (SEC-4).</summary>
public static class WorkbookWriter
{
    public static void Write(Stream target, IReadOnlyList<WrittenSheet> sheets)
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new BookViews(new WorkbookView()), new Sheets());
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = WorkbookStyles.Build();
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < sheets.Count; i++)
            {
                var id = $"sheet{i + 1}";
                using (var part = book.AddNewPart<WorksheetPart>(id).GetStream(FileMode.Create))
                    SheetWriter.Write(part, sheets[i]);
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
}
