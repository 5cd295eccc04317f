using System.Diagnostics.CodeAnalysis;

namespace CrmBot.Domain.WorkingTime;

/// <summary>
/// The week of a person or a company: zone, working days, shifts, and whether public holidays and make-up days count (TSK-4).
/// Has at least one day and one shift; shifts are in order and do not overlap.
/// </summary>
public sealed class WorkingHours : IEquatable<WorkingHours>
{
    private readonly bool[] _worksOn = new bool[7];

    internal WorkingHours(
        TimeZoneInfo zone, string zoneId, IEnumerable<DayOfWeek> days, IReadOnlyList<Shift> shifts, bool observesPublicHolidays)
    {
        Zone = zone;
        ZoneId = zoneId;
        Shifts = shifts;
        ObservesPublicHolidays = observesPublicHolidays;
        foreach (var day in days)
            _worksOn[(int)day] = true;
        Text = WorkingHoursText.Format(this);
    }

    public TimeZoneInfo Zone { get; }

    /// <summary>IANA id as it was given, e.g. "Asia/Shanghai".</summary>
    public string ZoneId { get; }

    public IReadOnlyList<Shift> Shifts { get; }

    public bool ObservesPublicHolidays { get; }

    /// <summary>"Mon-Fri 09:00-12:00,13:30-18:00": readable by <see cref="TryParse"/>, good for storing.</summary>
    public string Text { get; }

    public TimeSpan LengthOfDay => Shifts.Aggregate(TimeSpan.Zero, (sum, shift) => sum + shift.End - shift.Start);

    public bool WorksOn(DayOfWeek day) => _worksOn[(int)day];

    /// <summary>Reads English and Chinese forms: "Mon-Fri 9-12, 13:30-18:00", "周一至周五 09:00-18:00".</summary>
    /// <param name="refusal">A <see cref="WorkingHoursUnreadable"/> when the answer is false.</param>
    public static bool TryParse(
        string text,
        string zoneId,
        bool observesPublicHolidays,
        [NotNullWhen(true)] out WorkingHours? hours,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        hours = null;
        refusal = WorkingHoursText.Read(text, out var days, out var shifts);
        if (refusal is null && !TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out _))
            refusal = new WorkingHoursUnreadable(WorkingHoursFault.ZoneUnknown, zoneId);
        if (refusal is not null)
            return false;
        hours = new(TimeZoneInfo.FindSystemTimeZoneById(zoneId), zoneId, days, shifts, observesPublicHolidays);
        return true;
    }

    public bool Equals(WorkingHours? other) =>
        other is not null && Text == other.Text && ZoneId == other.ZoneId && ObservesPublicHolidays == other.ObservesPublicHolidays;

    public override bool Equals(object? obj) => Equals(obj as WorkingHours);

    public override int GetHashCode() => HashCode.Combine(Text, ZoneId, ObservesPublicHolidays);

    public override string ToString() => $"{Text} {ZoneId}";
}
