using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Playbooks;
using Xunit;

namespace CrmBot.Cards.Tests.Wording;

public class WordsTests
{
    [Theory]
    [InlineData(0, "0 分钟", "0 min")]
    [InlineData(12, "12 分钟", "12 min")]
    [InlineData(60, "1 小时", "1 h")]
    [InlineData(72, "1 小时 12 分", "1 h 12 min")]
    [InlineData(23 * 60 + 59, "23 小时 59 分", "23 h 59 min")]
    [InlineData(24 * 60, "1 天", "1 d")]
    [InlineData(27 * 60 + 40, "1 天 3 小时", "1 d 3 h")]
    public void Durations_say_two_units_at_most(int minutes, string zh, string en)
    {
        Assert.Equal(zh, Words.Duration(TimeSpan.FromMinutes(minutes), Language.Chinese));
        Assert.Equal(en, Words.Duration(TimeSpan.FromMinutes(minutes), Language.English));
    }

    [Theory]
    [InlineData(0, "0 元", "0 CNY")]
    [InlineData(800_000, "8,000 元", "8,000 CNY")]
    [InlineData(9_999_900, "99,999 元", "99,999 CNY")]
    [InlineData(10_000_000, "10 万元", "100,000 CNY")]
    [InlineData(62_000_000, "62 万元", "620,000 CNY")]
    [InlineData(62_550_000, "62.55 万元", "625,500 CNY")]
    public void Money_is_counted_as_each_language_counts(long fen, string zh, string en)
    {
        Assert.Equal(zh, Words.Money(fen, Language.Chinese));
        Assert.Equal(en, Words.Money(fen, Language.English));
    }

    [Theory]
    [InlineData("13812345678", "138****5678")]
    [InlineData("+86 138 1234 5678", "138****5678")]
    [InlineData("86-138-1234-5678", "138****5678")]
    [InlineData("021-62345678", "021****5678")]
    [InlineData("62345678", "****5678")]
    [InlineData("110", "****")]
    [InlineData("", "****")]
    [InlineData("no number", "****")]
    [Trait("Spec", "SEC-3")]
    public void A_phone_number_shows_its_ends_only(string phone, string masked) => Assert.Equal(masked, Words.MaskedPhone(phone));

    [Theory]
    [InlineData("6234567")]
    [InlineData("62345678")]
    [InlineData("021-62345678")]
    [InlineData("13812345678")]
    [Trait("Spec", "SEC-3")]
    public void Four_digits_stay_hidden_whatever_the_length(string phone)
    {
        var shown = Words.MaskedPhone(phone).Count(char.IsAsciiDigit);
        Assert.InRange(phone.Count(char.IsAsciiDigit) - shown, 4, int.MaxValue);
    }

    [Fact]
    public void Every_channel_and_mood_has_a_word_of_its_own()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.Distinct(Enum.GetValues<ContactChannel>().Select(c => Words.Channel(c, language)));
            Assert.Distinct(Enum.GetValues<Mood>().Select(m => Words.Mood(m, language)));
        }
    }

    [Theory]
    [InlineData(1, 0, 0, "每月", "every month")]
    [InlineData(3, 0, 0, "每季度", "every quarter")]
    [InlineData(0, 2, 0, "每两周", "every 2 weeks")]
    [InlineData(4, 0, 0, "每 4 个月", "every 4 months")]
    [InlineData(0, 0, 10, "每 10 天", "every 10 days")]
    public void A_cadence_is_said_as_people_say_it(int months, int weeks, int days, string zh, string en)
    {
        var every = new CalendarInterval(months, weeks, days);
        Assert.Equal(zh, Words.Every(every, Language.Chinese));
        Assert.Equal(en, Words.Every(every, Language.English));
    }

    [Fact]
    public void One_is_not_plural()
    {
        Assert.Equal("1 day", Words.Plural(1, "day", "days"));
        Assert.Equal("0 days", Words.Plural(0, "day", "days"));
    }
}
