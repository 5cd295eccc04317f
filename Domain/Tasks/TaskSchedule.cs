namespace CrmBot.Domain.Tasks;

/// <summary>When a task is due and when to remind of it. Days are in the assignee's zone; all inclusive.</summary>
/// <param name="LateAfterOn">Late once this day has passed.</param>
/// <param name="LatestOn">The last day to which it may be moved.</param>
/// <param name="RemindUtc">When to push; null: nobody is told (it only shows in lists).</param>
public sealed record TaskSchedule(
    DateOnly DueOn,
    DateOnly LateAfterOn,
    DateOnly LatestOn,
    DateTime DueUtc,
    bool IsTimed,
    DateTime? RemindUtc);
