namespace CrmBot.Domain.WorkingTime;

public sealed record HolidayYear(int Year, HolidayNotice Notice, IReadOnlyList<Holiday> Holidays);
