namespace CrmBot.Domain.Calls;

/// <summary>How long a text may be with sample values filled in; longer lines break on cards and are hard to say in one breath.</summary>
/// <param name="ZhCharacters">Punctuation counts.</param>
/// <param name="EnWords">Parts between blanks.</param>
/// <param name="EnCharacters">For texts on buttons; null where only words count.</param>
internal sealed record ScriptLineLimit(int ZhCharacters, int EnWords, int? EnCharacters = null)
{
    public static ScriptLineLimit Said { get; } = new(45, 25);

    public static ScriptLineLimit Title { get; } = new(12, 7);

    public static ScriptLineLimit Choice { get; } = new(7, 4, 18);

    public static ScriptLineLimit Manner { get; } = new(20, 10);

    public bool FitsChinese(string text) => text.Length <= ZhCharacters;

    public bool FitsEnglish(string text)
        => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= EnWords && text.Length <= (EnCharacters ?? int.MaxValue);
}
