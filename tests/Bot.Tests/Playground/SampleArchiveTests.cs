using System.Globalization;
using CrmBot.Bot.Playground.SampleArchive;
using CrmBot.Domain.Workbooks;
using CrmBot.Domain.Workbooks.Forms;
using Xunit;

namespace CrmBot.Bot.Tests.Playground;

[Trait("Spec", "ARC-10")]
public sealed class SampleArchiveTests : IDisposable
{
    private readonly Workbook book = SampleArchiveFile.Generated();

    [Fact]
    public void The_committed_file_holds_what_the_tables_say()
    {
        if (Environment.GetEnvironmentVariable("CRMBOT_WRITE_SAMPLE") == "1")
        {
            using var file = File.Create(SampleArchiveFile.CommittedPath);
            SampleArchiveTables.Write(file);
        }

        using var committed = SampleArchiveFile.Committed();
        Assert.True(AllCells(book).SequenceEqual(AllCells(committed)), "The tables have changed: run this test with CRMBOT_WRITE_SAMPLE=1 and commit the file.");
    }

    [Fact]
    public void Every_sheet_is_found_and_no_column_is_unknown()
    {
        FormSheet[] forms = [ReadMeForm.Sheet, PeopleForm.Sheet, CustomerRegistrationForm.Sheet, CustomerConditionForm.Sheet, TiersAndCareForm.Sheet, CareRecordsForm.Sheet, PurchasesForm.Sheet];
        Assert.Equal(forms.Select(form => form.Name.Zh), book.Sheets.Select(sheet => sheet.Name));
        Assert.All(forms, form => Assert.Empty(FormTable.Find(book, form)!.Map.Unknown));
    }

    [Fact]
    public void The_read_me_sheet_carries_the_reference_day() =>
        Assert.Contains(SampleArchiveFile.Rows(book, ReadMeForm.Sheet, "Topic", "Value"), row => row[0] == ReadMeForm.ReferenceDateTopic && row[1] == "2026-11-23");

    [Theory]
    [InlineData("C001", "制造业", "120", "0.25", "8", "核心客户", "月度", "高层拜访、定制方案")]
    [InlineData("C002", "零售", "80", "0.18", "5", "成熟客户", "季度", "产品更新通知、促销邀请")]
    [InlineData("C003", "教育", "30", "0.08", "9", "潜力客户", "双月", "试用体验、案例分享")]
    public void The_source_s_three_customers_keep_its_figures(params string[] expected)
    {
        var rows = SampleArchiveFile.Rows(book, TiersAndCareForm.Sheet, "CustomerNo", "Industry", "AnnualAmount", "ProfitContribution", "PotentialScore", "Tier", "SalesCadence", "KeyActions");
        Assert.Contains(expected, rows);
    }

    [Fact]
    public void The_last_contact_with_C002_is_the_source_s_call_exactly_a_quarter_ago()
    {
        var last = SampleArchiveFile.Rows(book, CareRecordsForm.Sheet, "CustomerNo", "CareDate", "Channel", "Content").Last(row => row[0] == "C002");
        Assert.Equal(["C002", "2026-08-23", "电话回访", "确认3月订单交付情况"], last);
    }

    [Fact]
    public void Forty_five_customers_belong_to_four_reps_and_have_what_a_card_needs()
    {
        var rows = SampleArchiveFile.Rows(book, CustomerRegistrationForm.Sheet, "CustomerNo", "Owner", "CustomerName", "ShortName", "EnglishName", "ContactName", "ContactPhone", "ContactEmail");
        Assert.Equal(Enumerable.Range(1, 45).Select(number => $"C{number:000}"), rows.Select(row => row[0]));
        Assert.Equal(["何敏", "孙宇", "王磊", "陈洁"], rows.Select(row => row[1]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.DoesNotContain("", row));
        Assert.All(rows, row => Assert.EndsWith("@example.com", row[7], StringComparison.Ordinal));
        Assert.Distinct(rows.Select(row => row[2]));
    }

    [Fact]
    public void This_week_and_last_week_have_contacts_by_all_four_reps()
    {
        var recent = SampleArchiveFile.Rows(book, CareRecordsForm.Sheet, "CareDate", "Owner", "CustomerFeedback", "State")
            .Where(row => Day(row[0]) < SampleDates.Reference && Day(row[0]) >= SampleDates.Reference.AddDays(-14)).ToList();
        Assert.InRange(recent.Count, 25, 60);
        Assert.Equal(4, recent.Select(row => row[1]).Distinct().Count());
        Assert.All(recent, row => Assert.NotEqual("", row[2]));
    }

    [Fact]
    public void Every_customer_has_a_history_within_the_last_year()
    {
        var records = SampleArchiveFile.Rows(book, CareRecordsForm.Sheet, "CustomerNo", "CareDate");
        Assert.All(records, row => Assert.InRange(Day(row[1]), SampleDates.Reference.AddYears(-1), SampleDates.Reference.AddDays(7)));
        Assert.Equal(45, records.Select(row => row[0]).Distinct().Count());
        Assert.All(records.GroupBy(row => row[0]), customer => Assert.InRange(customer.Count(), 1, 8));
    }

    public void Dispose() => book.Dispose();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string> AllCells(Workbook workbook) =>
        workbook.Sheets.SelectMany(sheet => sheet.Rows().SelectMany(row => row.Cells).Where(cell => !cell.IsEmpty).Select(cell => $"{sheet.Name}!{cell.Address} {cell.Kind} {cell.Text}"));
}
