using System.Globalization;
using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Privacy;

/// <summary>An export as a workbook: each section a sheet, all cells text, so that nothing in it is reckoned with (SEC-4).</summary>
internal static class ContactWorkbook
{
    private const double Wide = 40;
    private const double Narrow = 18;

    public static void Write(Stream target, ExportedContact contact, Language language, Func<object, Language, string> words) =>
        WorkbookWriter.Write(target, [.. contact.Sections.Select(section => Sheet(section, language, words))]);

    private static WrittenSheet Sheet(ExportSection section, Language language, Func<object, Language, string> words) => new(
        section.Name.In(language),
        [.. section.Columns.Select((column, i) => new WrittenColumn(column.Name.In(language), section.Rows.Any(row => row[i] is string) ? Wide : Narrow))],
        section.Rows.Select(row => row.Select(value => WrittenCell.Text(Text(value, language, words))).ToList()));

    private static string? Text(object? value, Language language, Func<object, Language, string> words) => value switch
    {
        null => null,
        string text => text,
        bool yes => new TwoTexts(yes ? "是" : "否", yes ? "yes" : "no").In(language),
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
        _ => words(value, language),
    };
}
