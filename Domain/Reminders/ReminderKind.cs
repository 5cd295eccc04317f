namespace CrmBot.Domain.Reminders;

public enum ReminderKind
{
    /// <summary>A task is due (TSK-5).</summary>
    TaskDue,

    /// <summary>A task is late, to its owner (TSK-7).</summary>
    TaskOverdue,

    /// <summary>A task is late, to the manager (TSK-7).</summary>
    Escalation,

    /// <summary>An issue has a new owner, who is told (ISS-2).</summary>
    IssueAssigned,

    /// <summary>An issue's clock has run out, to the owner.</summary>
    IssueLate,

    /// <summary>The same, to the manager.</summary>
    IssueEscalation,

    /// <summary>A guided call was begun and not finished in the time a record should take (CBK-8).</summary>
    CallUnfinished,

    /// <summary>The weekly summary (SUM-1).</summary>
    WeeklySummary,

    /// <summary>A manager's word on a task (TSK-7).</summary>
    Comment,

    /// <summary>A rep cannot be reached any more, to the manager (TSK-9).</summary>
    RepUnreachable,

    /// <summary>Customers changed their tier, to their owner (GRD-1).</summary>
    GradeChanged,
}
