namespace CrmBot.Domain.Tasks;

/// <summary>
/// The stored state. Planned, due and overdue are all <see cref="Open"/> and told apart by the day
/// (<see cref="CrmTask.IsDue"/>, <see cref="CrmTask.IsOverdue"/>): so they are never out of date.
/// </summary>
public enum CrmTaskState
{
    Open,

    /// <summary>进行中: its call has begun.</summary>
    InProgress,
    Done,
    Skipped,

    /// <summary>Its reason fell away: the rule was switched off, the customer went.</summary>
    Cancelled,
}
