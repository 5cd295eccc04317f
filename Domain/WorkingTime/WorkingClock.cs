namespace CrmBot.Domain.WorkingTime;

/// <summary>
/// Reckons in somebody's working time (TSK-4): UTC in, UTC out, days in the person's zone. Safe to share between threads.
/// Working time is time that really passes: a shift over a clock change is an hour shorter or longer.
/// </summary>
public sealed class WorkingClock(WorkingHours hours, HolidayCalendar holidays)
{
    // A span or day count beyond this is a bug or an attack, not a deadline.
    private const int MostDays = 3700;

    private readonly LocalZone _zone = new(hours.Zone);

    public WorkingHours Hours => hours;

    public DateOnly LocalDay(DateTime utc) => DateOnly.FromDateTime(_zone.ToLocal(utc));

    public TimeOnly LocalTime(DateTime utc) => TimeOnly.FromDateTime(_zone.ToLocal(utc));

    /// <summary>The moment of a local time; a time skipped by a clock change is the moment of the change, a doubled one its first.</summary>
    public DateTime MomentUtc(DateOnly day, TimeOnly time) => _zone.ToUtc(day, time.ToTimeSpan());

    /// <summary>Start of the first shift, also on a day off.</summary>
    public DateTime StartOfDayUtc(DateOnly day) => _zone.ToUtc(day, hours.Shifts[0].Start);

    /// <summary>End of the last shift, also on a day off.</summary>
    public DateTime EndOfDayUtc(DateOnly day) => _zone.ToUtc(day, hours.Shifts[^1].End);

    public bool IsWorkingDay(DateOnly day)
    {
        if (hours.ObservesPublicHolidays)
        {
            if (holidays.IsDayOff(day))
                return false;
            if (holidays.IsMakeUpWorkingDay(day))
                return true;
        }
        return hours.WorksOn(day.DayOfWeek);
    }

    /// <summary>The day itself when it is a working day: where a cadence date moves to (DEC-2).</summary>
    public DateOnly NextWorkingDay(DateOnly onOrAfter) => Step(onOrAfter, 1);

    /// <summary>The day itself when it is a working day: where a deadline in days moves to (DEC-2).</summary>
    public DateOnly PreviousWorkingDay(DateOnly onOrBefore) => Step(onOrBefore, -1);

    /// <summary>The given day does not count; 0 gives it back even if it is off; negative counts go back.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs((long)count), MostDays);
        var direction = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0; left--)
            day = Step(day.AddDays(direction), direction);
        return day;
    }

    public bool IsWorkingMoment(DateTime utc) => NextWorkingMoment(utc) == utc;

    /// <summary>The moment itself when it is working time, else the start of the next shift.</summary>
    public DateTime NextWorkingMoment(DateTime utc) => StretchesFrom(utc).First().StartUtc;

    /// <summary>
    /// The earliest moment by which that much working time has passed: 16:00 + 1 h on 9–17 is 17:00, not next day 9:00.
    /// Zero gives the moment itself. Refuses negative spans.
    /// </summary>
    public DateTime AddWorkingTime(DateTime fromUtc, TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span, TimeSpan.FromDays(MostDays));
        if (span == TimeSpan.Zero)
            return fromUtc;
        foreach (var stretch in StretchesFrom(fromUtc))
        {
            if (span <= stretch.Length)
                return stretch.StartUtc + span;
            span -= stretch.Length;
        }
        throw new InvalidOperationException("The calendar ended before the span did.");
    }

    /// <summary>Zero when <paramref name="toUtc"/> is not after <paramref name="fromUtc"/>.</summary>
    public TimeSpan WorkingTimeBetween(DateTime fromUtc, DateTime toUtc)
    {
        var sum = TimeSpan.Zero;
        foreach (var stretch in WorkingStretches(fromUtc, toUtc))
            sum += stretch.Length;
        return sum;
    }

    /// <summary>The working time from one moment to another piece by piece, for the clock receipt (BYD-7).</summary>
    public IEnumerable<WorkingStretch> WorkingStretches(DateTime fromUtc, DateTime toUtc)
    {
        foreach (var stretch in StretchesFrom(fromUtc))
        {
            if (stretch.StartUtc >= toUtc)
                yield break;
            yield return stretch with { EndUtc = Earlier(stretch.EndUtc, toUtc) };
        }
    }

    private IEnumerable<WorkingStretch> StretchesFrom(DateTime fromUtc)
    {
        for (var day = LocalDay(fromUtc); day < DateOnly.MaxValue; day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
                continue;
            foreach (var shift in hours.Shifts)
            {
                var endUtc = _zone.ToUtc(day, shift.End);
                if (endUtc <= fromUtc)
                    continue;
                var startUtc = Later(_zone.ToUtc(day, shift.Start), fromUtc);
                if (startUtc < endUtc)
                    yield return new(startUtc, endUtc);
            }
        }
    }

    private DateOnly Step(DateOnly day, int direction)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(direction);
        return day;
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
