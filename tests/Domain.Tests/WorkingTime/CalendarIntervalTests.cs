using CrmBot.Domain.WorkingTime;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;
using Xunit;

namespace CrmBot.Domain.Tests.WorkingTime;

[Trait("Spec", "DEC-5")]
public sealed class CalendarIntervalTests
{
    [Theory]
    [InlineData(0, 2, 0, "2026-11-23", "2026-12-07")]
    [InlineData(2, 0, 0, "2026-12-31", "2027-02-28")]
    [InlineData(1, 0, 0, "2026-01-31", "2026-02-28")]
    [InlineData(1, 1, 1, "2026-11-23", "2026-12-31")]
    public void An_interval_runs_on_the_calendar(int months, int weeks, int days, string from, string to) =>
        Assert.Equal(Clocks.Day(to), new CalendarInterval(months, weeks, days).AddTo(Clocks.Day(from)));

    [Theory]
    [InlineData("{weeks: 2}", 0, 2, 0)]
    [InlineData("2 weeks", 0, 2, 0)]
    [InlineData("months: 2, days: 3", 2, 0, 3)]
    [InlineData("1 month", 1, 0, 0)]
    public void An_interval_is_read_from_playbook_data(string text, int months, int weeks, int days)
    {
        Assert.True(CalendarInterval.TryParse(text, out var interval));
        Assert.Equal(new CalendarInterval(months, weeks, days), interval);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("0 weeks")]
    [InlineData("weeks: -2")]
    [InlineData("2 fortnights")]
    [InlineData("weeks: 99999999999")]
    [InlineData("weeks 2 3")]
    public void An_interval_which_goes_nowhere_is_no_interval(string text) =>
        Assert.False(CalendarInterval.TryParse(text, out _));

    [Fact]
    public void The_YAML_reader_fills_it_by_name()
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

        Assert.Equal(new CalendarInterval(Weeks: 2), yaml.Deserialize<CalendarInterval>("{weeks: 2}"));
    }

    [Fact]
    public void The_tighter_of_two_is_the_shorter() =>
        Assert.True(new CalendarInterval(Weeks: 4).RoughDays() < new CalendarInterval(Months: 1).RoughDays());
}
