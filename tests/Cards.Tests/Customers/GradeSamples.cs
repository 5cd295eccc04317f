using CrmBot.Cards.Customers;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Refusals;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Playbooks;

namespace CrmBot.Cards.Tests.Customers;

public sealed class GradeSamples : ICardSamples
{
    private static readonly GradeFactor Amount = new("amount", new TwoTexts("年交易额", "Yearly amount"), GradeUnit.Fen, 0, null, []);
    private static readonly GradeFactor Potential = new("potential", new TwoTexts("潜力评分", "Potential score"), GradeUnit.Points, 1, 10, []);
    private static readonly DateTime Moment = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);

    public IEnumerable<(string Name, Func<Language, Card> Make)> Samples =>
    [
        ("grade", l => GradeViews.Show(Card(l), l)),
        ("grade-kept-by-margin", l => GradeViews.Show(Card(l) with { Result = Kept() }, l)),
        ("grade-missing", l => GradeViews.Show(Card(l) with { Result = Missing(), History = [], Newest = null, NextLookOn = null }, l)),
        ("grade-by-hand", l => GradeViews.Show(ByHand(l), l)),
        ("grade-out-of-date", l => GradeViews.Show(ByHand(l), l, RefusalWords.Sentence(new OutOfDate(), l))),
        ("grade-again-same", l => GradeViews.Regraded(Card(l), Tier.B, l)),
        ("grade-again-moved", l => GradeViews.Regraded(Card(l), Tier.C, l)),
        ("grade-again-by-hand", l => GradeViews.Regraded(ByHand(l), Tier.A, l)),
        ("grade-again-missing", l => GradeViews.Regraded(Card(l) with { Result = Missing() }, Tier.B, l)),
        ("grade-set", l => GradeViews.Set(ByHand(l), l)),
        ("grade-set-same", l => GradeViews.Set(ByHand(l) with { History = [ByHand(l).History[0] with { From = "A" }] }, l)),
        ("grade-nothing-set", l => GradeViews.NothingSet(Card(l), l)),
        ("grade-pick", l => GradeViews.PickTier(ByHand(l), l)),
        ("grade-reason", l => GradeViews.WriteReason(ByHand(l), Tier.A, null, l)),
        ("grade-reason-long", l => GradeViews.WriteReason(ByHand(l), Tier.A, RefusalWords.Sentence(new Domain.Issues.TextTooLong("reason", 300), l), l)),
        ("grade-hostile", l => GradeViews.Show(ByHand(l) with { Name = Canary.HostileName, History = [.. Enumerable.Range(0, 3).Select(_ => new GradeLine(World.Today, "B", "A", Canary.LongNote, Canary.HostileName))] }, l)),
        ("grade-news", l => GradeViews.News(News(1, 1, l), l)!),
        ("grade-news-by-hand", l => GradeViews.News(new GradeNewsPage(Moment, 0, 1, [Move(2, l) with { Reason = In(l, "战略客户", "Strategic for us"), ByName = In(l, World.Manager, World.ManagerEn), Every = null }]), l)!),
        ("grade-news-several", l => GradeViews.News(News(11, 8, l), l)!),
        ("grade-news-gone", GradeViews.NoNews),
        ("grade-news-hostile", l => GradeViews.News(new GradeNewsPage(Moment, 0, 8, [.. Enumerable.Range(1, 8).Select(i => Move(i, l) with { Name = Canary.HostileName, Reason = Canary.LongNote, ByName = Canary.HostileName })]), l)!),
    ];

    private static GradeCard Card(Language language) => new()
    {
        Id = new CustomerId(World.Id(2)),
        Number = World.Number,
        Name = In(language, World.Company, World.CompanyEn),
        Tier = Tier.B,
        TierName = new TwoTexts("成熟客户", "Mature customer"),
        PlaybookName = new TwoTexts("价值与潜力四象限", "Value and potential quadrants"),
        IsSetByHand = false,
        Result = Result(GradeBasis.Figures) with { NextSteps = [new GradeNextStep(Tier.A, new TwoTexts("核心客户", "Core customer"), [new GradeGap(Potential, 6, 7)])] },
        History = [new GradeLine(new DateOnly(2026, 11, 23), "C", "B", RegradeCauses.Schedule, null), new GradeLine(new DateOnly(2026, 8, 20), null, "C", RegradeCauses.Import, null)],
        Newest = new GradeChangeId(World.Id(9)),
        MayOverride = false,
        Tiers = [new(Tier.A, new TwoTexts("核心客户", "Core customer")), new(Tier.B, new TwoTexts("成熟客户", "Mature customer")), new(Tier.C, new TwoTexts("潜力客户", "Potential customer")), new(Tier.D, new TwoTexts("普通客户", "Basic customer"))],
        NextLookOn = new DateOnly(2027, 2, 23),
        Today = World.Today,
    };

    private static GradeCard ByHand(Language language) => Card(language) with
    {
        Tier = Tier.A,
        TierName = new TwoTexts("核心客户", "Core customer"),
        IsSetByHand = true,
        MayOverride = true,
        Result = Result(GradeBasis.Manual),
        History = [new GradeLine(World.Today, "B", "A", In(language, "战略客户，明年有大项目", "Strategic for us, a large project next year"), In(language, World.Manager, World.ManagerEn))],
    };

    private static GradeResult Result(GradeBasis basis) => new()
    {
        Tier = Tier.B,
        TierName = new TwoTexts("成熟客户", "Mature customer"),
        Basis = basis,
        FromFigures = Tier.B,
        IsProposal = false,
        Evidence = [new GradeEvidence(Amount, 62_000_000, 50_000_000, true), new GradeEvidence(Potential, 6, 7, false)],
        NextSteps = [],
        HeldByMargin = [],
        Missing = [],
    };

    private static GradeResult Kept() => Result(GradeBasis.KeptByMargin) with
    {
        Evidence = [new GradeEvidence(Amount, 47_000_000, 50_000_000, false), new GradeEvidence(Potential, 6, null, null)],
        HeldByMargin = [new GradeMargin(Amount, 47_000_000, 50_000_000, 45_000_000)],
    };

    private static GradeResult Missing() => Result(GradeBasis.MissingFigures) with
    {
        FromFigures = null,
        Evidence = [new GradeEvidence(Amount, 62_000_000, 50_000_000, true), new GradeEvidence(Potential, null, 7, null)],
        Missing = [Potential],
    };

    private static GradeNewsPage News(int total, int shown, Language language) => new(Moment, 0, total, [.. Enumerable.Range(1, shown).Select(i => Move(i, language))]);

    private static GradeMove Move(int number, Language language) => new(
        new CustomerId(World.Id(number)), $"C00{number}", In(language, World.Company, World.CompanyEn), "C", Tier.B, Result(GradeBasis.Figures), RegradeCauses.Data, null,
        new CalendarInterval(3, 0, 0));

    private static string In(Language language, string zh, string en) => language == Language.Chinese ? zh : en;
}
