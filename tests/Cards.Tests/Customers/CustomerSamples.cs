using CrmBot.Cards.Actions;
using CrmBot.Cards.Customers;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Tests.Customers;

public sealed class CustomerSamples : ICardSamples
{
    public IEnumerable<(string Name, Func<Language, Card> Make)> Samples =>
    [
        ("customer", l => CustomerViews.Show(Customer(l), l)),
        ("customer-bare", l => CustomerViews.Show(Customer(l) with { Next = null, Promises = [], Issues = [], Contact = null, Purchase = null, Contacts = [], OwnerName = null }, l)),
        ("customer-left-alone", l => CustomerViews.Show(Customer(l) with { Next = null, Contact = Customer(l).Contact! with { Bar = ContactBar.DoNotContact } }, l)),
        ("customer-hostile", l => CustomerViews.Show(Hostile(l), l)),
        ("hits", l => CustomerViews.Hits(new CustomerHits([Hit(1, In(l, World.Company, World.CompanyEn)), Hit(2, In(l, World.Company, World.CompanyEn))], 2, false), "Hua", l)),
        ("hits-hostile", l => CustomerViews.Hits(new CustomerHits([.. Enumerable.Range(1, 8).Select(i => Hit(i, Canary.HostileName))], 60, false), Canary.HostileName, l)),
        ("hits-none", l => CustomerViews.Hits(new CustomerHits([], 0, false), Canary.HostileName, l)),
        ("phone-why", l => CustomerViews.WhyPhone(new PhoneAsked(World.Number), new AskPhone(World.Id(2)), l)),
        ("phone", l => CustomerViews.Phone(new RevealedPhone(new ContactId(World.Id(4)), In(l, Canary.Contact, Canary.ContactEn), Canary.Phone), World.Id(2), null, l)),
    ];

    private static CustomerHit Hit(int number, string name) => new(new CustomerId(World.Id(number)), $"C00{number}", name, Tier.C, CustomerStatus.InService, null);

    private static CustomerCard Customer(Language language) => new()
    {
        Id = new CustomerId(World.Id(2)),
        Rev = 3,
        Number = World.Number,
        Name = In(language, World.Company, World.CompanyEn),
        Tier = Tier.B,
        TierName = In(language, "成熟客户", "mature"),
        PlaybookName = In(language, "仪器", "instruments"),
        Status = CustomerStatus.InService,
        OwnerName = In(language, World.Rep, World.RepEn),
        Today = World.Today,
        Next = new NextTask(new CrmTaskId(World.Id(1)), 4, TaskKind.TierCallback, null, World.Today, null, IsLate: false, null),
        Promises = [new OpenPromise(In(language, "A 模块报价", "Quote for module A"), World.Today.AddDays(1), IsLate: false)],
        Issues = [new OpenIssue(new IssueId(World.Id(8)), "W-0031", IssueKind.Delivery, In(language, "少了 2 只", "2 missing"), new DateTime(2026, 11, 23, 15, 42, 0), IsLate: false)],
        Needs = [In(language, "想加两个模块", "two more modules")],
        Contact = new CardContact(new ContactId(World.Id(4)), In(language, Canary.Contact, Canary.ContactEn), In(language, "采购经理", "purchasing manager"), DecisionRole.DecisionMaker, ContactChannel.Phone, Canary.Phone),
        Purchase = new LastPurchase(In(language, "A 模块", "module A"), 3, new DateOnly(2026, 8, 14), null),
        AnnualAmountFen = 62_000_000,
        Grade = new GradeResult { Tier = Tier.B, TierName = new TwoTexts("成熟客户", "mature"), Basis = GradeBasis.Manual, FromFigures = null, IsProposal = false, Evidence = [], NextSteps = [], HeldByMargin = [], Missing = [] },
        Contacts = [new LastContact(new DateOnly(2026, 10, 22), ContactChannel.Phone, TouchOutcome.ReachedWell, null)],
    };

    private static CustomerCard Hostile(Language language) => Customer(language) with
    {
        Name = Canary.HostileName,
        OwnerName = Canary.HostileName,
        Promises = [new OpenPromise(Canary.LongNote, World.Today, IsLate: true)],
        Issues = [new OpenIssue(new IssueId(World.Id(8)), "W-0031", IssueKind.Delivery, Canary.LongNote, null, IsLate: true)],
        Needs = [Canary.LongNote],
        Contact = new CardContact(new ContactId(World.Id(4)), Canary.HostileName, Canary.LongNote, DecisionRole.User, ContactChannel.Im, Canary.Phone),
        Purchase = new LastPurchase(Canary.LongNote, 3, new DateOnly(2026, 8, 14), null),
        Contacts = [.. Enumerable.Range(0, 3).Select(_ => new LastContact(World.Today, ContactChannel.Im, TouchOutcome.Told, Canary.LongNote))],
    };

    private static string In(Language language, string zh, string en) => language == Language.Chinese ? zh : en;
}
