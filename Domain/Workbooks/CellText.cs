using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CrmBot.Domain.Workbooks;

/// <summary>Text as a person typed it: runs joined, phonetic guides left out, escapes undone, cut where it gets too long.</summary>
internal static partial class CellText
{
    /// <summary>Reads the &lt;t&gt; elements below the current one and stops at its end. One letter more than the limit shows that it was longer.</summary>
    public static string ReadRuns(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = reader.Depth;
        var isSpoken = false;
        var isText = false;
        while (reader.Read() && reader.Depth > depth)
        {
            var starts = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                isText = starts && reader.LocalName == "t";
                isSpoken = reader.LocalName == "rPh" ? starts : isSpoken;
            }
            else if (isText && !isSpoken && text.Length <= WorkbookLimits.CellCharacters)
            {
                text.Append(reader.Value);
            }
        }

        return Plain(text.ToString());
    }

    public static string Plain(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
            text = Escape().Replace(text, hex => ((char)int.Parse(hex.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        if (text.AsSpan().ContainsAnyInRange('\0', '\u001F'))
            text = string.Concat(text.Where(letter => letter is '\n' or '\t' || !char.IsControl(letter)));
        return text.Length > WorkbookLimits.CellCharacters + 1 ? text[..(WorkbookLimits.CellCharacters + 1)] : text;
    }

    // Excel's way to keep letters that XML cannot hold, such as _x000D_.
    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
