using CrmBot.Domain.WorkingTime;
using Xunit;

namespace CrmBot.Domain.Tests.WorkingTime;

[Trait("Spec", "TSK-4")]
public sealed class WorkingClockTests
{
    private static readonly WorkingClock Office = Clocks.Shanghai("Mon-Fri 09:00-17:00");
    private static readonly WorkingClock TwoShifts = Clocks.Shanghai();

    [Fact]
    public void One_hour_from_Friday_half_past_four_ends_on_Monday_half_past_nine() =>
        Assert.Equal("2026-11-23 09:30", Office.Local(Office.AddWorkingTime(Office.At("2026-11-20 16:30"), TimeSpan.FromHours(1))));

    [Theory]
    [InlineData("2026-11-23 11:30", 60, "2026-11-23 14:00")]
    [InlineData("2026-11-23 17:50", 120, "2026-11-24 10:50")]
    [InlineData("2026-11-20 17:50", 120, "2026-11-23 10:50")]
    [InlineData("2026-11-23 11:00", 60, "2026-11-23 12:00")]
    [InlineData("2026-11-23 12:15", 30, "2026-11-23 14:00")]
    [InlineData("2026-11-21 10:00", 1, "2026-11-23 09:01")]
    [InlineData("2026-11-23 00:00", 450, "2026-11-23 18:00")]
    [InlineData("2026-11-23 18:00", 450, "2026-11-24 18:00")]
    [InlineData("2026-09-30 17:00", 120, "2026-10-08 10:00")]
    [InlineData("2026-11-22 03:00", 0, "2026-11-22 03:00")]
    public void Working_minutes_run_only_within_shifts(string from, int minutes, string due)
    {
        var dueUtc = TwoShifts.AddWorkingTime(TwoShifts.At(from), TimeSpan.FromMinutes(minutes));

        Assert.Equal(due, TwoShifts.Local(dueUtc));
        Assert.Equal(DateTimeKind.Utc, dueUtc.Kind);
        Assert.Equal(TimeSpan.FromMinutes(minutes), TwoShifts.WorkingTimeBetween(TwoShifts.At(from), dueUtc));
    }

    [Fact]
    public void A_Saturday_marked_working_counts() =>
        Assert.Equal("2026-10-10 10:30", Office.Local(Office.AddWorkingTime(Office.At("2026-10-09 16:30"), TimeSpan.FromHours(2))));

    [Fact]
    public void A_Saturday_marked_working_means_nothing_to_who_does_not_observe_public_holidays()
    {
        var clock = Clocks.In("Asia/Shanghai", "Mon-Fri 09:00-17:00");

        Assert.Equal("2026-10-12 10:30", clock.Local(clock.AddWorkingTime(clock.At("2026-10-09 16:30"), TimeSpan.FromHours(2))));
        Assert.True(clock.IsWorkingDay(Clocks.Day("2026-10-01")));
    }

    [Theory]
    [InlineData("2026-11-23 11:00", "2026-11-23 14:30")]
    [InlineData("2026-11-20 17:30", "2026-11-23 09:30")]
    [InlineData("2026-11-21 09:00", "2026-11-22 20:00")]
    [InlineData("2026-11-23 12:00", "2026-11-24 12:00")]
    public void A_pause_moves_the_due_time_by_exactly_its_working_part(string pausedAt, string resumedAt)
    {
        var start = TwoShifts.At("2026-11-20 15:00");
        var budget = TimeSpan.FromHours(12);
        var due = TwoShifts.AddWorkingTime(start, budget);
        var (paused, resumed) = (TwoShifts.At(pausedAt), TwoShifts.At(resumedAt));

        var left = budget - TwoShifts.WorkingTimeBetween(start, paused);
        var movedDue = TwoShifts.AddWorkingTime(resumed, left);

        Assert.Equal(TwoShifts.WorkingTimeBetween(paused, resumed), TwoShifts.WorkingTimeBetween(due, movedDue));
    }

    [Fact]
    public void Time_used_stays_used_when_the_budget_changes()
    {
        var start = TwoShifts.At("2026-11-23 10:12");
        var used = TwoShifts.WorkingTimeBetween(start, TwoShifts.At("2026-11-23 15:00"));

        Assert.Equal(new TimeSpan(3, 18, 0), used);
        Assert.Equal("2026-11-23 15:42", TwoShifts.Local(TwoShifts.AddWorkingTime(TwoShifts.At("2026-11-23 15:00"), TimeSpan.FromHours(4) - used)));
    }

    [Fact]
    public void Three_hours_ten_of_waiting_move_the_due_time_from_Monday_to_Tuesday()
    {
        var answered = TwoShifts.AddWorkingTime(TwoShifts.At("2026-11-23 15:00"), new(3, 10, 0));

        Assert.Equal("2026-11-24 09:52", TwoShifts.Local(TwoShifts.AddWorkingTime(answered, TimeSpan.FromMinutes(42))));
    }

    [Fact]
    public void The_receipt_shows_each_stretch_around_lunch_and_night()
    {
        var stretches = TwoShifts.WorkingStretches(TwoShifts.At("2026-11-23 10:12"), TwoShifts.At("2026-11-24 09:10"));

        Assert.Equal(
            ["2026-11-23 10:12/01:48", "2026-11-23 13:30/04:30", "2026-11-24 09:00/00:10"],
            stretches.Select(stretch => $"{TwoShifts.Local(stretch.StartUtc)}/{stretch.Length:hh\\:mm}"));
    }

    [Theory]
    [InlineData("2026-11-23 09:00", true, "2026-11-23 09:00")]
    [InlineData("2026-11-23 08:59", false, "2026-11-23 09:00")]
    [InlineData("2026-11-23 12:00", false, "2026-11-23 13:30")]
    [InlineData("2026-11-23 18:00", false, "2026-11-24 09:00")]
    [InlineData("2026-11-21 10:00", false, "2026-11-23 09:00")]
    [InlineData("2026-02-14 10:00", true, "2026-02-14 10:00")]
    [InlineData("2026-02-15 10:00", false, "2026-02-24 09:00")]
    public void The_start_of_a_shift_is_working_time_and_its_end_is_not(string moment, bool isWorking, string next)
    {
        Assert.Equal(isWorking, TwoShifts.IsWorkingMoment(TwoShifts.At(moment)));
        Assert.Equal(next, TwoShifts.Local(TwoShifts.NextWorkingMoment(TwoShifts.At(moment))));
    }

    [Theory]
    [InlineData("2026-11-21", "2026-11-23", "2026-11-20")]
    [InlineData("2026-11-23", "2026-11-23", "2026-11-23")]
    [InlineData("2026-10-03", "2026-10-08", "2026-09-30")]
    [InlineData("2026-02-22", "2026-02-24", "2026-02-14")]
    [InlineData("2026-09-20", "2026-09-20", "2026-09-20")]
    [InlineData("2026-09-19", "2026-09-20", "2026-09-18")]
    [Trait("Spec", "DEC-2")]
    public void A_cadence_date_moves_on_and_a_deadline_moves_back(string day, string next, string previous)
    {
        Assert.Equal(Clocks.Day(next), TwoShifts.NextWorkingDay(Clocks.Day(day)));
        Assert.Equal(Clocks.Day(previous), TwoShifts.PreviousWorkingDay(Clocks.Day(day)));
    }

    [Theory]
    [InlineData("2026-11-20", 3, "2026-11-25")]
    [InlineData("2026-11-21", 1, "2026-11-23")]
    [InlineData("2026-11-21", 0, "2026-11-21")]
    [InlineData("2026-11-23", -1, "2026-11-20")]
    [InlineData("2026-09-30", 3, "2026-10-10")]
    public void Working_days_are_counted_from_the_day_after(string day, int count, string expected) =>
        Assert.Equal(Clocks.Day(expected), TwoShifts.AddWorkingDays(Clocks.Day(day), count));

    [Fact]
    public void A_day_runs_from_its_first_shift_to_the_end_of_its_last()
    {
        var day = Clocks.Day("2026-11-21");

        Assert.Equal(Clocks.Utc("2026-11-21 01:00"), TwoShifts.StartOfDayUtc(day));
        Assert.Equal(Clocks.Utc("2026-11-21 10:00"), TwoShifts.EndOfDayUtc(day));
    }

    [Theory]
    [InlineData("2026-11-22 15:59", "2026-11-22")]
    [InlineData("2026-11-22 16:00", "2026-11-23")]
    public void The_day_changes_at_local_midnight(string utc, string day) =>
        Assert.Equal(Clocks.Day(day), TwoShifts.LocalDay(Clocks.Utc(utc)));

    [Fact]
    public void Round_the_clock_hours_run_through_midnight()
    {
        var clock = Clocks.In("Asia/Shanghai", "Mon-Sun 00:00-24:00");

        Assert.Equal("2026-12-31 00:30", clock.Local(clock.AddWorkingTime(clock.At("2026-12-29 23:30"), TimeSpan.FromHours(25))));
        Assert.Equal(TimeSpan.FromHours(48), clock.WorkingTimeBetween(clock.At("2026-12-30 23:00"), clock.At("2027-01-01 23:00")));
        Assert.Equal(clock.At("2026-12-31 00:00"), clock.EndOfDayUtc(Clocks.Day("2026-12-30")));
    }

    [Fact]
    public void A_year_without_holidays_counts_weekends_only()
    {
        Assert.True(TwoShifts.IsWorkingDay(Clocks.Day("2031-10-01")));
        Assert.False(TwoShifts.IsWorkingDay(Clocks.Day("2031-10-04")));
    }

    [Fact]
    public void Backwards_is_no_working_time() =>
        Assert.Equal(TimeSpan.Zero, TwoShifts.WorkingTimeBetween(TwoShifts.At("2026-11-24 10:00"), TwoShifts.At("2026-11-23 10:00")));

    [Fact]
    public void Spans_nobody_means_and_local_moments_are_refused()
    {
        var now = TwoShifts.At("2026-11-23 10:00");

        Assert.Throws<ArgumentOutOfRangeException>(() => TwoShifts.AddWorkingTime(now, TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoShifts.AddWorkingTime(now, TimeSpan.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoShifts.AddWorkingDays(Clocks.Day("2026-11-23"), int.MinValue));
        Assert.Throws<ArgumentException>(() => TwoShifts.LocalDay(DateTime.SpecifyKind(now, DateTimeKind.Unspecified)));
    }
}
