using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Tasks;

/// <summary>
/// One thing that somebody owes a customer (TSK-1). Which rule made it stands in <see cref="Rule"/> and
/// <see cref="Occurrence"/>; the two are unique per customer, so planning twice makes nothing twice (TSK-2).
/// </summary>
public sealed class CrmTask : IVersioned
{
    private CrmTask() { }

    public CrmTask(CrmTaskId id, Customer customer, TaskKind kind, string rule, string occurrence, PersonId assigneeId, DateTime createdUtc)
    {
        Id = id;
        TenantId = customer.TenantId;
        CustomerId = customer.Id;
        Tier = customer.Tier;
        Kind = kind;
        Rule = rule;
        Occurrence = occurrence;
        AssigneeId = assigneeId;
        CreatedUtc = createdUtc;
    }

    public CrmTaskId Id { get; private set; }
    public string TenantId { get; private set; } = "";
    public CustomerId CustomerId { get; private set; }
    public Customer? Customer { get; private set; }
    public PersonId AssigneeId { get; private set; }

    /// <summary>A colleague stands in for the customer's owner this once; the planner does not hand it back.</summary>
    public bool IsLent { get; private set; }

    public TaskKind Kind { get; private set; }

    /// <summary>The tier the customer had when the task was made.</summary>
    public Tier Tier { get; private set; }

    /// <summary>"value-potential/mature/sales", "signed-7-days", "promise", "import" …</summary>
    public string Rule { get; private set; } = "";

    /// <summary>Which time of the rule: the day it runs from, or the id of what caused it.</summary>
    public string Occurrence { get; private set; } = "";

    public DateTime CreatedUtc { get; private set; }
    public CrmTaskState State { get; private set; }

    /// <summary>The day on which it is to be done, in the assignee's zone.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Late when this day has passed; later than <see cref="DueOn"/> for windows (DEC-4).</summary>
    public DateOnly LateAfterOn { get; private set; }

    /// <summary>The last day to which it may be moved (BYD-2).</summary>
    public DateOnly LatestOn { get; private set; }

    /// <summary>The moment it is due: a time the customer named, or the end of work on <see cref="DueOn"/>.</summary>
    public DateTime DueUtc { get; private set; }

    public bool IsTimed { get; private set; }
    public RemindStage RemindStage { get; private set; }

    /// <summary>When the next reminder of this task is to be raised; null: none. The tick reads only this index.</summary>
    public DateTime? NextRemindUtc { get; private set; }

    public DateTime? SnoozedUntilUtc { get; private set; }

    /// <summary>Calls without an answer so far (BYD-1: three, then another channel).</summary>
    public int Attempts { get; private set; }

    /// <summary>The task under whose reminder this one goes along ("while you are on the phone", BYD-3).</summary>
    public CrmTaskId? BundledWithId { get; private set; }

    public IssueId? IssueId { get; private set; }
    public string? ScriptId { get; private set; }
    public ContactChannel Channel { get; private set; }

    /// <summary>What is to be reached this time, in words: a promise's text, an imported goal. Null: the script's goal.</summary>
    public string? Goal { get; private set; }

    public string? EnglishGoal { get; private set; }
    public string? SkipReason { get; private set; }
    public DateTime? CompletedUtc { get; private set; }
    public PersonId? CompletedById { get; private set; }
    public InteractionId? CompletedByInteractionId { get; private set; }

    /// <summary>The interaction whose record made this task; undo of that one takes this one away.</summary>
    public InteractionId? MadeByInteractionId { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => State is CrmTaskState.Open or CrmTaskState.InProgress;

    public bool IsDue(DateOnly today) => IsOpen && DueOn <= today;

    public bool IsOverdue(DateOnly today) => IsOpen && LateAfterOn < today;

    /// <summary>A contact with the customer, as against an errand for them.</summary>
    public bool IsContact => Kind is TaskKind.TierCallback or TaskKind.SpecialCallback or TaskKind.BookedCallback or TaskKind.PlannedContact;

    public string? GoalIn(Language language) => language == Language.English ? EnglishGoal ?? Goal : Goal;

    public void Aim(string? goal, string? englishGoal, string? scriptId, ContactChannel channel) =>
        (Goal, EnglishGoal, ScriptId, Channel) = (goal, englishGoal, scriptId, channel);

    public void Concern(IssueId issue) => IssueId = issue;

    public void ComeFrom(InteractionId interaction) => MadeByInteractionId = interaction;

    /// <summary>Sets when it is due and starts its reminders anew.</summary>
    public void Schedule(TaskSchedule when)
    {
        (DueOn, LateAfterOn, LatestOn) = (when.DueOn, when.LateAfterOn, when.LatestOn);
        (DueUtc, IsTimed) = (when.DueUtc, when.IsTimed);
        (RemindStage, NextRemindUtc, SnoozedUntilUtc) = (RemindStage.Due, when.RemindUtc, null);
        BundledWithId = null;
    }

    /// <summary>The same rule counted from a newer contact (TSK-3).</summary>
    public void MoveTo(string occurrence, TaskSchedule when)
    {
        Occurrence = occurrence;
        Schedule(when);
    }

    public void Snooze(DateTime untilUtc)
    {
        (RemindStage, NextRemindUtc, SnoozedUntilUtc) = (RemindStage.Due, untilUtc, untilUtc);
        BundledWithId = null;
    }

    /// <summary>The reminder for <see cref="NextRemindUtc"/> exists; the next one, if any, comes at <paramref name="nextUtc"/>.</summary>
    public void WasReminded(RemindStage nextStage, DateTime? nextUtc) =>
        (RemindStage, NextRemindUtc, SnoozedUntilUtc) = (nextStage, nextUtc, null);

    public void GoAlongWith(CrmTaskId other) => (BundledWithId, NextRemindUtc) = (other, null);

    public void StandAlone(DateTime remindUtc) =>
        (BundledWithId, RemindStage, NextRemindUtc) = (null, RemindStage.Due, remindUtc);

    public void LendTo(PersonId colleague, DateTime remindUtc)
    {
        HandTo(colleague, remindUtc);
        IsLent = true;
    }

    public void HandTo(PersonId assignee, DateTime remindUtc)
    {
        (AssigneeId, IsLent) = (assignee, false);
        (RemindStage, NextRemindUtc, SnoozedUntilUtc) = (RemindStage.Due, remindUtc, null);
    }

    public void Begin() => State = CrmTaskState.InProgress;

    public void LetGo() => State = CrmTaskState.Open;

    public void CountAttempt() => Attempts++;

    public void Complete(PersonId by, InteractionId? interaction, DateTime nowUtc)
    {
        State = CrmTaskState.Done;
        (CompletedUtc, CompletedById, CompletedByInteractionId) = (nowUtc, by, interaction);
        NextRemindUtc = null;
    }

    public void Skip(PersonId by, string reason, DateTime nowUtc)
    {
        State = CrmTaskState.Skipped;
        (SkipReason, CompletedUtc, CompletedById) = (reason, nowUtc, by);
        NextRemindUtc = null;
    }

    /// <param name="reason">A word that the card explains; null: the rule or the customer has changed.</param>
    public void Cancel(DateTime nowUtc, string? reason = null)
    {
        State = CrmTaskState.Cancelled;
        (CompletedUtc, NextRemindUtc, SkipReason) = (nowUtc, null, reason);
    }

    /// <summary>A cancelled task whose rule holds again.</summary>
    public void Renew(TaskSchedule when)
    {
        State = CrmTaskState.Open;
        (CompletedUtc, CompletedById, CompletedByInteractionId, SkipReason) = (null, null, null, null);
        Schedule(when);
    }

    /// <summary>Takes a completion, an attempt or a move back (BYD-1).</summary>
    public void Restore(TaskMemento before)
    {
        Renew(before.Schedule);
        (Occurrence, Attempts, RemindStage) = (before.Occurrence, before.Attempts, before.Stage);
        (BundledWithId, SnoozedUntilUtc) = (before.BundledWithId is { } other ? new CrmTaskId(other) : null, before.SnoozedUntilUtc);
    }

    public TaskMemento Remember() => new(Id.Value, Occurrence, ScheduleNow, Attempts, RemindStage, BundledWithId?.Value, SnoozedUntilUtc);

    public TaskSchedule ScheduleNow => new(DueOn, LateAfterOn, LatestOn, DueUtc, IsTimed, NextRemindUtc);

    public void NextVersion() => Version++;
}
