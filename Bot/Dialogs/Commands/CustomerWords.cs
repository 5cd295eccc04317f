namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>Recognises how a customer is named in a message: by number (C002, c2, IT-2024-001) or by a name.</summary>
internal static class CustomerWords
{
    private const int ShortestName = 2;
    private const int LongestName = 40;
    private const int MostWords = 5;
    private const int LongestNumber = 30;
    private const int DigitsOfANumber = 3;
    private const string SignsInNames = " .&-'()·/+";
    private static readonly string[] Titles = ["the customer", "customer", "client", "客户"];

    // Never a customer, even after "call": somebody or some time is meant.
    private static readonly string[] Pronouns =
    [
        "me", "him", "her", "you", "us", "them", "it", "back", "later", "off", "again", "in", "to", "about",
        "today", "tomorrow", "yesterday", "now", "他", "她", "我", "你", "您", "今天", "明天", "昨天", "现在", "以后", "回来",
    ];

    // A text with one of these is a sentence, not a name.
    private static readonly string[] SentenceWords =
    [
        .. Pronouns,
        "i", "he", "she", "we", "they", "my", "your", "this", "that", "these", "those", "the", "is", "are", "was", "were", "be", "am",
        "do", "does", "did", "has", "have", "had", "will", "would", "can", "could", "should", "not", "no", "yes", "ok", "okay", "thanks",
        "thank", "please", "what", "who", "when", "where", "how", "why", "which", "if", "because", "maybe", "with", "for", "from", "on",
        "的", "了", "吗", "呢", "吧", "啊", "么", "谁", "哪", "不", "没", "是", "有", "很", "谢", "这", "那", "请", "把", "被", "跟", "给", "就", "都",
    ];

    /// <summary>A whole phrase as a query: a number in its one form, or a believable name.</summary>
    public static string? ReadWhole(Phrase phrase)
    {
        phrase = WithoutTitle(phrase.Trimmed());
        var length = LengthOfNumber(phrase.Plain);
        if (length > 0)
            return length == phrase.Plain.Length ? NumberOf(phrase) : null;
        return HasShapeOfName(phrase) && !phrase.ContainsAny(Pronouns) ? phrase.Text : null;
    }

    public static string? ReadNumber(Phrase phrase)
    {
        phrase = WithoutTitle(phrase);
        return LengthOfNumber(phrase.Plain) is var length and > 0 && length == phrase.Plain.Length ? NumberOf(phrase) : null;
    }

    public static bool IsNumber(string query) => ReadNumber(Phrase.Of(query)) is not null;

    /// <summary>A number at the start, and what follows it.</summary>
    public static bool TrySplitNumber(Phrase phrase, out string number, out Phrase rest)
    {
        phrase = WithoutTitle(phrase);
        var length = LengthOfNumber(phrase.Plain);
        number = length > 0 ? NumberOf(phrase[..length]) : "";
        rest = phrase[length..];
        return length > 0;
    }

    /// <summary>Stricter than <see cref="ReadWhole"/>: for a text without any verb before it.</summary>
    public static bool LooksLikeName(Phrase phrase) => HasShapeOfName(phrase) && !BeginsWithCount(phrase) && !phrase.ContainsAny(SentenceWords);

    public static bool BeginsLikeSentence(Phrase phrase) => Array.Exists(SentenceWords, phrase.StartsWith);

    // "12 pieces" is no name, "3M China" is one.
    private static bool BeginsWithCount(Phrase phrase) => phrase.Plain.Split(' ', 2)[0].All(char.IsAsciiDigit);

    private static bool HasShapeOfName(Phrase phrase) =>
        phrase.Plain.Length is >= ShortestName and <= LongestName
        && phrase.Plain.Count(' ') < MostWords
        && phrase.Plain.Any(char.IsLetter)
        && phrase.Plain.All(sign => char.IsLetterOrDigit(sign) || SignsInNames.Contains(sign, StringComparison.Ordinal));

    private static Phrase WithoutTitle(Phrase phrase) =>
        Array.Find(Titles, phrase.StartsWith) is { } title ? phrase[title.Length..].Trimmed() : phrase;

    private static string NumberOf(Phrase number)
    {
        var text = number.Plain.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return text.Contains('-', StringComparison.Ordinal) ? text : text[0] + text[1..].PadLeft(DigitsOfANumber, '0');
    }

    private static int LengthOfNumber(string plain)
    {
        var end = 0;
        while (end < plain.Length && end <= LongestNumber && (char.IsAsciiLetterOrDigit(plain[end]) || plain[end] == '-' || IsGapAfterC(plain, end)))
            end++;
        var word = plain[..end];
        return IsShort(word) || IsLong(word) ? end : 0;
    }

    private static bool IsGapAfterC(string plain, int at) =>
        at == 1 && plain[0] == 'c' && plain[1] == ' ' && plain.Length > 2 && char.IsAsciiDigit(plain[2]);

    private static bool IsShort(string word) =>
        word.Length > 1 && word[0] == 'c' && word.Replace(" ", "", StringComparison.Ordinal) is { Length: >= 2 and <= 7 } tight
        && tight.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    // IT-2024-001: letters, groups, at the end three digits or more; "covid-19" and "follow-up" are words.
    private static bool IsLong(string word)
    {
        var groups = word.Split('-');
        return groups.Length >= 2 && groups[0].Length is >= 1 and <= 6 && groups[0].All(char.IsAsciiLetter)
            && groups.All(group => group.Length > 0) && groups[^1].Length >= 3 && groups[^1].All(char.IsAsciiDigit);
    }
}
