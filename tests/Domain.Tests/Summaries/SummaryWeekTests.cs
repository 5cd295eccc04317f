using CrmBot.Domain.Summaries;

namespace CrmBot.Domain.Tests.Summaries;

public sealed class SummaryWeekTests
{
    [Theory]
    [InlineData("2026-11-16", "2026-11-16", 2026, 47)]
    [InlineData("2026-11-22", "2026-11-16", 2026, 47)]
    [InlineData("2026-11-23", "2026-11-23", 2026, 48)]
    [InlineData("2026-12-31", "2026-12-28", 2026, 53)]
    [InlineData("2027-01-03", "2026-12-28", 2026, 53)]
    [InlineData("2026-01-01", "2025-12-29", 2026, 1)]
    public void A_day_belongs_to_the_week_of_its_monday(string day, string monday, int year, int number)
    {
        var week = SummaryWeek.Of(DateOnly.Parse(day, null));

        Assert.Equal((DateOnly.Parse(monday, null), year, number), (week.Monday, week.Year, week.Number));
    }

    [Fact]
    public void Weeks_follow_each_other()
    {
        var week = SummaryWeek.Of(new DateOnly(2026, 11, 20));

        Assert.Equal(week, week.Next.Last);
        Assert.Equal(week.Sunday.AddDays(1), week.Next.Monday);
    }
}
