using CrmBot.Domain.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace CrmBot.Domain.Tests.Workbooks;

[Trait("Spec", "SEC-4")]
public sealed class WorkbookWriterTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\",\"open\")")]
    [InlineData("+86 13800001234")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠a")]
    [InlineData("  =1+1")]
    public void Text_that_begins_like_a_formula_stays_text(string text)
    {
        var file = Written([text]);
        using var book = WorkbookReader.Open(new MemoryStream(file)).Value;
        var cell = book.Sheets[0].Rows().Skip(1).Single().Cells[0];
        Assert.Equal(CellKind.Text, cell.Kind);
        Assert.False(cell.IsFormula);

        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Empty(sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
        var style = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Last().StyleIndex!.Value;
        Assert.True(document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>().ElementAt((int)style).QuotePrefix!.Value);
    }

    [Theory]
    [InlineData("_x003D_1+1")]
    [InlineData("_x0009_=1")]
    [InlineData("part_x000d_no")]
    [InlineData("_x005F_x003D_1")]
    [InlineData("_x0041_x0042_")]
    [InlineData("a_x1 _xyz_ _x12345_")]
    public void What_Excel_reads_as_the_number_of_a_letter_is_read_as_it_was_written(string text) => Assert.Equal(text, RoundTrip([text])[0].Text);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@a")]
    public void A_header_that_begins_like_a_formula_stays_text(string header)
    {
        using var file = new MemoryStream();
        WorkbookWriter.Write(file, [new(header, [new(header)], [["x"]])]);
        file.Position = 0;
        using var book = WorkbookReader.Open(file).Value;
        var cell = book.Sheets[0].Rows().First().Cells[0];
        Assert.Equal((CellKind.Text, header, false), (cell.Kind, cell.Text, cell.IsFormula));
        using var document = SpreadsheetDocument.Open(file, false);
        Assert.Equal("inlineStr", document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().First().DataType!.InnerText);
    }

    [Fact]
    public void Real_numbers_and_days_stay_what_they_are()
    {
        var cells = RoundTrip([-5, WrittenCell.Money(-120_050), WrittenCell.Percent(-320), new DateOnly(2026, 3, 18), WrittenCell.Moment(new(2026, 3, 18, 9, 30, 0)), WrittenCell.Money(120_000_000, HeaderUnit.TenThousandYuan)]);
        Assert.Equal(["Number -5", "Number -1200.5", "Number -0.032", "Date 2026-03-18", "Date 2026-03-18 09:30", "Number 120"], cells.Select(cell => $"{cell.Kind} {cell.Text}"));
        Assert.True(cells[2].IsPercent);
    }

    [Fact]
    public void Letters_that_a_file_cannot_hold_are_left_out() =>
        Assert.Equal("AB😀", RoundTrip(["A\u0001B\uD800😀\uFFFF"])[0].Text);

    [Fact]
    public void What_is_not_known_stays_empty() =>
        Assert.Equal(["", "x"], RoundTrip([WrittenCell.Whole(null), "x", WrittenCell.Day(null), (string?)null]).Select(cell => cell.Text));

    [Fact]
    public void Sheet_names_are_made_to_fit_and_kept_apart()
    {
        using var file = new MemoryStream();
        WorkbookWriter.Write(file, [Sheet("A/B: 客户[1]"), Sheet("Customer relations and market expansion"), Sheet("Customer relations and market extras"), Sheet("")]);
        file.Position = 0;
        using var book = WorkbookReader.Open(file).Value;
        Assert.Equal(["AB 客户1", "Customer relations and market e", "Customer relations and mar 2", "-"], book.Sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public void The_file_obeys_the_format()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Written(["=1", -3, WrittenCell.Percent(10), new DateOnly(2026, 1, 2)])), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void The_header_stays_in_sight()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Written(["x"])), false);
        var pane = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Pane>().Single();
        Assert.Equal("A2", pane.TopLeftCell!.Value);
    }

    private static WrittenSheet Sheet(string name) => new(name, [new("x")], []);

    private static IReadOnlyList<Cell> RoundTrip(IReadOnlyList<WrittenCell> row)
    {
        using var book = WorkbookReader.Open(new MemoryStream(Written(row))).Value;
        return [.. book.Sheets[0].Rows().Skip(1).Single().Cells];
    }

    private static byte[] Written(IReadOnlyList<WrittenCell> row)
    {
        using var file = new MemoryStream();
        WorkbookWriter.Write(file, [new("表", [.. row.Select((_, i) => new WrittenColumn($"列{i}"))], [row])]);
        return file.ToArray();
    }
}
