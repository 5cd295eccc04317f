using System.Globalization;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Workbooks;

public static partial class CellParser
{
    // 1990-01-01 to 2099-12-31: a bare number in a column of days is a date whose format got lost.
    private const double FirstSerial = 32_874;
    private const double LastSerial = 73_050;

    private static readonly string[] MomentFormats = ["yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss", "yyyy年M月d日 H:mm", "yyyy-M-d'T'H:mm", "yyyy-M-d'T'H:mm:ss"];

    /// <param name="reference">Gives "3月18日" its year; null refuses days without a year.</param>
    public static CellReading<DateOnly> Day(Cell cell, DateOnly? reference = null)
    {
        if (cell.IsEmpty)
            return default;
        if (MomentOf(cell) is { } moment)
            return DateOnly.FromDateTime(moment);
        if (cell.Kind == CellKind.Text && DayText.TryRead(cell.Text, reference, out var day))
            return day;
        return CellProblem.In(cell, CellFault.NotADay, "2026-03-18");
    }

    /// <summary>A moment on the wall clock of whoever wrote the file (Kind Unspecified); a bare day means its midnight.</summary>
    public static CellReading<DateTime> Moment(Cell cell)
    {
        if (cell.IsEmpty)
            return default;
        if (MomentOf(cell) is { } moment)
            return moment;
        var text = string.Join(' ', cell.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (DateTime.TryParseExact(text, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var written))
            return written;
        return DayText.TryRead(cell.Text, null, out var day) ? day.ToDateTime(TimeOnly.MinValue) : CellProblem.In(cell, CellFault.NotAMoment, "2026-03-18 14:30");
    }

    /// <summary>A range, or one day as a range of itself.</summary>
    public static CellReading<DayRange> Days(Cell cell, DateOnly? reference = null)
    {
        if (cell.IsEmpty)
            return default;
        if (MomentOf(cell) is { } moment)
            return new DayRange(DateOnly.FromDateTime(moment), DateOnly.FromDateTime(moment));
        return DayText.TryReadRange(cell.Text, reference, out var range)
            ? range
            : CellProblem.In(cell, CellFault.NotAPeriod, "2026-04-10~2026-04-12", "2026-04-10-12");
    }

    private static DateTime? MomentOf(Cell cell) => cell switch
    {
        { Kind: CellKind.Date, Moment: { Year: >= 1900 } moment } => moment,
        { Kind: CellKind.Number, IsPercent: false, Number: >= FirstSerial and <= LastSerial and var serial } => DateTime.FromOADate(serial),
        _ => null,
    };
}
