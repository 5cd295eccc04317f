namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>Words around a request that change nothing about it.</summary>
internal static class PoliteWords
{
    private static readonly string[] Before =
    [
        "please", "pls", "plz", "could you", "can you", "would you", "will you", "i want to", "i would like to", "i'd like to",
        "let me", "let's", "hi", "hello", "hey", "show me", "give me", "ok", "now",
        "请帮我", "请问", "请你", "请", "帮我", "帮忙", "麻烦你", "麻烦", "你好", "您好", "我要", "我想", "给我", "能不能", "可以", "现在", "好的",
    ];

    private static readonly string[] After =
    [
        "please", "pls", "plz", "thanks", "thank you", "thx", "now",
        "谢谢你", "谢谢", "谢了", "吧", "一下", "好吗", "可以吗", "行吗", "呗",
    ];

    private const int MostRounds = 6;

    /// <summary>The phrase with one such word less each time: 我要请假 must be seen as 请假 before 请 goes too. Never empty.</summary>
    public static IEnumerable<Phrase> Stages(Phrase phrase)
    {
        for (var round = 0; round <= MostRounds && !phrase.IsEmpty; round++)
        {
            yield return phrase;
            var shorter = OneLess(phrase);
            if (shorter == phrase)
                yield break;
            phrase = shorter;
        }
    }

    private static Phrase OneLess(Phrase phrase)
    {
        if (Array.Find(Before, phrase.StartsWith) is { } first)
            return phrase[first.Length..].Trimmed();
        return Array.Find(After, phrase.EndsWith) is { } last ? phrase[..^last.Length].Trimmed() : phrase;
    }
}
