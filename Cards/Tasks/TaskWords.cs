using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Tasks;

/// <summary>How a task is called, why it came, how it ended.</summary>
internal static class TaskWords
{
    /// <summary>"C002 · B-tier callback", "C002 · B级客户回访".</summary>
    public static string Noun(TaskCard card, Language language)
    {
        var tier = Words.Tier(card.Tier, language);
        var what = card.Kind switch
        {
            TaskKind.SpecialCallback when card.Occasion is { } occasion => $"{Kind(card.Kind, language)}{language.Say("：", ": ")}{language.Say(Untrusted.Line(occasion, 60), Words.LowerFirst(Untrusted.Line(occasion, 60)))}",
            _ => Kind(card.Kind, language),
        };
        return language.Say($"{card.Number} · {tier}客户{what}", $"{card.Number} · {tier} {what}");
    }

    /// <summary>The title of an open task with its due word: "C002 · B-tier callback due today".</summary>
    public static string Title(TaskCard card, Language language)
    {
        var tier = Words.Tier(card.Tier, language);
        if (language == Language.English)
            return $"{Noun(card, language)}{(card is { Kind: TaskKind.SpecialCallback, Occasion: not null } ? "," : "")} {DueWord(card)}";
        return card.Kind is TaskKind.TierCallback or TaskKind.BookedCallback or TaskKind.PlannedContact
            ? $"{card.Number} · {tier}客户，{(card.IsOverdue ? "回访已逾期" : $"{Dates.Near(card.DueOn, language, card.Today)}该回访")}"
            : $"{Noun(card, language)}，{(card.IsOverdue ? "已逾期" : $"{Dates.Near(card.DueOn, language, card.Today)}到期")}";
    }

    public static string Kind(TaskKind kind, Language language) => kind switch
    {
        TaskKind.Promise => language.Say("承诺", "promise"),
        TaskKind.Issue => language.Say("问题", "issue"),
        TaskKind.PlannedContact => language.Say("计划联系", "planned contact"),
        _ => language.Say("回访", "callback"),
    };

    public static string Why(TaskReason reason, TaskCard card, Language language) => reason switch
    {
        CadenceReason { DaysSince: { } days } cadence => language.Say(
            $"{Words.Tier(card.Tier, language)}{Words.Every(cadence.Every, language)}回访一次，距上次已 {days} 天。",
            $"{Words.Tier(card.Tier, language)}: a call {Words.Every(cadence.Every, language)}. {Words.Plural(days, "day", "days")} since the last."),
        CadenceReason cadence => language.Say(
            $"{Words.Tier(card.Tier, language)}{Words.Every(cadence.Every, language)}回访一次，还没有联系过。",
            $"{Words.Tier(card.Tier, language)}: a call {Words.Every(cadence.Every, language)}. No contact yet."),
        EventReason special => language.Say($"{special.Occasion.Zh}，应在 {Dates.Short(special.EventOn, language)}前后联系。", $"{special.Occasion.En}: due around {Dates.Short(special.EventOn, language)}."),
        BookedReason => language.Say("你和客户约好的时间。", "The time you agreed on with them."),
        PromiseReason => language.Say("答应过客户的事。", "You promised this to the customer."),
        IssueReason issue => language.Say($"问题 {issue.IssueNumber} 在等你处理。", $"Issue {issue.IssueNumber} is waiting for you."),
        _ => language.Say("维护计划里安排的联系。", "The care plan asks for this contact."),
    };

    /// <summary>Where the day of the next call comes from, to stand behind it.</summary>
    public static string NextWhy(NextContact next, TaskCard card, Language language) => next.Why switch
    {
        CadenceReason cadence => language.Say(
            $"，{Words.Tier(card.Tier, language)}{Words.Every(cadence.Every, language)}一次",
            $" ({Words.Every(cadence.Every, language)} for {Words.Tier(card.Tier, language)} customers)"),
        BookedReason when next.About is { } about => language.Say($"，谈{Untrusted.Line(about, 60)}", $", about: {Untrusted.Line(about, 60)}"),
        BookedReason => language.Say("，约好的", " (agreed)"),
        EventReason special => language.Say($"，{special.Occasion.Zh}", $" ({Words.LowerFirst(special.Occasion.En)})"),
        _ => "",
    };

    public static string Last(LastContact last, Language language, DateOnly today)
    {
        var text = last.Text is { Length: > 0 } ? Untrusted.Line(last.Text, 120) : Outcome(last.Outcome, language);
        return $"{Dates.Day(last.On, language, today)}{language.Say("，", ", ")}{Words.Channel(last.Channel, language)}{language.Say("：", ": ")}{text}";
    }

    public static string Outcome(TouchOutcome outcome, Language language) => outcome switch
    {
        TouchOutcome.ReachedWell => language.Say("接通，一切正常", "reached, all well"),
        TouchOutcome.ReachedIssue => language.Say("接通，有问题", "reached, with an issue"),
        TouchOutcome.NoAnswer => language.Say("没接通", "no answer"),
        TouchOutcome.CallBack => language.Say("约了再打", "asked to be called back"),
        TouchOutcome.WrongPerson => language.Say("不是要找的人", "wrong person"),
        _ => language.Say("已记录", "logged"),
    };

    public static string Promise(OpenPromise promise, Language language, DateOnly today) => language.Say(
        $"{Untrusted.Line(promise.Text, 100)}，{Dates.Near(promise.DueOn, language, today)}前{(promise.IsLate ? "，已逾期" : "")}",
        $"{Untrusted.Line(promise.Text, 100)}, by {Dates.Near(promise.DueOn, language, today)}{(promise.IsLate ? " (late)" : "")}");

    public static string Also(IReadOnlyList<AlsoDue> also, Language language) => string.Join(" · ", also.Select(a =>
        a.Text is { Length: > 0 } ? Untrusted.Line(a.Text, 80) : a.Occasion ?? Kind(a.Kind, language)));

    public static string Day(DayProgress day, Language language) => language.Say($"{day.Total} 件，已完成 {day.Done} 件", $"{day.Done} of {day.Total} done");

    public static string SkipReason(string reason, Language language) => reason switch
    {
        "spoke" => language.Say("已经另外谈过", "spoke elsewhere"),
        "away" => language.Say("客户不在", "customer is away"),
        "asked" => language.Say("客户不希望被联系", "they asked us not to"),
        _ => Untrusted.Line(reason, 120),
    };

    /// <summary>Why a task was called off.</summary>
    public static string Cancelled(string? reason, Language language) => reason switch
    {
        EndContacts.DoNotContact => language.Say("联系人请我们不要再联系。", "The contact asked us not to get in touch."),
        EndContacts.Restricted => language.Say("联系人的信息限制处理了。", "The contact's data is restricted."),
        EndContacts.Erased => language.Say("联系人的个人信息删除了。", "The contact's personal data was erased."),
        _ => language.Say("规则或客户情况变了。", "The rule or the customer has changed."),
    };

    private static string DueWord(TaskCard card) => card.IsOverdue ? "overdue" : $"due {Dates.Near(card.DueOn, Language.English, card.Today)}";
}
