using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Tasks;

/// <summary>The detours of a reminder: more, snooze, skip, reassign, call back, comment. Each has its way back.</summary>
public static class TaskMenus
{
    /// <param name="quickDays">The next working days to offer.</param>
    public static Card More(TaskCard card, IReadOnlyList<DateOnly> quickDays, Language language) => new CardBuilder(language)
        .Title(language.Say($"{card.Number} · 现在不方便？", $"{card.Number} · not now?"), LatestLine(card, language))
        .Small(language.Say("推迟到", "Snooze"))
        .Answers([.. SnoozeDays(card, quickDays, language), new Button(language.Say("选一天…", "Pick a day…"), new PickSnooze(card.Id.Value, card.Rev))])
        .Small(language.Say("或者", "Or"))
        .Answers(
            new Button(language.Say("转给同事…", "Reassign…"), new OfferColleagues(card.Id.Value, card.Rev)),
            new Button(language.Say("跳过…", "Skip…"), new OfferSkip(card.Id.Value, card.Rev)),
            Back(card, language))
        .Small(language.Say($"也可以写：为什么 · 打错人了 · 勿扰 {card.Number}", $"You can also write: why · wrong person · do not contact {card.Number}"))
        .Typed(ReplyWords.WrongPerson, new TouchWrongPerson(card.Id.Value, card.Rev))
        .Build();

    public static Card SnoozePicker(TaskCard card, IReadOnlyList<DateOnly> quickDays, string? problem, Language language)
    {
        var builder = new CardBuilder(language);
        Problem(builder, problem);
        return builder
            .Title(language.Say($"{card.Number} · 推迟到哪天？", $"{card.Number} · snooze until when?"), LatestLine(card, language))
            .Answers([.. SnoozeDays(card, quickDays, language)])
            .Field(new DateInput("on", language.Say("或另选一天", "Or another day"))
            {
                Min = quickDays.Count > 0 ? quickDays[0] : card.Today.AddDays(1),
                ErrorMessage = language.Say("选明天或以后的一天", "Pick a day from tomorrow on"),
            })
            .Buttons(
                new Button(language.Say("就这天", "Save"), new Snooze(card.Id.Value, card.Rev), ReplyWords.Save) { IsPrimary = true },
                Back(card, language))
            .Build();
    }

    public static Card SkipReasons(TaskCard card, Language language) => new CardBuilder(language)
        .Title(language.Say($"{card.Number} · 这次跳过，因为…", $"{card.Number} · skip this time, because…"), Untrusted.Line(card.CustomerName, 60))
        .Buttons(
            new Button(language.Say("已另外谈过", "Spoke elsewhere"), new Skip(card.Id.Value, card.Rev, "spoke")),
            new Button(language.Say("客户不在", "Customer is away"), new Skip(card.Id.Value, card.Rev, "away")),
            new Button(language.Say("客户不想被打扰", "They asked not to"), new Skip(card.Id.Value, card.Rev, "asked")),
            new Button(language.Say("其他原因…", "Other reason…"), new WriteSkipReason(card.Id.Value, card.Rev)),
            Back(card, language))
        .Build();

    public static Card SkipReasonField(TaskCard card, string? problem, Language language)
    {
        var builder = new CardBuilder(language);
        Problem(builder, problem);
        return builder
            .Title(language.Say($"{card.Number} · 为什么跳过？", $"{card.Number} · why skip it?"), Untrusted.Line(card.CustomerName, 60))
            .Field(new TextInput("reason", language.Say("一句话", "A sentence")) { ErrorMessage = language.Say("写几个字就行", "A few words are enough"), MaxLength = 200 })
            .Words(
                new Button(language.Say("跳过", "Skip it"), new Skip(card.Id.Value, card.Rev)) { IsPrimary = true },
                Back(card, language))
            .Typed(CardReply.AnyText, new Skip(card.Id.Value, card.Rev))
            .Build();
    }

    public static Card Colleagues(TaskCard card, IReadOnlyList<ColleagueLoad> colleagues, string? problem, Language language)
    {
        var builder = new CardBuilder(language);
        Problem(builder, problem);
        builder.Title(language.Say($"{card.Number} · 转给谁？", $"{card.Number} · who takes it?"), TaskCardView.SubLine(card, language));
        if (colleagues.Count == 0)
            return builder.Paragraph(language.Say("你的团队里还没有别的同事。", "There is nobody else in your team yet.")).Buttons(Back(card, language)).Build();
        var choices = colleagues.Take(9).Select((c, i) => new Choice(
            language.Say($"{i + 1} {Untrusted.Line(c.Name, 40)} · 今天 {c.DueToday} 件", $"{i + 1} {Untrusted.Line(c.Name, 40)} · {c.DueToday} due today"), c.Id.Value.ToString()));
        builder.Field(new ChoiceInput("to", language.Say("同事", "Colleague"), [.. choices]) { IsExpanded = true, ErrorMessage = language.Say("选一位同事", "Choose a colleague") })
            .Words(
                new Button(language.Say("转交", "Hand over"), new HandOver(card.Id.Value, card.Rev)) { IsPrimary = true },
                Back(card, language));
        foreach (var (colleague, index) in colleagues.Take(9).Select((c, i) => (c, i)))
            builder.Typed((index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), new HandOver(card.Id.Value, card.Rev, colleague.Id.Value.ToString()));
        return builder.Build();
    }

    /// <param name="quick">Local moments to offer.</param>
    public static Card CallBack(TaskCard card, IReadOnlyList<DateTime> quick, string workingHours, string? problem, DateOnly? day, TimeOnly? time, Language language)
    {
        var builder = new CardBuilder(language);
        Problem(builder, problem);
        return builder
            .Title(language.Say($"{card.Number} · 什么时候再打？", $"{card.Number} · call back when?"),
                language.Say($"{Untrusted.Line(card.CustomerName, 40)} · 工作时间 {workingHours.Replace(", ", "、", StringComparison.Ordinal)}", $"{Untrusted.Line(card.CustomerName, 40)} · working hours {workingHours}"))
            .Answers([.. quick.Select(q => new Button(
                Words.Capital(Dates.Moment(q, language, card.Today)), new SetCallBack(card.Id.Value, card.Rev, Dates.Iso(DateOnly.FromDateTime(q)), Dates.Time(q))) { IgnoresInputs = true })])
            .Field(new DateInput("on", language.Say("或另选一天", "Or another day"))
            {
                Min = card.Today,
                Value = day is { } d ? Dates.Iso(d) : null,
                ErrorMessage = language.Say("选今天或以后的一天", "Pick a day from today on"),
            })
            .Field(new TimeInput("at", language.Say("时间", "Time")) { Value = time is { } t ? Dates.Time(t) : "10:00" })
            .Buttons(
                new Button(language.Say("保存", "Save"), new SetCallBack(card.Id.Value, card.Rev), ReplyWords.Save) { IsPrimary = true },
                Back(card, language))
            .Build();
    }

    public static Card NoteField(Guid interactionId, Guid taskId, string number, string? problem, Language language)
    {
        var builder = new CardBuilder(language);
        Problem(builder, problem);
        return builder
            .Title(language.Say($"{number} · 补一句", $"{number} · add a note"))
            .Field(new TextInput("text", language.Say("一句话，记事实", "Facts, in a sentence")) { IsMultiline = true, MaxLength = 500, ErrorMessage = language.Say("写几个字就行", "A few words are enough") })
            .Words(
                new Button(language.Say("保存", "Save"), new SaveNote(interactionId, taskId), ReplyWords.Save) { IsPrimary = true },
                new Button(language.Say("返回", "Back"), new OpenTask(taskId), ReplyWords.Back) { IgnoresInputs = true })
            .Typed(CardReply.AnyText, new SaveNote(interactionId, taskId))
            .Build();
    }

    private static IEnumerable<Button> SnoozeDays(TaskCard card, IReadOnlyList<DateOnly> days, Language language) => days.Select(d => new Button(
        Words.Capital(Dates.Near(d, language, card.Today)), new Snooze(card.Id.Value, card.Rev, Dates.Iso(d))) { IgnoresInputs = true });

    private static string LatestLine(TaskCard card, Language language) => language.Say(
        $"{Untrusted.Line(card.CustomerName, 40)} · 最晚 {Dates.Day(card.LatestOn, language, card.Today)}",
        $"{Untrusted.Line(card.CustomerName, 40)} · latest day {Dates.Day(card.LatestOn, language, card.Today)}");

    private static Button Back(TaskCard card, Language language) =>
        new(language.Say("返回", "Back"), new OpenTask(card.Id.Value), ReplyWords.Back) { IgnoresInputs = true };

    internal static void Problem(CardBuilder builder, string? problem)
    {
        if (problem is not null)
            builder.Strip(ContainerStyle.Attention, problem, builder.Language.Say("其他内容都还在。", "Everything else you entered is kept."));
    }
}
