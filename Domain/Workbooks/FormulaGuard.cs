using System.Xml;

namespace CrmBot.Domain.Workbooks;

/// <summary>What a spreadsheet might run, and how text is kept from it (SEC-4, PROTOCOL G3 no. 9).</summary>
public static class FormulaGuard
{
    private const int LongestCell = 32_767;

    /// <summary>An underscore that begins no number.</summary>
    private const string Escaped = "_x005F_";

    /// <summary>Text whose first letter (spaces left out) starts a formula in Excel or in tools that read what Excel saves.</summary>
    public static bool LooksLikeFormula(string text)
    {
        foreach (var letter in text)
        {
            if (letter is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠')
                return true;
            if (!char.IsWhiteSpace(letter))
                return false;
        }

        return false;
    }

    /// <summary>
    /// Without letters that XML cannot hold, and within what one cell can hold. What Excel would read as the number of a letter
    /// (<c>_x003D_</c> is an equals sign to it) is written so that it reads what was there.
    /// </summary>
    internal static string Printable(string text)
    {
        var isClean = text.Length <= LongestCell && text.All(XmlConvert.IsXmlChar) && !text.Contains("_x", StringComparison.Ordinal);
        if (isClean)
            return text;
        var letters = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length && letters.Length < LongestCell - Escaped.Length; i++)
        {
            if (IsNumberOfALetter(text.AsSpan(i)))
                letters.Append(Escaped);
            else if (XmlConvert.IsXmlChar(text[i]))
                letters.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                letters.Append(text[i]).Append(text[++i]);
        }

        return letters.ToString();
    }

    private static bool IsNumberOfALetter(ReadOnlySpan<char> text) => text is ['_', 'x', var a, var b, var c, var d, '_', ..] &&
        char.IsAsciiHexDigit(a) && char.IsAsciiHexDigit(b) && char.IsAsciiHexDigit(c) && char.IsAsciiHexDigit(d);
}
