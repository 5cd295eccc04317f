namespace CrmBot.Domain.Workbooks;

/// <summary>The cell styles of every workbook that we write, in the order of its style table.</summary>
internal enum WrittenStyle
{
    None,
    Header,
    Text,

    /// <summary>Text that Excel would take for a formula when somebody edits the cell.</summary>
    QuotedText,
    Whole,
    Money,
    Percent,
    Day,
    Moment,
}
