namespace CrmBot.Domain.Calls;

/// <summary>One answer which a branch waits for: a value, <c>filled</c>, <c>empty</c>, or a bound on numbers as <c>&gt;=3</c>.</summary>
public readonly record struct StepCondition(string Text)
{
    public const string Filled = "filled";
    public const string Empty = "empty";

    /// <param name="answer">Null or blank when the step was skipped.</param>
    public bool Matches(string? answer)
    {
        var isEmpty = string.IsNullOrWhiteSpace(answer);
        return Text switch
        {
            Filled => !isEmpty,
            Empty => isEmpty,
            ['>', '=', ..] => StepField.NumberOf(answer) >= StepField.NumberOf(Text[2..]),
            ['<', '=', ..] => StepField.NumberOf(answer) <= StepField.NumberOf(Text[2..]),
            _ => !isEmpty && Text == answer,
        };
    }
}
