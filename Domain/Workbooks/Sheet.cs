namespace CrmBot.Domain.Workbooks;

/// <summary>A sheet of an open workbook. Its rows are read from the file again at each walk, one at a time.</summary>
public sealed class Sheet
{
    private readonly Func<IEnumerable<SheetRow>> rows;

    internal Sheet(string name, int rowCount, Func<IEnumerable<SheetRow>> rows) => (Name, RowCount, this.rows) = (name, rowCount, rows);

    public string Name { get; }

    /// <summary>Rows with anything in them, the header included.</summary>
    public int RowCount { get; }

    /// <summary>In the file's order, rows without content left out.</summary>
    public IEnumerable<SheetRow> Rows() => rows();
}
