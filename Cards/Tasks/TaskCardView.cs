using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Tasks;

/// <summary>A task in its present state (TSK-5, TSK-6): one message for the life of the task, this is what it shows.</summary>
public static class TaskCardView
{
    public static Card Show(TaskCard card, Language language) => card switch
    {
        { State: CrmTaskState.Done or CrmTaskState.Skipped } => Finished(card, language),
        { State: CrmTaskState.Cancelled } => Cancelled(card, language),
        { AssigneeName: not null } => Elsewhere(card, language),
        { InCallSince: not null } => InCall(card, language),
        { SnoozedUntil: not null } => Snoozed(card, language),
        { End.Outcome: TouchOutcome.NoAnswer or TouchOutcome.CallBack or TouchOutcome.WrongPerson } => Retrying(card, language),
        _ => Due(card, language),
    };

    private static Card Due(TaskCard card, Language language)
    {
        var builder = new CardBuilder(language);
        if (card.IsOverdue)
            builder.Strip(ContainerStyle.Attention, Late(card, language), LateConsequence(card, language));
        builder.Title(TaskWords.Title(card, language), SubLine(card, language));
        Facts(builder, card);
        if (card.SayFirst is { } line)
            builder.Quote(language.Say("先这样说", "Say first"), line);
        return IsContact(card) ? Contact(builder, card) : Errand(builder, card);
    }

    private static Card Contact(CardBuilder builder, TaskCard card)
    {
        var language = builder.Language;
        return builder
            .Answers(new Button(language.Say("开始通话", "Start call"), new ShowBrief(card.Id.Value, card.Rev)) { IsPrimary = true })
            .Small(language.Say("已经联系过？点一下就记好。", "Already spoke? One tap logs it."), Spacing.Large)
            .Answers(
                new Button(language.Say("接通，一切正常", "Reached, all well"), new TouchWell(card.Id.Value, card.Rev)),
                new Button(language.Say("接通，有问题", "Reached, an issue"), new TouchIssue(card.Id.Value, card.Rev)),
                new Button(language.Say("没接通", "No answer"), new TouchNoAnswer(card.Id.Value, card.Rev)),
                new Button(language.Say("约时间再打…", "Call back on…"), new PickCallBack(card.Id.Value, card.Rev)),
                new Button(language.Say("更多…", "More…"), new OfferMore(card.Id.Value, card.Rev)))
            .Typed(ReplyWords.WrongPerson, new TouchWrongPerson(card.Id.Value, card.Rev))
            .Build(TaskWords.Title(card, language));
    }

    private static Card Errand(CardBuilder builder, TaskCard card)
    {
        var language = builder.Language;
        return builder
            .Buttons(
                new Button(language.Say("办好了", "Done"), new TouchWell(card.Id.Value, card.Rev)) { IsPrimary = true },
                new Button(language.Say("更多…", "More…"), new OfferMore(card.Id.Value, card.Rev)),
                new Button(language.Say($"打开 {card.Number}", $"Open {card.Number}"), new ShowCustomer(card.CustomerId)))
            .Build(TaskWords.Title(card, language));
    }

    private static void Facts(CardBuilder builder, TaskCard card)
    {
        var language = builder.Language;
        if (card is not { Reason: PromiseReason, Promise: not null })
            builder.Fact(language.Say("原因", "Why now"), TaskWords.Why(card.Reason, card, language));
        if (card.Promise is { } promise)
            builder.Fact(language.Say("答应过", "Promised"), TaskWords.Promise(promise, language, card.Today), isBold: true);
        if (card.Last is { } last)
            builder.Fact(language.Say("上次", "Last time"), TaskWords.Last(last, language, card.Today));
        else if (card.Reason is not CadenceReason { DaysSince: null })
            builder.Fact(language.Say("上次", "Last time"), language.Say("还没有联系过", "No contact yet"));
        builder.Fact(language.Say("目标", "Goal"), Untrusted.Line(card.Goal, 160));
        if (card.Also.Count > 0)
            builder.Fact(language.Say("顺便", "Also"), TaskWords.Also(card.Also, language));
        if (card.Attempts > 0)
        {
            builder.Fact(language.Say("已试", "Tried"), card.Attempts >= OneTap.MaxAttempts
                ? language.Say($"{card.Attempts} 次没接通，试试微信或邮件", $"{card.Attempts} times without answer. Try WeChat or e-mail")
                : language.Say($"{card.Attempts} 次没接通", $"{Words.Plural(card.Attempts, "time", "times")} without answer"));
        }
    }

    private static Card Finished(TaskCard card, Language language)
    {
        var builder = new CardBuilder(language)
            .Strip(ContainerStyle.Emphasis, FinishedLine(card, language), FinishedBy(card, language))
            .Title(TaskWords.Noun(card, language) + (card.End?.Outcome == TouchOutcome.Told ? language.Say("，完成", " done") : ""), Untrusted.Line(card.CustomerName, 60));
        if (card.Next is { } next)
            builder.Fact(language.Say("下次联系", "Next call"), Dates.Day(next.On, language, card.Today) + TaskWords.NextWhy(next, card, language));
        if (card.Promise is { } promise)
            builder.Fact(language.Say("还欠着", "Still open"), TaskWords.Promise(promise, language, card.Today), isBold: true);
        if (card.Day is { } day)
            builder.Fact(language.Say("今天", "Your day"), TaskWords.Day(day, language) + language.Say("，周五总结会算上", ", counted in Friday's report"));
        builder.Buttons(FinishedButtons(card, language));
        if (CanNote(card) is { } noted)
            builder.Typed(ReplyWords.ChineseNote, new WriteNote(noted, card.Id.Value));
        return builder.Build(TaskWords.Noun(card, language));
    }

    private static List<Button> FinishedButtons(TaskCard card, Language language)
    {
        var buttons = new List<Button> { NextButton(card, language) };
        if (card.End is { ByName: null, InteractionId: { } contact, UndoUntil: { } until })
        {
            if (CanNote(card) is { } noted)
                buttons.Add(new Button(language.Say("补一句", "Add a note"), new WriteNote(noted, card.Id.Value), ReplyWords.Note));
            buttons.Add(Undo(contact.Value, until, language));
        }

        return buttons;
    }

    // A guided call has its note already.
    private static Guid? CanNote(TaskCard card) =>
        card.End is { ByName: null, InteractionId: { } contact, UndoUntil: not null, Outcome: not TouchOutcome.Told } ? contact.Value : null;

    internal static Button NextButton(TaskCard card, Language language) => card.Day is { NextTaskId: { } next, NextNumber: { } number } && next != card.Id
        ? new Button(language.Say($"下一位：{number}", $"Next: {number}"), new OpenTask(next.Value), ReplyWords.Next) { IsPrimary = true }
        : new Button(language.Say("看我的一周", "My week"), new ShowTasks(TaskScope.Week), ReplyWords.Next) { IsPrimary = true };

    private static string FinishedLine(TaskCard card, Language language)
    {
        var time = card.End is { } end ? Dates.Moment(end.At, language, card.Today) : "";
        if (card.State == CrmTaskState.Skipped)
            return language.Say($"{time} 跳过：{TaskWords.SkipReason(card.End?.SkipReason ?? "", language)}", $"Skipped {time}: {TaskWords.SkipReason(card.End?.SkipReason ?? "", language)}");
        var outcome = card.End?.Outcome is { } o and not TouchOutcome.Told ? $" · {TaskWords.Outcome(o, language)}" : "";
        return card.End?.Outcome == TouchOutcome.Told
            ? language.Say($"✓ {time} 已保存", $"✓ Saved {time}")
            : language.Say($"✓ {time} 完成{outcome}", $"✓ Done {time}{outcome}");
    }

    private static string? FinishedBy(TaskCard card, Language language)
    {
        var name = card.End?.ByName is { } other ? Untrusted.Line(other, 40) : null;
        if (card.State == CrmTaskState.Skipped)
            return name is null ? null : language.Say($"{name}跳过的", $"By {name}");
        var channel = card.End?.Channel is { } c ? $" · {Words.Channel(c, language)}" : "";
        return language.Say($"{name ?? "你"}记的{channel}", $"Logged by {name ?? "you"}{channel}");
    }

    private static Card Cancelled(TaskCard card, Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Emphasis, language.Say("这件事不用做了", "No longer needed"), TaskWords.Cancelled(card.End?.SkipReason, language))
        .Title(TaskWords.Noun(card, language), Untrusted.Line(card.CustomerName, 60))
        .Buttons(NextButton(card, language))
        .Build();

    private static Card Elsewhere(TaskCard card, Language language)
    {
        var name = Untrusted.Line(card.AssigneeName, 40);
        var strip = card.InCallSince is { } since
            ? language.Say($"{name} {Dates.Time(since)} 已接手", $"{name} has been on it since {Dates.Time(since)}")
            : language.Say($"现在由{name}负责", $"{name} has it now");
        var builder = new CardBuilder(language)
            .Strip(ContainerStyle.Emphasis, strip, language.Say("你不用做什么。", "Nothing to do for you."))
            .Title(TaskWords.Noun(card, language), SubLine(card, language));
        if (card.IsOverdue)
            builder.Fact(language.Say("状态", "State"), Late(card, language), isBold: true);
        builder.Fact(language.Say("原因", "Why now"), TaskWords.Why(card.Reason, card, language));
        return builder.Buttons(new Button(language.Say("看我的一天", "Show my day"), new ShowTasks(TaskScope.Today))).Build();
    }

    private static Card InCall(TaskCard card, Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Emphasis,
            language.Say($"{Dates.Moment(card.InCallSince!.Value, language, card.Today)} 开始的通话", $"Call started {Dates.Moment(card.InCallSince!.Value, language, card.Today)}"),
            language.Say("还没保存到客户记录里。", "Nothing is in the customer's record yet."))
        .Title(TaskWords.Noun(card, language), Untrusted.Line(card.CustomerName, 60))
        .Buttons(new Button(language.Say("继续", "Continue"), new ShowBrief(card.Id.Value, card.Rev), ReplyWords.Continue) { IsPrimary = true })
        .Build();

    private static Card Snoozed(TaskCard card, Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Emphasis,
            language.Say($"推迟到 {Dates.Moment(card.SnoozedUntil!.Value, language, card.Today)}", $"Snoozed until {Dates.Moment(card.SnoozedUntil!.Value, language, card.Today)}"),
            language.Say($"{Words.Tier(card.Tier, language)}最晚 {Dates.Day(card.LatestOn, language, card.Today)}。", $"The latest day for {Words.Tier(card.Tier, language)} is {Dates.Day(card.LatestOn, language, card.Today)}."))
        .Title(TaskWords.Noun(card, language), Untrusted.Line(card.CustomerName, 60))
        .Buttons(
            new Button(language.Say("现在就打", "Start call now"), new ShowBrief(card.Id.Value, card.Rev)),
            new Button(language.Say("改时间", "Change the time"), new PickSnooze(card.Id.Value, card.Rev)))
        .Build();

    private static Card Retrying(TaskCard card, Language language)
    {
        var at = Dates.Time(card.End!.At);
        var strip = card.End.Outcome switch
        {
            TouchOutcome.NoAnswer => language.Say(
                $"{at} 没接通 · 第 {card.Attempts} 次，共 {OneTap.MaxAttempts} 次", $"No answer at {at} · try {card.Attempts} of {OneTap.MaxAttempts}"),
            TouchOutcome.WrongPerson => language.Say($"{at} 打错人了", $"Wrong person at {at}"),
            _ => language.Say($"{at} 约好再打", $"Asked at {at} to be called back"),
        };
        var due = card.ByTime is { } time ? $"{Dates.Near(card.DueOn, language, card.Today)} {Dates.Time(time)}" : Dates.Near(card.DueOn, language, card.Today);
        var builder = new CardBuilder(language)
            .Strip(ContainerStyle.Emphasis, strip)
            .Title(TaskWords.Noun(card, language), Untrusted.Line(card.CustomerName, 60))
            .Fact(language.Say("下次再打", "Next try"), due);
        if (card.End.Outcome == TouchOutcome.NoAnswer)
        {
            builder.Small(card.Attempts >= OneTap.MaxAttempts
                ? language.Say("电话打不通，换微信或邮件试试。", "The phone does not get through. Try WeChat or e-mail.")
                : language.Say("还是打不通的话，第三次后换微信或邮件。", "Still no answer after the third try? Then WeChat or e-mail."));
        }

        return builder.Buttons(
            NextButton(card, language),
            new Button(language.Say("换个时间…", "Other time…"), new PickCallBack(card.Id.Value, card.Rev)),
            card.End is { UndoUntil: { } until, InteractionId: { } contact }
                ? Undo(contact.Value, until, language)
                : new Button(language.Say("现在就打", "Call now"), new ShowBrief(card.Id.Value, card.Rev)))
            .Build();
    }

    private static Button Undo(Guid contact, DateTime until, Language language) =>
        new(language.Say($"撤销（{Dates.Time(until)} 前）", $"Undo (until {Dates.Time(until)})"), new TakeBack(contact), ReplyWords.Undo);

    internal static bool IsContact(TaskCard card) => card.Kind is not (TaskKind.Promise or TaskKind.Issue);

    internal static string SubLine(TaskCard card, Language language)
    {
        var name = Untrusted.Line(card.CustomerName, 60);
        return card.ByTime is { } time ? language.Say($"{name} · {Dates.Time(time)} 前", $"{name} · by {Dates.Time(time)}") : name;
    }

    internal static string Late(TaskCard card, Language language) => card.LateWorkingDays switch
    {
        0 => language.Say("! 已逾期", "! Late"),
        1 => language.Say("! 已逾期 1 个工作日", "! 1 working day late"),
        _ => language.Say($"! 已逾期 {card.LateWorkingDays} 个工作日", $"! {card.LateWorkingDays} working days late"),
    };

    private static string LateConsequence(TaskCard card, Language language)
    {
        var was = language.Say($"原定 {Dates.Day(card.DueOn, language, card.Today)}。", $"Was due {Dates.Day(card.DueOn, language, card.Today)}.");
        return card is { EscalatesTo: { } who, EscalatesAt: { } at }
            ? was + language.Say($"{Dates.Moment(at, language, card.Today)} 会告知{Untrusted.Line(who, 40)}。", $" {Untrusted.Line(who, 40)} is told {Dates.Moment(at, language, card.Today)}.")
            : was;
    }
}
