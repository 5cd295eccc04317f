using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Tasks;

namespace CrmBot.Domain.Customers;

/// <summary>One customer at a glance. Names in the reader's language, days and times in the reader's zone.</summary>
public sealed record CustomerCard
{
    public required CustomerId Id { get; init; }
    public required int Rev { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required Tier Tier { get; init; }

    /// <summary>The playbook's own name of the tier; shown with <see cref="PlaybookName"/>, since names collide between playbooks.</summary>
    public required string TierName { get; init; }

    public required string PlaybookName { get; init; }
    public required CustomerStatus Status { get; init; }
    public string? OwnerName { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>The next contact that is planned; null: none.</summary>
    public NextTask? Next { get; init; }

    public required IReadOnlyList<OpenPromise> Promises { get; init; }
    public required IReadOnlyList<OpenIssue> Issues { get; init; }

    /// <summary>In the customer's words, newest first, three at most.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    public CardContact? Contact { get; init; }
    public LastPurchase? Purchase { get; init; }
    public long? AnnualAmountFen { get; init; }

    /// <summary>Why this tier, and what a better one needs (BYD-17).</summary>
    public required GradeResult Grade { get; init; }

    /// <summary>Newest first, three at most.</summary>
    public required IReadOnlyList<LastContact> Contacts { get; init; }
}

/// <param name="Rev">Of the task: what its buttons carry.</param>
/// <param name="About">Its own goal or the script's occasion; null: the plain callback of the tier.</param>
/// <param name="At">The time of day, for timed tasks.</param>
/// <param name="AssigneeName">Null when it is the reader's own.</param>
public sealed record NextTask(CrmTaskId Id, int Rev, TaskKind Kind, string? About, DateOnly DueOn, TimeOnly? At, bool IsLate, string? AssigneeName);

/// <param name="Due">Local end of the running clock; null: none runs.</param>
public sealed record OpenIssue(IssueId Id, string Number, IssueKind Kind, string About, DateTime? Due, bool IsLate);

/// <param name="Phone">As stored. Personal data: shown masked (SEC-3); the full number comes from <see cref="Privacy.RevealPhone"/> alone.</param>
public sealed record CardContact(ContactId Id, string Name, string? Position, DecisionRole? Role, ContactChannel? PreferredChannel, string? Phone)
{
    /// <summary>Why they may not be contacted, and so nobody else of the customer either; null: they may.</summary>
    public ContactBar? Bar { get; init; }

    public bool HasPhone => Phone is not null;
}

public sealed record LastPurchase(string Product, int? Quantity, DateOnly PurchasedOn, DateOnly? InstalledOn);
