namespace CrmBot.Domain.Workbooks.Forms;

/// <summary>The sheet that explains a sample workbook and carries the day which its dates are counted from.</summary>
public static class ReadMeForm
{
    /// <summary>Topic of the row whose value is the reference day; loading as demo shifts all days by today minus it.</summary>
    public const string ReferenceDateTopic = "参考日期 Reference date";

    public static FormSheet Sheet { get; } = new("readme", new("说明", "Read me"),
    [
        new("Topic", "项目", "Topic"),
        new("Value", "值", "Value"),
        new("Zh", "说明", "Explanation (Chinese)"),
        new("En", "英文说明", "Explanation (English)"),
    ]);
}
