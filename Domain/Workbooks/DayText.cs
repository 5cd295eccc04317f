using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmBot.Domain.Workbooks;

/// <summary>
/// Days as people write them (FORMS.md rule 4). A day without a year takes the year of the reference,
/// or the next year when that day would lie before the reference.
/// </summary>
public static partial class DayText
{
    private static readonly string[] EnglishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The whole text must be the day.</summary>
    public static bool TryRead(string text, DateOnly? reference, out DateOnly day) =>
        TryTake(Full().Match(Even(text)), reference, out day);

    /// <summary>The first day named anywhere in a sentence: "3月18日前发送资料", "send specs by 18 March". Null when there is none.</summary>
    public static DateOnly? FindIn(string text, DateOnly? reference)
    {
        foreach (Match match in Anywhere().Matches(text))
        {
            if (TryTake(match, reference, out var day))
                return day;
        }

        return null;
    }

    /// <summary>"2024-04-10-12", "2024-04-10~2024-05-02", "4月10日至12日", or a single day.</summary>
    public static bool TryReadRange(string text, DateOnly? reference, out WorkingTime.DayRange range)
    {
        range = default;
        var match = Range().Match(Even(text));
        if (!match.Success)
        {
            if (!TryRead(text, reference, out var only))
                return false;
            range = new(only, only);
            return true;
        }

        if (!TryRead(match.Groups["first"].Value, reference, out var first))
            return false;
        var until = match.Groups["last"].Value;
        var isRead = int.TryParse(until.TrimEnd('日', '号'), NumberStyles.None, CultureInfo.InvariantCulture, out var dayOfMonth)
            ? TryDay(first.Year, first.Month, dayOfMonth, out var last)
            : TryTake(Full().Match(until), first, out last);
        range = new(first, last);
        return isRead && last >= first;
    }

    private static string Even(string text) =>
        (text.Any(char.IsSurrogate) ? "" : text.Normalize(System.Text.NormalizationForm.FormKC)).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static bool TryTake(Match match, DateOnly? reference, out DateOnly day)
    {
        day = default;
        if (!match.Success)
            return false;
        var month = match.Groups["word"] is { Success: true } word
            ? Array.IndexOf(EnglishMonths, word.Value[..3].ToLowerInvariant()) + 1
            : int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var date = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["y"].Success)
            return TryDay(int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture), month, date, out day);
        if (reference?.Year is not { } year || !TryDay(year, month, date, out day))
            return false;
        return day >= reference || TryDay(year + 1, month, date, out day);
    }

    private static bool TryDay(int year, int month, int day, out DateOnly result)
    {
        result = default;
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        result = new(year, month, day);
        return true;
    }

    private const string Numeric = @"(?:(?<y>\d{4})[-/.年])?(?<m>\d{1,2})[-/.月](?<d>\d{1,2})[日号]?";
    private const string English = @"(?<d>\d{1,2})(?:st|nd|rd|th)?\s*(?<word>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:,?\s*(?<y>\d{4}))?";
    private const string American = @"(?<word>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*(?<d>\d{1,2})(?:st|nd|rd|th)?(?:,?\s*(?<y>\d{4}))?";
    private const string Packed = @"(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})";
    private const string Sentence = @"(?:(?<y>\d{4})\s*年)?(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*[日号]|(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})|\b" + English + @"\b|\b" + American + @"\b";

    [GeneratedRegex("^(?:" + Numeric + "|" + English + "|" + American + "|" + Packed + ")$", RegexOptions.NonBacktracking)]
    private static partial Regex Full();

    [GeneratedRegex(Sentence, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anywhere();

    // The last end is a day of the same month, or a day of its own.
    [GeneratedRegex(@"^(?<first>\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}月\d{1,2}日?)(?:-|~|–|—|至|到)(?<last>\d{1,2}[日号]?|(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}[日号]?)$", RegexOptions.NonBacktracking)]
    private static partial Regex Range();
}
