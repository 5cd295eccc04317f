using System.Text.RegularExpressions;
using CrmBot.Domain.Issues;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>A sentence about a dissatisfied customer: someone first, then a word of complaint, and no "not" before that.</summary>
internal static class UnhappyReader
{
    private const int LongestSentence = 1000;

    private static readonly string[] Subjects =
        ["he", "she", "they", "the customer", "our customer", "my customer", "this customer", "customer", "the client", "client", "the buyer", "我的客户", "我们客户", "客户", "顾客", "对方", "他们", "他", "她", "用户"];

    private static readonly string[] Fillers = ["but", "and", "also", "now", "today", "unfortunately", "但是", "但", "不过", "可是", "今天", "刚才", "现在", "这个", "这位"];

    private static readonly string[] Complaints =
    [
        "unhappy", "not happy", "dissatisfied", "unsatisfied", "not satisfied", "complains", "complained", "complaining", "complain", "angry", "upset",
        "annoyed", "disappointed", "furious", "frustrated", "not pleased", "isn't happy", "isn't satisfied",
        "不满意", "不太满意", "不是很满意", "不怎么满意", "不太高兴", "不满", "抱怨", "投诉", "生气", "不高兴", "不开心", "失望", "发火", "恼火", "有意见", "发脾气",
    ];

    private static readonly string[] Denials =
        ["not", "n't", "no longer", "never", "no", "neither", "没有", "没", "不再", "不会", "并未", "未", "并不", "不是", "别", "不"];

    private static readonly Regex Title = Patterns.Linear(@"^(?:(?:mr|ms|mrs|dr)\.? ?[a-z]{1,20}|[\u4e00-\u9fff]{1,3}(?:先生|女士|总|经理|老师|主任|厂长))");

    public static Command.Unhappy? Read(Phrase phrase)
    {
        if (phrase.Plain.Length > LongestSentence || phrase.Plain.Contains('?', StringComparison.Ordinal))
            return null;
        var sentence = phrase;
        while (Array.Find(Fillers, sentence.StartsWith) is { } filler)
            sentence = sentence[filler.Length..].Trimmed();
        if (!TrySplitSubject(sentence, out var query, out var rest) || !HasComplaint(rest))
            return null;
        return new(phrase.Text, ComplaintWords.KindOf(rest) ?? IssueKind.Service, query);
    }

    private static bool TrySplitSubject(Phrase sentence, out string? query, out Phrase rest)
    {
        query = null;
        if (CustomerWords.TrySplitNumber(sentence, out var number, out rest))
        {
            query = number;
            return true;
        }
        var title = Title.Match(sentence.Plain);
        var length = title.Success ? title.Length : Array.Find(Subjects, sentence.StartsWith)?.Length ?? 0;
        rest = sentence[length..];
        return length > 0;
    }

    private static bool HasComplaint(Phrase rest)
    {
        foreach (var word in Complaints)
            if (rest.IndexOf(word) is var at and >= 0 && !IsDenied(rest[..at].Plain.TrimEnd()))
                return true;
        return false;
    }

    private static bool IsDenied(string before) => Array.Exists(Denials, word => before.EndsWith(word, StringComparison.Ordinal));
}
