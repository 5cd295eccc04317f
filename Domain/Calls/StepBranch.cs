namespace CrmBot.Domain.Calls;

/// <summary>What follows from certain answers.</summary>
/// <param name="When">Any of these.</param>
/// <param name="Offer">A form to offer first; null for a mere jump.</param>
/// <param name="GoTo">A later step to go on with; null for the next one.</param>
/// <param name="EndsCall">Go to the closing.</param>
public sealed record StepBranch(IReadOnlyList<StepCondition> When, CallOffer? Offer, string? GoTo, bool EndsCall)
{
    public bool Matches(string? answer) => When.Any(condition => condition.Matches(answer));
}
