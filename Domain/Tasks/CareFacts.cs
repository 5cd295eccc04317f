using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Tasks;

/// <summary>What the planner knows of a customer.</summary>
/// <param name="LastContactOn">Day of the last real contact; null: never.</param>
/// <param name="Purchases">The purchases with their day.</param>
public sealed record CareFacts(
    Tier Tier,
    DateOnly CreatedOn,
    DateOnly? LastContactOn,
    DateOnly? SignedOn,
    IReadOnlyList<(PurchaseId Id, DateOnly On)> Purchases);
