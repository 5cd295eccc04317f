using System.IO.Compression;
using System.Text;
using CrmBot.Domain.Workbooks;
using Xunit;

namespace CrmBot.Domain.Tests.Workbooks;

/// <summary>What may not come in (PROTOCOL G3 no. 10).</summary>
[Trait("Spec", "ARC-10")]
public sealed class WorkbookRefusalTests
{
    [Fact]
    public void A_file_above_ten_megabytes_is_refused_unopened() =>
        Assert.Equal(new WorkbookTooLarge(10 * 1024 * 1024), RefusalOf(new MemoryStream(new byte[10 * 1024 * 1024 + 1])));

    [Fact]
    public void A_gigabyte_packed_small_is_refused_before_it_is_unpacked()
    {
        var bomb = new HandmadeWorkbook().Packed(zip =>
        {
            using var part = zip.CreateEntry("xl/media/image1.png", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 1024; i++)
                part.Write(zeros);
        });
        Assert.InRange(bomb.Length, 0, 10 * 1024 * 1024);
        Assert.IsType<WorkbookUnpacksTooLarge>(RefusalOf(bomb));
    }

    [Fact]
    public void A_sheet_that_packs_better_than_any_real_one_is_refused() =>
        Assert.IsType<WorkbookUnpacksTooLarge>(RefusalOf(new HandmadeWorkbook().WithRows(new string(' ', 20_000_000)).Packed()));

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("_rels/.rels")]
    public void An_entity_that_reaches_outside_is_refused_in_every_part(string part)
    {
        var evil = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>""";
        Assert.Equal(new WorkbookReachesOutside(), RefusalOf(new HandmadeWorkbook().With(part, evil).Packed()));
    }

    [Fact]
    public void Entities_that_multiply_are_refused_too()
    {
        var laughs = """<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>""";
        Assert.Equal(new WorkbookReachesOutside(), RefusalOf(new HandmadeWorkbook().With("xl/styles.xml", laughs).Packed()));
    }

    [Fact]
    public void Broken_xml_is_damage() =>
        Assert.Equal(new WorkbookDamaged(), RefusalOf(new HandmadeWorkbook().With("xl/styles.xml", "<styleSheet>").Packed()));

    [Fact]
    public void Xml_nested_without_end_is_damage()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000));
        Assert.Equal(new WorkbookDamaged(), RefusalOf(new HandmadeWorkbook().With("xl/styles.xml", deep).Packed()));
    }

    [Fact]
    public void A_file_cut_in_the_middle_is_damage()
    {
        var whole = new HandmadeWorkbook().Packed().ToArray();
        Assert.Equal(new WorkbookDamaged(), RefusalOf(new MemoryStream(whole[..(whole.Length / 2)])));
    }

    [Fact]
    public void More_than_sixty_thousand_filled_rows_are_refused_by_the_sheet_s_name()
    {
        var rows = string.Concat(Enumerable.Range(1, 60_001).Select(i => $"<row><c><v>{(i * 7919) % 1_000_003}</v></c></row>"));
        Assert.Equal(new SheetHasTooManyRows("客户", 60_000), RefusalOf(new HandmadeWorkbook().WithRows(rows).Packed()));
    }

    [Fact]
    public void Empty_styled_rows_do_not_count()
    {
        var rows = string.Concat(Enumerable.Range(1, 70_000).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\" s=\"{(i * 31) % 97}\"/></row>"));
        Assert.Null(RefusalOf(new HandmadeWorkbook().WithRows(rows).Packed()));
    }

    [Fact]
    public void A_hundred_columns_pass_and_one_more_is_refused()
    {
        Assert.Null(RefusalOf(new HandmadeWorkbook().WithRows("""<row><c r="CV1"><v>1</v></c></row>""").Packed()));
        Assert.Equal(new SheetHasTooManyColumns("客户", 100), RefusalOf(new HandmadeWorkbook().WithRows("""<row><c r="CW1"><v>1</v></c></row>""").Packed()));
    }

    [Fact]
    public void Old_and_locked_files_are_told_apart()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        Assert.Equal(new WorkbookOldOrLocked(IsLocked: false), RefusalOf(new MemoryStream(old)));
        Assert.Equal(new WorkbookOldOrLocked(IsLocked: true), RefusalOf(new MemoryStream([.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("客户编号,客户名称\nC001,甲")]
    [InlineData("%PDF-1.7")]
    public void Other_files_are_no_workbook(string content) =>
        Assert.Equal(new NotAWorkbook(), RefusalOf(new MemoryStream(Encoding.UTF8.GetBytes(content))));

    [Fact]
    public void A_zip_of_something_else_is_no_workbook()
    {
        var links = """<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>""";
        var letter = new HandmadeWorkbook().With("_rels/.rels", links).With("word/document.xml", "<document/>");
        Assert.Equal(new NotAWorkbook(), RefusalOf(letter.Packed()));
    }

    private static Refusal? RefusalOf(Stream file)
    {
        var opened = WorkbookReader.Open(file);
        if (!opened.IsRefused)
            opened.Value.Dispose();
        return opened.Refusal;
    }
}
