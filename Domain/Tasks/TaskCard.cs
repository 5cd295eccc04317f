using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;

namespace CrmBot.Domain.Tasks;

/// <summary>
/// Everything a task's card shows, in whatever state it is; names in the reader's language, times in the reader's zone.
/// The same record serves the push, the answer to a press and the later update in place (TSK-6).
/// </summary>
public sealed record TaskCard
{
    public required CrmTaskId Id { get; init; }
    public required int Rev { get; init; }
    public required TaskKind Kind { get; init; }
    public required CrmTaskState State { get; init; }
    public required Guid CustomerId { get; init; }
    public required string Number { get; init; }
    public required string CustomerName { get; init; }
    public required Tier Tier { get; init; }

    /// <summary>The playbook's own name of the tier ("mature").</summary>
    public required string TierName { get; init; }

    /// <summary>What kind of contact, in the script's words; null for the plain callback of a tier.</summary>
    public string? Occasion { get; init; }

    public required DateOnly Today { get; init; }
    public required DateOnly DueOn { get; init; }
    public required DateOnly LatestOn { get; init; }
    public required bool IsOverdue { get; init; }

    /// <summary>Working days since it became late; 0 when it is not, or since yesterday's end of work.</summary>
    public int LateWorkingDays { get; init; }

    /// <summary>The time of day by which it is due, while that still lies ahead today.</summary>
    public TimeOnly? ByTime { get; init; }

    public DateTime? SnoozedUntil { get; init; }
    public int Attempts { get; init; }
    public required TaskReason Reason { get; init; }
    public OpenPromise? Promise { get; init; }
    public LastContact? Last { get; init; }
    public string? Goal { get; init; }

    /// <summary>What to say first, without a person's name (BYD-18).</summary>
    public string? SayFirst { get; init; }

    /// <summary>What else is due for the customer and goes along (BYD-3).</summary>
    public IReadOnlyList<AlsoDue> Also { get; init; } = [];

    /// <summary>Whose task it is; null when it is the reader's own.</summary>
    public string? AssigneeName { get; init; }

    public required string OwnerName { get; init; }

    /// <summary>Who is told of lateness and when, while that lies ahead (TSK-7).</summary>
    public string? EscalatesTo { get; init; }
    public DateTime? EscalatesAt { get; init; }

    /// <summary>When the running call began; the call is the assignee's.</summary>
    public DateTime? InCallSince { get; init; }

    public TaskEnd? End { get; init; }

    /// <summary>The next contact after this one, when it is done.</summary>
    public NextContact? Next { get; init; }

    public DayProgress? Day { get; init; }
}

/// <param name="Text">A promise's words, or null: then the kind says it.</param>
public sealed record AlsoDue(TaskKind Kind, string? Text, string? Occasion, DateOnly DueOn);

/// <summary>How a task ended, or what the last try brought.</summary>
/// <param name="ByName">Null when it was the reader.</param>
/// <param name="UndoUntil">Local; null when it can no longer be taken back.</param>
public sealed record TaskEnd(
    InteractionId? InteractionId,
    string? ByName,
    DateTime At,
    TouchOutcome? Outcome,
    ContactChannel? Channel,
    string? SkipReason,
    DateTime? UndoUntil);

/// <param name="Why">The rule of the next one.</param>
public sealed record NextContact(DateOnly On, TaskReason Why, string? About);
