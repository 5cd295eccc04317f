using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tasks;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Issues;

namespace CrmBot.Cards.Issues;

/// <summary>Telling an issue (four answers, one required) and the issue with its clock.</summary>
public static class IssueViews
{
    public static Card Draft(IssueDraftCard draft, Language language, string? problem = null) =>
        draft.Kind is { } kind ? What(draft, kind, problem, language) : WhichKind(draft, language);

    private static Card WhichKind(IssueDraftCard draft, Language language)
    {
        var builder = new CardBuilder(language)
            .Kicker(language.Say($"{draft.CustomerNumber} · 新问题", $"{draft.CustomerNumber} · new issue"), 1, 2)
            .Title(language.Say("是哪方面的问题？", "What is it about?"), Untrusted.Line(draft.CustomerName, 60));
        if (draft.Description is { } words)
            builder.Quote(language.Say("你写的", "You wrote"), Untrusted.Line(words, 200));
        Button Of(IssueKind kind, string zh, string en) => new(language.Say(zh, en), new ChooseIssueKind(draft.Id.Value, draft.Rev, kind));
        return builder
            .Buttons(
                Of(IssueKind.Quality, "质量", "Quality"),
                Of(IssueKind.Service, "服务或态度", "Service, attitude"),
                Of(IssueKind.Delivery, "交货晚了或错了", "Late or wrong item"),
                Of(IssueKind.Repair, "维修", "Repair"),
                Of(IssueKind.Question, "咨询", "Question"))
            .Words(Cancel(draft, language))
            .Build(language.Say($"{draft.CustomerNumber} · 新问题", $"{draft.CustomerNumber} · new issue"));
    }

    private static Card What(IssueDraftCard draft, IssueKind kind, string? problem, Language language)
    {
        var today = DateOnly.FromDateTime(draft.Received);
        var builder = new CardBuilder(language);
        TaskMenus.Problem(builder, problem);
        builder
            .Kicker($"{draft.CustomerNumber} · {IssueWords.Kind(kind, language)}", 2, 2)
            .Title(language.Say("用一句话说清问题", "The problem in a sentence"))
            .Field(new TextInput("what", language.Say("发生了什么", "What happened"))
            {
                IsMultiline = true,
                MaxLength = 1000,
                ErrorMessage = language.Say("一句话就够", "One sentence is enough"),
                Value = draft.Description is { } words ? Untrusted.Line(words, 1000) : null,
                Placeholder = language.Say("12 只传感器少了 2 只", "2 of 12 sensors missing in the box"),
            })
            .Field(new TextInput("want", language.Say("客户想要什么（可不填）", "What do they want? (optional)")) { Placeholder = language.Say("周三前补上 2 只", "The missing 2 by Wednesday") })
            .Field(new ChoiceInput("urgency", language.Say("有多急？", "How urgent?"),
            [
                new Choice(language.Say("一般", "Normal"), "n"),
                new Choice(language.Say("他们已经停工", "Their work has stopped"), "h"),
                new Choice(language.Say("不急", "No hurry"), "l"),
            ]) { Value = "n" });
        if (draft.OwnerName is { } owner)
            builder.Small(language.Say($"由{Untrusted.Line(owner, 40)}负责。", $"{Untrusted.Line(owner, 40)} takes care of it."));
        foreach (var clock in draft.Clocks)
            builder.Small(Words.Capital(IssueWords.Line(clock, language, today)), Spacing.None);
        return builder
            .Words(
                new Button(language.Say("登记", "Log the issue"), new SubmitIssue(draft.Id.Value, draft.Rev), ReplyWords.Save) { IsPrimary = true },
                new Button(language.Say("上一步", "Back"), new IssueBack(draft.Id.Value, draft.Rev), ReplyWords.Back) { IgnoresInputs = true },
                Cancel(draft, language))
            .Typed(CardReply.AnyText, new SubmitIssue(draft.Id.Value, draft.Rev))
            .Build(language.Say($"{draft.CustomerNumber} · 新问题", $"{draft.CustomerNumber} · new issue"));
    }

    public static Card Show(IssueCard issue, DateOnly today, Language language)
    {
        var builder = new CardBuilder(language);
        Strip(builder, issue, today);
        builder.Title($"{issue.Number} · {Words.Capital(IssueWords.Kind(issue.Kind, language))}", $"{issue.CustomerNumber} {Untrusted.Line(issue.CustomerName, 50)}")
            .Fact(language.Say("问题", "Problem"), Untrusted.Line(issue.Description, 200))
            .Fact(language.Say("客户要", "They want"), Untrusted.Line(issue.Demand, 150))
            .Fact(language.Say("负责", "Owner"), Untrusted.Line(issue.OwnerName, 40))
            .Fact(language.Say("办法", "Plan"), Untrusted.Line(issue.Solution, 200))
            .Fact(language.Say("进度", "Steps"), Steps(issue, language));
        if (issue.Clock is { } clock && !IsShort(clock))
            builder.Fact(clock.IsOver ? language.Say("原定", "Was due") : language.Say("时限", "Due"), IssueWords.Due(clock.Line, language, today), isBold: true);
        return builder.Buttons(Buttons(issue, language)).Build($"{issue.Number} · {Words.Tier(issue.Tier, language)} · {IssueWords.Kind(issue.Kind, language)}");
    }

    public static Card PlanField(IssueCard issue, string? problem, Language language)
    {
        var builder = new CardBuilder(language);
        TaskMenus.Problem(builder, problem);
        return builder
            .Title(language.Say($"{issue.Number} · 准备怎么办？", $"{issue.Number} · what is the plan?"), Untrusted.Line(issue.Description, 80))
            .Field(new TextInput("plan", language.Say("跟客户说的办法", "What you told the customer")) { IsMultiline = true, MaxLength = 500, ErrorMessage = language.Say("一句话就够", "One sentence is enough") })
            .Words(
                new Button(language.Say("保存", "Save"), new SavePlan(issue.Id.Value, issue.Rev), ReplyWords.Save) { IsPrimary = true },
                new Button(language.Say("返回", "Back"), new ShowIssue(issue.Id.Value), ReplyWords.Back) { IgnoresInputs = true })
            .Typed(CardReply.AnyText, new SavePlan(issue.Id.Value, issue.Rev))
            .Build();
    }

    /// <summary>The word on top of a call after its issue was logged: number, owner, due time.</summary>
    public static (string What, string Next) LoggedLine(IssueCard issue, DateOnly today, Language language) => (
        language.Say($"✓ {issue.Number} 已登记，{Untrusted.Line(issue.OwnerName, 40)}负责", $"✓ {issue.Number} logged, {Untrusted.Line(issue.OwnerName, 40)} takes care of it"),
        issue.Clock is { } clock ? Words.Capital(IssueWords.Line(clock.Line, language, today)) : language.Say("接着通话。", "On with the call."));

    private static void Strip(CardBuilder builder, IssueCard issue, DateOnly today)
    {
        var language = builder.Language;
        if (issue.State == IssueState.Closed)
            builder.Strip(ContainerStyle.Emphasis, language.Say("✓ 已了结", "✓ Closed"));
        else if (issue.Clock is { IsOver: true } late)
            builder.Strip(ContainerStyle.Attention,
                language.Say($"! 超时 {Words.Duration(-late.Left, language)}", $"! {Words.Duration(-late.Left, language)} over"),
                issue.ManagerName is { } manager ? language.Say($"已告知{Untrusted.Line(manager, 40)}。", $"{Untrusted.Line(manager, 40)} has been told.") : null);
        else if (issue.Clock is { } running && IsShort(running))
            builder.Strip(ContainerStyle.Warning,
                language.Say($"还剩 {Words.Duration(running.Left, language)}", $"{Words.Duration(running.Left, language)} left"),
                language.Say($"{IssueWords.Step(running.Line.Step, language)}，{Dates.Moment(running.Line.Due, language, today)} 到时。", $"{Words.Capital(IssueWords.Step(running.Line.Step, language))} by {Dates.Moment(running.Line.Due, language, today)}."));
    }

    private static List<Button> Buttons(IssueCard issue, Language language)
    {
        var buttons = new List<Button>();
        if (issue.State == IssueState.Assigned)
            buttons.Add(new Button(language.Say("已联系客户", "I spoke to them"), new IssueContacted(issue.Id.Value, issue.Rev)) { IsPrimary = true });
        if (issue.State is IssueState.Assigned or IssueState.Contacted)
            buttons.Add(new Button(language.Say("办法有了…", "Plan is ready…"), new WritePlan(issue.Id.Value, issue.Rev)) { IsPrimary = issue.State == IssueState.Contacted });
        if (issue.State != IssueState.Closed)
            buttons.Add(new Button(language.Say("解决了，客户认可", "Solved, they agree"), new CloseIssue(issue.Id.Value, issue.Rev)) { IsPrimary = issue.State == IssueState.Planned });
        if (issue.CallSessionId is { } call)
            buttons.Add(new Button(language.Say("回到通话", "Back to the call"), new ResumeCall(call.Value), ReplyWords.Continue));
        buttons.Add(new Button(language.Say($"打开 {issue.CustomerNumber}", $"Open {issue.CustomerNumber}"), new ShowCustomer(issue.CustomerId.Value)));
        return buttons;
    }

    // Half of the time gone: the strip says what is due and when.
    private static bool IsShort(RunningClock clock) => clock is { IsOver: false, PercentUsed: >= 50 };

    private static string Steps(IssueCard issue, Language language)
    {
        var done = issue.Steps.Where(s => s.At is not null).Select(s =>
            $"{IssueWords.State(s.State, language)} {Dates.Time(s.At!.Value)}{(s.WasLate ? language.Say("，晚了", ", late") : " ✓")}");
        return string.Join(" · ", NextStep(issue) is { } next
            ? done.Append(language.Say("下一步：", "next: ") + IssueWords.Step(next, language))
            : done);
    }

    private static IssueStep? NextStep(IssueCard issue) => issue switch
    {
        { State: IssueState.Closed } => null,
        { Clock.Line.Step: var step } => step,
        { State: IssueState.Assigned } => IssueStep.Response,
        { State: IssueState.Contacted } => IssueStep.Solution,
        _ => IssueStep.Result,
    };

    private static Button Cancel(IssueDraftCard draft, Language language) =>
        new(draft.CallSessionId is null ? language.Say("取消", "Cancel") : language.Say("回到通话", "Back to the call"),
            new CancelIssue(draft.Id.Value, draft.Rev), ReplyWords.Cancel) { IgnoresInputs = true };
}
