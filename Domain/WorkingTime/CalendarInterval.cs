namespace CrmBot.Domain.WorkingTime;

/// <summary>
/// The distance between two contacts in calendar terms (DEC-5): "2 months" from 31 December is the last day of February.
/// Months are added first, then weeks and days.
/// </summary>
public readonly record struct CalendarInterval(int Months = 0, int Weeks = 0, int Days = 0)
{
    private const double DaysOfAMonth = 365.2425 / 12;

    /// <summary>False for the empty interval and for one with a negative part.</summary>
    public bool IsForward => Months >= 0 && Weeks >= 0 && Days >= 0 && Months + Weeks + Days > 0;

    public DateOnly AddTo(DateOnly day) => day.AddMonths(Months).AddDays(7 * Weeks + Days);

    /// <summary>Only for telling which of two intervals is tighter; a month counts as 30.4 days.</summary>
    public double RoughDays() => Months * DaysOfAMonth + 7 * Weeks + Days;

    /// <summary>Reads what playbook data says: <c>{weeks: 2}</c>, <c>months: 2, days: 3</c> or <c>2 weeks</c>.</summary>
    public static bool TryParse(string text, out CalendarInterval interval) =>
        CalendarIntervalText.TryParse(text, out interval);
}
