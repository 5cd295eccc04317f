using CrmBot.Cards.Files;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Summaries;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Summaries;

namespace CrmBot.Cards.Tests.Summaries;

public sealed class SummarySamples : ICardSamples
{
    private static readonly DateOnly Monday = World.Today;
    private static readonly TwoTexts Company = new(World.Company, World.CompanyEn);
    private static readonly TwoTexts Evil = new(Canary.HostileName, Canary.HostileName);
    private static readonly SummaryPeriod Period = new(Monday, Monday.AddDays(6), 2026, 48, false, new DateTime(2026, 11, 27, 9, 0, 0, DateTimeKind.Utc));

    public IEnumerable<(string Name, Func<Language, Card> Make)> Samples =>
    [
        ("summary", l => SummaryViews.Show(Week(Company, new TwoTexts(World.Colleague, World.ColleagueEn)), World.Now, l)),
        ("summary-own-good-week", l => SummaryViews.Show(Week(Company, new TwoTexts(World.Rep, World.RepEn)) with { NeedsYouFirst = [], People = [], Overdue = [] }, World.Now, l)),
        ("summary-hostile", l => SummaryViews.Show(Week(Evil, Evil) with { Name = Evil }, World.Now, l)),
        ("summary-file-offered", l => SummaryViews.Show(Week(Company, new TwoTexts(World.Rep, World.RepEn)), World.Now, l, FileViews.Line(new FileOffer.Asked(), l))),
        ("summary-file-saved-here", l => SummaryViews.Show(Week(Company, new TwoTexts(World.Rep, World.RepEn)), World.Now, l, FileViews.Line(new FileOffer.SavedHere("Bot/data/files/week-2026-W48.xlsx"), l))),
        ("summary-file-not-sent", l => SummaryViews.Show(Week(Company, new TwoTexts(World.Rep, World.RepEn)), World.Now, l, FileViews.Line(new FileOffer.NotSent(), l))),
        ("drill-down", l => SummaryViews.Behind(Page(Company, 2, 1), l)),
        ("drill-down-hostile", l => SummaryViews.Behind(Page(Evil, 8, 3) with { Page = 2 }, l)),
    ];

    private static WeeklySummary Week(TwoTexts customer, TwoTexts person) => new(
        new SummaryScope(Monday), new TwoTexts("华东组", "Team East"), Period,
        [
            new SummaryConcern(SummaryFigure.Uncovered, Tier.A, 2, [Row(customer, new SilenceSubject(null, null))]),
            new SummaryConcern(SummaryFigure.IssuesMissed, null, 1, [Row(customer, new IssueSubject(new(World.Id(8)), "W-0031", Domain.Issues.IssueKind.Delivery, Domain.Issues.IssueState.Contacted, TimeSpan.FromMinutes(38), null))]),
            new SummaryConcern(SummaryFigure.PromisesLate, null, 2, [Row(customer, Promise())]),
            new SummaryConcern(SummaryFigure.Overdue, null, 6, [Row(customer, Promise())]),
        ],
        new ContactFigures(52, 46, 44, 6),
        [new PersonWeek(new PersonId(World.Id(21)), person, 17, 14, 13, 3, 9), new PersonWeek(new PersonId(World.Id(22)), new TwoTexts(World.Rep, World.RepEn), 12, 12, 12, 0, 8)],
        [new TierCoverage(Tier.A, 7, 8, 14), new TierCoverage(Tier.B, 0, 0, 30), new TierCoverage(Tier.C, 10, 13, 90)],
        new ConversationFigures(61, new Dictionary<ContactChannel, int> { [ContactChannel.Phone] = 61 }, 4.4, 18, new Dictionary<Mood, int> { [Mood.Calm] = 61 }, 3),
        new IssueFigures(3, 2, 1), new PromiseFigures(9, 2), 41, [Row(customer, Promise())]);

    private static SummaryPage Page(TwoTexts customer, int rows, int pages) => new(
        new SummaryScope(Monday), new TwoTexts("华东组", "Team East"), Period, new FigureRule(SummaryFigure.Overdue, null, Monday, Monday.AddDays(6), Monday.AddDays(4), null),
        rows * pages, 1, pages, [.. Enumerable.Range(1, rows).Select(_ => Row(customer, Promise()))]);

    private static SummaryRow Row(TwoTexts name, SummaryRowSubject what) =>
        new(new CustomerId(World.Id(2)), World.Number, name, Tier.A, new TwoTexts(World.Rep, World.RepEn), what, Monday.AddDays(-2), 2);

    private static TaskSubject Promise() =>
        new(new Domain.Tasks.CrmTaskId(World.Id(1)), Domain.Tasks.TaskKind.Promise, Domain.Tasks.CrmTaskState.Open, new TwoTexts("检测报告", "test report"), null);
}
