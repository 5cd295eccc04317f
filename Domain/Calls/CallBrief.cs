using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Tasks;

namespace CrmBot.Domain.Calls;

/// <summary>What to know before the call, on one card (CBK-4). Names in the reader's language; phone unmasked, the card masks it.</summary>
public sealed record CallBrief
{
    public required CrmTaskId TaskId { get; init; }
    public required int Rev { get; init; }
    public required CustomerId CustomerId { get; init; }
    public required string Number { get; init; }
    public required string CustomerName { get; init; }
    public required Tier Tier { get; init; }
    public required string TierName { get; init; }
    public OpenPromise? Promise { get; init; }
    public string? ContactName { get; init; }
    public string? Position { get; init; }
    public DecisionRole? DecisionRole { get; init; }
    public ContactChannel? PreferredChannel { get; init; }
    public string? Phone { get; init; }
    public string? CharacterNotes { get; init; }
    public string? LastProduct { get; init; }
    public int? LastQuantity { get; init; }
    public DateOnly? LastPurchasedOn { get; init; }
    public int OpenNeeds { get; init; }
    public IReadOnlyList<string> OpenIssues { get; init; } = [];
    public string? Goal { get; init; }
    public required IReadOnlyList<LastContact> Contacts { get; init; }

    /// <summary>Titles of the script's first questions.</summary>
    public IReadOnlyList<string> TalkAbout { get; init; } = [];

    public bool HasScript { get; init; }

    /// <summary>The task is still to be done.</summary>
    public required bool IsOpen { get; init; }
}
