namespace CrmBot.Domain.Playbooks;

/// <summary>What a time limit counts: every hour and day, or only those of the company's working calendar.</summary>
public enum TimeUnit
{
    ClockHours,
    WorkingHours,
    CalendarDays,
    WorkingDays,
}
