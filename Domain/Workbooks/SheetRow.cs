namespace CrmBot.Domain.Workbooks;

/// <summary>A row with something in it.</summary>
/// <param name="Number">As Excel shows it, from one.</param>
public sealed record SheetRow(int Number, IReadOnlyList<Cell> Cells)
{
    /// <summary>An empty cell where the file has none.</summary>
    public Cell At(int column) => column < Cells.Count ? Cells[column] : Cell.Nothing(Number, column);
}
