using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>What a dry run has to tell.</summary>
internal sealed class ImportFindings
{
    private readonly List<BadCell> badCells = [];
    private readonly List<ImportWarning> warnings = [];
    private readonly Dictionary<(ImportWarningKind, string, string), int> places = [];

    public IReadOnlyList<BadCell> BadCells => badCells;

    public IReadOnlyList<ImportWarning> Warnings => warnings;

    public void Add(BadCell cell) => badCells.Add(cell);

    public void Warn(ImportWarningKind kind, string sheet, Cell cell, params IReadOnlyList<string> about) =>
        warnings.Add(new(kind, sheet, cell.Address, cell.Text, about));

    /// <summary>Once a column; further ones are counted.</summary>
    public void WarnOnce(ImportWarningKind kind, string sheet, string column, Cell cell)
    {
        if (places.TryGetValue((kind, sheet, column), out var place))
        {
            warnings[place] = warnings[place] with { Times = warnings[place].Times + 1 };
            return;
        }

        places[(kind, sheet, column)] = warnings.Count;
        warnings.Add(new(kind, sheet, cell.Address, cell.Text, [column]));
    }
}
