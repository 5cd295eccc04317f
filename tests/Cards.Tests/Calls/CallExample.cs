using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Tests.Calls;

/// <summary>The monthly call with C002, as it goes along.</summary>
internal static class CallExample
{
    public static CallCard Call(Language language) => new()
    {
        Id = new CallSessionId(World.Id(5)),
        Rev = 2,
        TaskId = World.Id(1),
        TaskRev = 4,
        CustomerId = World.Id(2),
        Number = World.Number,
        CustomerName = In(language, World.Company, World.CompanyEn),
        ContactName = In(language, Canary.Contact, Canary.ContactEn),
        State = CallState.AtStep,
        StartedAt = World.Now,
        FinishBy = World.Now.AddHours(24),
        Today = World.Today,
        StepNumber = 2,
        StepCount = 6,
        RuleNextOn = new DateOnly(2026, 12, 23),
    };

    public static CallCard Opening(Language language) => Call(language) with
    {
        State = CallState.Opening,
        Opening = new CallOpeningLines(
            [In(language, "您好，请问是李女士吗？", "Good morning, is that Ms Li?"), In(language, "现在方便说两分钟吗？", "Do you have two minutes?")],
            In(language, "抱歉打扰了。", "Sorry to bother you."),
            In(language, "那我什么时候再打方便？", "When may I call again?"),
            [In(language, "先听后说", "listen first")]),
    };

    public static CallCard AtStep(Language language, StepFieldKind kind, int choices) => Call(language) with
    {
        Step = new CallStepView(
            "use", In(language, "用得怎么样？", "How is it working?"), In(language, "设备用得还顺手吗？", "Does it run well?"), StepHintKind.Open,
            In(language, "哪个环节最费时间？", "Which part takes longest?"), kind,
            [.. Enumerable.Range(1, choices).Select(i => new CallChoice($"{i}", In(language, $"回答{"一二三四五"[i - 1]}", $"Answer {"ABCDE"[i - 1]}")))],
            kind == StepFieldKind.Number ? 0 : null, kind == StepFieldKind.Number ? 500 : null, null),
    };

    public static CallCard Reviewing(Language language) => Call(language) with
    {
        State = CallState.Reviewing,
        PromiseText = In(language, "A 模块报价", "Quote for module A"),
        PromiseDueOn = World.Today.AddDays(1),
        Closing = [In(language, "谢谢您的时间。", "Thank you for your time.")],
        Rows = [new CallReviewRow("use", In(language, "用得怎么样？", "How is it working?"), In(language, "顺手", "fine")), new CallReviewRow("plan", In(language, "下一步打算", "Plans"), null)],
        Issues = ["W-0031"],
        Note = In(language, "十二月扩产", "growing in December"),
    };

    public static CallCard Hostile(CallCard call) => call with
    {
        CustomerName = Canary.HostileName,
        ContactName = Canary.HostileName,
        PromiseText = Canary.LongNote,
        PromiseDueOn = World.Today,
        Note = Canary.LongNote,
        Rows = [new CallReviewRow("use", "?", Canary.LongNote), new CallReviewRow("plan", "?", Canary.HostileName)],
        Closing = [Canary.HostileName],
        Opening = call.Opening is { } opening ? opening with { Lines = [Canary.HostileName] } : null,
        Step = call.Step is { } step ? step with { Say = Canary.HostileName, Hint = Canary.LongNote, Answer = Canary.LongNote } : null,
    };

    public static CallBrief BareBrief(Language language) => new()
    {
        TaskId = new CrmTaskId(World.Id(1)),
        Rev = 4,
        CustomerId = new CustomerId(World.Id(2)),
        Number = World.Number,
        CustomerName = In(language, World.Company, World.CompanyEn),
        Tier = Tier.B,
        TierName = In(language, "成熟客户", "mature"),
        IsOpen = true,
        Contacts = [],
    };

    public static CallBrief Brief(Language language) => BareBrief(language) with
    {
        Promise = new OpenPromise(In(language, "A 模块报价", "Quote for module A"), World.Today.AddDays(1), IsLate: false),
        ContactName = In(language, Canary.Contact, Canary.ContactEn),
        Position = In(language, "采购经理", "purchasing manager"),
        DecisionRole = DecisionRole.DecisionMaker,
        PreferredChannel = ContactChannel.Phone,
        Phone = Canary.Phone,
        CharacterNotes = In(language, "喜欢先看数字", "wants figures first"),
        LastProduct = In(language, "A 模块", "module A"),
        LastQuantity = 3,
        LastPurchasedOn = new DateOnly(2026, 8, 14),
        OpenNeeds = 1,
        OpenIssues = ["W-0031"],
        Goal = In(language, "确认 A 模块要多少套", "Settle how many A modules they need"),
        Contacts = [new LastContact(new DateOnly(2026, 10, 22), ContactChannel.Phone, TouchOutcome.ReachedWell, null)],
        TalkAbout = [In(language, "用得怎么样", "How it is working")],
        HasScript = true,
    };

    public static CallBrief HostileBrief(Language language) => Brief(language) with
    {
        CustomerName = Canary.LongName,
        Promise = new OpenPromise(Canary.LongNote, World.Today.AddDays(-1), IsLate: true),
        ContactName = Canary.HostileName,
        Position = Canary.LongNote,
        CharacterNotes = Canary.LongNote,
        LastProduct = Canary.LongNote,
        OpenIssues = ["W-0031", "W-0032", "W-0033", "W-0034"],
        Goal = Canary.LongNote,
        Contacts = [.. Enumerable.Range(0, 3).Select(i => new LastContact(World.Today.AddDays(-i), ContactChannel.GroupChat, TouchOutcome.Told, Canary.LongNote))],
    };

    private static string In(Language language, string zh, string en) => language == Language.Chinese ? zh : en;
}
