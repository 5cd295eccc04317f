namespace CrmBot.Domain.Calls;

/// <summary>The lines before the first step, in the order they are said.</summary>
/// <param name="IfWrongPerson">Then the call ends as "wrong person".</param>
/// <param name="IfBadTime">Then the time they name is booked.</param>
public sealed record CallOpening(
    TwoTexts GreetRightPerson,
    TwoTexts WhoAndWhy,
    TwoTexts TimeOk,
    TwoTexts IfWrongPerson,
    TwoTexts IfBadTime);
