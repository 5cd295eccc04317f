using CrmBot.Domain.Customers;
using CrmBot.Domain.Customers.Import;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Workbooks;
using CrmBot.Support.Database;
using static CrmBot.Domain.Tests.Customers.Import.ImportDesk;

namespace CrmBot.Domain.Tests.Customers.Import;

[Trait("Spec", "ARC-10")]
public sealed class ImportWarningTests : IDisposable
{
    private readonly ImportDesk desk = new();

    [Fact]
    public async Task The_reference_table_of_S2_imports_three_A_companies_kept_apart_and_unassigned()
    {
        var plan = await desk.ReadAsync(
            Tiers(S2("C001", 120, 2500, 8, "核心客户", "月度"), S2("C002", 80, 1800, 5, "成熟客户", "季度"), S2("C003", 30, 800, 9, "潜力客户", "双月")),
            Care(Masked("C001", new(2024, 3, 15), "已完成"), Masked("C003", new(2024, 3, 18), "进行中")));

        Assert.Empty(plan.BadCells);
        Assert.Equal(["C001", "C002", "C003"], Single(plan, ImportWarningKind.SameName).About);
        Assert.Equal(["客户分层与维护优先级表", "客户定期维护计划执行表"], plan.Warnings.Where(w => w.Kind == ImportWarningKind.PersonMasked).Select(w => w.Sheet));
        Assert.Equal(3, plan.Warnings.First(w => w.Kind == ImportWarningKind.PersonMasked).Times);
        Assert.Equal(2, Single(plan, ImportWarningKind.NobodyToGiveTo).Times);
        Assert.DoesNotContain(plan.Warnings, w => w.Kind is ImportWarningKind.TierDiffers or ImportWarningKind.TighterCadence or ImportWarningKind.LooserCadence);

        await desk.ApplyAsync(plan);
        var customers = (await desk.AllAsync<Customer>()).OrderBy(c => c.Number).ToList();
        Assert.Equal([Tier.A, Tier.B, Tier.C], customers.Select(c => c.Tier));
        Assert.Equal([1_200_000_00L, 800_000_00, 300_000_00], customers.Select(c => c.AnnualAmountFen!.Value));
        Assert.All(customers, c => Assert.Null(c.OwnerId));
        // Nobody to write the line in the log for, yet the day of the contact counts.
        Assert.Empty(await desk.AllAsync<Interaction>());
        Assert.Equal(World.At(new(2024, 3, 15), 10), customers[0].LastContactUtc);
    }

    [Fact]
    [Trait("Spec", "DEC-7")]
    public async Task A_cadence_is_compared_with_the_tiers_own()
    {
        var plan = await desk.ReadAsync(Tiers(
            S2("C001", 120, 2500, 8, "核心客户", "每周"), S2("C002", 80, 1800, 5, "成熟客户", "半年"), S2("C003", 30, 800, 9, "潜力客户", "看情况")));
        Assert.Equal("I2", Single(plan, ImportWarningKind.TighterCadence).Address);
        Assert.Equal("I3", Single(plan, ImportWarningKind.LooserCadence).Address);
        Assert.Equal("看情况", Single(plan, ImportWarningKind.CadenceUnread).Found);
    }

    [Fact]
    [Trait("Spec", "PLB-2")]
    public async Task The_files_tier_is_kept_where_the_figures_say_another()
    {
        var plan = await desk.ReadAsync(Tiers(S2("C001", 20, 500, 3, "核心客户", "月度")));
        Assert.Equal(["基础客户", "D"], Single(plan, ImportWarningKind.TierDiffers).About);
        await desk.ApplyAsync(plan);
        Assert.Equal(Tier.A, Assert.Single(await desk.AllAsync<Customer>()).Tier);
        var change = Assert.Single(await desk.AllAsync<GradeChange>());
        Assert.Equal((null, "A", "import"), (change.FromGrade, change.ToGrade, change.Reason));
    }

    [Fact]
    [Trait("Spec", "GRD-1")]
    public async Task New_figures_of_a_customer_who_has_a_grade_ask_for_a_look_at_it_and_a_given_tier_does_not()
    {
        var week = World.Now.AddDays(7);
        await desk.ApplyAsync(await desk.ReadAsync(Tiers(S2("C001", 60, 500, 3, "成熟客户", "季度"), S2("C002", 60, 500, 3, "成熟客户", "季度"), S2("C003", 60, 500, 3, "成熟客户", "季度"))));
        await desk.ApplyAsync(await desk.ReadAsync(Tiers(S2("C001", 70, 500, 8, "", "季度"), S2("C002", 70, 500, 8, "潜力客户", "季度"), S2("C003", 60, 500, 3, "", "季度"))));
        var due = (await desk.AllAsync<Customer>()).OrderBy(c => c.Number).Select(c => (c.Tier, c.GradeDueUtc is null || c.GradeDueUtc <= week));
        Assert.Equal([(Tier.B, true), (Tier.C, false), (Tier.B, false)], due);
    }

    [Fact]
    public async Task Unknown_columns_and_sheets_are_ignored_and_named()
    {
        var register = Register(Customer("C001", "甲公司"));
        var wider = register with
        {
            Columns = [.. register.Columns, new WrittenColumn("星座")],
            Rows = register.Rows.Select(row => (IReadOnlyList<WrittenCell>)[.. row, "狮子座"]),
        };
        var plan = await desk.ReadAsync(wider, new WrittenSheet("随笔", [new("今天")], [["好天气"]]));
        Assert.Equal("星座", Single(plan, ImportWarningKind.ColumnIgnored).Found);
        Assert.Equal("随笔", Single(plan, ImportWarningKind.SheetIgnored).Found);
        Assert.Empty(plan.BadCells);
    }

    [Fact]
    public async Task A_row_without_number_updates_the_customer_of_its_name_and_says_so()
    {
        await desk.ImportAsync(Register(Customer("C007", "甲公司")));
        var plan = await desk.ReadAsync(Register(Row(("CustomerName", "甲公司"), ("ContactName", "李敏"), ("Industry", "零售"))));
        Assert.Equal(["C007"], Single(plan, ImportWarningKind.TakenAsKnown).About);
        await desk.ApplyAsync(plan);
        Assert.Equal(("C007", "零售"), (Assert.Single(await desk.AllAsync<Customer>()).Number, (await desk.AllAsync<Customer>())[0].Industry));
    }

    public void Dispose() => desk.Dispose();

    private static ImportWarning Single(ImportPlan plan, ImportWarningKind kind) => Assert.Single(plan.Warnings, warning => warning.Kind == kind);

    private static Dictionary<string, WrittenCell> S2(string number, int amount, int profit, int potential, string tier, string cadence) => Row(
        ("CustomerNo", number), ("CustomerName", "A公司"), ("Industry", "制造业"), ("Owner", "*"), ("AnnualAmount", amount),
        ("ProfitContribution", WrittenCell.Percent(profit)), ("PotentialScore", potential), ("Tier", tier), ("SalesCadence", cadence), ("KeyActions", "高层拜访、定制方案"));

    private static Dictionary<string, WrittenCell> Masked(string number, DateOnly day, string state) => Row(
        ("CustomerNo", number), ("CareDate", day), ("Channel", "上门拜访"), ("Content", "知晓Q1使用情况"), ("Owner", "*"), ("State", state));
}
