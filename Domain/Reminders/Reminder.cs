using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Tasks;

namespace CrmBot.Domain.Reminders;

/// <summary>
/// One proactive message that is owed to a person: claimed with a lease, sent, stamped with the channel's id (TSK-9).
/// (recipient, kind, subject, moment) is unique: a second tick or a second node makes nothing twice.
/// </summary>
public sealed class Reminder : IVersioned
{
    private Reminder() { }

    public Reminder(ReminderId id, string tenantId, PersonId recipientId, ReminderKind kind, string subject, DateTime momentUtc)
    {
        Id = id;
        TenantId = tenantId;
        RecipientId = recipientId;
        Kind = kind;
        Subject = subject;
        MomentUtc = momentUtc;
        NotBeforeUtc = momentUtc;
    }

    public ReminderId Id { get; private set; }
    public string TenantId { get; private set; } = "";
    public PersonId RecipientId { get; private set; }
    public ReminderKind Kind { get; private set; }

    /// <summary>What it is about: a task's or issue's id, or "2026-11-16" for the week of a summary.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The due moment that raised it.</summary>
    public DateTime MomentUtc { get; private set; }

    public CrmTaskId? TaskId { get; private set; }
    public CrmTask? Task { get; private set; }
    public IssueId? IssueId { get; private set; }
    public ReminderState State { get; private set; }
    public DateTime NotBeforeUtc { get; private set; }
    public string? LeasedBy { get; private set; }
    public DateTime? LeaseUntilUtc { get; private set; }
    public int Attempts { get; private set; }
    public DateTime? SentUtc { get; private set; }
    public string? ConversationId { get; private set; }

    /// <summary>The channel's id of the message; null when the channel gave none, then it can never be updated.</summary>
    public string? ActivityId { get; private set; }

    /// <summary>It went out as a row of a digest and not as a message of its own (TSK-5).</summary>
    public bool IsInDigest { get; private set; }

    /// <summary>The message shows an older state than the database; the next tick updates it in place (TSK-6).</summary>
    public bool NeedsRefresh { get; private set; }

    public string? Failure { get; private set; }

    /// <summary>The words of a comment.</summary>
    public string? Text { get; private set; }

    public PersonId? FromId { get; private set; }
    public int Version { get; private set; }

    public void ConcernTask(CrmTaskId task) => TaskId = task;

    public void ConcernIssue(IssueId issue) => IssueId = issue;

    public void Say(string text, PersonId from) => (Text, FromId) = (text, from);

    public void WasSent(string conversationId, string? activityId, bool inDigest, DateTime nowUtc)
    {
        State = ReminderState.Sent;
        (ConversationId, ActivityId, IsInDigest, SentUtc) = (conversationId, activityId, inDigest, nowUtc);
        (LeasedBy, LeaseUntilUtc, Failure) = (null, null, null);
    }

    public void TryLater(DateTime notBeforeUtc, string failure)
    {
        Attempts++;
        (NotBeforeUtc, Failure) = (notBeforeUtc, failure);
        (LeasedBy, LeaseUntilUtc) = (null, null);
    }

    public void CouldNotReach(string failure)
    {
        (State, Failure) = (ReminderState.Unreachable, failure);
        (LeasedBy, LeaseUntilUtc) = (null, null);
    }

    public void Fail(string failure)
    {
        (State, Failure) = (ReminderState.Failed, failure);
        (LeasedBy, LeaseUntilUtc) = (null, null);
    }

    public void Withdraw() => (State, LeasedBy, LeaseUntilUtc) = (ReminderState.Withdrawn, null, null);

    /// <summary>What kept it from being sent is gone; all its tries are before it again.</summary>
    public void WaitAgain(DateTime nowUtc) => (State, NotBeforeUtc, Attempts, Failure) = (ReminderState.Waiting, nowUtc, 0, null);

    /// <summary>The card moved to another message (it was answered by typing).</summary>
    public void MovedTo(string? activityId) => ActivityId = activityId;

    public void AskForRefresh() => NeedsRefresh = true;

    public void WasRefreshed() => NeedsRefresh = false;

    public void NextVersion() => Version++;
}
