using System.Text;
using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>The customers of a workbook, found by number or, in rows without one, by name (FORMS.md rule 6).</summary>
internal sealed class ImportedCustomers
{
    private readonly ImportReading reading;
    private readonly List<ImportedCustomer> all = [];
    private readonly Dictionary<string, ImportedCustomer> byNumber = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<ImportedCustomer>> byName = [];
    private readonly Dictionary<string, KnownCustomer> knownByNumber;
    private readonly ILookup<string, KnownCustomer> knownByName;

    public ImportedCustomers(ImportReading reading)
    {
        this.reading = reading;
        knownByNumber = reading.Known.Customers.ToDictionary(c => c.Number, StringComparer.OrdinalIgnoreCase);
        knownByName = reading.Known.Customers.ToLookup(c => HeaderText.Normalise(c.Name));
    }

    public IReadOnlyList<ImportedCustomer> All => all;

    /// <summary>
    /// The customer that the row describes, begun when it is new. Null when the row does not say which; that is then a bad cell.
    /// </summary>
    public ImportedCustomer? Describe(RowReader row, out bool isNew)
    {
        var number = Number(row);
        var name = row.Text("CustomerName", reading.Lengths.Of<Customer>("Name"));
        isNew = false;
        if (row.IsBad)
            return null;
        var customer = number is null ? Named(row, name) : Numbered(number);
        if (customer is not null || row.IsBad)
            return customer;
        if (name is null)
            row.Complain("CustomerName", CellFault.Missing);
        isNew = name is not null;
        // A nameless row still makes its number known, so that the rows about it in other sheets are not called bad too.
        return name is null && number is null ? null : Begin(number, null, name ?? "");
    }

    /// <summary>The customer that the row is about; an unknown one is a bad cell.</summary>
    public ImportedCustomer? Find(RowReader row)
    {
        var number = Number(row);
        if (row.IsBad)
            return null;
        var name = row.HasColumn("CustomerName") ? row.Text("CustomerName", reading.Lengths.Of<Customer>("Name")) : null;
        var customer = number is null ? Named(row, name) : Numbered(number);
        if (customer is not null || row.IsBad)
            return customer;
        var field = number is null && name is not null ? "CustomerName" : "CustomerNo";
        if (number is null && name is null)
            row.Complain(field, CellFault.Missing);
        else
            row.Complain(field, ImportFault.CustomerUnknown);
        return null;
    }

    /// <summary>Warns of customers who share a name, once a name.</summary>
    public void WarnOfSameNames()
    {
        foreach (var (name, customers) in byName)
        {
            var numbers = customers.Select(c => c.Number).Concat(knownByName[name].Select(k => k.Number))
                .OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (numbers.Count > 1)
                reading.Findings.Warn(ImportWarningKind.SameName, "", new Cell("", customers[0].Name ?? "", CellKind.Text), numbers);
        }
    }

    private string? Number(RowReader row) =>
        row.Text("CustomerNo", reading.Lengths.Of<Customer>("Number"))?.Normalize(NormalizationForm.FormKC).Trim();

    private ImportedCustomer? Numbered(string number)
    {
        if (byNumber.TryGetValue(number, out var customer))
            return customer;
        return knownByNumber.TryGetValue(number, out var known) ? Begin(known.Number, known, known.Name) : null;
    }

    private ImportedCustomer? Named(RowReader row, string? name)
    {
        if (name is null)
            return null;
        var key = HeaderText.Normalise(name);
        if (key.Length == 0)
            return null;
        var here = byName.GetValueOrDefault(key) ?? [];
        var elsewhere = knownByName[key].Where(known => here.All(c => c.Known != known)).ToList();
        if (here.Count + elsewhere.Count > 1)
            row.Complain("CustomerNo", ImportFault.SeveralCustomers, [.. here.Select(c => c.Number ?? "").Concat(elsewhere.Select(k => k.Number))]);
        if (row.IsBad || here.Count + elsewhere.Count == 0)
            return null;
        if (here.Count == 1)
            return here[0];
        row.Warn(ImportWarningKind.TakenAsKnown, "CustomerName", elsewhere[0].Number);
        return Begin(elsewhere[0].Number, elsewhere[0], name);
    }

    private ImportedCustomer Begin(string? number, KnownCustomer? known, string name)
    {
        var customer = new ImportedCustomer(number, known);
        all.Add(customer);
        if (number is not null)
            byNumber[number] = customer;
        var key = HeaderText.Normalise(name);
        if (key.Length > 0 && !byName.TryAdd(key, [customer]))
            byName[key].Add(customer);
        return customer;
    }
}
