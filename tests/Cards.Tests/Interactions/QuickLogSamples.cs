using CrmBot.Cards.Grammar;
using CrmBot.Cards.Interactions;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;

namespace CrmBot.Cards.Tests.Interactions;

public sealed class QuickLogSamples : ICardSamples
{
    public IEnumerable<(string Name, Func<Language, Card> Make)> Samples =>
    [
        ("log-proposal", l => QuickLogViews.Proposal(Proposal(Name(l), "ISO 9001"), World.Today, l)),
        ("log-proposal-hostile", l => QuickLogViews.Proposal(Proposal(Canary.HostileName, Canary.LongNote), World.Today, l)),
        ("log-saved", l => QuickLogViews.Saved(Saved(Name(l), l == Language.Chinese ? "发资料" : "send the specs"), World.Today, l)),
        ("log-saved-hostile", l => QuickLogViews.Saved(Saved(Canary.HostileName, Canary.LongNote), World.Today, l)),
        ("not-logged", QuickLogViews.NotLogged),
    ];

    private static QuickLogProposal Proposal(string name, string text) => new(
        World.Id(6), new CustomerId(World.Id(2)), World.Number, name, Tier.B,
        new QuickLogEntry(ContactChannel.Phone, text, text, World.Today.AddDays(1), Mood.Hesitant, 4), null, new DateOnly(2026, 12, 23));

    private static QuickLogSaved Saved(string name, string promise) => new(
        new InteractionId(World.Id(9)), new CustomerId(World.Id(2)), World.Number, name, null, promise, World.Today.AddDays(1), new DateOnly(2026, 12, 23), World.Now.AddMinutes(10));

    private static string Name(Language language) => language == Language.Chinese ? World.Company : World.CompanyEn;
}
