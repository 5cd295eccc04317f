namespace CrmBot.Domain.WorkingTime;

/// <summary>One public holiday of one year. <paramref name="Key"/> is equal in all years ("spring-festival").</summary>
public sealed record Holiday(
    string Key,
    string NameZh,
    string NameEn,
    IReadOnlyList<DayRange> DaysOff,
    IReadOnlyList<DateOnly> MakeUpWorkingDays);
