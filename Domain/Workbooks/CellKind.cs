namespace CrmBot.Domain.Workbooks;

public enum CellKind
{
    Empty,
    Text,
    Number,
    Date,
    Boolean,

    /// <summary>Excel's own error, such as #REF!; the cell's text names it.</summary>
    Error,
}
