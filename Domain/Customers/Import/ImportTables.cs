using CrmBot.Domain.Workbooks;
using CrmBot.Domain.Workbooks.Forms;

namespace CrmBot.Domain.Customers.Import;

/// <summary>The known forms of a workbook. Forms share columns, so each sheet belongs to the one form that fits it best.</summary>
internal sealed class ImportTables
{
    private static readonly FormSheet[] Forms =
    [
        PeopleForm.Sheet, CustomerRegistrationForm.Sheet, CustomerMasterListForm.Sheet, TiersAndCareForm.Sheet,
        CustomerConditionForm.Sheet, CareRecordsForm.Sheet, PurchasesForm.Sheet,
    ];

    private readonly Dictionary<FormSheet, FormTable> tables;
    private readonly Workbook workbook;

    private ImportTables(Workbook workbook, IEnumerable<FormTable> found)
    {
        this.workbook = workbook;
        tables = found.GroupBy(table => table.Sheet)
            .Select(same => same.OrderByDescending(table => table.Form.IsCalled(table.SheetName)).ThenByDescending(table => table.Map.Coverage).First())
            .ToDictionary(table => table.Form);
    }

    public static ImportTables Find(Workbook workbook) =>
        new(workbook, Forms.Select(form => FormTable.Find(workbook, form)).OfType<FormTable>());

    public bool IsEmpty => tables.Count == 0;

    /// <summary>In the order in which they build on each other.</summary>
    public void Read(ImportReading reading)
    {
        foreach (var table in Forms.Where(tables.ContainsKey).Select(form => tables[form]))
            Read(table, reading);
        foreach (var sheet in workbook.Sheets.Where(sheet => sheet.RowCount > 0 && tables.Values.All(table => table.Sheet != sheet) && !ReadMeForm.Sheet.IsCalled(sheet.Name)))
            reading.Findings.Warn(ImportWarningKind.SheetIgnored, sheet.Name, new Cell("", sheet.Name, CellKind.Text));
        reading.Customers.WarnOfSameNames();
    }

    private static void Read(FormTable table, ImportReading reading)
    {
        switch (table.Form.Id)
        {
            case "people":
                new PeopleSheet(table, reading).Read();
                break;
            case "F01" or "F02":
                CustomerSheet.Read(table, reading);
                break;
            case "F11":
                new TierSheet(table, reading).Read();
                break;
            case "F03":
                ConditionSheet.Read(table, reading);
                break;
            case "F15":
                new CareSheet(table, reading).Read();
                break;
            case "purchases":
                PurchaseSheet.Read(table, reading);
                break;
        }
    }
}
