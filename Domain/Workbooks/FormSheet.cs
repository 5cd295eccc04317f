namespace CrmBot.Domain.Workbooks;

/// <summary>A form as a sheet: its name and columns in both languages.</summary>
/// <param name="Id">"F11"; our own sheets have a word.</param>
public sealed record FormSheet(string Id, TwoTexts Name, IReadOnlyList<FormColumn> Columns)
{
    /// <summary>Further names of the sheet.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public FormColumn Column(string field) => Columns.First(column => column.Field == field);

    public bool IsCalled(string sheetName)
    {
        var name = HeaderText.Normalise(sheetName);
        // Excel allows 31 letters, so long English names arrive cut.
        return Aliases.Append(Name.Zh).Append(Name.En).Append(SheetNames.Fit(Name.En)).Any(own => HeaderText.Normalise(own) == name);
    }
}
