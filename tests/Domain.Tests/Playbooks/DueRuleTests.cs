using CrmBot.Domain.Playbooks;
using Xunit;

namespace CrmBot.Domain.Tests.Playbooks;

[Trait("Spec", "DEC-4")]
public sealed class DueRuleTests
{
    [Fact]
    public void A_window_is_due_in_its_middle_and_late_after_its_end()
    {
        var rule = new DueRule(DueRuleKind.Window, new(0, 0, 3), new(0, 0, 5), false, DayRoll.NextWorkingDay);

        Assert.Equal(new DateOnly(2026, 1, 5), rule.DueOn(new DateOnly(2026, 1, 1)));
        Assert.Equal(new DateOnly(2026, 1, 6), rule.LatestOn(new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void A_deadline_is_due_on_its_last_day()
    {
        var rule = new DueRule(DueRuleKind.Within, default, new(0, 0, 30), false, DayRoll.PreviousWorkingDay);

        Assert.Equal(new DateOnly(2026, 3, 31), rule.DueOn(new DateOnly(2026, 3, 1)));
        Assert.Equal(rule.DueOn(new DateOnly(2026, 3, 1)), rule.LatestOn(new DateOnly(2026, 3, 1)));
    }

    [Theory]
    [InlineData(1, 0, 0, "2026-02-28")]
    [InlineData(0, 2, 0, "2026-02-14")]
    [InlineData(1, 1, 1, "2026-03-08")]
    public void Months_end_on_the_last_day_where_the_day_is_missing(int months, int weeks, int days, string expected)
        => Assert.Equal(DateOnly.Parse(expected, null), new CalendarInterval(months, weeks, days).AddTo(new DateOnly(2026, 1, 31)));

    [Theory]
    [InlineData(0, 1, 7)]
    [InlineData(0, 2, 7)]
    [InlineData(0, 3, 11)]
    [InlineData(2, 0, 30)]
    public void Slack_is_half_the_interval_rounded_up_and_at_least_a_week(int months, int weeks, int slack)
    {
        var ideal = new CalendarInterval(months, weeks, 0);

        Assert.Equal(ideal.PlusDays(slack), new ElasticRule(50, 7).LatestFor(ideal));
    }
}
