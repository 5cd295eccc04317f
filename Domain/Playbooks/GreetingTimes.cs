namespace CrmBot.Domain.Playbooks;

/// <summary>How long before the day a greeting is due (TSK-2, BYD-13): birthdays and anniversaries in calendar days, festivals in working days.</summary>
public sealed record GreetingTimes(int BirthdayDaysBefore, int AnniversaryDaysBefore, int FestivalWorkingDaysBefore);
