using System.Globalization;
using System.Text;

namespace CrmBot.Domain.WorkingTime;

/// <summary>The compact text of working hours: day words before the first digit, shifts after it.</summary>
internal static class WorkingHoursText
{
    private const int LongestText = 200;
    private static readonly TimeSpan Midnight = TimeSpan.FromHours(24);

    // Signs and words people put between two ends of a range, or between two entries of a list.
    private static readonly string[] RangeSigns = ["–", "—", "−", "~", "至", "到", " to "];
    private static readonly string[] ListSigns = ["、", ";", "和", "及", " and "];

    private static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday,
        DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    public static WorkingHoursUnreadable? Read(string text, out List<DayOfWeek> days, out List<Shift> shifts)
    {
        (days, shifts) = ([], []);
        if (text.Length > LongestText)
            return new(WorkingHoursFault.TooLong, "");
        var plain = Evened(text);
        var firstDigit = plain.AsSpan().IndexOfAnyInRange('0', '9');
        if (firstDigit < 0)
            firstDigit = plain.Length;
        return ReadDays(plain[..firstDigit], out days) ?? ReadShifts(plain[firstDigit..], out shifts);
    }

    public static string Format(WorkingHours hours)
    {
        var text = new StringBuilder();
        for (var first = 0; first < Week.Length; first++)
        {
            if (!hours.WorksOn(Week[first]))
                continue;
            var last = first;
            while (last + 1 < Week.Length && hours.WorksOn(Week[last + 1]))
                last++;
            text.Append(text.Length > 0 ? "," : "").Append(Name(Week[first]));
            if (last > first)
                text.Append('-').Append(Name(Week[last]));
            first = last;
        }
        return text.Append(' ').AppendJoin(',', hours.Shifts).ToString();
    }

    private static string Name(DayOfWeek day) => CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames[(int)day];

    private static string Evened(string text)
    {
        // Normalize throws on half a surrogate pair; no hours need such letters, so they become a word nobody knows.
        var safe = string.Create(text.Length, text, (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                to[i] = char.IsSurrogate(from[i]) ? '?' : from[i];
        });
        var plain = safe.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        foreach (var sign in RangeSigns)
            plain = plain.Replace(sign, "-", StringComparison.Ordinal);
        foreach (var sign in ListSigns)
            plain = plain.Replace(sign, ",", StringComparison.Ordinal);
        return plain;
    }

    private static WorkingHoursUnreadable? ReadDays(string text, out List<DayOfWeek> days)
    {
        days = [];
        foreach (var entry in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = entry.Split('-', StringSplitOptions.TrimEntries);
            if (WeekdayWords.TryReadSeveral(entry, out var several))
                days.AddRange(several);
            else if (ends.Length <= 2 && WeekdayWords.TryRead(ends[0], out var first) && WeekdayWords.TryReadEnd(ends[^1], out var last))
                AddRun(days, first, last);
            else
                return new(WorkingHoursFault.DayUnknown, entry);
        }
        return days.Count == 0 ? new(WorkingHoursFault.DaysMissing, "") : null;
    }

    private static void AddRun(List<DayOfWeek> days, DayOfWeek first, DayOfWeek last)
    {
        for (var day = first; ; day = (DayOfWeek)(((int)day + 1) % 7))
        {
            days.Add(day);
            if (day == last)
                return;
        }
    }

    private static WorkingHoursUnreadable? ReadShifts(string text, out List<Shift> shifts)
    {
        shifts = [];
        foreach (var entry in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = entry.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length != 2 || !TryReadTime(ends[0], out var start) || !TryReadTime(ends[1], out var end))
                return new(WorkingHoursFault.TimeUnknown, entry);
            if (end <= start)
                return new(WorkingHoursFault.ShiftEndsBeforeItStarts, entry);
            shifts.Add(new(start, end));
        }
        shifts.Sort((one, other) => one.Start.CompareTo(other.Start));
        for (var i = 1; i < shifts.Count; i++)
            if (shifts[i].Start < shifts[i - 1].End)
                return new(WorkingHoursFault.ShiftsOverlap, shifts[i].ToString());
        return shifts.Count == 0 ? new(WorkingHoursFault.ShiftsMissing, "") : null;
    }

    private static bool TryReadTime(string text, out TimeSpan time)
    {
        time = default;
        var parts = text.Replace('点', ':').Replace("半", "30", StringComparison.Ordinal).TrimEnd(':').Split(':');
        if (parts.Length > 2 || !TryReadNumber(parts[0], 24, out var hours))
            return false;
        var minutes = 0;
        if (parts.Length == 2 && (parts[1].Length != 2 || !TryReadNumber(parts[1], 59, out minutes)))
            return false;
        time = new(hours, minutes, 0);
        return time <= Midnight;
    }

    private static bool TryReadNumber(string text, int largest, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && text.Length <= 2 && number <= largest;
}
