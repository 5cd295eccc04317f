using CrmBot.Domain.Interactions;

namespace CrmBot.Domain.Customers.Import;

/// <summary>The mood that a customer's feedback shows, if its words are clear; mixed feelings have none.</summary>
internal static class FeedbackMood
{
    // Taken out one after the other, so that 不满意 is not found again as 满意, nor "unhappy" as "happy".
    private static readonly (Mood Mood, string[] Words)[] Signs =
    [
        (Mood.Unhappy, ["不满意", "不满", "抱怨", "投诉", "生气", "失望", "不高兴", "unhappy", "dissatisfied", "not satisfied", "angry", "complain", "disappointed"]),
        (Mood.Hesitant, ["犹豫", "顾虑", "担心", "观望", "再考虑", "hesitant", "hesitates", "doubt", "worried", "concerned"]),
        (Mood.Positive, ["满意", "认可", "积极", "高兴", "心情不错", "放心", "感兴趣", "愿意", "表扬", "satisfied", "happy", "pleased", "positive", "good mood", "likes", "interested"]),
        (Mood.Calm, ["平和", "平静", "正常", "calm"]),
    ];

    public static Mood? Of(string? feedback)
    {
        if (string.IsNullOrEmpty(feedback))
            return null;
        var rest = feedback.ToLowerInvariant();
        var moods = new List<Mood>();
        foreach (var (mood, words) in Signs)
        {
            var found = words.Where(word => rest.Contains(word, StringComparison.Ordinal)).ToList();
            if (found.Count == 0)
                continue;
            moods.Add(mood);
            foreach (var word in found)
                rest = rest.Replace(word, " ", StringComparison.Ordinal);
        }

        // "Everything runs as usual" beside a feeling says nothing against it.
        if (moods.Count > 1)
            moods.Remove(Mood.Calm);
        return moods.Count == 1 ? moods[0] : null;
    }
}
