namespace CrmBot.Domain.Workbooks;

/// <summary>Which column of a sheet holds which field of a form: any order, either language, known aliases.</summary>
public sealed class HeaderMap
{
    private readonly Dictionary<string, (int Column, HeaderUnit Unit)> places;

    private HeaderMap(Dictionary<string, (int, HeaderUnit)> places, IReadOnlyList<Cell> unknown, IReadOnlyList<Cell> doubled, IReadOnlyList<FormColumn> missing) =>
        (this.places, Unknown, Doubled, Missing) = (places, unknown, doubled, missing);

    /// <summary>Headers that belong to no field; their columns are ignored, and the importer says so.</summary>
    public IReadOnlyList<Cell> Unknown { get; }

    /// <summary>Headers of a field which an earlier column has already given; the earlier one counts.</summary>
    public IReadOnlyList<Cell> Doubled { get; }

    /// <summary>Columns of the form that the sheet lacks, ours left out.</summary>
    public IReadOnlyList<FormColumn> Missing { get; }

    /// <summary>Found columns of the form's own ones (marks S and T): 0 to 1.</summary>
    public double Coverage { get; private init; }

    public int FoundColumns => places.Count;

    public bool Has(string field) => places.ContainsKey(field);

    /// <summary>An empty cell when the sheet has no such column.</summary>
    public Cell Cell(SheetRow row, string field) => places.TryGetValue(field, out var place) ? row.At(place.Column) : new("", "", CellKind.Empty);

    /// <summary>The unit that the sheet's own header gives; None when it gives none.</summary>
    public HeaderUnit UnitOf(string field) => places.TryGetValue(field, out var place) ? place.Unit : HeaderUnit.None;

    public static HeaderMap Read(SheetRow header, FormSheet form)
    {
        var fields = FieldsByName(form);
        var places = new Dictionary<string, (int, HeaderUnit)>();
        List<Cell> unknown = [], doubled = [];
        for (var column = 0; column < header.Cells.Count; column++)
        {
            var cell = header.Cells[column];
            if (cell.IsEmpty)
                continue;
            var (field, unit) = FieldOf(cell.Text, fields);
            if (field is null)
                unknown.Add(cell);
            else if (!places.TryAdd(field, (column, unit)))
                doubled.Add(cell);
        }

        var own = form.Columns.Where(column => !column.IsOurs).ToList();
        var missing = own.Where(column => !places.ContainsKey(column.Field)).ToList();
        return new(places, unknown, doubled, missing) { Coverage = own.Count == 0 ? 0 : 1 - (double)missing.Count / own.Count };
    }

    // A column's own headers win over the aliases of another: 编号 may be both.
    private static Dictionary<string, string> FieldsByName(FormSheet form)
    {
        var fields = new Dictionary<string, string>();
        foreach (var column in form.Columns)
        {
            fields.TryAdd(HeaderText.Normalise(column.Zh), column.Field);
            fields.TryAdd(HeaderText.Normalise(column.En), column.Field);
        }

        foreach (var column in form.Columns)
        {
            foreach (var name in HeaderAliases.Of(column, form))
                fields.TryAdd(name, column.Field);
        }

        return fields;
    }

    private static (string? Field, HeaderUnit Unit) FieldOf(string header, Dictionary<string, string> fields)
    {
        if (HeaderUnits.IsForeign(header))
            return (null, HeaderUnit.None);
        var (name, unit) = HeaderUnits.Split(header);
        // Exporting tools write both languages in one header: "客户编号 / Customer no."
        var parts = header.Split(['/', '\n', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] names = [HeaderText.Normalise(header), name, HeaderUnits.Split(HeaderText.WithoutBrackets(header)).Name, .. parts.Select(part => HeaderUnits.Split(part).Name)];
        return (names.Select(fields.GetValueOrDefault).FirstOrDefault(field => field is not null), unit);
    }
}
