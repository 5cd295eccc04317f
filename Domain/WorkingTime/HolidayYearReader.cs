using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CrmBot.Domain.WorkingTime;

/// <summary>Reads a year file; a mistake in it is an <see cref="InvalidDataException"/> which names the file and the place.</summary>
public static class HolidayYearReader
{
    private const string Folder = "holidays/";
    private const string RangeSign = "..";

    public static IReadOnlyList<HolidayYear> ReadShipped()
    {
        var assembly = typeof(HolidayYearReader).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return Read(text, name);
            })];
    }

    public static HolidayYear Read(TextReader text, string fileName)
    {
        try
        {
            var deserializer = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
            var file = deserializer.Deserialize<YearFile?>(text) ?? throw new InvalidDataException("The file is empty.");
            return ToYear(file);
        }
        catch (YamlException mistake)
        {
            throw new InvalidDataException($"{fileName}({mistake.Start.Line}): {mistake.InnerException?.Message ?? mistake.Message}", mistake);
        }
        catch (InvalidDataException mistake)
        {
            throw new InvalidDataException($"{fileName}: {mistake.Message}", mistake);
        }
    }

    private static HolidayYear ToYear(YearFile file)
    {
        if (file.Year is < 2000 or > 2100)
            throw new InvalidDataException($"year {file.Year} is not believable.");
        if (file.Notice is not { Number.Length: > 0, Title.Length: > 0 })
            throw new InvalidDataException("notice needs a number and a title: holidays without a source are guesses.");
        var notice = new HolidayNotice(file.Notice.Number, file.Notice.Title, Day(file.Notice.Date, "notice"), file.Notice.Address);
        return new(file.Year, notice, [.. file.Holidays.Select(ToHoliday)]);
    }

    private static Holiday ToHoliday(HolidayEntry entry)
    {
        if (entry.Key.Length == 0 || entry.Zh.Length == 0 || entry.En.Length == 0 || entry.Off.Count == 0)
            throw new InvalidDataException($"holiday '{entry.Key}{entry.En}' needs key, zh, en and off.");
        var makeUpDays = entry.Work.ConvertAll(text => Day(text, entry.Key));
        if (makeUpDays.Find(IsWeekday) is var weekday && weekday != default)
            throw new InvalidDataException($"{entry.Key}: {weekday:yyyy-MM-dd} is no Saturday or Sunday, so it cannot make up for a day off.");
        return new(entry.Key, entry.Zh, entry.En, entry.Off.ConvertAll(text => Range(text, entry.Key)), makeUpDays);
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static DayRange Range(string text, string place)
    {
        var ends = text.Split(RangeSign);
        var range = new DayRange(Day(ends[0], place), Day(ends[^1], place));
        return ends.Length <= 2 && range.First <= range.Last
            ? range
            : throw new InvalidDataException($"{place}: '{text}' is no range of days.");
    }

    private static DateOnly Day(string text, string place) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InvalidDataException($"{place}: '{text}' is no day, write 2026-02-14.");

    private sealed class YearFile
    {
        public int Year { get; set; }
        public NoticeEntry? Notice { get; set; }
        public List<HolidayEntry> Holidays { get; set; } = [];
    }

    private sealed class NoticeEntry
    {
        public string Number { get; set; } = "";
        public string Title { get; set; } = "";
        public string Date { get; set; } = "";
        public string? Address { get; set; }
    }

    private sealed class HolidayEntry
    {
        public string Key { get; set; } = "";
        public string Zh { get; set; } = "";
        public string En { get; set; } = "";
        public List<string> Off { get; set; } = [];
        public List<string> Work { get; set; } = [];
    }
}
