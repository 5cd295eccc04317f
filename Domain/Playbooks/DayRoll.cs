namespace CrmBot.Domain.Playbooks;

/// <summary>Where a date moves that falls on a day off: deadlines go back, contacts go on (DEC-2).</summary>
public enum DayRoll
{
    NextWorkingDay,
    PreviousWorkingDay,
}
