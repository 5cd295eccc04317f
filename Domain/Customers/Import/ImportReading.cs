using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>One dry run: what the sheets' readers share.</summary>
internal sealed class ImportReading
{
    private readonly List<ImportCount> counts = [];

    public ImportReading(KnownArchive known, PlaybookLibrary playbooks, StoredLengths lengths, DateOnly today, int shiftDays)
    {
        (Known, Playbooks, Lengths, Today, ShiftDays) = (known, playbooks, lengths, today, shiftDays);
        Customers = new(this);
        foreach (var person in known.People)
            Names.Add(person.AadObjectId, person.Name, person.EnglishName);
    }

    public KnownArchive Known { get; }
    public PlaybookLibrary Playbooks { get; }
    public StoredLengths Lengths { get; }
    public DateOnly Today { get; }
    public int ShiftDays { get; }
    public ImportFindings Findings { get; } = new();
    public PersonNames Names { get; } = new();
    public ImportedCustomers Customers { get; }
    public List<ImportedPerson> People { get; } = [];
    public IReadOnlyList<ImportCount> Counts => counts;

    public Playbook PlaybookOf(ImportedCustomer customer) => Playbooks.For(customer.Known?.PlaybookId);

    /// <summary>Reads a sheet row by row. <paramref name="read"/> says whether what the row is about is new.</summary>
    public void Read(FormTable table, Func<RowReader, bool> read)
    {
        WarnOfColumns(table);
        var (rows, fresh, bad) = (0, 0, 0);
        foreach (var row in table.Rows())
        {
            var reader = new RowReader(table, row, this);
            var isNew = read(reader);
            rows++;
            bad += reader.IsBad ? 1 : 0;
            fresh += isNew && !reader.IsBad ? 1 : 0;
        }

        counts.Add(new(table.SheetName, rows, fresh, rows - fresh - bad, bad));
    }

    private void WarnOfColumns(FormTable table)
    {
        foreach (var header in table.Map.Unknown)
            Findings.Warn(ImportWarningKind.ColumnIgnored, table.SheetName, header);
        foreach (var header in table.Map.Doubled)
            Findings.Warn(ImportWarningKind.ColumnDoubled, table.SheetName, header);
    }
}
