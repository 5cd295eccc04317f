using CrmBot.Bot.Playground.SampleArchive;
using CrmBot.Domain.Workbooks;

namespace CrmBot.Bot.Tests.Playground;

/// <summary>The sample as an import would see it.</summary>
internal static class SampleArchiveFile
{
    public static string CommittedPath
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "CrmBot.sln")))
                folder = folder.Parent!;
            return Path.Combine(folder.FullName, "Bot", "Playground", "SampleArchive", SampleArchiveTables.FileName);
        }
    }

    public static Workbook Generated()
    {
        using var file = new MemoryStream();
        SampleArchiveTables.Write(file);
        file.Position = 0;
        return WorkbookReader.Open(file).Value;
    }

    public static Workbook Committed()
    {
        using var file = File.OpenRead(CommittedPath);
        return WorkbookReader.Open(file).Value;
    }

    /// <summary>The texts of some fields, row by row.</summary>
    public static List<string[]> Rows(Workbook book, FormSheet form, params string[] fields)
    {
        var table = FormTable.Find(book, form)!;
        return [.. table.Rows().Select(row => fields.Select(field => table.Map.Cell(row, field).Text).ToArray())];
    }
}
