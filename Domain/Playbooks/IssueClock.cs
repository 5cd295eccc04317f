using CrmBot.Domain.Issues;

namespace CrmBot.Domain.Playbooks;

/// <summary>The limits of one kind of issue, all counted from receipt (ISS-3, DEC-3); null where the source sets none.</summary>
/// <param name="Response">The customer has been contacted.</param>
/// <param name="Solution">The customer knows what will be done.</param>
/// <param name="Result">It is solved and the customer was told.</param>
/// <param name="IsDefault">The numbers are ours.</param>
public sealed record IssueClock(
    IssueKind Kind,
    TimeLimit? Response,
    TimeLimit? Solution,
    TimeLimit? Result,
    IssueOwner Owner,
    bool IsDefault);
