using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Issues;

/// <summary>Everything an issue's card shows, in whatever state it is; names in the reader's language, times in the reader's zone.</summary>
public sealed record IssueCard
{
    public required IssueId Id { get; init; }
    public required int Rev { get; init; }
    public required string Number { get; init; }
    public required CustomerId CustomerId { get; init; }
    public required string CustomerNumber { get; init; }
    public required string CustomerName { get; init; }
    public required Tier Tier { get; init; }
    public required IssueKind Kind { get; init; }
    public required string Description { get; init; }
    public string? Demand { get; init; }
    public required IssueUrgency Urgency { get; init; }
    public string? Solution { get; init; }
    public required string OwnerName { get; init; }
    public required bool IsMine { get; init; }
    public required string RecordedByName { get; init; }

    /// <summary>Who is told when a clock has run out; null: nobody leads the owner.</summary>
    public string? ManagerName { get; init; }

    public required IssueState State { get; init; }
    public required DateTime Received { get; init; }

    /// <summary>The call it came from, to return to.</summary>
    public CallSessionId? CallSessionId { get; init; }

    /// <summary>Null when none runs: closed, or planned where the playbook sets no limit for the result.</summary>
    public RunningClock? Clock { get; init; }

    /// <summary>Four, in order: received, contacted, planned, closed.</summary>
    public required IReadOnlyList<IssueStamp> Steps { get; init; }

    public required int MissedClocks { get; init; }
}

/// <param name="Left">What is left of the clock, as it counts: wall time or the owner's working time. Negative: so much over.</param>
/// <param name="PercentUsed">Rounded down; 100 and more when over.</param>
/// <param name="Runs">The stretches in which it ran, the last up to now; between them it stood (BYD-7).</param>
/// <param name="CountsWorkingTime">Whether <paramref name="Left"/> and <paramref name="Runs"/> are working time.</param>
public sealed record RunningClock(IssueClockLine Line, TimeSpan Left, int PercentUsed, bool CountsWorkingTime, IReadOnlyList<ClockRun> Runs)
{
    public bool IsOver => Left < TimeSpan.Zero;
}

/// <summary>From and to are local; the end does not belong to it.</summary>
public readonly record struct ClockRun(DateTime From, DateTime To)
{
    public TimeSpan Length => To - From;
}

/// <param name="At">When it was done; null: not yet.</param>
/// <param name="Due">When it is or was due; null: no clock.</param>
public sealed record IssueStamp(IssueState State, DateTime? At, DateTime? Due)
{
    public bool WasLate => At > Due;
}
