using CrmBot.Domain.Calls;
using CrmBot.Domain.Playbooks;
using Xunit;

namespace CrmBot.Domain.Tests.Playbooks;

public sealed class PlaybookReaderTests
{
    private static readonly PlaybookReader Reader = new(ScriptLibrary.Load().Value!.Ids);

    [Theory]
    [InlineData("abc-amount", "industry_leader: A", "industry_chief: A", "industry_chief")]
    [InlineData("abc-amount", "at_least_cny: 100000", "at_least_cny: 500000", "overlap")]
    [InlineData("abc-amount", "at_least_cny: 100000", "at_least_cny: a lot", "whole number|number")]
    [InlineData("abc-amount", "{ tier: C, at_least_cny: 0 }", "{ tier: C, at_least_cny: 5 }", "all the rest")]
    [InlineData("abc-amount", "{ tier: B, at_least_cny", "{ tier: A, at_least_cny", "each tier once")]
    [InlineData("abc-amount", "kind: amount-bands", "kind: by-feeling", "value-potential")]
    [InlineData("abc-amount", "script: tier-a-callback", "script: tier-a-calback", "tier-a-calback")]
    [InlineData("abc-amount", "every: { weeks: 2 }", "every: { fortnights: 1 }", "fortnights")]
    [InlineData("abc-amount", "every: { weeks: 2 }", "every: { weeks: 0 }", "longer than nothing")]
    [InlineData("abc-amount", "latest: { months: 1, days: 7 }", "latest: { days: 7 }", "latest")]
    [InlineData("abc-amount", "channels: [phone, im]", "channels: [phone, pigeon]", "pigeon")]
    [InlineData("abc-amount", "role: sales", "role: seller", "after-sales")]
    [InlineData("abc-amount", "clock_hours: 2 }", "clock_hours: 2, working_hours: 2 }", "one of clock_hours")]
    [InlineData("abc-amount", "kind: department, department: operations", "kind: department, departement: operations", "departement")]
    [InlineData("abc-amount", "version: 1", "version: one", "version")]
    [InlineData("abc-amount", "id: abc-amount", "id: ABC_amount", "small letters")]
    [InlineData("abc-amount", "en: \"Strategic customer\"", "en: \"战略客户\"", "English")]
    [InlineData("abc-amount", "zh: \"战略客户\", en", "en", "“zh” is missing")]
    [InlineData("abc-amount", "zh: \"战略客户\", en", "zh: \"\", en", "must be one text")]
    [InlineData("abc-amount", "new_customer_tier: C", "new_customer_tier: D", "no tier D")]
    [InlineData("score", "weight: 30", "weight: 31", "points|sum to 100, not 101")]
    [InlineData("score", "min_days_apart: 2", "min_days_apart: two", "whole number")]
    [InlineData("service-standard", "and: { potential: 4 }", "and: { charm: 4 }", "charm")]
    [InlineData("value-potential", "value: B, potential: C", "value: C, potential: B", "best first")]
    [InlineData("value-potential", "due: { within: { days: 7 } }", "due: { within: { days: 7 }, after: { days: 1 } }", "one way")]
    [InlineData("relationship", "to: { months: 6 }", "to: { months: 3 }", "later than")]
    [InlineData("relationship", "ours: [grading,", "ours: [grades,", "no “grades”")]
    public void A_mistake_is_told_with_its_line_and_what_to_write(string id, string original, string broken, string problem)
    {
        var (yaml, line) = ShippedFiles.Break($"playbooks/{id}.yaml", original, broken);

        var reading = Reader.Read("mine.yaml", yaml);

        Assert.Null(reading.Value);
        Assert.Contains(reading.Errors, error =>
            error.File == "mine.yaml"
            && Math.Abs(error.Line - line) <= LinesFromSectionToMistake(problem)
            && problem.Split('|').Any(part => error.Problem.En.Contains(part, StringComparison.Ordinal)));
        Assert.All(reading.Errors, error => Assert.NotEqual("", error.Problem.Zh));
    }

    [Fact]
    public void All_mistakes_come_at_once_in_the_order_of_their_lines()
    {
        var yaml = ShippedFiles.Read("playbooks/abc-amount.yaml")
            .Replace("role: sales", "role: seller", StringComparison.Ordinal)
            .Replace("version: 1", "version: -1", StringComparison.Ordinal);

        var lines = Reader.Read("mine.yaml", yaml).Errors.Select(error => error.Line).ToList();

        Assert.True(lines.Count > 5);
        Assert.Equal(lines.Order(), lines);
    }

    [Theory]
    [InlineData("id: [", 1)]
    [InlineData("a: 1\nb: 2\na: 3", 3)]
    [InlineData("- just\n- a list", 1)]
    [InlineData("", 1)]
    public void What_is_no_mapping_of_keys_is_refused_with_its_line(string yaml, int line)
        => Assert.Equal(line, Assert.Single(Reader.Read("mine.yaml", yaml).Errors).Line);

    [Fact]
    public void A_kind_of_issue_without_clock_is_told()
    {
        var (yaml, _) = ShippedFiles.Break("playbooks/abc-amount.yaml", "kinds: [repair]", "kinds: [question]");

        var problems = Reader.Read("mine.yaml", yaml).Errors.Select(error => error.Problem.En).ToList();

        Assert.Contains(problems, problem => problem.Contains("“repair” need exactly one clock, not 0", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("“question” need exactly one clock, not 2", StringComparison.Ordinal));
    }

    /// <summary>A missing key or a wrong sum belongs to its section, whose first line may stand above.</summary>
    private static int LinesFromSectionToMistake(string problem) => problem.Contains("sum to", StringComparison.Ordinal) ? 3 : 0;
}
