using CrmBot.Domain.Workbooks;
using Xunit;

namespace CrmBot.Domain.Tests.Workbooks;

[Trait("Spec", "ARC-10")]
public sealed class WorkbookReaderTests
{
    [Fact]
    public void Cells_are_read_with_their_kind_and_address()
    {
        var cells = ReadRow("""
            <c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>直接</t></is></c><c r="C1"><v>1200.5</v></c>
            <c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c><c r="G1" s="1"><v>46099</v></c><c r="H1" s="2"><v>0.25</v></c>
            """);
        Assert.Equal(["A1 Text 共享", "B1 Text 直接", "C1 Number 1200.5", "D1 Boolean TRUE", "E1 Error #REF!", "F1 Empty ", "G1 Date 2026-03-18", "H1 Number 0.25"],
            cells.Select(cell => $"{cell.Address} {cell.Kind} {cell.Text}"));
        Assert.True(cells[7].IsPercent);
    }

    [Fact]
    public void A_formula_is_reported_with_the_result_the_file_kept()
    {
        var cells = ReadRow("""<c r="A1"><f>SUM(B1:B9)</f><v>42</v></c><c r="B1" t="str"><f>HYPERLINK("x")</f><v>Open</v></c><c r="C1"><f>NOW()</f></c>""");
        Assert.All(cells, cell => Assert.True(cell.IsFormula));
        Assert.Equal(["42", "Open", ""], cells.Select(cell => cell.Text));
        Assert.Equal(CellKind.Empty, cells[2].Kind);
    }

    [Fact]
    public void Rich_text_is_joined_without_the_phonetic_guide()
    {
        var shared = "<sst><si><r><t>华东</t></r><r><t xml:space=\"preserve\"> 精密</t></r><rPh><t>huadong</t></rPh></si><si><t>line_x000D_\nnext</t></si></sst>";
        using var book = Open(new HandmadeWorkbook().With("xl/sharedStrings.xml", shared).WithRows("""<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>"""));
        Assert.Equal(["华东 精密", "line\nnext"], book.Sheets[0].Rows().Single().Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Rows_and_cells_without_references_are_counted_on()
    {
        using var book = Open(new HandmadeWorkbook().WithRows("""<row/><row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="9"><c r="C9"><v>4</v></c></row>"""));
        Assert.Equal(["A2=1", "C2=3", "C9=4"], book.Sheets[0].Rows().SelectMany(row => row.Cells).Where(cell => !cell.IsEmpty).Select(cell => $"{cell.Address}={cell.Text}"));
    }

    [Fact]
    public void Workbooks_that_count_days_from_1904_give_the_same_days()
    {
        var main = """<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="r1"/></sheets></workbook>""";
        using var book = Open(Handmade().With("xl/workbook.xml", main).WithRows("""<row><c s="1"><v>44637.5</v></c></row>"""));
        Assert.Equal(new DateTime(2026, 3, 18, 12, 0, 0), book.Sheets[0].Rows().Single().Cells[0].Moment);
    }

    [Fact]
    public void Long_text_is_cut_and_says_so()
    {
        using var book = Open(new HandmadeWorkbook().WithRows($"<row><c t=\"inlineStr\"><is><t>{new string('长', 5000)}</t></is></c></row>"));
        var cell = book.Sheets[0].Rows().Single().Cells[0];
        Assert.Equal(4000, cell.Text.Length);
        Assert.True(cell.IsCut);
    }

    [Theory]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", nameof(CellKind.Date))]
    [InlineData("[$-804]yyyy/m/d;@", nameof(CellKind.Date))]
    [InlineData("#,##0\"万元 d\"", nameof(CellKind.Number))]
    [InlineData("[Red]#,##0.00_);(#,##0.00)", nameof(CellKind.Number))]
    [InlineData("General", nameof(CellKind.Number))]
    public void Only_real_date_formats_make_dates(string format, string kind)
    {
        var styles = $"""<styleSheet><numFmts><numFmt numFmtId="170" formatCode="{System.Security.SecurityElement.Escape(format)}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>""";
        using var book = Open(new HandmadeWorkbook().With("xl/styles.xml", styles).WithRows("""<row><c s="0"><v>46099</v></c></row>"""));
        Assert.Equal(kind, book.Sheets[0].Rows().Single().Cells[0].Kind.ToString());
    }

    [Fact]
    public void Two_sheets_can_be_walked_at_the_same_time()
    {
        using var file = new MemoryStream();
        WorkbookWriter.Write(file, [Numbers("first"), Numbers("second")]);
        file.Position = 0;
        using var book = WorkbookReader.Open(file).Value;
        Assert.All(book.Sheets[0].Rows().Zip(book.Sheets[1].Rows()), pair => Assert.Equal(pair.First.Cells[0].Text, pair.Second.Cells[0].Text));
    }

    private static WrittenSheet Numbers(string name) =>
        new(name, [new("n")], Enumerable.Range(1, 5000).Select(number => (IReadOnlyList<WrittenCell>)[number]));

    private static HandmadeWorkbook Handmade() => new HandmadeWorkbook()
        .With("xl/sharedStrings.xml", "<sst><si><t>零</t></si><si><t>共享</t></si></sst>")
        .With("xl/styles.xml", """<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs></styleSheet>""");

    private static IReadOnlyList<Cell> ReadRow(string cells)
    {
        using var book = Open(Handmade().WithRows($"<row r=\"1\">{cells}</row>"));
        return book.Sheets[0].Rows().Single().Cells;
    }

    private static Workbook Open(HandmadeWorkbook workbook) => WorkbookReader.Open(workbook.Packed()).Value;
}
