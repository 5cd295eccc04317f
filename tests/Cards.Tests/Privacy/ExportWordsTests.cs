using CrmBot.Cards.Privacy;
using CrmBot.Domain;
using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Tasks;
using Xunit;

namespace CrmBot.Cards.Tests.Privacy;

[Trait("Spec", "BYD-18")]
public sealed class ExportWordsTests
{
    public static TheoryData<Type> Codes => [
        typeof(ExportedField), typeof(ExportedStanding), typeof(MentionPlace), typeof(DataPurpose), typeof(DataSource), typeof(RevealReason), typeof(ContactChannel),
        typeof(DecisionRole), typeof(Mood), typeof(TouchOutcome), typeof(TaskKind), typeof(CrmTaskState), typeof(CallState), typeof(IssueKind), typeof(IssueState),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_of_an_export_has_words_in_both_languages(Type codes) => Assert.All(Enum.GetValues(codes).Cast<object>(), code =>
    {
        var (zh, en) = (ExportWords.Of(code, Language.Chinese), ExportWords.Of(code, Language.English));
        Assert.Contains(zh, letter => letter > '\u2E80');
        Assert.All(en, letter => Assert.True(char.IsAscii(letter), en));
        Assert.NotEmpty(en);
    });

    [Fact]
    public void An_access_is_told_as_on_the_card() =>
        Assert.Equal(("导出了个人信息", "exported the personal data"), (ExportWords.Of(new AccessAction("export"), Language.Chinese), ExportWords.Of(new AccessAction("export"), Language.English)));
}
