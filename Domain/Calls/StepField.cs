using System.Globalization;

namespace CrmBot.Domain.Calls;

/// <summary>The field of a step. Answers travel as text: a choice's value, "1" to "5", a number or an ISO date in the invariant culture.</summary>
/// <param name="Choices">Empty for text, number and date.</param>
/// <param name="Min">Inclusive; set for numbers alone.</param>
/// <param name="Max">Inclusive; set for numbers alone.</param>
public sealed record StepField(StepFieldKind Kind, IReadOnlyList<StepChoice> Choices, decimal? Min, decimal? Max)
{
    public const int LongestText = 2000;

    public bool Accepts(string answer) => Kind switch
    {
        StepFieldKind.Text => !string.IsNullOrWhiteSpace(answer) && answer.Length <= LongestText,
        StepFieldKind.Number => NumberOf(answer) is { } number && number >= Min && number <= Max,
        StepFieldKind.Date => DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => Choices.Any(choice => choice.Value == answer),
    };

    internal static decimal? NumberOf(string? text)
        => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
