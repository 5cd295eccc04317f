using CrmBot.Domain.Calls;
using CrmBot.Domain.Tests.Playbooks;
using Xunit;

namespace CrmBot.Domain.Tests.Calls;

[Trait("Spec", "CBK-3")]
public sealed class ScriptReaderTests
{
    [Theory]
    [InlineData("zh: \"成熟客户回访\"", "cn: \"成熟客户回访\"", "“cn” is not known here")]
    [InlineData("to: open-issue, kind: complaint", "to: open-tissue, kind: complaint", "“open-tissue” is no later step")]
    [InlineData("to: open-issue, kind: complaint", "to: use", "“use” is no later step")]
    [InlineData("to: open-issue, kind: complaint", "to: open-issue, kind: grumble", "complaint, exception")]
    [InlineData("to: open-issue, kind: complaint", "to: open-issue, kind: complaint, then: use", "“use” is no later step")]
    [InlineData("when: [not-satisfied]", "when: [angry]", "no answer which this field can have")]
    [InlineData("when: [filled]", "when: [full]", "no answer which this field can have")]
    [InlineData("when: [1, 2]", "when: [0]", "no answer which this field can have")]
    [InlineData("在{aspect}方面", "在{field}方面", "“{field}” is no placeholder")]
    [InlineData("only_if: [aspect]", "only_if: [aspects]", "“aspects” is no placeholder")]
    [InlineData("type: yesno", "type: maybe", "rating1to5")]
    [InlineData("zh: \"有小问题\"", "zh: \"有一些不大的小问题\"", "too long: 9 characters")]
    [InlineData("en: \"Small things\"", "en: \"Quite a few small things\"", "at most 4 words")]
    [InlineData("stores: [issue, note]", "stores: [diary]", "“diary” is not known")]
    [InlineData("value: \"yes\", zh: \"发一份\"", "value: sure, zh: \"发一份\"", "two choices")]
    [InlineData("minutes: 5", "minutes: 500", "from 1 to 60")]
    [InlineData("caller: sales", "caller: robot", "after-sales")]
    [InlineData("placeholders: [aspect, company", "placeholders: [case, aspect, company", "“{case}” is not used")]
    [InlineData("placeholders: [aspect, company", "placeholders: [company", "“{aspect}” is used; add it")]
    [InlineData("- id: shortfall", "- id: use", "stands there twice")]
    [InlineData("minutes: 5", "minutes: 5\ndue: { trigger: last-contact }", "“due” is not known here")]
    public void A_mistake_is_told_with_its_line_and_what_to_write(string original, string broken, string problem)
    {
        var (yaml, line) = ShippedFiles.Break("scripts/mature-callback.yaml", original, broken);

        var reading = ScriptReader.Read("mine.yaml", yaml);

        Assert.Null(reading.Value);
        var error = reading.Errors.FirstOrDefault(error => error.Problem.En.Contains(problem, StringComparison.Ordinal));
        Assert.True(error is not null, string.Join("\n", reading.Errors));
        Assert.InRange(error.Line, line - 2, line + 2);
        Assert.NotEqual("", error.Problem.Zh);
    }
}
