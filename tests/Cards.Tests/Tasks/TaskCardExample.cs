using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Tests.Tasks;

/// <summary>C002's monthly callback, due today; samples change what matters to them.</summary>
internal static class TaskCardExample
{
    public static readonly InteractionId Contact = new(World.Id(9));

    public static TaskCard Due(Language language) => new()
    {
        Id = new CrmTaskId(World.Id(1)),
        Rev = 4,
        Kind = TaskKind.TierCallback,
        State = CrmTaskState.Open,
        Number = World.Number,
        CustomerId = World.Id(2),
        CustomerName = language == Language.Chinese ? World.Company : World.CompanyEn,
        Tier = Tier.B,
        TierName = language == Language.Chinese ? "成熟客户" : "mature",
        Today = World.Today,
        DueOn = World.Today,
        LatestOn = World.Today.AddDays(7),
        IsOverdue = false,
        ByTime = new TimeOnly(17, 0),
        Reason = new CadenceReason(new CalendarInterval(1, 0, 0), 32),
        Promise = new OpenPromise(language == Language.Chinese ? "A 模块报价" : "Quote for module A", World.Today.AddDays(1), IsLate: false),
        Last = new LastContact(new DateOnly(2026, 10, 22), ContactChannel.Phone, TouchOutcome.ReachedWell, language == Language.Chinese ? "在比较两家供应商" : "comparing two suppliers"),
        Goal = language == Language.Chinese ? "确认 A 模块要多少套" : "Settle how many A modules they need",
        SayFirst = language == Language.Chinese ? "您好，上次说的报价我带来了。" : "Good morning, I have the quote we spoke about.",
        OwnerName = language == Language.Chinese ? World.Rep : World.RepEn,
    };

    public static TaskCard Late(Language language) => Due(language) with
    {
        IsOverdue = true,
        LateWorkingDays = 2,
        DueOn = new DateOnly(2026, 11, 19),
        ByTime = null,
        EscalatesTo = language == Language.Chinese ? World.Manager : World.ManagerEn,
        EscalatesAt = new DateTime(2026, 11, 24, 12, 0, 0),
    };

    /// <summary>Everything that a person or an import could have written tries to do harm, at its longest.</summary>
    public static TaskCard Hostile(Language language) => Late(language) with
    {
        CustomerName = Canary.HostileName,
        Promise = new OpenPromise(Canary.LongNote, World.Today.AddDays(-1), IsLate: true),
        Last = new LastContact(new DateOnly(2026, 10, 22), ContactChannel.Im, TouchOutcome.Told, Canary.LongNote),
        Goal = Canary.LongNote,
        SayFirst = Canary.HostileName,
        Also = [new AlsoDue(TaskKind.Promise, Canary.LongNote, null, World.Today), new AlsoDue(TaskKind.Promise, Canary.HostileName, null, World.Today)],
        OwnerName = Canary.HostileName,
        EscalatesTo = Canary.HostileName,
        Attempts = 3,
    };

    public static TaskEnd End(TouchOutcome outcome) =>
        new(Contact, null, World.Now.AddMinutes(32), outcome, ContactChannel.Phone, null, World.Now.AddMinutes(42));

    public static readonly DayProgress Day = new(6, 12, new CrmTaskId(World.Id(3)), "C007");

    public static readonly NextContact Next = new(new DateOnly(2026, 12, 23), new CadenceReason(new CalendarInterval(1, 0, 0), null), null);
}
