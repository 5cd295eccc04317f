using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Interactions;

/// <summary>A sentence became fields (BYD-16): shown first, written only after OK.</summary>
public static class QuickLogViews
{
    public static Card Proposal(QuickLogProposal proposal, DateOnly today, Language language)
    {
        var entry = proposal.Entry;
        var builder = new CardBuilder(language)
            .Title(language.Say($"记到 {proposal.CustomerNumber}，对吗？", $"Log this for {proposal.CustomerNumber}?"), Untrusted.Line(proposal.CustomerName, 60))
            .Fact(language.Say("方式", "How"), Words.Channel(entry.Channel, language))
            .Fact(language.Say("内容", "What"), Untrusted.Line(entry.Content, 200));
        if (entry is { Promise: { } promise, PromiseDueOn: { } due })
            builder.Fact(language.Say("承诺", "Promise"), $"{Untrusted.Line(promise, 100)}{language.Say($"，{Dates.Near(due, language, today)}前", $", by {Dates.Near(due, language, today)}")}", isBold: true);
        if (entry.Mood is { } mood)
            builder.Fact(language.Say("情绪", "Mood"), Words.Mood(mood, language));
        if (entry.Satisfaction is { } rating)
            builder.Fact(language.Say("满意度", "Rating"), language.Say($"{rating} 分", $"{rating} of 5"));
        if (proposal.NextOn is { } next)
            builder.Fact(language.Say("下次联系", "Next call"), Dates.Day(next, language, today));
        var action = new ConfirmQuickLog(
            proposal.Key, proposal.CustomerId.Value, entry.Channel, entry.Content, entry.Promise, entry.PromiseDueOn is { } on ? Dates.Iso(on) : null, entry.Mood, entry.Satisfaction);
        return builder
            .Small(language.Say("还没记下。不对就重写一句。", "Nothing is written yet. If it is wrong, write it again."))
            .Buttons(
                new Button(language.Say("好，记下", "OK, log it"), action, ReplyWords.Save) { IsPrimary = true },
                new Button(language.Say("不记", "Do not log"), new CancelQuickLog(), ReplyWords.Cancel))
            .Typed("ok", action)
            .Build();
    }

    public static Card Saved(QuickLogSaved saved, DateOnly today, Language language)
    {
        var builder = new CardBuilder(language)
            .Strip(ContainerStyle.Emphasis, language.Say("✓ 记下了", "✓ Logged"))
            .Title(language.Say($"{saved.CustomerNumber} · 联系记录", $"{saved.CustomerNumber} · contact"), Untrusted.Line(saved.CustomerName, 60));
        if (saved is { Promise: { } promise, PromiseDueOn: { } due })
            builder.Fact(language.Say("承诺", "Promise"), $"{Untrusted.Line(promise, 100)}{language.Say($"，{Dates.Near(due, language, today)}前", $", by {Dates.Near(due, language, today)}")}", isBold: true);
        if (saved.NextOn is { } next)
            builder.Fact(language.Say("下次联系", "Next call"), Dates.Day(next, language, today));
        return builder
            .Buttons(
                new Button(language.Say("看我的一天", "Show my day"), new ShowTasks(TaskScope.Today), ReplyWords.Next) { IsPrimary = true },
                new Button(language.Say($"打开 {saved.CustomerNumber}", $"Open {saved.CustomerNumber}"), new ShowCustomer(saved.CustomerId.Value)),
                new Button(language.Say($"撤销（{Dates.Time(saved.UndoUntil)} 前）", $"Undo (until {Dates.Time(saved.UndoUntil)})"), new TakeBack(saved.Id.Value), ReplyWords.Undo))
            .Build();
    }

    public static Card NotLogged(Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Emphasis, language.Say("没有记", "Not logged"))
        .Title(language.Say("好，什么都没写", "All right, nothing was written"))
        .Buttons(new Button(language.Say("看我的一天", "Show my day"), new ShowTasks(TaskScope.Today)))
        .Build();
}
