using CrmBot.Domain.WorkingTime;
using Xunit;

namespace CrmBot.Domain.Tests.WorkingTime;

[Trait("Spec", "TSK-4")]
public sealed class ClockChangeTests
{
    private static WorkingClock Berlin(string hours) => Clocks.In("Europe/Berlin", hours);

    private static WorkingClock NewYork(string hours) => Clocks.In("America/New_York", hours);

    [Theory]
    [InlineData("2026-03-27", "2026-03-27 08:00")]
    [InlineData("2026-03-30", "2026-03-30 07:00")]
    [InlineData("2026-10-23", "2026-10-23 07:00")]
    [InlineData("2026-10-26", "2026-10-26 08:00")]
    public void Nine_in_Berlin_stays_nine_over_a_clock_change(string day, string utc) =>
        Assert.Equal(Clocks.Utc(utc), Berlin("Mon-Fri 09:00-17:00").StartOfDayUtc(Clocks.Day(day)));

    [Theory]
    [InlineData("2026-03-06", "2026-03-06 14:00")]
    [InlineData("2026-03-09", "2026-03-09 13:00")]
    [InlineData("2026-11-02", "2026-11-02 14:00")]
    public void Nine_in_New_York_stays_nine_over_a_clock_change(string day, string utc) =>
        Assert.Equal(Clocks.Utc(utc), NewYork("Mon-Fri 09:00-17:00").StartOfDayUtc(Clocks.Day(day)));

    [Fact]
    public void A_deadline_over_the_weekend_of_the_change_keeps_its_working_hours()
    {
        var clock = Berlin("Mon-Fri 09:00-17:00");

        Assert.Equal("2026-03-30 09:30", clock.Local(clock.AddWorkingTime(clock.At("2026-03-27 16:30"), TimeSpan.FromHours(1))));
        Assert.Equal("2026-10-26 09:30", clock.Local(clock.AddWorkingTime(clock.At("2026-10-23 16:30"), TimeSpan.FromHours(1))));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", 23)]
    [InlineData("Europe/Berlin", "2026-10-25", 25)]
    [InlineData("America/New_York", "2026-03-08", 23)]
    [InlineData("America/New_York", "2026-11-01", 25)]
    [InlineData("Asia/Shanghai", "2026-03-29", 24)]
    public void A_whole_day_is_as_long_as_it_really_is(string zone, string day, int hours)
    {
        var clock = Clocks.In(zone, "Mon-Sun 00:00-24:00");
        var start = clock.StartOfDayUtc(Clocks.Day(day));

        Assert.Equal(TimeSpan.FromHours(hours), clock.WorkingTimeBetween(start, clock.EndOfDayUtc(Clocks.Day(day))));
        Assert.Equal(start.AddHours(hours), clock.AddWorkingTime(start, TimeSpan.FromHours(hours)));
    }

    [Theory]
    [InlineData("Mon-Sun 02:15-02:45", 0)]
    [InlineData("Mon-Sun 01:00-02:30", 60)]
    [InlineData("Mon-Sun 02:30-04:00", 60)]
    public void Shifts_lose_what_the_gap_swallows(string hours, int minutes)
    {
        var clock = Berlin(hours);

        Assert.Equal(
            TimeSpan.FromMinutes(minutes),
            clock.WorkingTimeBetween(Clocks.Utc("2026-03-28 23:00"), Clocks.Utc("2026-03-29 21:00")));
    }

    [Fact]
    public void Neighbouring_shifts_do_not_count_the_doubled_hour_twice()
    {
        var clock = Berlin("Mon-Sun 00:00-02:30,02:30-24:00");

        Assert.Equal(
            TimeSpan.FromHours(25),
            clock.WorkingTimeBetween(clock.At("2026-10-25 00:00"), clock.At("2026-10-26 00:00")));
    }

    [Fact]
    public void A_time_that_is_skipped_is_the_moment_of_the_change_and_a_doubled_one_its_first()
    {
        Assert.Equal(Clocks.Utc("2026-03-29 01:00"), Berlin(Clocks.Shifts).At("2026-03-29 02:20"));
        Assert.Equal(Clocks.Utc("2026-10-25 00:20"), Berlin(Clocks.Shifts).At("2026-10-25 02:20"));
        Assert.Equal(Clocks.Utc("2026-11-01 05:20"), NewYork(Clocks.Shifts).At("2026-11-01 01:20"));
    }

    [Fact]
    public void Adding_and_measuring_agree_through_a_whole_year_of_changes()
    {
        var clock = NewYork("Mon-Sun 00:30-02:30,13:30-24:00");
        var from = Clocks.Utc("2026-01-01 00:00");
        for (var hours = 0; hours < 4500; hours += 7)
            Assert.Equal(TimeSpan.FromHours(hours), clock.WorkingTimeBetween(from, clock.AddWorkingTime(from, TimeSpan.FromHours(hours))));
    }
}
