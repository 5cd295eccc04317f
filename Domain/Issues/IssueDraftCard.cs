using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;

namespace CrmBot.Domain.Issues;

/// <summary>An issue while it is told. Names in the reader's language, times in the reader's zone.</summary>
/// <param name="Received">The clocks run from here and not from the entry (DEC-3).</param>
/// <param name="OwnerName">Who will lead it; null while the kind is open.</param>
/// <param name="Clocks">The limits of the kind; empty while it is open.</param>
public sealed record IssueDraftCard(
    IssueDraftId Id,
    int Rev,
    CustomerId CustomerId,
    string CustomerNumber,
    string CustomerName,
    IssueKind? Kind,
    string? Description,
    CallSessionId? CallSessionId,
    DateTime Received,
    string? OwnerName,
    IReadOnlyList<IssueClockLine> Clocks);
