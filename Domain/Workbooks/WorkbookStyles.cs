using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CrmBot.Domain.Workbooks;

/// <summary>The style table, in the order of <see cref="WrittenStyle"/>.</summary>
internal static class WorkbookStyles
{
    private const uint DayFormat = 164;
    private const uint MomentFormat = 165;
    private const uint TwoDecimals = 4;
    private const uint PercentFormat = 10;
    private const uint TextFormat = 49;

    public static Stylesheet Build() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy-mm-dd" },
            new NumberingFormat { NumberFormatId = MomentFormat, FormatCode = "yyyy-mm-dd hh:mm" }),
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new Color { Rgb = "FFFFFFFF" }, new FontName { Val = "Calibri" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FF2F4B7C" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Formats().Select(format => (OpenXmlElement)format)));

    private static IEnumerable<CellFormat> Formats() => Enum.GetValues<WrittenStyle>().Select(style => style switch
    {
        WrittenStyle.Header => new(Wrapped()) { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true },
        WrittenStyle.Text => new(Wrapped()) { NumberFormatId = TextFormat, ApplyNumberFormat = true, ApplyAlignment = true },
        WrittenStyle.QuotedText => new(Wrapped()) { NumberFormatId = TextFormat, QuotePrefix = true, ApplyNumberFormat = true, ApplyAlignment = true },
        WrittenStyle.Whole => Numbers(1),
        WrittenStyle.Money => Numbers(TwoDecimals),
        WrittenStyle.Percent => Numbers(PercentFormat),
        WrittenStyle.Day => Numbers(DayFormat),
        WrittenStyle.Moment => Numbers(MomentFormat),
        _ => new CellFormat(),
    });

    private static CellFormat Numbers(uint format) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = format, ApplyNumberFormat = true, ApplyAlignment = true };

    private static Alignment Wrapped() => new() { WrapText = true, Vertical = VerticalAlignmentValues.Top };
}
