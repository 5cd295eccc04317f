using System.Buffers;
using System.Globalization;
using System.Text;

namespace CrmBot.Cards.Wording;

/// <summary>
/// What people wrote, made harmless for showing (D3, SEC-4): one line, no control, bidi or zero-width characters, no
/// template marks, capped. Rich text parses no Markdown, so nothing else needs escaping there.
/// </summary>
public static class Untrusted
{
    // Everything of the basic plane that may have to go; what is above it comes in surrogates.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c => !char.IsSurrogate(c) && (c is '{' or '\u2028' or '\u2029' || IsUnseen(new Rune(c))))]);

    public static string Line(string? text, int max = 200)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (text.Length <= max && IsPlainLine(text))
            return text;
        var result = new StringBuilder(Math.Min(text.Length, max) + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length < max)
                Append(result, rune);
            else if (!Rune.IsWhiteSpace(rune) && !IsUnseen(rune))
                return result.Append('…').ToString();
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>For places that clients read as Markdown or plain messages: links and mentions cannot form.</summary>
    public static string Plain(string? text, int max = 200) => Line(text, max)
        .Replace('[', '［').Replace(']', '］').Replace('<', '＜').Replace('>', '＞').Replace('*', '＊').Replace('_', '＿').Replace('`', '｀').Replace('~', '～')
        .Replace("://", ":／／", StringComparison.Ordinal)
        .Replace("www.", "www．", StringComparison.OrdinalIgnoreCase);

    private static void Append(StringBuilder result, Rune rune)
    {
        if (rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029)
            result.Append(result.Length > 0 && result[^1] != ' ' ? " " : "");
        else if (IsUnseen(rune))
            return;
        else if (rune.Value == '{' && result.Length > 0 && result[^1] == '{')
            result.Append('\u2009').Append('{');
        else
            result.Append(rune);
    }

    // Nearly all texts are, and every text of every card comes through here.
    private static bool IsPlainLine(ReadOnlySpan<char> text) =>
        !char.IsWhiteSpace(text[^1]) && !text.ContainsAnyInRange('\uD800', '\uDFFF') && !text.ContainsAny(Suspects);

    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate;
}
