namespace CrmBot.Domain.Playbooks;

/// <summary>A span of calendar time. Months end on the last day where the day is missing: 31 January + 1 month is 28 or 29 February.</summary>
public readonly record struct CalendarInterval(int Months, int Weeks, int Days)
{
    public static CalendarInterval Zero => default;

    /// <summary>Rough length, a month taken as 30 days: for comparing intervals and for shares of them, never for dates.</summary>
    public int RoughDays => (Months * 30) + (Weeks * 7) + Days;

    /// <summary>Months first, then weeks and days; the day which is reached belongs to the interval.</summary>
    public DateOnly AddTo(DateOnly day) => day.AddMonths(Months).AddDays((Weeks * 7) + Days);

    public CalendarInterval PlusDays(int days) => this with { Days = Days + days };
}
