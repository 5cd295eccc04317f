using System.Text;

namespace CrmBot.Domain.Workbooks;

/// <summary>Makes headers, sheet names and fixed words comparable (FORMS.md rule 2).</summary>
public static class HeaderText
{
    // Spellings of the sources and of hasty typing.
    private static readonly (string From, string To)[] Spellings = [("目旳", "目的"), ("购置", "购买"), ("根据", "依据"), ("帐", "账")];

    /// <summary>Only letters and digits stay, half width and lower case: "潜力评分（1-10 分）" becomes "潜力评分110分".</summary>
    public static string Normalise(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in WithoutHalfLetters(text).Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(letter))
                letters.Append(char.ToLowerInvariant(letter));
        }

        foreach (var (from, to) in Spellings)
            letters.Replace(from, to);
        return letters.ToString();
    }

    /// <summary>The header without what stands in brackets: "年交易额(万元)" becomes "年交易额".</summary>
    public static string WithoutBrackets(string text)
    {
        var depth = 0;
        return string.Concat(text.Where(letter =>
        {
            if (letter is '(' or '（' or '[' or '【' or '［')
                depth++;
            var isOutside = depth == 0;
            if (depth > 0 && letter is ')' or '）' or ']' or '】' or '］')
                depth--;
            return isOutside;
        }));
    }

    // Normalize throws on half of a surrogate pair.
    private static string WithoutHalfLetters(string text) =>
        text.Any(char.IsSurrogate) ? string.Concat(text.Where(letter => !char.IsSurrogate(letter))) : text;
}
