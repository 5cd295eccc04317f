using System.IO.Compression;
using System.Text;

namespace CrmBot.Domain.Tests.Workbooks;

/// <summary>A workbook put together by hand, so that a test can hold what no honest program writes.</summary>
internal sealed class HandmadeWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, string> parts = new()
    {
        ["_rels/.rels"] = $"""<Relationships><Relationship Id="r1" Type="{Links}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
        ["xl/_rels/workbook.xml.rels"] = $"""
            <Relationships>
              <Relationship Id="r1" Type="{Links}/worksheet" Target="worksheets/sheet1.xml"/>
              <Relationship Id="r2" Type="{Links}/sharedStrings" Target="/xl/sharedStrings.xml"/>
              <Relationship Id="r3" Type="{Links}/styles" Target="styles.xml"/>
              <Relationship Id="r4" Type="{Links}/externalLink" Target="https://example.com/more" TargetMode="External"/>
            </Relationships>
            """,
        ["xl/workbook.xml"] = $"""<workbook xmlns="{Main}" xmlns:r="{Links}"><sheets><sheet name="客户" sheetId="1" r:id="r1"/></sheets></workbook>""",
        ["xl/worksheets/sheet1.xml"] = Sheet(""),
    };

    public static string Sheet(string rows) => $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""";

    public HandmadeWorkbook With(string part, string content)
    {
        parts[part] = content;
        return this;
    }

    public HandmadeWorkbook WithRows(string rows) => With("xl/worksheets/sheet1.xml", Sheet(rows));

    public MemoryStream Packed(Action<ZipArchive>? more = null)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }

            more?.Invoke(zip);
        }

        file.Position = 0;
        return file;
    }
}
