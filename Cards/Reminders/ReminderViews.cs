using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tasks;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Reminders;

/// <summary>What is pushed besides the task's own card: the digest, lateness to the manager, a handed task, a lost rep.</summary>
public static class ReminderViews
{
    /// <summary>Many in one (TSK-5): rows by rank, the first is the one to begin with.</summary>
    public static Card Digest(IReadOnlyList<TaskRow> rows, DateOnly today, Language language)
    {
        var late = rows.Count(r => r.DaysLate > 0);
        var title = language.Say($"今天还有 {rows.Count} 件", $"Today: {rows.Count} more");
        var builder = new CardBuilder(language).Title(title, language.Say(
            $"{Dates.Day(today, language, today)}{(late > 0 ? $" · {late} 件逾期" : "")}",
            $"{Dates.Day(today, language, today)}{(late > 0 ? $" · {late} late" : "")}"));
        foreach (var row in rows.Take(TaskLists.PageSize))
            builder.Row(TaskListView.ToRow(row, language), new OpenTask(row.Id.Value));
        if (rows.Count > TaskLists.PageSize)
            builder.Small(language.Say($"还有 {rows.Count - TaskLists.PageSize} 件在“我的任务”里。", $"{rows.Count - TaskLists.PageSize} more are in “my tasks”."));
        return builder
            .Small(language.Say("点一行，或回复它的号码。只有逾期或定了时间的事，我才单独提醒。", "Tap a line or reply its number. I interrupt only for what is late or timed."))
            .Words(
                new Button(language.Say($"从 {rows[0].Number} 开始", $"Start with {rows[0].Number}"), new OpenTask(rows[0].Id.Value), ReplyWords.Next) { IsPrimary = true },
                new Button(language.Say("本周", "This week"), new ShowTasks(TaskScope.Week)))
            .Build(title);
    }

    public static Card DigestDone(Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Emphasis, language.Say("✓ 这些都处理完了", "✓ All of these are done"))
        .Title(language.Say("今天的列表", "Today's list"))
        .Buttons(new Button(language.Say("本周", "This week"), new ShowTasks(TaskScope.Week)))
        .Build();

    /// <summary>To the manager, after the owner has had their day (TSK-7).</summary>
    public static Card Escalation(TaskCard card, Language language)
    {
        if (!card.IsOverdue || card.State is not (CrmTaskState.Open or CrmTaskState.InProgress))
            return TaskCardView.Show(card, language);
        var who = Untrusted.Line(card.AssigneeName ?? card.OwnerName, 40);
        return new CardBuilder(language)
            .Strip(ContainerStyle.Attention, TaskCardView.Late(card, language), language.Say($"{who}已先收到提醒。", $"{who} was reminded first."))
            .Title(TaskWords.Title(card, language), $"{Untrusted.Line(card.CustomerName, 60)} · {who}")
            .Fact(language.Say("原因", "Why"), TaskWords.Why(card.Reason, card, language))
            .Fact(language.Say("原定", "Was due"), Dates.Day(card.DueOn, language, card.Today))
            .Fact(language.Say("上次", "Last time"), card.Last is { } last ? TaskWords.Last(last, language, card.Today) : language.Say("还没有联系过", "No contact yet"))
            .Buttons(
                new Button(language.Say("转给同事…", "Reassign…"), new OfferColleagues(card.Id.Value, card.Rev)) { IsPrimary = true },
                new Button(language.Say("给负责人留言…", "Tell the owner…"), new WriteComment(card.Id.Value, card.Rev)),
                new Button(language.Say($"打开 {card.Number}", $"Open {card.Number}"), new ShowCustomer(card.CustomerId)))
            .Build();
    }

    /// <param name="key">Of the comment that is going to be written here.</param>
    public static Card CommentField(TaskCard card, Guid key, string? problem, Language language)
    {
        var builder = new CardBuilder(language);
        TaskMenus.Problem(builder, problem);
        return builder
            .Title(language.Say($"{card.Number} · 给负责人留言", $"{card.Number} · tell the owner"), $"{Untrusted.Line(card.CustomerName, 60)} · {Untrusted.Line(card.AssigneeName ?? card.OwnerName, 40)}")
            .Field(new TextInput("text", language.Say("一句话", "A sentence")) { MaxLength = 300, ErrorMessage = language.Say("写几个字就行", "A few words are enough") })
            .Words(
                new Button(language.Say("发送", "Send"), new SendComment(card.Id.Value, card.Rev, key)) { IsPrimary = true },
                new Button(language.Say("返回", "Back"), new OpenTask(card.Id.Value), ReplyWords.Back) { IgnoresInputs = true })
            .Typed(CardReply.AnyText, new SendComment(card.Id.Value, card.Rev, key))
            .Build();
    }

    public static Card CommentSent(TaskCard card, Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Emphasis, language.Say($"✓ 已转告{Untrusted.Line(card.AssigneeName ?? card.OwnerName, 40)}", $"✓ {Untrusted.Line(card.AssigneeName ?? card.OwnerName, 40)} has been told"))
        .Title(TaskWords.Noun(card, language), Untrusted.Line(card.CustomerName, 60))
        .Buttons(new Button(language.Say("本周总结", "This week"), new ShowSummary()))
        .Build();

    /// <summary>What the owner gets from the manager.</summary>
    public static Card Comment(TaskCard card, string fromName, string text, Language language) => new CardBuilder(language)
        .Title(language.Say($"{card.Number} · 有人给你留言", $"{card.Number} · a word for you"), $"{Untrusted.Line(card.CustomerName, 60)} · {Untrusted.Line(fromName, 40)}")
        .Quote(language.Say("留言", "They say"), Untrusted.Line(text, 300))
        .Buttons(new Button(language.Say($"打开 {card.Number}", $"Open {card.Number}"), new OpenTask(card.Id.Value)) { IsPrimary = true })
        .Build(language.Say($"{card.Number} · 有留言", $"{card.Number} · a word for you"));

    public static Card RepUnreachable(string name, Language language) => new CardBuilder(language)
        .Title(
            language.Say("有同事收不到我的提醒了", "I cannot reach a colleague any more"),
            language.Say($"{Untrusted.Line(name, 40)}移除或屏蔽了我。", $"{Untrusted.Line(name, 40)} removed or blocked me."))
        .Paragraph(language.Say("没送到的提醒都留着，重新添加我以后就补发。", "What I could not deliver is kept, and sent as soon as they add me again."))
        .Build(language.Say("有同事收不到提醒", "A colleague is out of reach"));

    /// <summary>The card went on further down, since it was answered by typing; this one is done with.</summary>
    public static Card Moved(string title, Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Emphasis, language.Say("已移到下面 ↓", "Continued below ↓"))
        .Title(title)
        .Build();
}
