using CrmBot.Domain.Customers;
using CrmBot.Domain.Customers.Import;
using CrmBot.Domain.People;
using CrmBot.Domain.Tests.Workbooks;
using CrmBot.Domain.Workbooks;
using CrmBot.Support.Database;
using static CrmBot.Domain.Tests.Customers.Import.ImportDesk;

namespace CrmBot.Domain.Tests.Customers.Import;

/// <summary>The dry run names each bad row and cell (ARC-10).</summary>
[Trait("Spec", "ARC-10")]
public sealed class BadCellTests : IDisposable
{
    private const string Register = "客户信息登记表";
    private const string Tiers = "客户分层与维护优先级表";
    private const string Care = "客户定期维护计划执行表";

    private readonly ImportDesk desk = new();

    [Fact]
    public async Task Every_bad_cell_of_every_sheet_is_named_at_once()
    {
        var plan = await desk.ReadAsync(
            Staff("陈洁"),
            ImportDesk.Register(
                Customer("C001", "甲公司", ("Owner", "陈洁"), ("SignedOn", "2026-02-30")),
                Customer("C002", "乙公司", ("Owner", "张三"), ("ContractAmount", -5)),
                Customer("C003", "", ("Owner", "陈洁"))),
            ImportDesk.Tiers(
                Row(("CustomerNo", "C001"), ("PotentialScore", 11), ("AnnualAmount", -1)),
                Row(("CustomerNo", "C002"), ("Tier", "战略客户"))),
            ImportDesk.Care(
                Row(("CustomerNo", "C001"), ("CareDate", World.Friday), ("Channel", "飞鸽"), ("Content", "问候"), ("Owner", "陈洁"), ("State", "已完成")),
                Contact("C099", World.Friday, "随便"),
                Contact("C002", World.Friday.AddDays(1), "已完成")));

        Assert.Equal(
            [
                (Register, "F2", ImportFault.Unreadable, CellFault.NotADay),
                (Register, "D3", ImportFault.Unreadable, CellFault.OutOfRange),
                (Register, "E3", ImportFault.NobodyCalled, CellFault.NotAChoice),
                (Register, "B4", ImportFault.Unreadable, CellFault.Missing),
                (Tiers, "B2", ImportFault.Unreadable, CellFault.OutOfRange),
                (Tiers, "C2", ImportFault.Unreadable, CellFault.OutOfRange),
                (Tiers, "D3", ImportFault.TierUnknown, CellFault.NotAChoice),
                (Care, "C2", ImportFault.Unreadable, CellFault.NotAChoice),
                (Care, "A3", ImportFault.CustomerUnknown, CellFault.NotAChoice),
                (Care, "F3", ImportFault.Unreadable, CellFault.NotAChoice),
                (Care, "B4", ImportFault.DayAhead, CellFault.NotAChoice),
            ],
            Places(plan).OrderBy(place => Array.IndexOf([Register, Tiers, Care], place.Item1)).ThenBy(place => place.Item2[1]).ThenBy(place => place.Item2[0]));
    }

    [Fact]
    public async Task A_bad_owner_is_told_the_names_there_are()
    {
        var plan = await desk.ReadAsync(Staff("陈洁", "王磊"), ImportDesk.Register(Customer("C001", "甲公司", ("Owner", "张三"))));
        Assert.Equal(["王磊", "陈洁"], Assert.Single(plan.BadCells).Problem.Write);
        Assert.Equal("张三", plan.BadCells[0].Problem.Found);
    }

    [Fact]
    public async Task One_number_for_two_companies_is_bad_and_for_two_contacts_is_not()
    {
        var plan = await desk.ReadAsync(ImportDesk.Register(
            Customer("C001", "甲公司", ("Industry", "零售")),
            Row(("CustomerNo", "C001"), ("CustomerName", "甲公司"), ("ContactName", "王芳")),
            Customer("C001", "乙公司")));
        var bad = Assert.Single(plan.BadCells);
        Assert.Equal((4, "A4", ImportFault.SaysOtherwise), (bad.Row, bad.Problem.Address, bad.Fault));
        Assert.Equal(["B2", "甲公司"], bad.Problem.Write);
    }

    [Fact]
    public async Task A_tier_row_that_says_otherwise_is_bad_and_the_same_once_more_is_not()
    {
        var plan = await desk.ReadAsync(ImportDesk.Tiers(
            Row(("CustomerNo", "C001"), ("CustomerName", "甲公司"), ("PotentialScore", 8)),
            Row(("CustomerNo", "C001"), ("CustomerName", "甲公司"), ("PotentialScore", 8)),
            Row(("CustomerNo", "C001"), ("CustomerName", "甲公司"), ("PotentialScore", 3))));
        Assert.Equal([4], plan.BadCells.Select(cell => cell.Row));
        Assert.Contains(plan.Warnings, warning => warning.Kind == ImportWarningKind.RowRepeated);
    }

    [Fact]
    public async Task A_formula_counts_with_a_warning_and_is_bad_without_its_result()
    {
        using var file = new HandmadeWorkbook().WithRows(
            Cells(1, "客户编号", "产品", "购买日期", "金额(元)", "数量", "安装日期") +
            """<row r="2"><c r="A2" t="inlineStr"><is><t>C001</t></is></c><c r="B2" t="inlineStr"><is><t>终端</t></is></c><c r="C2" t="inlineStr"><is><t>2026-03-01</t></is></c><c r="D2"><f>1+1</f><v>2</v></c></row>""" +
            """<row r="3"><c r="A3" t="inlineStr"><is><t>C001</t></is></c><c r="B3" t="inlineStr"><is><t>终端</t></is></c><c r="C3"><f>TODAY()</f></c></row>""").Packed();
        await desk.ImportAsync(ImportDesk.Register(Customer("C001", "甲公司")));
        var plan = (await desk.TryReadAsync(file)).Value;
        Assert.Equal(("C3", ImportFault.FormulaWithoutResult), (Assert.Single(plan.BadCells).Problem.Address, plan.BadCells[0].Fault));
        Assert.Equal("D2", Assert.Single(plan.Warnings, warning => warning.Kind == ImportWarningKind.Formula).Address);
    }

    [Fact]
    public async Task Hours_zone_and_a_doubled_object_id_of_people_are_checked()
    {
        var plan = await desk.ReadAsync(ImportDesk.Sheet(
            CrmBot.Domain.Workbooks.Forms.PeopleForm.Sheet,
            Row(("Name", "甲"), ("Role", "经理"), ("AadObjectId", ChenJie), ("WorkingHours", "随时")),
            Row(("Name", "乙"), ("Role", "国王"), ("AadObjectId", ChenJie), ("TimeZone", "Asia/Nowhere")),
            Row(("Name", "丙"), ("Role", "总监"), ("AadObjectId", "me"))));
        Assert.Equal(
            [ImportFault.HoursUnreadable, ImportFault.SaysOtherwise, ImportFault.Unreadable, ImportFault.ZoneUnknown, ImportFault.Unreadable],
            plan.BadCells.Select(cell => cell.Fault));
    }

    [Fact]
    public async Task Text_longer_than_the_archive_holds_is_bad_and_not_cut()
    {
        var plan = await desk.ReadAsync(ImportDesk.Register(Customer("C001", new string('长', 201))));
        Assert.Equal((ImportFault.TooLong, "≤ 200"), (Assert.Single(plan.BadCells).Fault, plan.BadCells[0].Problem.Write[0]));
    }

    [Fact]
    public async Task Nothing_is_imported_while_cells_are_bad_and_good_rows_are_when_asked()
    {
        var plan = await desk.ReadAsync(
            Staff("陈洁"),
            ImportDesk.Register(Customer("C001", "甲公司", ("Owner", "陈洁")), Customer("C002", "乙公司", ("Owner", "张三"))),
            ImportDesk.Care(Contact("C001", World.Friday, "已完成"), Contact("C002", World.Friday, "已完成")));

        Assert.Equal(new ImportHasBadCells(1, 1), (await desk.ApplyAsync(plan)).Refusal);
        Assert.Empty(await desk.AllAsync<Customer>());
        Assert.Empty(await desk.AllAsync<Person>());

        var done = (await desk.ApplyAsync(plan, skipBadRows: true)).Value;
        Assert.Equal("C001", Assert.Single(await desk.AllAsync<Customer>()).Number);
        Assert.Equal(1, done.Interactions);
    }

    [Fact]
    public async Task A_workbook_over_the_limits_or_without_a_known_sheet_gives_its_refusal()
    {
        using var large = new MemoryStream(new byte[WorkbookLimits.FileBytes + 1]);
        Assert.Equal(new WorkbookTooLarge(WorkbookLimits.FileBytes), (await desk.TryReadAsync(large)).Refusal);
        using var other = Written(new WrittenSheet("天气", [new("城市"), new("气温")], []));
        Assert.Equal(["天气"], Assert.IsType<NoKnownSheet>((await desk.TryReadAsync(other)).Refusal).Sheets);
    }

    public void Dispose() => desk.Dispose();

    private static IEnumerable<(string, string, ImportFault, CellFault)> Places(ImportPlan plan) =>
        plan.BadCells.Select(cell => (cell.Sheet, cell.Problem.Address, cell.Fault, cell.Problem.Fault));

    private static string Cells(int row, params string[] texts) =>
        $"""<row r="{row}">{string.Concat(texts.Select((text, i) => $"""<c r="{(char)('A' + i)}{row}" t="inlineStr"><is><t>{text}</t></is></c>"""))}</row>""";
}
