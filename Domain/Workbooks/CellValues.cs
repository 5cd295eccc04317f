using System.Globalization;

namespace CrmBot.Domain.Workbooks;

/// <summary>Turns a cell's raw content into its value with the workbook's shared texts, styles and day count.</summary>
internal sealed class CellValues(IReadOnlyList<string> sharedTexts, IReadOnlyList<NumberLook> styles, bool countsFrom1904)
{
    private const int DaysTo1904 = 1462;
    private const double SerialAfterYear9999 = 2_958_466;

    public Cell Read(string address, string? type, int style, string raw, bool isFormula)
    {
        var cell = type switch
        {
            "s" => Text(address, int.TryParse(raw, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < sharedTexts.Count ? sharedTexts[index] : ""),
            "inlineStr" or "str" => Text(address, raw),
            "b" => new Cell(address, raw == "1" ? "TRUE" : "FALSE", CellKind.Boolean),
            "e" => new Cell(address, raw, CellKind.Error),
            "d" => IsoDate(address, raw),
            _ => Number(address, raw, style >= 0 && style < styles.Count ? styles[style] : NumberLook.Plain),
        };
        return isFormula ? cell with { IsFormula = true } : cell;
    }

    private static Cell Text(string address, string text)
    {
        if (text.Length == 0)
            return new(address, "", CellKind.Empty);
        var isCut = text.Length > WorkbookLimits.CellCharacters;
        return new(address, isCut ? text[..WorkbookLimits.CellCharacters] : text, CellKind.Text) { IsCut = isCut };
    }

    private static Cell IsoDate(string address, string raw) =>
        DateTime.TryParse(raw, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            ? Date(address, DateTime.SpecifyKind(moment, DateTimeKind.Unspecified), moment.ToOADate())
            : Text(address, raw);

    private Cell Number(string address, string raw, NumberLook look)
    {
        if (raw.Length == 0)
            return new(address, "", CellKind.Empty);
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return new(address, raw, CellKind.Error);
        var serial = countsFrom1904 ? number + DaysTo1904 : number;
        if (look == NumberLook.Date && serial is >= 0 and < SerialAfterYear9999)
            return Date(address, DateTime.FromOADate(serial), serial);
        return new(address, number.ToString("G15", CultureInfo.InvariantCulture), CellKind.Number) { Number = number, IsPercent = look == NumberLook.Percent };
    }

    private static Cell Date(string address, DateTime moment, double serial)
    {
        // A binary fraction of a day misses full seconds by a hair.
        moment = new DateTime((moment.Ticks + TimeSpan.TicksPerSecond / 2) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        var text = moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new(address, text, CellKind.Date) { Moment = moment, Number = serial };
    }
}
