using System.Globalization;

namespace CrmBot.Bot.Playground.SampleArchive;

internal static class SampleDates
{
    /// <summary>The day which all sample days are counted from, a Monday.</summary>
    public static readonly DateOnly Reference = new(2026, 11, 23);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
