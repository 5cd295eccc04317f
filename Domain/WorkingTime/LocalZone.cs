namespace CrmBot.Domain.WorkingTime;

/// <summary>
/// From local to UTC and back, made to keep order through clock changes: a time inside the gap is the moment of the change,
/// a time that happens twice is its first occurrence. So shifts never overlap and never run backwards.
/// </summary>
internal readonly struct LocalZone(TimeZoneInfo zone)
{
    private readonly bool _hasFixedOffset = !zone.SupportsDaylightSavingTime && zone.GetAdjustmentRules().Length == 0;

    public DateTime ToLocal(DateTime utc) => utc.Kind == DateTimeKind.Utc
        ? TimeZoneInfo.ConvertTimeFromUtc(utc, zone)
        : throw new ArgumentException("A moment must be UTC.", nameof(utc));

    /// <param name="sinceMidnight">From 00:00 to 24:00, which is 00:00 of the next day.</param>
    public DateTime ToUtc(DateOnly day, TimeSpan sinceMidnight)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + sinceMidnight;
        if (_hasFixedOffset)
            return AsUtc(local, zone.BaseUtcOffset);
        if (zone.IsInvalidTime(local))
            return EndOfGap(local);
        return AsUtc(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local));
    }

    // Clocks change on whole minutes; gaps are an hour, once a whole day (Samoa 2011).
    private DateTime EndOfGap(DateTime local)
    {
        var before = new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, 0);
        while (zone.IsInvalidTime(before))
            before = before.AddMinutes(-1);
        return AsUtc(before, zone.GetUtcOffset(before)).AddMinutes(1);
    }

    private static DateTime AsUtc(DateTime local, TimeSpan offset) => DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
}
