using CrmBot.Domain.Customers;

namespace CrmBot.Domain.Tests.Customers;

[Trait("Spec", "ARC-7")]
public sealed class NumberPatternTests
{
    [Theory]
    [InlineData("C{seq:000}", "C001")]
    [InlineData("C{seq}", "C1")]
    [InlineData("{industry}-{year}-{seq:000}", "IT-2024-001")]
    [InlineData("{year}{seq:0000}/{industry}", "20240001/IT")]
    public void A_pattern_writes_numbers(string pattern, string expected) =>
        Assert.Equal(expected, new NumberPattern(pattern).Format("IT", 2024, 1));

    [Fact]
    public void A_number_grows_beyond_its_zeros() => Assert.Equal("C1000", new NumberPattern("C{seq:000}").Format("", 2026, 1000));

    [Fact]
    public void Each_industry_and_year_has_a_sequence_of_its_own()
    {
        var pattern = new NumberPattern("{industry}-{year}-{seq:000}");

        Assert.Equal(3, new[] { pattern.Series("IT", 2024), pattern.Series("IT", 2025), pattern.Series("MF", 2024) }.Distinct().Count());
    }

    [Theory]
    [InlineData("C{seq:000}", "C017", 17)]
    [InlineData("{industry}-{year}-{seq:000}", "IT-2024-017", 17)]
    [InlineData("K.{seq:000}", "K.005", 5)]
    public void Its_own_numbers_are_read_back(string text, string number, int expected)
    {
        var pattern = new NumberPattern(text);

        Assert.True(pattern.TryRead(number, out var series, out var running));
        Assert.Equal((expected, pattern.Series("IT", 2024)), (running, series));
    }

    [Theory]
    [InlineData("C{seq:000}", "K017")]
    [InlineData("C{seq:000}", "C017b")]
    [InlineData("C{seq:000}", "C99999999999999")]
    [InlineData("K.{seq:000}", "KX005")]
    public void Numbers_of_another_shape_are_not(string pattern, string number) =>
        Assert.False(new NumberPattern(pattern).TryRead(number, out _, out _));

    [Theory]
    [InlineData("C")]
    [InlineData("{seq}{seq}")]
    [InlineData("{region}{seq}")]
    public void A_pattern_that_makes_no_sense_is_refused(string pattern) =>
        Assert.Throws<FormatException>(() => new NumberPattern(pattern));
}
