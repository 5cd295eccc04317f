using CrmBot.Cards.Wording;
using CrmBot.Domain;
using Xunit;

namespace CrmBot.Cards.Tests.Wording;

public class DatesTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-23", "今天", "today")]
    [InlineData("2026-11-24", "明天", "tomorrow")]
    [InlineData("2026-11-22", "昨天", "yesterday")]
    [InlineData("2026-11-25", "11月25日（周三）", "Wed 25 Nov")]
    [InlineData("2026-11-21", "11月21日（周六）", "Sat 21 Nov")]
    public void Only_the_days_next_to_today_have_a_name(string day, string zh, string en)
    {
        Assert.Equal(zh, Dates.Near(Date(day), Language.Chinese, Monday));
        Assert.Equal(en, Dates.Near(Date(day), Language.English, Monday));
    }

    [Theory]
    [InlineData("2026-09-06", "9月6日（周日）", "Sun 6 Sep")]
    [InlineData("2026-12-31", "12月31日（周四）", "Thu 31 Dec")]
    [InlineData("2027-01-04", "1月4日（周一）", "Mon 4 Jan")]
    public void A_date_carries_its_weekday(string day, string zh, string en)
    {
        Assert.Equal(zh, Dates.Day(Date(day), Language.Chinese, Monday));
        Assert.Equal(en, Dates.Day(Date(day), Language.English, Monday));
    }

    [Theory]
    [InlineData("2027-11-23", "2027年11月23日（周二）", "Tue 23 Nov 2027")]
    [InlineData("2025-03-03", "2025年3月3日（周一）", "Mon 3 Mar 2025")]
    public void A_far_day_of_another_year_carries_the_year(string day, string zh, string en)
    {
        Assert.Equal(zh, Dates.Day(Date(day), Language.Chinese, Monday));
        Assert.Equal(en, Dates.Day(Date(day), Language.English, Monday));
    }

    [Theory]
    [InlineData("2026-11-23T15:42", "今天15:42", "today 15:42")]
    [InlineData("2026-11-24T09:05", "明天09:05", "tomorrow 09:05")]
    [InlineData("2026-11-25T09:30", "11月25日（周三）09:30", "Wed 25 Nov, 09:30")]
    [InlineData("2026-11-23T00:00", "今天00:00", "today 00:00")]
    public void A_moment_is_said_on_the_24_hour_clock(string moment, string zh, string en)
    {
        var local = DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        // Section 3.10: a space between Chinese and digits, except inside dates.
        Assert.Equal(zh, Dates.Moment(local, Language.Chinese, Monday).Replace(" ", ""));
        Assert.Equal(en, Dates.Moment(local, Language.English, Monday));
    }

    [Fact]
    public void A_named_day_stands_apart_from_its_time_in_Chinese() =>
        Assert.Equal("明天 09:05", Dates.Moment(new DateTime(2026, 11, 24, 9, 5, 0), Language.Chinese, Monday));

    [Fact]
    public void Columns_of_dates_leave_the_weekday_out()
    {
        Assert.Equal("10月22日", Dates.Short(new DateOnly(2026, 10, 22), Language.Chinese));
        Assert.Equal("3 Sep", Dates.Short(new DateOnly(2026, 9, 3), Language.English));
    }

    [Fact]
    public void Wire_days_sort_as_text() => Assert.Equal("2026-03-09", Dates.Iso(new DateOnly(2026, 3, 9)));

    private static DateOnly Date(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
