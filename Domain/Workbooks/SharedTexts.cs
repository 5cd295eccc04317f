using System.IO.Compression;

namespace CrmBot.Domain.Workbooks;

internal static class SharedTexts
{
    public static IReadOnlyList<string> Read(ZipArchive package, string? part)
    {
        var texts = new List<string>();
        if (part is null)
            return texts;
        using var reader = PackageXml.Open(package, part);
        while (reader?.ReadToElement("si") == true)
            texts.Add(CellText.ReadRuns(reader));
        return texts;
    }
}
