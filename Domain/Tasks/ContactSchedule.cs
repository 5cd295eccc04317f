using CrmBot.Domain.Playbooks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Tasks;

/// <summary>When a contact is due (BYD-2, DEC-2, DEC-4): pure, everything it needs comes in.</summary>
public static class ContactSchedule
{
    /// <summary>
    /// A cadence from the day of the last real contact. The ideal day, moved on to a working day; a day which is full
    /// for the rep passes the contact on within its limit. Where planning starts only after the ideal day and the limit
    /// still lies ahead, it is due today and not late.
    /// </summary>
    /// <param name="holdsSince">The day since which the customer has this cadence: nothing was owed by it before. Null: always.</param>
    /// <param name="load">Contacts that the rep already has on a day.</param>
    public static TaskSchedule ForCadence(
        Cadence cadence, DateOnly lastContact, DateOnly? holdsSince, DateOnly today, WorkingClock clock, Func<DateOnly, int> load, int contactsPerDay)
    {
        var ideal = cadence.Every.AddTo(lastContact);
        var latest = cadence.Latest.AddTo(lastContact);
        if (holdsSince is { } since && ideal < since)
            (ideal, latest) = (since, since.AddDays(latest.DayNumber - ideal.DayNumber));
        var first = clock.NextWorkingDay(ideal < today && today <= latest ? today : ideal);
        var due = first < today ? first : Level(first, latest, clock, load, contactsPerDay);
        return At(due, due, Max(latest, due), clock);
    }

    /// <summary>Once after an event; a deadline moves back to a working day, a contact on (DEC-2).</summary>
    public static TaskSchedule ForSpecial(DueRule rule, DateOnly eventDay, WorkingClock clock)
    {
        if (rule.CountsWorkingDays)
        {
            var last = clock.AddWorkingDays(eventDay, rule.Last.Days);
            return At(last, last, last, clock);
        }
        var due = Roll(rule, rule.DueOn(eventDay), clock);
        var latest = Max(due, Roll(rule, rule.LatestOn(eventDay), clock));
        return At(due, latest, latest, clock);
    }

    /// <summary>On a day that was agreed on; late when it has passed.</summary>
    public static TaskSchedule OnDay(DateOnly day, DateOnly latest, WorkingClock clock) => At(day, day, Max(latest, day), clock);

    /// <summary>At a moment that was agreed on: reminded then, and not at the start of the day.</summary>
    public static TaskSchedule AtMoment(DateTime momentUtc, DateOnly latest, WorkingClock clock)
    {
        var day = clock.LocalDay(momentUtc);
        return new TaskSchedule(day, day, Max(latest, day), momentUtc, IsTimed: true, momentUtc);
    }

    private static TaskSchedule At(DateOnly due, DateOnly lateAfter, DateOnly latest, WorkingClock clock) =>
        new(due, lateAfter, latest, clock.EndOfDayUtc(due), IsTimed: false, clock.StartOfDayUtc(due));

    private static DateOnly Level(DateOnly first, DateOnly latest, WorkingClock clock, Func<DateOnly, int> load, int contactsPerDay)
    {
        for (var day = first; day <= latest; day = clock.NextWorkingDay(day.AddDays(1)))
        {
            if (load(day) < contactsPerDay)
                return day;
        }

        return first;
    }

    private static DateOnly Roll(DueRule rule, DateOnly day, WorkingClock clock) =>
        rule.Roll == DayRoll.PreviousWorkingDay ? clock.PreviousWorkingDay(day) : clock.NextWorkingDay(day);

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
}
