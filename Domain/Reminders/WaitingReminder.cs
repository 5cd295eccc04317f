using CrmBot.Domain.Grading;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Tasks;

namespace CrmBot.Domain.Reminders;

/// <summary>A leased reminder on its way out.</summary>
public sealed record WaitingReminder(
    ReminderId Id,
    ReminderKind Kind,
    string Subject,
    CrmTaskId? TaskId,
    IssueId? IssueId,
    DateTime MomentUtc,
    int Attempts,
    Tier? Tier,
    DateOnly? DueOn,
    string? Number)
{
    /// <summary>May come at any hour: an issue's clock has run out.</summary>
    public bool IsAlarm => Kind is ReminderKind.IssueLate or ReminderKind.IssueEscalation or ReminderKind.IssueAssigned;

    public bool CanBeGrouped => Kind is ReminderKind.TaskDue or ReminderKind.TaskOverdue;

    /// <summary>Late first, then tier, then day.</summary>
    public static IOrderedEnumerable<WaitingReminder> Rank(IEnumerable<WaitingReminder> reminders) => reminders
        .OrderByDescending(r => r.IsAlarm)
        .ThenByDescending(r => r.Kind == ReminderKind.TaskOverdue)
        .ThenBy(r => r.Tier ?? Grading.Tier.A)
        .ThenBy(r => r.DueOn)
        .ThenBy(r => r.Number, StringComparer.Ordinal);
}
