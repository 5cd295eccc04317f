using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Tasks;

/// <summary>A page of a person's tasks. Names in the reader's language, times in the reader's zone.</summary>
/// <param name="Page">From 1.</param>
public sealed record TaskList(TaskScope Scope, DateOnly Today, int Open, int Late, int Page, int Pages, IReadOnlyList<TaskRow> Rows);

/// <param name="At">The time of day for timed tasks.</param>
/// <param name="DaysLate">Calendar days; 0 when not late.</param>
public sealed record TaskRow(
    CrmTaskId Id,
    string Number,
    string CustomerName,
    Tier Tier,
    TaskKind Kind,
    string? About,
    DateOnly DueOn,
    TimeOnly? At,
    int DaysLate,
    DateTime? SnoozedUntil);
