using System.Globalization;

namespace CrmBot.Domain.WorkingTime;

/// <summary>A stretch of a working day in local time since midnight; the start counts, the end does not. The end may be 24:00.</summary>
public readonly record struct Shift(TimeSpan Start, TimeSpan End)
{
    public override string ToString() => $"{Clock(Start)}-{Clock(End)}";

    private static string Clock(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}");
}
