using CrmBot.Domain.WorkingTime;
using Xunit;

namespace CrmBot.Domain.Tests.WorkingTime;

[Trait("Spec", "TSK-4")]
public sealed class WorkingHoursTests
{
    [Theory]
    [InlineData("Mon-Fri 09:00-12:00,13:30-18:00", "Mon-Fri 09:00-12:00,13:30-18:00")]
    [InlineData("mon - fri 9-12, 13:30 - 18", "Mon-Fri 09:00-12:00,13:30-18:00")]
    [InlineData("Monday to Friday 9:00 to 17:00", "Mon-Fri 09:00-17:00")]
    [InlineData("Mon,Wed,Fri 8:00-12:00", "Mon,Wed,Fri 08:00-12:00")]
    [InlineData("Sun-Thu 09:00-17:00", "Mon-Thu,Sun 09:00-17:00")]
    [InlineData("Mon-Sun 00:00-24:00", "Mon-Sun 00:00-24:00")]
    [InlineData("weekdays 9-17", "Mon-Fri 09:00-17:00")]
    [InlineData("Mon-Fri 13:30-18:00,09:00-12:00", "Mon-Fri 09:00-12:00,13:30-18:00")]
    [InlineData("周一至周五 09:00-12:00，13:30-18:00", "Mon-Fri 09:00-12:00,13:30-18:00")]
    [InlineData("周一到周五 9点-12点、13点半-18点", "Mon-Fri 09:00-12:00,13:30-18:00")]
    [InlineData("星期一至星期六 ０９：００～１８：００", "Mon-Sat 09:00-18:00")]
    [InlineData("周一至五 9:00至18:00", "Mon-Fri 09:00-18:00")]
    [InlineData("周二、周四和周日 10:00-19:00", "Tue,Thu,Sun 10:00-19:00")]
    [InlineData("工作日 9-18", "Mon-Fri 09:00-18:00")]
    [InlineData("每天 0:00-24:00", "Mon-Sun 00:00-24:00")]
    public void Hours_are_read_in_both_languages_and_written_in_one_form(string text, string written)
    {
        Assert.True(WorkingHours.TryParse(text, "Asia/Shanghai", true, out var hours, out var refusal), $"{refusal}");
        Assert.Equal(written, hours.Text);
        Assert.True(WorkingHours.TryParse(hours.Text, "Asia/Shanghai", true, out var again, out _));
        Assert.Equal(hours, again);
        Assert.Equal(hours.GetHashCode(), again.GetHashCode());
    }

    [Theory]
    [InlineData("", WorkingHoursFault.DaysMissing)]
    [InlineData("09:00-17:00", WorkingHoursFault.DaysMissing)]
    [InlineData("Mon-Fri", WorkingHoursFault.ShiftsMissing)]
    [InlineData("Mon-Fry 9-17", WorkingHoursFault.DayUnknown)]
    [InlineData("Mon-Wed-Fri 9-17", WorkingHoursFault.DayUnknown)]
    [InlineData("周八 9-17", WorkingHoursFault.DayUnknown)]
    [InlineData("五 9-17", WorkingHoursFault.DayUnknown)]
    [InlineData("Mon-Fri 25:00-26:00", WorkingHoursFault.TimeUnknown)]
    [InlineData("Mon-Fri 9:60-17", WorkingHoursFault.TimeUnknown)]
    [InlineData("Mon-Fri 23:00-24:30", WorkingHoursFault.TimeUnknown)]
    [InlineData("Mon-Fri 9", WorkingHoursFault.TimeUnknown)]
    [InlineData("Mon-Fri 9-17 or so", WorkingHoursFault.TimeUnknown)]
    [InlineData("Mon-Fri 22:00-06:00", WorkingHoursFault.ShiftEndsBeforeItStarts)]
    [InlineData("Mon-Fri 9:00-9:00", WorkingHoursFault.ShiftEndsBeforeItStarts)]
    [InlineData("Mon-Fri 09:00-12:00,11:00-18:00", WorkingHoursFault.ShiftsOverlap)]
    [InlineData("\ud800 9-17", WorkingHoursFault.DayUnknown)]
    public void What_cannot_be_read_is_refused_with_the_reason(string text, WorkingHoursFault fault)
    {
        Assert.False(WorkingHours.TryParse(text, "Asia/Shanghai", true, out var hours, out var refusal));
        Assert.Null(hours);
        Assert.Equal(fault, Assert.IsType<WorkingHoursUnreadable>(refusal).Fault);
    }

    [Fact]
    public void An_unknown_zone_and_an_endless_text_are_refused()
    {
        Assert.False(WorkingHours.TryParse(Clocks.Shifts, "Mars/Olympus", true, out _, out var zone));
        Assert.Equal(new WorkingHoursUnreadable(WorkingHoursFault.ZoneUnknown, "Mars/Olympus"), zone);
        Assert.False(WorkingHours.TryParse(new string('9', 100_000), "UTC", true, out _, out var length));
        Assert.Equal(WorkingHoursFault.TooLong, Assert.IsType<WorkingHoursUnreadable>(length).Fault);
    }

    [Fact]
    public void A_working_day_is_as_long_as_its_shifts()
    {
        Assert.Equal(new TimeSpan(7, 30, 0), Clocks.Shanghai().Hours.LengthOfDay);
        Assert.False(Clocks.Shanghai().Hours.WorksOn(DayOfWeek.Sunday));
    }
}
