using CrmBot.Cards.Privacy;
using CrmBot.Domain;
using CrmBot.Domain.Privacy;
using Xunit;

namespace CrmBot.Cards.Tests.Privacy;

[Trait("Spec", "SEC-3")]
public sealed class OperatorWordsTests
{
    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Each_verdict_on_data_past_its_time_has_its_own_words(Language language)
    {
        var said = Enum.GetValues<RetentionVerdict>().Select(v => OperatorWords.Retained(v, 3, isApplied: false, language)).ToList();

        Assert.Equal(said.Count, said.Distinct().Count());
        Assert.All(said, words => Assert.Contains('3', words));
        Assert.NotEqual(OperatorWords.Retained(RetentionVerdict.Due, 3, isApplied: true, language), said[0]);
    }

    [Fact]
    public void What_is_never_let_go_is_said_to_be_kept_for_good() => Assert.Equal(
        "Kept: contacts of lost customers for good, of silent ones for 1 year, drafts for good.",
        OperatorWords.Times(new RetentionSettings { LostYears = 0, SilentYears = 1, DraftDays = 0 }, Language.English));
}
