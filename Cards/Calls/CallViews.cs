using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tasks;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Calls;

namespace CrmBot.Cards.Calls;

/// <summary>A guided call as it stands (CBK-5): opening, a step, the promise, the review, or a pause.</summary>
public static class CallViews
{
    /// <param name="problem">Bad input: said first, and nothing entered is lost.</param>
    public static Card Show(CallCard call, Language language, string? problem = null) => call switch
    {
        { IsPaused: true } => Paused(call, language),
        { State: CallState.Opening, Opening: { } opening } => Opening(call, opening, language),
        { State: CallState.AtStep, Step: { } step } => CallStepView.Show(call, step, problem, language),
        { State: CallState.Reviewing } => Review(call, language),
        _ => Promise(call, problem, language),
    };

    private static Card Opening(CallCard call, CallOpeningLines opening, Language language) => new CardBuilder(language)
        .Kicker(Where(call, language.Say("开场", "opening"), language), 0, call.StepCount)
        .Title(language.Say("先打招呼，问方不方便", "Say hello, ask for a minute"))
        .Quote(language.Say("这样说", "Say this"), opening.Lines)
        .Small(string.Join(" · ", opening.Manners.Take(2).Select(m => Untrusted.Line(m, 120))))
        .Answers(
            new Button(language.Say("方便，开始", "They have time"), new OpenScript(call.Id.Value, call.Rev), ReplyWords.Next) { IsPrimary = true },
            new Button(language.Say("现在不方便…", "Not a good time…"), new PickCallBack(call.TaskId, call.TaskRev)),
            new Button(language.Say("不是要找的人", "Wrong person"), new TouchWrongPerson(call.TaskId, call.TaskRev)),
            new Button(language.Say("没接通", "No answer"), new TouchNoAnswer(call.TaskId, call.TaskRev)))
        .WordsBelow(Pause(call, language))
        .Typed(ReplyWords.WrongPerson, new TouchWrongPerson(call.TaskId, call.TaskRev))
        .Build(Toast(call, language));

    private static Card Promise(CallCard call, string? problem, Language language)
    {
        var builder = new CardBuilder(language);
        TaskMenus.Problem(builder, problem);
        builder.Kicker(Where(call, StepOf(call, language), language), call.StepCount, call.StepCount)
            .Title(language.Say("答应了什么？什么时候再联系？", "What did you promise, and when next?"))
            .Field(new TextInput("promise", language.Say("答应的事（没有就空着）", "Your promise (empty if none)"))
            {
                Value = call.PromiseText is { } text ? Untrusted.Line(text, 300) : null,
                Placeholder = language.Say("A 模块报价", "Quote for module A"),
            })
            .Field(new DateInput("due", language.Say("最晚哪天给", "By when")) { Min = call.Today, Value = call.PromiseDueOn is { } due ? Dates.Iso(due) : null })
            .Field(new DateInput("next", NextLabel(call, language)) { Min = call.Today, Value = call.NextContactOn is { } next ? Dates.Iso(next) : null })
            .Words(
                new Button(language.Say("下一步", "Next"), new KeepPromise(call.Id.Value, call.Rev), ReplyWords.Next) { IsPrimary = true },
                new Button(language.Say("什么都没答应", "Nothing promised"), new SkipStep(call.Id.Value, call.Rev), ReplyWords.Skip) { IgnoresInputs = true },
                Back(call, language),
                Pause(call, language));
        return builder.Typed(CardReply.AnyText, new KeepPromise(call.Id.Value, call.Rev)).Build(Toast(call, language));
    }

    private static Card Review(CallCard call, Language language)
    {
        var builder = new CardBuilder(language).Title(language.Say("看一遍，再保存", "Check, then save"),
            language.Say($"{call.Number} · {Dates.Moment(call.StartedAt, language, call.Today)} 的通话", $"{call.Number} · call started {Dates.Moment(call.StartedAt, language, call.Today)}"));
        if (call.Closing.Count > 0)
            builder.Quote(language.Say("挂电话前", "Before you hang up"), string.Join(" ", call.Closing));
        foreach (var row in call.Rows)
            builder.Row(new ListRow(row.Title, "", Untrusted.Line(row.Answer, 140) is { Length: > 0 } answer ? answer : language.Say("跳过了", "skipped")), new EditAnswer(call.Id.Value, call.Rev, row.StepId));
        builder.Row(new ListRow(language.Say("答应的事", "Promised"), "", PromiseLine(call, language)), new EditAnswer(call.Id.Value, call.Rev));
        if (call.Note is { } note)
            builder.Fact(language.Say("备注", "Note"), Untrusted.Line(note, 200));
        if (call.Issues.Count > 0)
            builder.Fact(language.Say("问题", "Issues"), string.Join(" · ", call.Issues));
        return builder
            .Small(language.Say("点一行，或回复它的号码来改。", "Tap a line or reply its number to change it."))
            .Words(
                new Button(language.Say("保存", "Save"), new KeepCall(call.Id.Value, call.Rev), ReplyWords.Save) { IsPrimary = true },
                new Button(language.Say("加备注", "Add a note"), new WriteCallNote(call.Id.Value, call.Rev), ReplyWords.Note),
                Back(call, language),
                Pause(call, language))
            .Typed(ReplyWords.ChineseNote, new WriteCallNote(call.Id.Value, call.Rev))
            .Build(Toast(call, language));
    }

    public static Card NoteField(CallCard call, Language language) => new CardBuilder(language)
        .Title(language.Say($"{call.Number} · 备注", $"{call.Number} · note"))
        .Field(new TextInput("note", language.Say("记事实，不写猜测", "Facts, no guesses")) { IsMultiline = true, MaxLength = 1000, Value = call.Note is { } note ? Untrusted.Line(note, 1000) : null })
        .Words(
            new Button(language.Say("好", "Keep it"), new SaveCallNote(call.Id.Value, call.Rev), ReplyWords.Save) { IsPrimary = true },
            new Button(language.Say("返回", "Back"), new ResumeCall(call.Id.Value), ReplyWords.Back) { IgnoresInputs = true })
        .Typed(CardReply.AnyText, new SaveCallNote(call.Id.Value, call.Rev))
        .Build();

    private static Card Paused(CallCard call, Language language)
    {
        var at = call.State switch
        {
            CallState.Opening => language.Say("停在开场", "Paused before the first step"),
            CallState.Reviewing => language.Say("停在检查这一步", "Paused before saving"),
            _ => language.Say($"停在第 {call.StepNumber} 步，共 {call.StepCount} 步", $"Paused at step {call.StepNumber} of {call.StepCount}"),
        };
        var builder = new CardBuilder(language)
            .Strip(ContainerStyle.Emphasis, at, language.Say("你的回答都留着，还没写进客户记录。", "Your answers are kept. Nothing is in the customer's record yet."))
            .Title(
                language.Say($"{call.Number} · 你的通话", $"{call.Number} · your call"),
                language.Say($"{Dates.Moment(call.StartedAt, language, call.Today)} 开始。趁还记得，{Dates.Moment(call.FinishBy, language, call.Today)} 前写完吧。", $"Started {Dates.Moment(call.StartedAt, language, call.Today)}. Finish by {Dates.Moment(call.FinishBy, language, call.Today)}, while it is fresh."));
        if (call.ContactName is { } name)
            builder.Fact(language.Say("客户方", "With"), Untrusted.Line(name, 30));
        return builder
            .Buttons(
                new Button(language.Say("继续", "Continue"), new ResumeCall(call.Id.Value), ReplyWords.Continue) { IsPrimary = true },
                new Button(language.Say("保存已有的", "Save what I have"), new ReviewCall(call.Id.Value, call.Rev), ReplyWords.Save),
                new Button(language.Say("放弃这次通话", "Drop this call"), new LeaveCall(call.Id.Value, call.Rev), ReplyWords.Cancel))
            .Build(Toast(call, language));
    }

    /// <summary>What a locked phone may show of a call.</summary>
    internal static string Toast(CallCard call, Language language) => language.Say($"{call.Number} · 通话", $"{call.Number} · call");

    internal static string Where(CallCard call, string at, Language language) => call.ContactName is { } name
        ? $"{call.Number} · {Untrusted.Line(name, 30)} · {at}"
        : $"{call.Number} · {at}";

    internal static string StepOf(CallCard call, Language language) =>
        language.Say($"第 {call.StepNumber} 步，共 {call.StepCount} 步", $"step {call.StepNumber} of {call.StepCount}");

    internal static Button Back(CallCard call, Language language) =>
        new(language.Say("上一步", "Back"), new StepBack(call.Id.Value, call.Rev), ReplyWords.Back) { IgnoresInputs = true };

    internal static Button Skip(CallCard call, Language language) =>
        new(language.Say("跳过", "Skip"), new SkipStep(call.Id.Value, call.Rev), ReplyWords.Skip) { IgnoresInputs = true };

    internal static Button Pause(CallCard call, Language language) =>
        new(language.Say("暂停", "Pause"), new PauseCall(call.Id.Value, call.Rev), ReplyWords.Pause) { IgnoresInputs = true };

    private static string NextLabel(CallCard call, Language language) => call.RuleNextOn is { } rule
        ? language.Say($"下次联系（空着就按规则：{Dates.Short(rule, language)}）", $"Next call (if empty: {Dates.Day(rule, language, call.Today)})")
        : language.Say("下次联系", "Next call");

    private static string PromiseLine(CallCard call, Language language)
    {
        var promise = call.PromiseText is { } text
            ? language.Say($"{Untrusted.Line(text, 100)}，{Dates.Near(call.PromiseDueOn!.Value, language, call.Today)}前", $"{Untrusted.Line(text, 100)}, by {Dates.Near(call.PromiseDueOn!.Value, language, call.Today)}")
            : language.Say("没有", "nothing");
        var next = call.NextContactOn ?? call.RuleNextOn;
        return next is { } day
            ? promise + language.Say($" · 下次联系 {Dates.Day(day, language, call.Today)}", $" · next call {Dates.Day(day, language, call.Today)}")
            : promise;
    }
}
