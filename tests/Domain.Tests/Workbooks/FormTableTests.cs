using CrmBot.Domain.Workbooks;
using CrmBot.Domain.Workbooks.Forms;
using Xunit;

namespace CrmBot.Domain.Tests.Workbooks;

[Trait("Spec", "ARC-10")]
public sealed class FormTableTests
{
    [Fact]
    public void The_tier_table_of_the_source_is_read_with_its_units()
    {
        using var book = Book(new WrittenSheet("客户分层与维护优先级表",
            Columns("客户ID", "客户名称", "行业", "负责人", "年交易额(万元)", "利润贡献", "潜力评分(1-10分)", "客户分层", "维护频率", "关键维护动作"),
            [["C001", "A公司", "制造业", "*", 120, WrittenCell.Percent(2500), 8, "核心客户", "月度", "高层拜访、定制方案"]]));
        var table = FormTable.Find(book, TiersAndCareForm.Sheet)!;
        var row = table.Rows().Single();
        Assert.Equal("C001", table.Map.Cell(row, "CustomerNo").Text);
        Assert.Equal(120_000_000, CellParser.Fen(table.Map.Cell(row, "AnnualAmount"), table.Map.UnitOf("AnnualAmount")).Value);
        Assert.Equal(2500, CellParser.BasisPoints(table.Map.Cell(row, "ProfitContribution")).Value);
        Assert.Equal(8, CellParser.Whole(table.Map.Cell(row, "PotentialScore"), 1, 10).Value);
        Assert.Equal(1, table.Map.Coverage);
        Assert.Empty(table.Map.Unknown);
    }

    [Theory]
    [InlineData("年交易额（万元）", HeaderUnit.TenThousandYuan)]
    [InlineData(" 年 交易额 [ 万元 ]", HeaderUnit.TenThousandYuan)]
    [InlineData("年交易额(元)", HeaderUnit.Yuan)]
    [InlineData("年交易额", HeaderUnit.None)]
    [InlineData("Annual amount (10k CNY)", HeaderUnit.TenThousandYuan)]
    [InlineData("ANNUAL AMOUNT (CNY)", HeaderUnit.Yuan)]
    [InlineData("年交易额(万元)\nAnnual amount (10k CNY)", HeaderUnit.TenThousandYuan)]
    public void Headers_are_evened_out_and_their_unit_counts(string header, HeaderUnit unit)
    {
        var map = Map(TiersAndCareForm.Sheet, header);
        Assert.True(map.Has("AnnualAmount"));
        Assert.Equal(unit, map.UnitOf("AnnualAmount"));
    }

    [Theory]
    [InlineData("客户编号", "CustomerNo")]
    [InlineData("编号", "CustomerNo")]
    [InlineData("责任人", "Owner")]
    [InlineData("跟进执行人", "Owner")]
    [InlineData("潜力评分", "PotentialScore")]
    [InlineData("Potential score (1-10)", "PotentialScore")]
    [InlineData("客户ＩＤ", "CustomerNo")]
    public void Aliases_name_the_same_column(string header, string field) => Assert.True(Map(TiersAndCareForm.Sheet, header).Has(field));

    [Theory]
    [InlineData("地址", "RegisteredAddress")]
    [InlineData("职位", "ContactPosition")]
    [InlineData("手机", "ContactPhone")]
    [InlineData("电话", "ContactPhone")]
    [InlineData("负责人", "Owner")]
    [InlineData("最高购置金额", null)]
    public void Aliases_of_the_registration_form(string header, string? field)
    {
        var map = Map(CustomerRegistrationForm.Sheet, header);
        Assert.Equal(field is null ? 1 : 0, map.Unknown.Count);
        Assert.True(field is null || map.Has(field));
    }

    [Fact]
    public void Spellings_of_the_source_mean_the_same() =>
        Assert.True(Map(CustomerConditionForm.Sheet, "最高购买金额").Has("HighestOrderAmount"));

    [Fact]
    public void The_number_of_an_assessment_form_is_not_the_customer_s()
    {
        var form = new FormSheet("F09", new("客户关系评估表", "Relationship assessment"),
            [new("CustomerNo", "客户编号", "Customer no.", ColumnKind.CustomerNumber, IsOurs: true), new("AssessmentNo", "编号", "No.")]);
        Assert.False(Map(form, "编号").Has("CustomerNo"));
        Assert.True(Map(form, "编号").Has("AssessmentNo"));
    }

    [Fact]
    public void Two_person_columns_share_no_alias()
    {
        var form = new FormSheet("F16", new("客户跟进计划表", "Follow-up plan"),
            [new("Assignee", "跟进执行人", "Executor", ColumnKind.Person), new("Owner", "销售负责人", "Sales owner", ColumnKind.Person)]);
        Assert.Single(Map(form, "责任人").Unknown);
    }

    [Fact]
    public void Another_currency_is_reported_and_not_read_as_ours()
    {
        var map = Map(CustomerRegistrationForm.Sheet, "合同金额(美元)");
        Assert.False(map.Has("ContractAmount"));
        Assert.Equal("A1", Assert.Single(map.Unknown).Address);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_doubled_ones_are_reported()
    {
        var map = Map(TiersAndCareForm.Sheet, "行业", "客户ID", "心情", "客户编号");
        Assert.Equal(["C1 心情"], map.Unknown.Select(cell => $"{cell.Address} {cell.Text}"));
        Assert.Equal(["D1 客户编号"], map.Doubled.Select(cell => $"{cell.Address} {cell.Text}"));
        Assert.Contains(map.Missing, column => column.Field == "Owner");
    }

    [Fact]
    public void A_sheet_is_found_by_sixty_percent_of_its_headers_below_a_title()
    {
        using var book = Book(
            new("Sheet1", Columns("x"), [["y"]]),
            new("Sheet2", Columns("2024 年客户分层"), [["客户ID", "客户名称", "行业", "Owner", "客户分层", "维护频率"], ["C001", "甲", "", "", "", ""]]));
        var table = FormTable.Find(book, TiersAndCareForm.Sheet)!;
        Assert.Equal(("Sheet2", 2), (table.SheetName, table.Header.Number));
        Assert.Equal("C001", table.Map.Cell(table.Rows().Single(), "CustomerNo").Text);
    }

    [Fact]
    public void With_less_than_that_it_is_not_guessed()
    {
        using var book = Book(new WrittenSheet("Sheet1", Columns("客户ID", "客户名称", "行业", "Owner", "客户分层"), [["C001", "甲"]]));
        Assert.Null(FormTable.Find(book, TiersAndCareForm.Sheet));
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    [InlineData(null)]
    public void Every_form_that_we_write_is_found_again_with_all_its_columns(Language? language)
    {
        FormSheet[] forms = [CustomerRegistrationForm.Sheet, CustomerMasterListForm.Sheet, CustomerConditionForm.Sheet, TiersAndCareForm.Sheet, CareRecordsForm.Sheet, PeopleForm.Sheet, PurchasesForm.Sheet, ReadMeForm.Sheet];
        using var book = Book([.. forms.Select(form => WrittenSheet.Of(form, language, []))]);
        Assert.All(forms, form =>
        {
            var table = FormTable.Find(book, form)!;
            Assert.Equal(form.Name.In(language ?? Language.Chinese), table.SheetName);
            Assert.All(form.Columns, column => Assert.True(table.Map.Has(column.Field), column.Field));
            Assert.Empty(table.Map.Unknown);
            Assert.Empty(table.Map.Doubled);
        });
    }

    private static List<WrittenColumn> Columns(params string[] headers) => [.. headers.Select(header => new WrittenColumn(header))];

    private static HeaderMap Map(FormSheet form, params string[] headers) =>
        HeaderMap.Read(new(1, [.. headers.Select((header, i) => new Cell($"{(char)('A' + i)}1", header, CellKind.Text))]), form);

    private static Workbook Book(params WrittenSheet[] sheets)
    {
        using var file = new MemoryStream();
        WorkbookWriter.Write(file, sheets);
        file.Position = 0;
        return WorkbookReader.Open(file).Value;
    }
}
