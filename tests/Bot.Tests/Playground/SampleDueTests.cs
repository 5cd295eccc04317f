using System.Globalization;
using CrmBot.Bot.Playground.SampleArchive;
using CrmBot.Domain.Workbooks.Forms;
using Xunit;

namespace CrmBot.Bot.Tests.Playground;

/// <summary>What is due when the sample is loaded, by the sales cadences of the value-potential playbook.</summary>
[Trait("Spec", "PLB-2")]
public sealed class SampleDueTests
{
    private static readonly Dictionary<string, int> MonthsByTier = new() { ["核心客户"] = 1, ["成熟客户"] = 3, ["潜力客户"] = 2, ["基础客户"] = 6 };
    private static readonly string[] DoneStates = ["已完成", "进行中", "Done"];

    [Fact]
    public void Chen_Jie_has_two_customers_due_on_the_reference_day_and_none_before()
    {
        var due = DueDays("陈洁").Where(customer => customer.Value <= SampleDates.Reference).ToDictionary();
        Assert.Equal(["C002", "C018"], due.Keys.Order());
        Assert.All(due.Values, day => Assert.Equal(SampleDates.Reference, day));
    }

    [Theory]
    [InlineData("王磊")]
    [InlineData("孙宇")]
    [InlineData("何敏")]
    public void Each_other_rep_has_customers_who_wait(string rep) =>
        Assert.Contains(DueDays(rep).Values, day => day < SampleDates.Reference.AddDays(-3));

    [Fact]
    public void Purchases_and_signings_bring_callbacks_in_the_coming_days()
    {
        using var book = SampleArchiveFile.Generated();
        var purchased = SampleArchiveFile.Rows(book, PurchasesForm.Sheet, "PurchasedOn").Count(row => IsInLastWeek(row[0]));
        var signed = SampleArchiveFile.Rows(book, CustomerRegistrationForm.Sheet, "SignedOn").Count(row => IsInLastWeek(row[0]));
        Assert.InRange(purchased, 5, 15);
        Assert.Equal(3, signed);
    }

    private static bool IsInLastWeek(string day) => Day(day) < SampleDates.Reference && Day(day) > SampleDates.Reference.AddDays(-7);

    private static Dictionary<string, DateOnly> DueDays(string rep)
    {
        using var book = SampleArchiveFile.Generated();
        var tiers = SampleArchiveFile.Rows(book, TiersAndCareForm.Sheet, "CustomerNo", "Owner", "Tier").Where(row => row[1] == rep).ToDictionary(row => row[0], row => row[2]);
        return SampleArchiveFile.Rows(book, CareRecordsForm.Sheet, "CustomerNo", "CareDate", "State")
            .Where(row => tiers.ContainsKey(row[0]) && DoneStates.Contains(row[2]))
            .GroupBy(row => row[0])
            .ToDictionary(customer => customer.Key, customer => customer.Max(row => Day(row[1])).AddMonths(MonthsByTier[tiers[customer.Key]]));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
