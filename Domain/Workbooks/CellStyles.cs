using System.Globalization;
using System.IO.Compression;

namespace CrmBot.Domain.Workbooks;

/// <summary>What a cell's style says about its number: nothing, a percentage, a date.</summary>
internal enum NumberLook
{
    Plain,
    Percent,
    Date,
}

/// <summary>The number format of each cell style, reduced to what an import must know.</summary>
internal static class CellStyles
{
    public static IReadOnlyList<NumberLook> Read(ZipArchive package, string? part)
    {
        var looks = new List<NumberLook>();
        if (part is null)
            return looks;
        using var reader = PackageXml.Open(package, part);
        var own = new Dictionary<int, NumberLook>();
        var isCellStyles = false;
        while (reader?.Read() == true)
        {
            if (reader.LocalName == "cellXfs")
                isCellStyles = reader.NodeType == System.Xml.XmlNodeType.Element;
            else if (reader.LocalName == "numFmt" && Number(reader.GetAttribute("numFmtId")) is { } id)
                own[id] = LookOf(reader.GetAttribute("formatCode") ?? "");
            else if (isCellStyles && reader.LocalName == "xf" && reader.NodeType == System.Xml.XmlNodeType.Element)
                looks.Add(Number(reader.GetAttribute("numFmtId")) is { } used ? own.GetValueOrDefault(used, BuiltIn(used)) : NumberLook.Plain);
        }

        return looks;
    }

    /// <summary>Formats with days or hours in them are dates: <c>yyyy"年"m"月"d"日"</c>; quoted words and [colours] do not count.</summary>
    internal static NumberLook LookOf(string format)
    {
        var look = NumberLook.Plain;
        for (var i = 0; i < format.Length && format[i] != ';'; i++)
        {
            switch (format[i])
            {
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '"' or '[':
                    var end = format.IndexOf(format[i] == '"' ? '"' : ']', i + 1);
                    i = end < 0 ? format.Length : end;
                    break;
                case '%':
                    return NumberLook.Percent;
                case 'y' or 'Y' or 'd' or 'D' or 'm' or 'M' or 'h' or 'H':
                    look = NumberLook.Date;
                    break;
            }
        }

        return look;
    }

    // 27–36 and 50–58 are the date formats of Chinese and Japanese Excel.
    private static NumberLook BuiltIn(int id) => id switch
    {
        9 or 10 => NumberLook.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => NumberLook.Date,
        _ => NumberLook.Plain,
    };

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
