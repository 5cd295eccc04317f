namespace CrmBot.Domain.Workbooks;

/// <summary>A form found in a workbook.</summary>
public sealed record FormTable(FormSheet Form, Sheet Sheet, SheetRow Header, HeaderMap Map)
{
    // The head of a printed form (company, title, date) stands above the table.
    private const int HeaderWithinRows = 10;
    private const double EnoughHeaders = 0.6;

    public string SheetName => Sheet.Name;

    /// <summary>The rows below the header.</summary>
    public IEnumerable<SheetRow> Rows() => Sheet.Rows().Where(row => row.Number > Header.Number);

    /// <summary>By the sheet's name in either language, else by at least 60 % of its headers (FORMS.md rule 1). Null when no sheet is it.</summary>
    public static FormTable? Find(Workbook workbook, FormSheet form)
    {
        var named = workbook.Sheets.Where(sheet => form.IsCalled(sheet.Name)).Select(sheet => BestIn(sheet, form)).FirstOrDefault(table => table?.Map.FoundColumns > 0);
        return named ?? workbook.Sheets.Select(sheet => BestIn(sheet, form)).Where(table => table?.Map.Coverage >= EnoughHeaders).MaxBy(table => table!.Map.Coverage);
    }

    private static FormTable? BestIn(Sheet sheet, FormSheet form) =>
        sheet.Rows().Take(HeaderWithinRows).Select(row => new FormTable(form, sheet, row, HeaderMap.Read(row, form))).MaxBy(table => table.Map.FoundColumns);
}
