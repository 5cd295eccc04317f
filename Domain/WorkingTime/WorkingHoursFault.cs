namespace CrmBot.Domain.WorkingTime;

public enum WorkingHoursFault
{
    DaysMissing,
    DayUnknown,
    ShiftsMissing,
    TimeUnknown,
    ShiftEndsBeforeItStarts,
    ShiftsOverlap,
    ZoneUnknown,
    TooLong,
}
