using CrmBot.Domain.Calls;
using Xunit;

namespace CrmBot.Domain.Tests.Calls;

[Trait("Spec", "CBK-1")]
public sealed class ShippedScriptsTests
{
    private static readonly Dictionary<string, string> Nothing = new() { ["contact"] = "李敏", ["company"] = "远景", ["rep"] = "陈洁", ["minutes"] = "4", ["customer"] = "华东精密" };

    private static readonly ScriptLibrary Library = ScriptLibrary.Load().Value!;

    public static TheoryData<string> Ids => [.. Library.Ids.Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_shipped_script_is_valid()
    {
        var reading = ScriptLibrary.Load();

        Assert.True(reading.Errors.Count == 0, string.Join("\n", reading.Errors));
    }

    [Theory]
    [InlineData("tier-a-callback")]
    [InlineData("tier-b-callback")]
    [InlineData("tier-c-callback")]
    [InlineData("core-callback")]
    [InlineData("mature-callback")]
    [InlineData("potential-callback")]
    [InlineData("basic-callback")]
    [InlineData("signed-7-days")]
    [InlineData("purchase-1-week")]
    public void The_scripts_of_the_shipped_cadences_are_there(string id)
        => Assert.Equal(1, Library.Latest(id)!.Version);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_text_is_there_in_both_languages(string id)
    {
        // The wish of a festival comes whole from its line.
        foreach (var texts in TextsOf(Script(id)).Where(texts => texts.Zh != "{wish}"))
        {
            Assert.Contains(texts.Zh, letter => letter is >= '\u4e00' and <= '\u9fff');
            Assert.Contains(texts.En, char.IsAsciiLetter);
            Assert.DoesNotContain(texts.En, letter => letter is >= '\u4e00' and <= '\u9fff');
            Assert.Equal(ScriptText.PlaceholdersIn(texts.Zh).Order(), ScriptText.PlaceholdersIn(texts.En).Order());
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_line_that_is_said_can_be_filled_when_only_the_needs_are_known(string id)
    {
        var script = Script(id);
        var known = script.Needs.Append("wish").ToDictionary(need => need, _ => "x").Concat(Nothing).ToDictionary();

        Assert.All(CallWalk.StepsFor(script, known), step => Assert.NotNull(ScriptText.Fill(step.Say, Language.English, known)));
        Assert.NotNull(ScriptText.Fill(script.Opening.WhoAndWhy, Language.Chinese, known));
        Assert.NotNull(ScriptText.Fill(script.Closing.Goodbye, Language.Chinese, known));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_script_has_a_step_for_a_customer_with_one_minute_and_tips_for_the_rep(string id)
    {
        Assert.Contains(Script(id).Steps, step => step.IsCore);
        Assert.NotEmpty(Script(id).Manners);
    }

    [Fact]
    [Trait("Spec", "CBK-3")]
    public void The_sources_own_lines_stand_word_for_word()
    {
        var said = Library.All.SelectMany(script => script.Steps).Where(step => step.SourceLine == "S0").Select(step => step.Say.Zh).ToList();

        Assert.Contains("您目前在业务中，遇到的最大挑战是什么？", said);
        Assert.Contains("未来3个月，您有哪些工作计划需要外部支持？", said);
        Assert.Contains("请问产品使用是否正常？是否有需要改进的地方？", said);
    }

    private static CallScript Script(string id) => Library.Latest(id)!;

    private static IEnumerable<TwoTexts> TextsOf(CallScript script)
        => script.Steps
            .SelectMany(step => new[] { step.Title, step.Say }.Concat(step.Field.Choices.Select(choice => choice.Text)).Concat(step.Hint is { } hint ? [hint.Text] : []))
            .Concat(script.Manners)
            .Concat(script.Lines.Select(line => line.Text).OfType<TwoTexts>())
            .Concat(script.Sensitivities.Select(sensitivity => sensitivity.Reason))
            .Append(script.Occasion)
            .Append(script.Goal)
            .Concat([script.Opening.GreetRightPerson, script.Opening.WhoAndWhy, script.Opening.TimeOk, script.Opening.IfWrongPerson, script.Opening.IfBadTime])
            .Concat([script.Closing.Thanks, script.Closing.NextStep, script.Closing.NoNextStep, script.Closing.Goodbye]);
}
