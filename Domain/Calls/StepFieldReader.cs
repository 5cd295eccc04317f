using CrmBot.Domain.DataFiles;

namespace CrmBot.Domain.Calls;

/// <summary>Reads the field of a step.</summary>
internal static class StepFieldReader
{
    private const int MostChoices = 6;

    private static readonly Dictionary<string, StepFieldKind> Kinds = new()
    {
        ["choice"] = StepFieldKind.Choice,
        ["rating1to5"] = StepFieldKind.Rating,
        ["yesno"] = StepFieldKind.YesNo,
        ["text"] = StepFieldKind.Text,
        ["number"] = StepFieldKind.Number,
        ["date"] = StepFieldKind.Date,
    };

    private static readonly string[] Stages = ["needs", "proposal", "negotiation"];
    private static readonly string[] Urgencies = ["low", "medium", "high"];
    private static readonly string[] Consents = ["stop-promotions", "stop-birthday-greetings", "do-not-contact", "no-report-back"];

    public static StepField Read(DataFileSection section, ScriptLines lines)
    {
        var word = section.Text("type");
        if (!Kinds.TryGetValue(word, out var kind))
        {
            var all = string.Join(", ", Kinds.Keys);
            section.Complain("type", $"不认识的类型“{word}”；请写其中之一：{all}", $"“{word}” is no type of field; write one of: {all}");
        }

        var isNumber = kind == StepFieldKind.Number;
        var field = new StepField(
            kind,
            kind is StepFieldKind.Choice or StepFieldKind.Rating or StepFieldKind.YesNo ? Choices(section, kind, lines) : [],
            isNumber ? section.Decimal("min", decimal.MinValue, decimal.MaxValue) : null,
            isNumber ? section.Decimal("max", decimal.MinValue, decimal.MaxValue) : null);
        if (field.Min > field.Max)
        {
            section.Complain("max", "“max”不能小于“min”", "“max” must not be below “min”");
        }

        section.Finish();
        return field;
    }

    private static List<StepChoice> Choices(DataFileSection section, StepFieldKind kind, ScriptLines lines)
    {
        var choices = section.Sections("choices").Select(choice => Choice(choice, lines)).ToList();
        var values = choices.Select(choice => choice.Value).ToList();
        if (values.Distinct().Count() != values.Count)
        {
            section.Complain("choices", "每个选项的 value 要不一样", "give each choice its own value");
        }

        switch (kind)
        {
            case StepFieldKind.Rating when !values.Order().SequenceEqual(["1", "2", "3", "4", "5"]):
                section.Complain("choices", "评分要有 5、4、3、2、1 五个选项", "a rating has the five choices 5, 4, 3, 2, 1");
                break;
            case StepFieldKind.YesNo when !values.Order().SequenceEqual(["no", "yes"]):
                section.Complain("choices", "是非题要有 \"yes\" 和 \"no\" 两个选项", "a yesno field has the two choices \"yes\" and \"no\"");
                break;
            case StepFieldKind.Choice when values.Count is < 2 or > MostChoices:
                section.Complain("choices", $"选项要有 2 到 {MostChoices} 个，现在是 {values.Count} 个", $"give 2 to {MostChoices} choices, not {values.Count}");
                break;
        }

        return choices;
    }

    private static StepChoice Choice(DataFileSection section, ScriptLines lines)
    {
        var choice = new StepChoice(
            section.Text("value"),
            lines.Own(section, ScriptLineLimit.Choice, []),
            OneOf(section, "stage", Stages),
            OneOf(section, "urgency", Urgencies),
            OneOf(section, "consent", Consents));
        section.Finish();
        return choice;
    }

    private static string? OneOf(DataFileSection section, string key, string[] allowed)
    {
        var word = section.OptionalText(key);
        if (word is not null && !allowed.Contains(word))
        {
            var all = string.Join(", ", allowed);
            section.Complain(key, $"“{key}”请写其中之一：{all}", $"“{key}” must be one of: {all}");
        }

        return word;
    }
}
