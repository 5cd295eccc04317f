using CrmBot.Cards.Grammar;
using CrmBot.Cards.Issues;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Issues;

namespace CrmBot.Cards.Tests.Issues;

public sealed class IssueSamples : ICardSamples
{
    private static readonly IssueClockLine PlanBy = new(IssueStep.Solution, null, new DateTime(2026, 11, 23, 15, 42, 0));

    public IEnumerable<(string Name, Func<Language, Card> Make)> Samples =>
    [
        ("log-1", l => IssueViews.Draft(Draft(l), l)),
        ("log-1-hostile", l => IssueViews.Draft(Draft(l) with { CustomerName = Canary.HostileName, Description = Canary.LongNote }, l)),
        ("log-2", l => IssueViews.Draft(Draft(l) with { Kind = IssueKind.Delivery, OwnerName = In(l, World.Rep, World.RepEn), Clocks = [PlanBy] }, l)),
        ("log-2-hostile", l => IssueViews.Draft(Draft(l) with { Kind = IssueKind.Quality, OwnerName = Canary.HostileName, Description = Canary.LongNote, Clocks = [PlanBy] }, l)),
        ("log-2-in-call", l => IssueViews.Draft(Draft(l) with { Kind = IssueKind.Repair, CallSessionId = new CallSessionId(World.Id(5)) }, l)),
        ("assigned", l => Show(Issue(l), l)),
        ("running", l => Show(Issue(l) with { State = IssueState.Contacted, Steps = Steps(2), Clock = Clock(TimeSpan.FromMinutes(42), 82) }, l)),
        ("breached", l => Show(Issue(l) with { State = IssueState.Contacted, Steps = Steps(2), Clock = Clock(TimeSpan.FromMinutes(-38), 116), ManagerName = In(l, World.Manager, World.ManagerEn) }, l)),
        ("planned-in-call", l => Show(Issue(l) with { State = IssueState.Planned, Steps = Steps(3), Clock = null, Solution = In(l, "补发 2 只", "send the missing 2"), CallSessionId = new CallSessionId(World.Id(5)) }, l)),
        ("closed", l => Show(Issue(l) with { State = IssueState.Closed, Steps = Steps(4), Clock = null }, l)),
        ("breached-hostile", l => Show(Hostile(l), l)),
        ("plan", l => IssueViews.PlanField(Issue(l), null, l)),
        ("plan-hostile", l => IssueViews.PlanField(Hostile(l), null, l)),
    ];

    private static Card Show(IssueCard issue, Language language) => IssueViews.Show(issue, World.Today, language);

    private static IssueDraftCard Draft(Language language) => new(
        new IssueDraftId(World.Id(7)), 1, new CustomerId(World.Id(2)), World.Number, In(language, World.Company, World.CompanyEn), null, null, null, World.Now, null, []);

    private static IssueCard Issue(Language language) => new()
    {
        Id = new IssueId(World.Id(8)),
        Rev = 3,
        Number = "W-0031",
        CustomerId = new CustomerId(World.Id(2)),
        CustomerNumber = World.Number,
        CustomerName = In(language, World.Company, World.CompanyEn),
        Tier = Tier.B,
        Kind = IssueKind.Delivery,
        Description = In(language, "12 只传感器少了 2 只", "2 of 12 sensors missing"),
        Demand = In(language, "周三前补上", "the rest by Wednesday"),
        Urgency = IssueUrgency.High,
        OwnerName = In(language, World.Rep, World.RepEn),
        IsMine = true,
        RecordedByName = In(language, World.Rep, World.RepEn),
        State = IssueState.Assigned,
        Received = World.Now,
        Clock = new(new IssueClockLine(IssueStep.Response, null, World.Now.AddMinutes(30)), TimeSpan.FromMinutes(20), 25, CountsWorkingTime: true, []),
        Steps = Steps(1),
        MissedClocks = 0,
    };

    private static IssueCard Hostile(Language language) => Issue(language) with
    {
        CustomerName = Canary.HostileName,
        Description = Canary.LongNote,
        Demand = Canary.LongNote,
        Solution = Canary.LongNote,
        OwnerName = Canary.HostileName,
        ManagerName = Canary.HostileName,
        Clock = Clock(TimeSpan.FromMinutes(-38), 116),
    };

    /// <summary>Logged, contacted too late, told the plan, closed.</summary>
    private static IReadOnlyList<IssueStamp> Steps(int done) =>
    [
        new(IssueState.Assigned, World.Now, null),
        new(IssueState.Contacted, done > 1 ? World.Now.AddHours(1) : null, World.Now.AddMinutes(30)),
        new(IssueState.Planned, done > 2 ? World.Now.AddHours(2) : null, PlanBy.Due),
        new(IssueState.Closed, done > 3 ? World.Now.AddHours(5) : null, null),
    ];

    private static RunningClock Clock(TimeSpan left, int used) => new(PlanBy, left, used, CountsWorkingTime: true, [new ClockRun(World.Now, World.Now.AddHours(1))]);

    private static string In(Language language, string zh, string en) => language == Language.Chinese ? zh : en;
}
