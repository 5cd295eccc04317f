using CrmBot.Domain.Calls;
using Xunit;

namespace CrmBot.Domain.Tests.Calls;

public sealed class StepFieldTests
{
    private static readonly StepField Number = new(StepFieldKind.Number, [], 0, 10);

    [Theory]
    [InlineData("0", true)]
    [InlineData("10", true)]
    [InlineData("10.5", false)]
    [InlineData("-1", false)]
    [InlineData("ten", false)]
    public void A_number_is_accepted_within_its_bounds(string answer, bool accepted) => Assert.Equal(accepted, Number.Accepts(answer));

    [Theory]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("28.2.2026", false)]
    public void A_date_is_accepted_in_ISO_form(string answer, bool accepted)
        => Assert.Equal(accepted, new StepField(StepFieldKind.Date, [], null, null).Accepts(answer));

    [Fact]
    public void Text_is_accepted_up_to_its_limit()
    {
        var text = new StepField(StepFieldKind.Text, [], null, null);

        Assert.True(text.Accepts(new string('好', StepField.LongestText)));
        Assert.False(text.Accepts(new string('好', StepField.LongestText + 1)));
        Assert.False(text.Accepts(" "));
    }

    [Theory]
    [InlineData("filled", "x", true)]
    [InlineData("filled", " ", false)]
    [InlineData("empty", null, true)]
    [InlineData(">=9", "9", true)]
    [InlineData(">=9", "8", false)]
    [InlineData("<=6", "6", true)]
    [InlineData("<=6", null, false)]
    [InlineData("yes", "yes", true)]
    public void A_condition_matches_the_answers_it_names(string condition, string? answer, bool matches)
        => Assert.Equal(matches, new StepCondition(condition).Matches(answer));
}
