namespace CrmBot.Domain.Tasks;

/// <summary>Which reminder comes next, at <see cref="CrmTask.NextRemindUtc"/> (TSK-5, TSK-7).</summary>
public enum RemindStage
{
    Due,
    Overdue,
    Escalation,
}
