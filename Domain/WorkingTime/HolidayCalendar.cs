namespace CrmBot.Domain.WorkingTime;

/// <summary>
/// PRC public holidays and make-up working days (调休) as far as the State Council has announced them (TSK-4).
/// A year without data has neither: nothing is guessed, <see cref="WarningFor"/> says so in time.
/// </summary>
public sealed class HolidayCalendar
{
    private const int WarningMonth = 12;
    private static readonly Lazy<HolidayCalendar> Shipped = new(() => new(HolidayYearReader.ReadShipped()));

    private readonly Dictionary<DateOnly, Holiday> _daysOff = [];
    private readonly HashSet<DateOnly> _makeUpDays = [];
    private readonly SortedDictionary<int, HolidayYear> _years = [];

    public HolidayCalendar(IEnumerable<HolidayYear> years)
    {
        foreach (var year in years)
        {
            _years.Add(year.Year, year);
            foreach (var holiday in year.Holidays)
                Mark(holiday);
        }
    }

    /// <summary>The years that come with the product.</summary>
    public static HolidayCalendar BuiltIn => Shipped.Value;

    public IReadOnlyCollection<HolidayYear> Years => _years.Values;

    public bool HasYear(int year) => _years.ContainsKey(year);

    public bool IsDayOff(DateOnly day) => _daysOff.ContainsKey(day);

    public bool IsMakeUpWorkingDay(DateOnly day) => _makeUpDays.Contains(day);

    public Holiday? HolidayOn(DateOnly day) => _daysOff.GetValueOrDefault(day);

    /// <summary>Next year's gap from 1 December on; a gap in the running year at once. Null while all is well.</summary>
    public MissingHolidayYear? WarningFor(DateOnly today)
    {
        if (!HasYear(today.Year))
            return new(today.Year, HasBegun: true);
        return today.Month >= WarningMonth && !HasYear(today.Year + 1)
            ? new(today.Year + 1, HasBegun: false)
            : null;
    }

    private void Mark(Holiday holiday)
    {
        foreach (var range in holiday.DaysOff)
            for (var day = range.First; day <= range.Last; day = day.AddDays(1))
                _daysOff[day] = holiday;
        _makeUpDays.UnionWith(holiday.MakeUpWorkingDays);
    }
}
