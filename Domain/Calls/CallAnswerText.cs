namespace CrmBot.Domain.Calls;

/// <summary>An answer as people read it.</summary>
public static class CallAnswerText
{
    public static string Of(CallStep step, string value, Language language)
    {
        var text = step.Field.Choices.FirstOrDefault(c => c.Value == value)?.Text.In(language);
        if (step.Field.Kind != StepFieldKind.Rating)
            return text ?? value;
        return language == Language.English ? $"{value} of 5" : $"{value} 分（满分 5 分）";
    }
}
