using CrmBot.Cards.Grammar;
using CrmBot.Cards.Privacy;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Privacy;

namespace CrmBot.Cards.Tests.Privacy;

public sealed class PrivacySamples : ICardSamples
{
    public IEnumerable<(string Name, Func<Language, Card> Make)> Samples =>
    [
        ("left-alone", l => PrivacyViews.LeftAlone(Standing(l), l)),
        ("left-alone-other-takes-over", l => PrivacyViews.LeftAlone(Standing(l) with { TakesOver = Canary.HostileName, Ended = null, OpenIssues = [], OpenPromises = 0 }, l)),
        ("left-alone-already", l => PrivacyViews.LeftAlone(Standing(l) with { Ended = null, WasSoBefore = true }, l)),
        ("allowed", l => PrivacyViews.Allowed(Standing(l) with { Ended = null }, l)),
        ("allowed-already", l => PrivacyViews.Allowed(Standing(l) with { Name = Canary.HostileName, Ended = null, WasSoBefore = true }, l)),
    ];

    private static ContactStanding Standing(Language language) => new(
        new CustomerId(World.Id(2)), World.Number, new ContactId(World.Id(4)), language == Language.Chinese ? Canary.Contact : Canary.ContactEn,
        null, new ContactsEnded(2, HadCall: true), ["W-0031"], 1, WasSoBefore: false);
}
