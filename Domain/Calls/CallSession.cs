using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Tasks;

namespace CrmBot.Domain.Calls;

/// <summary>
/// A guided call (CBK-5). The dialog's state is this row and nothing else, so it survives restarts, other nodes,
/// other devices and days of pause. It keeps the script version it began with (CBK-10).
/// </summary>
public sealed class CallSession : IVersioned
{
    private CallSession() { }

    public CallSession(CallSessionId id, CrmTask task, PersonId personId, string scriptId, int scriptVersion, DateTime startedUtc)
    {
        Id = id;
        TaskId = task.Id;
        CustomerId = task.CustomerId;
        PersonId = personId;
        ScriptId = scriptId;
        ScriptVersion = scriptVersion;
        StartedUtc = startedUtc;
    }

    public CallSessionId Id { get; private set; }
    public CrmTaskId TaskId { get; private set; }
    public CustomerId CustomerId { get; private set; }
    public PersonId PersonId { get; private set; }
    public ContactId? ContactId { get; private set; }
    public string ScriptId { get; private set; } = "";
    public int ScriptVersion { get; private set; }
    public ContactChannel Channel { get; private set; } = ContactChannel.Phone;
    public DateTime StartedUtc { get; private set; }
    public DateTime? EndedUtc { get; private set; }
    public CallState State { get; private set; }
    public bool IsPaused { get; private set; }

    /// <summary>The step that is open; null in opening, promising and review.</summary>
    public string? StepId { get; private set; }

    /// <summary>An answer is being changed out of the review; the next answer leads back there.</summary>
    public bool IsEditing { get; private set; }

    public string? Note { get; private set; }
    public string? PromiseText { get; private set; }
    public DateOnly? PromiseDueOn { get; private set; }

    /// <summary>The day the customer and the rep agreed on for the next contact; null: the rule's own.</summary>
    public DateOnly? NextContactOn { get; private set; }

    public InteractionId? InteractionId { get; private set; }

    /// <summary>When an unfinished call is nudged (CBK-8); null: never or no more. The tick reads only this index.</summary>
    public DateTime? NextNudgeUtc { get; private set; }

    public List<CallAnswer> Answers { get; private set; } = [];
    public int Version { get; private set; }

    public bool IsOpen => State is not (CallState.Saved or CallState.Dropped);

    public void Meet(ContactId? contact, DateTime? nudgeUtc) => (ContactId, NextNudgeUtc) = (contact, nudgeUtc);

    public void WasNudged() => NextNudgeUtc = null;

    public void GoTo(CallState state, string? stepId)
    {
        (State, StepId, IsPaused) = (state, stepId, false);
        if (state == CallState.Reviewing)
            IsEditing = false;
    }

    public void Edit(CallState state, string? stepId) => (State, StepId, IsEditing, IsPaused) = (state, stepId, true, false);

    public void Answer(CallAnswerId newId, string stepId, string value)
    {
        var known = Answers.Find(a => a.StepId == stepId);
        if (known is null)
            Answers.Add(new CallAnswer(newId, Id, stepId, value));
        else
            known.Change(value);
    }

    /// <summary>Skipped steps have no answer; a step answered before and skipped now loses it.</summary>
    public void Forget(string stepId) => Answers.RemoveAll(a => a.StepId == stepId);

    public void Promise(string? text, DateOnly? dueOn) => (PromiseText, PromiseDueOn) = (text, dueOn);

    public void AgreeNext(DateOnly? day) => NextContactOn = day;

    public void Write(string? note) => Note = note;

    public void Pause() => IsPaused = true;

    public void Resume() => IsPaused = false;

    public void Save(InteractionId interaction, DateTime nowUtc)
    {
        State = CallState.Saved;
        (InteractionId, EndedUtc, NextNudgeUtc) = (interaction, nowUtc, null);
    }

    /// <summary>The save was taken back: the call stands at its review again.</summary>
    public void Unsave() => (State, InteractionId, EndedUtc) = (CallState.Reviewing, null, null);

    public void Drop(DateTime nowUtc) => (State, EndedUtc, NextNudgeUtc) = (CallState.Dropped, nowUtc, null);

    public void NextVersion() => Version++;
}
