namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>
/// Typed words to the same actions as buttons (BYD-19). Pure, linear in the length of the text, never throws.
/// Whole texts first, then forms from the strictest to the loosest; what fits nothing stays free text.
/// </summary>
public static class CommandParser
{
    /// <summary>Longer texts are free text without a look: no command is that long.</summary>
    public const int LongestText = 10_000;

    private static readonly string[] ShowWords = ["show", "open", "find", "search", "look up", "who is", "what about", "查看", "看看", "看一下", "看下", "打开", "查找", "搜索", "查一下", "查询", "查", "找", "谁是"];
    private const int LongestLooseName = 30;

    /// <param name="today">The writer's day: words such as "Friday" count from it.</param>
    public static Command Parse(string text, DateOnly today)
    {
        if (text.Length > LongestText)
            return new Command.FreeText(text);
        var typed = Phrase.Of(text);
        var phrase = typed.Trimmed();
        if (phrase.IsEmpty)
            return typed.Plain.Contains('?', StringComparison.Ordinal) ? new Command.Help() : new Command.FreeText(text);
        if (NumberReader.Read(typed) is { } pick)
            return pick;
        var isQuestion = typed.Plain.TrimEnd().EndsWith('?');
        var request = phrase;
        foreach (var stage in PoliteWords.Stages(phrase))
        {
            request = stage;
            if (Understood(request, today, isQuestion) is { } command)
                return command;
        }
        return Shown(request) ?? (Command?)Guessed(request, today) ?? new Command.FreeText(text);
    }

    private static Command? Understood(Phrase phrase, DateOnly today, bool isQuestion) =>
        WholeTexts.Find(phrase)
        ?? (CustomerWords.ReadNumber(phrase) is { } number ? new Command.ShowCustomer(number) : null)
        ?? (Command?)PrivacyReader.Read(phrase, isQuestion)
        ?? GradeReader.Read(phrase, isQuestion)
        ?? (isQuestion ? null : CorrectReader.Read(phrase))
        ?? RemindReader.Read(phrase, today)
        ?? (Command?)AwayReader.Read(phrase, today)
        ?? CallReader.Read(phrase)
        ?? (isQuestion ? null : Told(phrase, today))
        ?? WeeklyReader.Read(phrase);

    // What is told is no question: "called C001?" asks, "called C001" logs.
    private static Command? Told(Phrase phrase, DateOnly today) =>
        LogSentenceReader.Read(phrase, today) is { } sentence
            ? new Command.QuickLog(sentence)
            : (Command?)IssueReader.Read(phrase) ?? UnhappyReader.Read(phrase);

    private static Command? Shown(Phrase phrase)
    {
        if (Array.Find(ShowWords, phrase.StartsWith) is not { } word)
            return null;
        var rest = phrase[word.Length..].Trimmed();
        if (rest.StartsWith("the "))
            rest = rest["the ".Length..];
        return WholeTexts.Find(rest)
            ?? (!CustomerWords.BeginsLikeSentence(rest) && CustomerWords.ReadWhole(rest) is { } query ? new Command.ShowCustomer(query) : null);
    }

    // "Friday" or "positive" alone answers a question of a script; "C002 wants a quote" begins with a number but is no name.
    private static Command.FindCustomer? Guessed(Phrase phrase, DateOnly today) =>
        phrase.Plain.Length <= LongestLooseName
        && CustomerWords.LooksLikeName(phrase)
        && !CustomerWords.TrySplitNumber(phrase, out _, out _)
        && MoodWords.Read(phrase) is null
        && !(DayWords.Find(phrase, today) is { } day && day.End - day.Start == phrase.Plain.Length)
            ? new(phrase.Text)
            : null;
}
