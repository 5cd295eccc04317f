using CrmBot.Domain.Interactions;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>A clause that says nothing but the customer's mood: "positive", "he is a bit hesitant", 客户比较犹豫.</summary>
internal static class MoodWords
{
    private static readonly (Mood Mood, string Words)[] Table =
    [
        (Mood.Positive, "positive|happy|satisfied|pleased|friendly|interested|enthusiastic|keen|glad|cheerful|warm|积极|高兴|满意|开心|热情|感兴趣|有兴趣|愉快|友好|乐意"),
        (Mood.Calm, "calm|neutral|ok|okay|fine|normal|polite|平静|一般|中立|平和|正常|平稳|还行|还可以|冷静|平淡"),
        (Mood.Hesitant, "hesitant|unsure|undecided|doubtful|reserved|wavering|sceptical|skeptical|cautious|uncertain|犹豫|迟疑|观望|不确定|有顾虑|考虑中|谨慎|拿不定主意"),
        (Mood.Unhappy, "unhappy|angry|upset|annoyed|dissatisfied|negative|disappointed|not happy|not satisfied|irritated|frustrated|不满|不满意|不高兴|不开心|生气|消极|失望|抱怨|不耐烦|恼火|有意见"),
    ];

    private static readonly string[] Fillers =
    [
        "mood", "attitude", "the customer", "customer", "client", "he", "she", "they", "was", "is", "are", "were", "seems", "seemed", "sounded",
        "very", "quite", "rather", "a bit", "a little", "pretty", "really", "overall", ":", "in a", "good mood",
        "客户", "对方", "态度", "情绪", "心情", "他", "她", "显得", "感觉", "总体", "整体", "比较", "非常", "很", "挺", "有点", "有些", "还是",
    ];

    private static readonly Dictionary<string, Mood> ByWord = Table
        .SelectMany(line => line.Words.Split('|').Select(word => (word, line.Mood)))
        .ToDictionary(pair => pair.word, pair => pair.Mood, StringComparer.Ordinal);

    private static readonly char[] Particles = ['的', '了'];
    private const int LongestClause = 60;

    public static Mood? Read(Phrase clause)
    {
        if (clause.Plain.Length > LongestClause)
            return null;
        var phrase = clause.Trimmed();
        while (!phrase.IsEmpty)
        {
            if (ByWord.TryGetValue(phrase.Plain.TrimEnd(Particles), out var mood))
                return mood;
            if (Array.Find(Fillers, phrase.StartsWith) is not { } filler)
                return null;
            phrase = phrase[filler.Length..].Trimmed();
        }
        return null;
    }
}
