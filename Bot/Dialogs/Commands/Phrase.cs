using System.Buffers;
using System.Globalization;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>
/// A text beside its evened form (lower case, half-width, one kind of comma). Both have the same length,
/// so what is found in the evened form can be cut from the text as typed.
/// </summary>
internal readonly record struct Phrase(string Text, string Plain)
{
    private static readonly SearchValues<char> Edges = SearchValues.Create(" \n.,;:!?~-\"'/…");

    public bool IsEmpty => Plain.Length == 0;

    public Phrase this[Range range] => new(Text[range], Plain[range]);

    public static Phrase Of(string text) => new(text, string.Create(text.Length, text, static (plain, from) =>
    {
        for (var i = 0; i < plain.Length; i++)
            plain[i] = Evened(from[i]);
    }));

    /// <summary>Without spaces and punctuation at both ends.</summary>
    public Phrase Trimmed()
    {
        var start = Plain.AsSpan().IndexOfAnyExcept(Edges);
        return start < 0 ? this[..0] : this[start..(Plain.AsSpan().LastIndexOfAnyExcept(Edges) + 1)];
    }

    public bool StartsWith(string word) =>
        Plain.StartsWith(word, StringComparison.Ordinal) && !SplitsWord(word.Length);

    public bool EndsWith(string word) =>
        Plain.EndsWith(word, StringComparison.Ordinal) && !SplitsWord(Plain.Length - word.Length);

    /// <summary>Where the whole word stands, or -1: "late" is not in "plate", but 物流 is in 走物流的.</summary>
    public int IndexOf(string word)
    {
        for (var from = 0; Plain.IndexOf(word, from, StringComparison.Ordinal) is var found and >= 0; from = found + 1)
            if (!SplitsWord(found) && !SplitsWord(found + word.Length))
                return found;
        return -1;
    }

    public bool Contains(string word) => IndexOf(word) >= 0;

    public bool ContainsAny(IEnumerable<string> words)
    {
        foreach (var word in words)
            if (Contains(word))
                return true;
        return false;
    }

    /// <summary>The text with that stretch taken out.</summary>
    public Phrase Except(int start, int end) =>
        new(string.Concat(Text.AsSpan(0, start), Text.AsSpan(end)), string.Concat(Plain.AsSpan(0, start), Plain.AsSpan(end)));

    public override string ToString() => Text;

    private bool SplitsWord(int at) =>
        at > 0 && at < Plain.Length && char.IsAsciiLetterOrDigit(Plain[at - 1]) && char.IsAsciiLetterOrDigit(Plain[at]);

    private static char Evened(char sign) => sign switch
    {
        '\n' or '\r' or '\u2028' or '\u2029' => '\n',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(sign - 0xFEE0)),
        '。' or '；' => ';',
        '、' => ',',
        '’' or '‘' or '`' => '\'',
        '“' or '”' or '「' or '」' => '"',
        '–' or '—' or '−' => '-',
        _ when char.IsWhiteSpace(sign) || char.IsControl(sign) || IsInvisible(sign) => ' ',
        _ => char.ToLowerInvariant(sign),
    };

    private static bool IsInvisible(char sign) =>
        char.GetUnicodeCategory(sign) == UnicodeCategory.Format;
}
