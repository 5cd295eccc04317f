using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Tasks;

/// <summary>What the planner knows of a customer.</summary>
/// <param name="LastContactOn">Day of the last real contact; null: never.</param>
/// <param name="TierSince">Day on which it changed from another tier to this one; null: never.</param>
/// <param name="Purchases">The purchases with their day.</param>
public sealed record CareFacts(
    Tier Tier,
    DateOnly CreatedOn,
    DateOnly? LastContactOn,
    DateOnly? SignedOn,
    DateOnly? TierSince,
    IReadOnlyList<(PurchaseId Id, DateOnly On)> Purchases);
