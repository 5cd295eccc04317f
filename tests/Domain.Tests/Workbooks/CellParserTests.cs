using System.Globalization;
using CrmBot.Domain.Workbooks;
using CrmBot.Domain.WorkingTime;
using Xunit;

namespace CrmBot.Domain.Tests.Workbooks;

[Trait("Spec", "ARC-10")]
public sealed class CellParserTests
{
    private static readonly DateOnly MidMarch = new(2024, 3, 15);

    [Theory]
    [InlineData("120", HeaderUnit.TenThousandYuan, 120_000_000)]
    [InlineData("120", HeaderUnit.None, 12_000)]
    [InlineData("15000", HeaderUnit.Yuan, 1_500_000)]
    [InlineData("¥1,234.56", HeaderUnit.None, 123_456)]
    [InlineData("１２０万元", HeaderUnit.None, 120_000_000)]
    [InlineData("120万", HeaderUnit.TenThousandYuan, 120_000_000)]
    [InlineData("1.2亿", HeaderUnit.None, 12_000_000_000)]
    [InlineData("12.345678", HeaderUnit.TenThousandYuan, 12_345_678)]
    [InlineData("-3.5", HeaderUnit.None, -350)]
    [InlineData("8,000 CNY", HeaderUnit.None, 800_000)]
    public void Amounts_become_fen_by_the_unit_of_cell_or_header(string text, HeaderUnit unit, long fen) =>
        Assert.Equal(fen, CellParser.Fen(Text(text), unit).Value);

    [Theory]
    [InlineData("about 100")]
    [InlineData("100 USD")]
    [InlineData("12万万")]
    [InlineData("∞")]
    public void What_is_no_amount_says_what_to_write(string text)
    {
        var problem = CellParser.Fen(Text(text), HeaderUnit.None).Problem!;
        Assert.Equal(("B7", CellFault.NotMoney, text), (problem.Address, problem.Fault, problem.Found));
        Assert.Contains("120万", problem.Write);
    }

    [Fact]
    public void An_amount_that_no_company_has_is_out_of_range() =>
        Assert.Equal(CellFault.OutOfRange, CellParser.Fen(Text("9e20"), HeaderUnit.TenThousandYuan).Problem!.Fault);

    [Theory]
    [InlineData("25%", 2500)]
    [InlineData("25", 2500)]
    [InlineData("0.25", 2500)]
    [InlineData("1", 10_000)]
    [InlineData("-3.2%", -320)]
    [InlineData("0.5%", 50)]
    public void Percentages_are_read_as_people_mean_them(string text, int basisPoints) =>
        Assert.Equal(basisPoints, CellParser.BasisPoints(Text(text)).Value);

    [Fact]
    public void The_number_format_decides_what_a_percentage_is()
    {
        Assert.Equal(2500, CellParser.BasisPoints(Number(0.25, isPercent: true)).Value);
        Assert.Equal(15_000, CellParser.BasisPoints(Number(1.5, isPercent: true)).Value);
        Assert.Equal(150, CellParser.BasisPoints(Number(1.5)).Value);
    }

    [Theory]
    [InlineData("2024-03-15", "2024-03-15")]
    [InlineData("2024/3/5", "2024-03-05")]
    [InlineData("2024年3月5日", "2024-03-05")]
    [InlineData("２０２４．３．５", "2024-03-05")]
    [InlineData("20240305", "2024-03-05")]
    [InlineData("3月18日", "2024-03-18")]
    [InlineData("3月15日", "2024-03-15")]
    [InlineData("3月14日", "2025-03-14")]
    [InlineData("18 March", "2024-03-18")]
    [InlineData("Mar 3rd, 2026", "2026-03-03")]
    public void Days_take_the_year_of_the_row_or_the_next(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), CellParser.Day(Text(text), MidMarch).Value);

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("下周二")]
    [InlineData("13月1日")]
    [InlineData("0001-01-01")]
    public void Days_that_do_not_exist_are_named(string text) =>
        Assert.Equal(CellFault.NotADay, CellParser.Day(Text(text), MidMarch).Problem!.Fault);

    [Fact]
    public void A_day_without_year_needs_a_reference() =>
        Assert.Equal(CellFault.NotADay, CellParser.Day(Text("3月18日")).Problem!.Fault);

    [Fact]
    public void A_serial_number_that_lost_its_format_is_still_a_day() =>
        Assert.Equal(new DateOnly(2026, 3, 18), CellParser.Day(Number(46_099)).Value);

    [Theory]
    [InlineData("2024-04-10-12", "2024-04-10", "2024-04-12")]
    [InlineData("2024-04-10~2024-05-02", "2024-04-10", "2024-05-02")]
    [InlineData("2024-12-30~01-02", "2024-12-30", "2025-01-02")]
    [InlineData("4月10日至12日", "2024-04-10", "2024-04-12")]
    [InlineData("4月10日-5月2日", "2024-04-10", "2024-05-02")]
    [InlineData("2024-03-25", "2024-03-25", "2024-03-25")]
    [InlineData("2024-04-12-10", "", "")]
    public void Ranges_are_inclusive_and_never_run_backwards(string text, string first, string last)
    {
        var reading = CellParser.Days(Text(text), MidMarch);
        if (first.Length == 0)
            Assert.Equal(CellFault.NotAPeriod, reading.Problem!.Fault);
        else
            Assert.Equal(new DayRange(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)), reading.Value);
    }

    [Theory]
    [InlineData("2024-03-15 14:30", "2024-03-15T14:30:00")]
    [InlineData("2024/3/5  9:05", "2024-03-05T09:05:00")]
    [InlineData("2024-03-15", "2024-03-15T00:00:00")]
    public void Moments_are_wall_clock_time(string text, string moment) =>
        Assert.Equal(DateTime.Parse(moment, CultureInfo.InvariantCulture), CellParser.Moment(Text(text)).Value);

    [Theory]
    [InlineData("≥95%", Comparison.AtLeast, 95, true)]
    [InlineData(">= 50", Comparison.AtLeast, 50, false)]
    [InlineData("不低于80％", Comparison.AtLeast, 80, true)]
    [InlineData("<3", Comparison.LessThan, 3, false)]
    [InlineData("92%", Comparison.Exactly, 92, true)]
    public void Targets_are_a_comparison_and_a_number(string text, Comparison comparison, int number, bool isPercent) =>
        Assert.Equal(new ComparedNumber(comparison, number, isPercent), CellParser.Compared(Text(text)).Value);

    [Theory]
    [InlineData("8", 8)]
    [InlineData("10分", 10)]
    [InlineData("1", 1)]
    public void Scores_may_carry_their_word(string text, int score) => Assert.Equal(score, CellParser.Whole(Text(text), 1, 10).Value);

    [Theory]
    [InlineData("11", CellFault.OutOfRange)]
    [InlineData("0", CellFault.OutOfRange)]
    [InlineData("7.5", CellFault.NotAWholeNumber)]
    [InlineData("high", CellFault.NotAWholeNumber)]
    public void Scores_outside_the_scale_are_named(string text, CellFault fault) => Assert.Equal(fault, CellParser.Whole(Text(text), 1, 10).Problem!.Fault);

    [Theory]
    [InlineData("是", true)]
    [InlineData("Yes", true)]
    [InlineData("√", true)]
    [InlineData("否", false)]
    [InlineData("ＮＯ", false)]
    [InlineData("×", false)]
    public void Yes_and_no_are_known_in_both_languages(string text, bool yes) => Assert.Equal(yes, CellParser.YesNo(Text(text)).Value);

    [Fact]
    public void A_wrong_word_is_answered_with_the_right_ones()
    {
        var tiers = new Dictionary<string, int> { ["核心客户"] = 1, ["成熟客户"] = 2 };
        Assert.Equal(2, CellParser.Choice(Text(" 成熟 客户 "), tiers).Value);
        Assert.Equal(["核心客户", "成熟客户"], CellParser.Choice(Text("VIP"), tiers).Problem!.Write);
    }

    [Theory]
    [InlineData("*", true)]
    [InlineData("＊", true)]
    [InlineData("**", true)]
    [InlineData("王*", false)]
    [InlineData("", false)]
    public void A_star_hides_a_person(string text, bool isMasked) => Assert.Equal(isMasked, CellParser.IsMaskedPerson(Text(text)));

    [Fact]
    public void Empty_cells_are_no_problem_unless_the_value_is_required()
    {
        Assert.True(CellParser.Day(Text("  ")).IsEmpty);
        Assert.Equal(CellFault.Missing, CellParser.Day(Text("")).Required(Text("")).Problem!.Fault);
    }

    [Fact]
    public void An_error_of_Excel_is_named_as_such() =>
        Assert.Equal(CellFault.ExcelError, CellParser.Fen(new("B7", "#REF!", CellKind.Error), HeaderUnit.None).Problem!.Fault);

    private static Cell Text(string text) => new("B7", text, CellKind.Text);

    private static Cell Number(double number, bool isPercent = false) =>
        new("B7", number.ToString(CultureInfo.InvariantCulture), CellKind.Number) { Number = number, IsPercent = isPercent };
}
