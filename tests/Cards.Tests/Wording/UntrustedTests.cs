using CrmBot.Cards.Tests.Samples;
using CrmBot.Cards.Wording;
using Xunit;

namespace CrmBot.Cards.Tests.Wording;

[Trait("Spec", "SEC-4")]
public class UntrustedTests
{
    public static TheoryData<int> UnseenCharacters() =>
        new(Enumerable.Range(0x202A, 5).Concat(Enumerable.Range(0x2066, 4)).Concat(Enumerable.Range(0x200B, 5)).Concat([0xFEFF, 0x0000, 0x0007, 0x001B, 0x007F, 0x0085]));

    [Theory, MemberData(nameof(UnseenCharacters))]
    public void What_cannot_be_seen_is_left_out(int code) => Assert.Equal("ab", Untrusted.Line($"a{(char)code}b"));

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\r\nb")]
    [InlineData("a\n\n\nb")]
    [InlineData("a\tb")]
    [InlineData("a\u2028b")]
    [InlineData("\na\u2029b\n")]
    public void Lines_become_one(string text) => Assert.Equal("a b", Untrusted.Line(text));

    [Theory]
    [InlineData("{{DATE(2020-01-01T00:00:00Z)}}")]
    [InlineData("{{{{TIME(now)}}}}")]
    [InlineData("{\u200B{DATE(2020)}}")]
    [InlineData("{\u202E{DATE(2020)}}")]
    public void A_template_cannot_form(string text) => Assert.DoesNotContain("{{", Untrusted.Line(text), StringComparison.Ordinal);

    [Fact]
    public void A_single_brace_stays() => Assert.Equal("a {b} c", Untrusted.Line("a {b} c"));

    [Fact]
    public void Ten_thousand_characters_are_cut_and_say_so()
    {
        var line = Untrusted.Line(new string('长', 10_000));
        Assert.Equal(201, line.Length);
        Assert.EndsWith("…", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    public void An_emoji_is_never_cut_in_half(int max)
    {
        var line = Untrusted.Line(string.Concat(Enumerable.Repeat("a😀", 20)), max);
        Assert.All(line.EnumerateRunes(), r => Assert.NotEqual(System.Text.Rune.ReplacementChar, r));
        Assert.InRange(line.Length, max, max + 2);
    }

    [Fact]
    public void Half_an_emoji_does_not_get_through() => Assert.All(Untrusted.Line("a\uD83Db"), c => Assert.False(char.IsSurrogate(c)));

    [Fact]
    public void A_text_that_just_fits_is_not_marked_as_cut() => Assert.Equal("12345", Untrusted.Line("12345", 5));

    [Fact]
    public void A_text_that_fits_but_for_its_last_line_break_is_not_marked_as_cut() => Assert.Equal("12345", Untrusted.Line("12345\n", 5));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\u200B\n")]
    public void Nothing_stays_nothing(string? text) => Assert.Equal("", Untrusted.Line(text));

    [Fact]
    public void Where_rich_text_is_drawn_a_name_looks_as_typed() =>
        Assert.StartsWith("[Pay](https://evil) **x** <at>All</at>", Untrusted.Line(Canary.HostileName), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Pay](https://evil)", "](")]
    [InlineData("**x** __y__", "**")]
    [InlineData("<at>All</at>", "<")]
    [InlineData("see https://evil.example now", "://")]
    [InlineData("`code` ~~gone~~", "`")]
    public void In_plain_places_neither_link_nor_mention_can_form(string text, string mark) =>
        Assert.DoesNotContain(mark, Untrusted.Plain(text), StringComparison.Ordinal);

    [Fact]
    public void A_bare_web_address_is_no_link_either() => Assert.NotEqual("www.evil.example", Untrusted.Plain("www.evil.example"));

    [Fact]
    public void Ordinary_names_pass_unchanged()
    {
        Assert.Equal("华东精密（上海）有限公司 & Söhne", Untrusted.Plain("华东精密（上海）有限公司 & Söhne"));
        Assert.Equal("O'Neil \"Tools\" 😀", Untrusted.Line("O'Neil \"Tools\" 😀"));
    }
}
