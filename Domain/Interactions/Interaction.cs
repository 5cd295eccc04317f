using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Tasks;

namespace CrmBot.Domain.Interactions;

/// <summary>One contact with a customer (ARC-5): the one log which every other part writes to.</summary>
public sealed class Interaction
{
    private Interaction() { }

    public Interaction(InteractionId id, CustomerId customerId, PersonId personId, ContactChannel channel, DateTime occurredUtc, DateTime recordedUtc)
    {
        Id = id;
        CustomerId = customerId;
        PersonId = personId;
        Channel = channel;
        OccurredUtc = occurredUtc;
        RecordedUtc = recordedUtc;
    }

    public InteractionId Id { get; private set; }
    public CustomerId CustomerId { get; private set; }
    public PersonId PersonId { get; private set; }
    public ContactId? ContactId { get; private set; }
    public CrmTaskId? TaskId { get; private set; }
    public CallSessionId? CallSessionId { get; private set; }
    public InteractionKind Kind { get; private set; } = InteractionKind.Callback;
    public ContactChannel Channel { get; private set; }
    public TouchOutcome Outcome { get; private set; }
    public DateTime OccurredUtc { get; private set; }
    public DateTime? EndedUtc { get; private set; }

    /// <summary>When it was written down; later than two hours after the contact counts as late (CBK-8).</summary>
    public DateTime RecordedUtc { get; private set; }

    /// <summary>Facts, no guesses (S3).</summary>
    public string? Content { get; private set; }

    public string? EnglishContent { get; private set; }
    public string? Feedback { get; private set; }
    public string? EnglishFeedback { get; private set; }
    public Mood? Mood { get; private set; }

    /// <summary>1–5, 5 is best.</summary>
    public int? Satisfaction { get; private set; }

    public string? NextAction { get; private set; }
    public DateOnly? NextActionDueOn { get; private set; }

    /// <summary>Before this moment the press that wrote it can be taken back (BYD-1); null: not by a press.</summary>
    public DateTime? UndoUntilUtc { get; private set; }

    /// <summary>Taken back: shows nowhere, counts nowhere, stays for the record.</summary>
    public DateTime? UndoneUtc { get; private set; }

    /// <summary>What to restore on undo, see <see cref="TouchUndo"/>; JSON.</summary>
    public string? UndoState { get; private set; }

    /// <summary>A contact that reached somebody restarts the cadence (TSK-3, BYD-2).</summary>
    public bool IsRealContact => Outcome is TouchOutcome.ReachedWell or TouchOutcome.ReachedIssue or TouchOutcome.Told;

    public string? SummaryIn(Language language) => language == Language.English
        ? EnglishFeedback ?? EnglishContent ?? Feedback ?? Content
        : Feedback ?? Content;

    public void Belong(CrmTaskId? task, CallSessionId? call, ContactId? contact) =>
        (TaskId, CallSessionId, ContactId) = (task, call, contact);

    public void End(TouchOutcome outcome, InteractionKind kind, DateTime? endedUtc) =>
        (Outcome, Kind, EndedUtc) = (outcome, kind, endedUtc);

    public void Tell(string? content, string? feedback, Mood? mood, int? satisfaction)
    {
        (Content, Feedback) = (content, feedback);
        (Mood, Satisfaction) = (mood, satisfaction);
    }

    public void TellInEnglish(string? content, string? feedback) => (EnglishContent, EnglishFeedback) = (content, feedback);

    public void Note(string text) => Content = string.IsNullOrEmpty(Content) ? text : $"{Content}\n{text}";

    public void PromiseNext(string? action, DateOnly? dueOn) => (NextAction, NextActionDueOn) = (action, dueOn);

    public void AllowUndo(DateTime untilUtc, string undoState) => (UndoUntilUtc, UndoState) = (untilUtc, undoState);

    public void Undo(DateTime nowUtc) => (UndoneUtc, UndoUntilUtc) = (nowUtc, null);
}
