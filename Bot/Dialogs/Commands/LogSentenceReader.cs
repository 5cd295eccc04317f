using System.Text.RegularExpressions;
using CrmBot.Domain.Interactions;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>Takes a quick log apart: contact, facts, promise with its day, mood, satisfaction (CBK-7, BYD-16).</summary>
internal static class LogSentenceReader
{
    private const int LongestSentence = 4000;
    private const int ShortestThing = 2;
    private static readonly Regex ClauseEnd = Patterns.Linear(@"[,;!?\n]+|\. ");

    // Words before the thing that is owed.
    private static readonly string[] Owing =
    [
        "he", "she", "they", "we", "i", "the customer", "customer", "wants", "want", "wanted", "needs", "need", "needed", "asked for", "asks for", "asked",
        "would like", "requests", "requested", "expects", "promised to", "promised", "promise to", "promise", "will", "'ll", "to have", "to get", "to", "the ", "a ", "an ",
        "客户", "他们", "他", "她", "我们", "我", "希望", "要求", "需要", "想要", "要", "答应", "承诺", "会",
    ];

    private static readonly string[] Vows = ["promised", "promise", "will", "i'll", "we'll", "答应", "承诺", "保证"];

    public static LogSentence? Read(Phrase phrase, DateOnly today)
    {
        if (phrase.Plain.Length > LongestSentence || !ContactWords.TryRead(phrase, out var channel, out var who, out var rest))
            return null;
        Mood? mood = null;
        int? satisfaction = null;
        LogPromise? promise = null;
        var facts = new List<Phrase>();
        foreach (var clause in Clauses(rest))
        {
            if (mood is null && MoodWords.Read(clause) is { } heard)
                mood = heard;
            else if (satisfaction is null && SatisfactionWords.Read(clause) is { } rated)
                satisfaction = rated;
            else
            {
                promise ??= PromiseIn(clause, facts, today);
                facts.Add(clause);
            }
        }
        return new(channel, who, Joined(facts), promise, mood, satisfaction);
    }

    private static List<Phrase> Clauses(Phrase rest)
    {
        var clauses = new List<Phrase>();
        var start = 0;
        foreach (Match end in ClauseEnd.Matches(rest.Plain))
        {
            clauses.Add(rest[start..end.Index].Trimmed());
            start = end.Index + end.Length;
        }
        clauses.Add(rest[start..].Trimmed());
        clauses.RemoveAll(clause => clause.IsEmpty);
        return clauses;
    }

    // 想要A模块资料，3月18日前给: a clause that is only a day, or a day and a bare verb, dates the one before it.
    private static LogPromise? PromiseIn(Phrase clause, List<Phrase> facts, DateOnly today)
    {
        if (DayWords.Find(clause, today) is not { } found || !(found.IsDeadline || clause.ContainsAny(Vows)))
            return null;
        var what = Owed(clause.Except(found.Start, found.End).Trimmed());
        if (what.Plain.Length < ShortestThing && facts.Count > 0)
            what = Owed(facts[^1]);
        return what.IsEmpty ? null : new(what.Text, found.Day);
    }

    private static Phrase Owed(Phrase what)
    {
        while (Array.Find(Owing, what.StartsWith) is { } word)
            what = what[word.Length..].Trimmed();
        return what;
    }

    private static string Joined(List<Phrase> facts)
    {
        var comma = facts.Exists(fact => fact.Text.Any(sign => sign is >= '\u4e00' and <= '\u9fff')) ? "，" : ", ";
        return string.Join(comma, facts.Select(fact => fact.Text));
    }
}
