namespace CrmBot.Domain.Interactions;

/// <summary>What a sentence or a form says about a contact that has just been made (CBK-7, BYD-16). One of content, promise, mood and satisfaction is enough.</summary>
/// <param name="Promise">What was promised to the customer; needs <paramref name="PromiseDueOn"/> and the other way round.</param>
/// <param name="Satisfaction">1–5, 5 is best; both allowed.</param>
public sealed record QuickLogEntry(
    ContactChannel Channel,
    string? Content,
    string? Promise,
    DateOnly? PromiseDueOn,
    Mood? Mood,
    int? Satisfaction)
{
    public const int MostContent = 1000;
    public const int MostPromise = 300;

    public const int LeastSatisfaction = 1;
    public const int BestSatisfaction = 5;
}
