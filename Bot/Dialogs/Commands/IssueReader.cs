using System.Text.RegularExpressions;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>"issue C002 pump leaks", 投诉 C002 漏油, C002有问题.</summary>
internal static class IssueReader
{
    private const int MostWordsOfAName = 3;
    private static readonly string[] Links = ["for", "from", "with", "at", "on", "about"];

    private static readonly Regex First = Patterns.Linear(
        @"^(?:(?:log |report |open )?(?:an? |a new |new )?(?:issue|complaint|problem)|(?:新建|登记|记录|新增|记)?一?[个条]?(?:新)?(?:客户)?(?:问题|投诉|报修))(?<gap>[ ,:;\n]*)(?<rest>.*)$");

    private static readonly Regex After = Patterns.Linear(
        @"^ ?(?:has (?:an? )?(?:new )?(?:issue|problem|complaint)|有(?:个|一个)?(?:新)?(?:问题|投诉)|出(?:了)?(?:个)?问题(?:了)?|要?(?:投诉|报修))(?<rest>.*)$");

    public static Command.Issue? Read(Phrase phrase)
    {
        if (CustomerWords.TrySplitNumber(phrase, out var number, out var tail) && After.Match(tail.Plain) is { Success: true } told)
            return Make(phrase, number, told.Cut("rest", tail));
        var match = First.Match(phrase.Plain);
        if (!match.Success)
            return null;
        var rest = WithoutLink(match.Cut("rest", phrase).Trimmed());
        if (CustomerWords.TrySplitNumber(rest, out number, out var description))
            return Make(phrase, number, description);
        // 问题很大 and "issue is solved" are sentences, no order to log something.
        if (match.Groups["gap"].Length == 0 || rest.IsEmpty || CustomerWords.BeginsLikeSentence(rest))
            return null;
        return WithName(phrase, rest);
    }

    private static Command.Issue WithName(Phrase phrase, Phrase rest)
    {
        var end = rest.Plain.AsSpan().IndexOfAny(',', ':');
        var head = end < 0 ? rest : rest[..end].Trimmed();
        var isName = CustomerWords.LooksLikeName(head) && head.Plain.Count(' ') < MostWordsOfAName;
        return isName ? Make(phrase, head.Text, rest[head.Plain.Length..]) : Make(phrase, null, rest);
    }

    private static Command.Issue Make(Phrase phrase, string? query, Phrase description) =>
        new(query, description.Trimmed() is { IsEmpty: false } told ? told.Text : null, ComplaintWords.KindOf(phrase));

    private static Phrase WithoutLink(Phrase rest) =>
        Array.Find(Links, rest.StartsWith) is { } link ? rest[link.Length..].Trimmed() : rest;
}
