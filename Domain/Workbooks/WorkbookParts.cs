using System.IO.Compression;

namespace CrmBot.Domain.Workbooks;

/// <summary>Which part of the package is what.</summary>
internal sealed record WorkbookParts(IReadOnlyList<(string Name, string Part)> Sheets, string? SharedTexts, string? Styles, bool CountsFrom1904)
{
    /// <summary>Null when the package is something else, such as a text document.</summary>
    public static WorkbookParts? Find(ZipArchive package)
    {
        var main = PackageRelation.Of(package, "").FirstOrDefault(relation => relation.Kind == "officeDocument")?.Part;
        if (main is null)
            return null;
        using var reader = PackageXml.Open(package, main);
        if (reader?.ReadToElement("workbook") != true)
            return null;

        var relations = PackageRelation.Of(package, main);
        var sheets = new List<(string, string)>();
        var countsFrom1904 = false;
        while (reader.Read())
        {
            if (reader.LocalName == "workbookPr" && reader.GetAttribute("date1904") is "1" or "true")
                countsFrom1904 = true;
            // Diagram sheets stand in the same list; only worksheets hold cells.
            else if (reader.LocalName == "sheet" && SheetPart(reader, relations) is { } part && PackageXml.Find(package, part) is not null)
                sheets.Add((reader.GetAttribute("name") ?? "", part));
        }

        return new(sheets, PartOf("sharedStrings"), PartOf("styles"), countsFrom1904);

        string? PartOf(string kind) => relations.FirstOrDefault(relation => relation.Kind == kind)?.Part;
    }

    private static string? SheetPart(System.Xml.XmlReader sheet, IReadOnlyList<PackageRelation> relations)
    {
        string? id = null;
        for (var more = sheet.MoveToFirstAttribute(); more; more = sheet.MoveToNextAttribute())
        {
            if (sheet.LocalName == "id" && sheet.Prefix.Length > 0)
                id = sheet.Value;
        }

        sheet.MoveToElement();
        return relations.FirstOrDefault(relation => relation.Id == id && relation.Kind == "worksheet")?.Part;
    }
}
