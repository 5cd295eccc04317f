using CrmBot.Domain.WorkingTime;
using Xunit;

namespace CrmBot.Domain.Tests.WorkingTime;

[Trait("Spec", "TSK-4")]
public sealed class HolidayCalendarTests
{
    private static readonly HolidayCalendar Calendar = HolidayCalendar.BuiltIn;

    [Theory]
    [InlineData("2026-01-01", "2026-01-03", "元旦")]
    [InlineData("2026-02-15", "2026-02-23", "春节")]
    [InlineData("2026-04-04", "2026-04-06", "清明节")]
    [InlineData("2026-05-01", "2026-05-05", "劳动节")]
    [InlineData("2026-06-19", "2026-06-21", "端午节")]
    [InlineData("2026-09-25", "2026-09-27", "中秋节")]
    [InlineData("2026-10-01", "2026-10-07", "国庆节")]
    [InlineData("2025-01-28", "2025-02-04", "春节")]
    [InlineData("2025-10-01", "2025-10-08", "国庆节、中秋节")]
    [InlineData("2024-02-10", "2024-02-17", "春节")]
    public void A_holiday_is_off_from_its_first_day_to_its_last(string first, string last, string name)
    {
        for (var day = Clocks.Day(first); day <= Clocks.Day(last); day = day.AddDays(1))
            Assert.Equal(name, Calendar.HolidayOn(day)?.NameZh);
        Assert.False(Calendar.IsDayOff(Clocks.Day(first).AddDays(-1)));
        Assert.False(Calendar.IsDayOff(Clocks.Day(last).AddDays(1)));
    }

    [Fact]
    public void The_make_up_days_of_2026_are_the_six_of_the_notice()
    {
        var days = Calendar.Years.Single(year => year.Year == 2026).Holidays.SelectMany(holiday => holiday.MakeUpWorkingDays).Order();

        Assert.Equal(
            ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
            days.Select(day => day.ToString("yyyy-MM-dd", null)));
        Assert.True(Calendar.IsMakeUpWorkingDay(Clocks.Day("2026-01-04")));
    }

    // All days, less 104 at weekends, less the statutory holidays: 11 until 2024, 13 since. Make-up days only shift them.
    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_the_working_days_of_its_notice(int year, int expected)
    {
        var clock = Clocks.Shanghai();
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);

        Assert.Equal(expected, days.Count(clock.IsWorkingDay));
    }

    [Theory]
    [InlineData("2026-11-30", null)]
    [InlineData("2026-12-01", 2027)]
    [InlineData("2026-12-31", 2027)]
    [InlineData("2025-12-31", null)]
    [InlineData("2031-03-01", 2031)]
    public void A_missing_year_warns_from_the_first_of_December(string today, int? missing) =>
        Assert.Equal(missing, Only2026AndBefore().WarningFor(Clocks.Day(today))?.Year);

    [Fact]
    public void A_year_that_runs_without_data_is_worse_than_one_to_come()
    {
        Assert.False(Only2026AndBefore().WarningFor(Clocks.Day("2026-12-01"))!.HasBegun);
        Assert.True(Only2026AndBefore().WarningFor(Clocks.Day("2027-01-01"))!.HasBegun);
    }

    [Fact]
    public void Every_shipped_year_names_its_source()
    {
        Assert.All(Calendar.Years, year => Assert.StartsWith("国办发明电", year.Notice.Number, StringComparison.Ordinal));
        Assert.All(Calendar.Years, year => Assert.Contains($"{year.Year}年", year.Notice.Title, StringComparison.Ordinal));
        Assert.All(Calendar.Years, year => Assert.Equal(year.Year - 1, year.Notice.Published.Year));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("year: 2027", "source")]
    [InlineData("year: 20270\nnotice: { number: a, title: b, date: 2026-11-04 }", "believable")]
    [InlineData("year: 2027\nnotice: { number: a, title: b, date: soon }", "soon")]
    [InlineData("year: 2027\nnotice: { number: a, title: b, date: 2026-11-04 }\nholidays:\n  - { key: k, zh: z, en: e, off: [2027-01-03..2027-01-01] }", "no range")]
    [InlineData("year: 2027\nnotice: { number: a, title: b, date: 2026-11-04 }\nholidays:\n  - { key: k, zh: z, en: e, off: [2027-01-01], work: [2027-01-04] }", "Saturday")]
    [InlineData("year: 2027\nholiday: x", "(2)")]
    public void A_mistake_in_a_year_file_is_told_with_its_place(string yaml, string hint)
    {
        var mistake = Assert.Throws<InvalidDataException>(() => HolidayYearReader.Read(new StringReader(yaml), "holidays/2027.yaml"));

        Assert.StartsWith("holidays/2027.yaml", mistake.Message, StringComparison.Ordinal);
        Assert.Contains(hint, mistake.Message, StringComparison.Ordinal);
    }

    private static HolidayCalendar Only2026AndBefore() => new(Calendar.Years.Where(year => year.Year <= 2026));
}
