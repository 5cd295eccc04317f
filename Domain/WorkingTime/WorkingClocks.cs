using System.Collections.Concurrent;
using CrmBot.Domain.People;

namespace CrmBot.Domain.WorkingTime;

/// <summary>The working clock of each person, made once per kind of working hours.</summary>
public sealed class WorkingClocks(HolidayCalendar holidays)
{
    private readonly ConcurrentDictionary<(string Hours, string Zone), WorkingClock> clocks = new();

    public HolidayCalendar Holidays => holidays;

    public WorkingClock Of(Actor actor) => Of(actor.Hours, actor.Zone);

    public WorkingClock Of(Person person) => Of(person.Hours, person.Zone);

    /// <summary>Hours or a zone that cannot be read (the import refuses them) fall back to the default ones.</summary>
    public WorkingClock Of(string hours, string zone) => clocks.GetOrAdd((hours, zone), Make);

    private WorkingClock Make((string Hours, string Zone) key)
    {
        if (!WorkingHours.TryParse(key.Hours, key.Zone, true, out var week, out _) &&
            !WorkingHours.TryParse(Person.DefaultHours, Person.DefaultZone, true, out week, out _))
            throw new InvalidOperationException("The default working hours cannot be read.");

        // Whoever works on all seven days is on a rota, which public holidays do not stop.
        if (Enum.GetValues<DayOfWeek>().All(week.WorksOn))
            WorkingHours.TryParse(key.Hours, key.Zone, false, out week, out _);
        return new WorkingClock(week!, holidays);
    }
}
