using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Tasks;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Tasks;

public sealed class ContactScheduleTests
{
    private static readonly Cadence TwoWeeks = new(
        "sales", CareRole.Sales, CadenceKind.Callback, new CalendarInterval(0, 2, 0), new CalendarInterval(0, 3, 0),
        [ContactChannel.Phone], [], null, new TwoTexts("问候", "Say hello"), null, false);

    [Fact, Trait("Spec", "BYD-2")]
    public void A_contact_is_due_on_its_ideal_day_from_the_start_to_the_end_of_work()
    {
        var when = Plan(new(2026, 10, 26), World.Nov(2));

        Assert.Equal(new TaskSchedule(World.Nov(9), World.Nov(9), World.Nov(16), World.At(World.Nov(9), 18), false, World.At(World.Nov(9), 9)), when);
    }

    [Theory, Trait("Spec", "DEC-2"), Trait("Spec", "TSK-4")]
    [InlineData("2026-10-31", "2026-11-16")] // Saturday, on to Monday.
    [InlineData("2026-09-18", "2026-10-08")] // The second day of National Day's week.
    [InlineData("2026-09-26", "2026-10-10")] // A Saturday that is worked.
    public void An_ideal_day_off_moves_on_to_the_next_working_day(string last, string due) =>
        Assert.Equal(DateOnly.Parse(due, Invariant), Plan(DateOnly.Parse(last, Invariant), new(2026, 9, 1)).DueOn);

    [Fact, Trait("Spec", "BYD-2")]
    public void A_full_day_passes_the_contact_on_to_the_first_free_one() =>
        Assert.Equal(World.Nov(11), Plan(new(2026, 10, 26), World.Nov(2), day => day < World.Nov(11) ? 8 : 7).DueOn);

    [Fact, Trait("Spec", "BYD-2")]
    public void Levelling_skips_the_weekend() =>
        Assert.Equal(World.Nov(16), Plan(new(2026, 10, 26), World.Nov(2), day => day < World.Nov(14) ? 8 : 0).DueOn);

    [Fact, Trait("Spec", "BYD-2")]
    public void Levelling_never_goes_past_the_latest_day() =>
        Assert.Equal(World.Nov(9), Plan(new(2026, 10, 26), World.Nov(2), day => day <= World.Nov(16) ? 8 : 0).DueOn);

    [Theory, Trait("Spec", "BYD-2")]
    [InlineData(11, 11)]
    [InlineData(14, 16)] // A Saturday within the limit.
    [InlineData(16, 16)]
    public void Planned_after_the_ideal_day_but_within_the_limit_it_is_due_now_and_not_late(int today, int due)
    {
        var when = Plan(new(2026, 10, 26), World.Nov(today));

        Assert.Equal((World.Nov(due), World.Nov(due)), (when.DueOn, when.LateAfterOn));
    }

    [Fact, Trait("Spec", "BYD-2")]
    public void Planned_after_the_limit_it_is_late_from_its_ideal_day_however_full_that_was()
    {
        var when = Plan(new(2026, 10, 26), World.Nov(17), _ => 99);

        Assert.Equal((World.Nov(9), World.Nov(9), World.Nov(16)), (when.DueOn, when.LateAfterOn, when.LatestOn));
    }

    [Fact, Trait("Spec", "DEC-2")]
    public void A_deadline_on_a_day_off_moves_back()
    {
        var rule = new DueRule(DueRuleKind.Within, default, new CalendarInterval(0, 0, 7), false, DayRoll.PreviousWorkingDay);
        var when = ContactSchedule.ForSpecial(rule, World.Nov(14), Sitting.Shanghai);

        Assert.Equal((World.Nov(20), World.Nov(20), World.Nov(20)), (when.DueOn, when.LateAfterOn, when.LatestOn));
    }

    [Fact, Trait("Spec", "DEC-4")]
    public void A_window_is_due_in_its_middle_and_late_only_after_its_end()
    {
        var rule = new DueRule(DueRuleKind.Window, new CalendarInterval(4, 0, 0), new CalendarInterval(6, 0, 0), false, DayRoll.NextWorkingDay);
        var when = ContactSchedule.ForSpecial(rule, new(2026, 1, 15), Sitting.Shanghai);

        // The middle, 14 June, is a Sunday.
        Assert.Equal((new DateOnly(2026, 6, 15), new DateOnly(2026, 7, 15)), (when.DueOn, when.LateAfterOn));
    }

    [Fact, Trait("Spec", "DEC-4")]
    public void The_end_of_a_window_on_a_day_off_moves_on()
    {
        var rule = new DueRule(DueRuleKind.Window, new CalendarInterval(0, 0, 3), new CalendarInterval(0, 0, 5), false, DayRoll.NextWorkingDay);
        var when = ContactSchedule.ForSpecial(rule, World.Nov(9), Sitting.Shanghai);

        Assert.Equal((World.Nov(13), World.Nov(16)), (when.DueOn, when.LatestOn));
    }

    [Theory, Trait("Spec", "DEC-2"), Trait("Spec", "PIP-4")]
    [InlineData("2026-11-20", "2026-11-25")]
    [InlineData("2026-09-30", "2026-10-10")]
    public void Three_working_days_pass_over_weekends_and_holidays(string signed, string due)
    {
        var rule = Sitting.Playbooks.Get("score")!.Specials.Single(s => s.Id == "after-sales-3-working-days").Due;
        var when = ContactSchedule.ForSpecial(rule, DateOnly.Parse(signed, Invariant), Sitting.Shanghai);

        Assert.Equal(DateOnly.Parse(due, Invariant), when.DueOn);
        Assert.Equal(when.DueOn, when.LateAfterOn);
    }

    [Fact]
    public void An_agreed_moment_is_reminded_of_then_and_not_in_the_morning()
    {
        var at = World.At(World.Nov(24), 15, 30);

        Assert.Equal(
            new TaskSchedule(World.Nov(24), World.Nov(24), World.Nov(24), at, true, at),
            ContactSchedule.AtMoment(at, World.Nov(23), Sitting.Shanghai));
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static TaskSchedule Plan(DateOnly last, DateOnly today, Func<DateOnly, int>? load = null) =>
        ContactSchedule.ForCadence(TwoWeeks, last, null, today, Sitting.Shanghai, load ?? (_ => 0), 8);
}
