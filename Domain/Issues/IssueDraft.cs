using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Issues;

/// <summary>An issue that is being told (ISS-1). The dialog's state; becomes an <see cref="Issue"/> when logged.</summary>
public sealed class IssueDraft : IVersioned
{
    private IssueDraft() { }

    public IssueDraft(IssueDraftId id, PersonId personId, CustomerId customerId, CallSessionId? callSessionId, DateTime receivedUtc)
    {
        Id = id;
        PersonId = personId;
        CustomerId = customerId;
        CallSessionId = callSessionId;
        ReceivedUtc = receivedUtc;
    }

    public IssueDraftId Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public CustomerId CustomerId { get; private set; }

    /// <summary>The call to return to afterwards.</summary>
    public CallSessionId? CallSessionId { get; private set; }

    public DateTime ReceivedUtc { get; private set; }
    public IssueKind? Kind { get; private set; }
    public string? Description { get; private set; }

    /// <summary>Set when logged; a second press shows this issue.</summary>
    public IssueId? IssueId { get; private set; }

    public bool IsCancelled { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => IssueId is null && !IsCancelled;

    public void Choose(IssueKind? kind) => Kind = kind;

    public void Tell(string? description) => Description = description;

    public void Become(IssueId issue) => IssueId = issue;

    public void Cancel() => IsCancelled = true;

    public void NextVersion() => Version++;
}
