using CrmBot.Cards.Grammar;
using CrmBot.Cards.Refusals;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Tests.Refusals;

public sealed class RefusalSamples : ICardSamples
{
    public IEnumerable<(string Name, Func<Language, Card> Make)> Samples =>
    [
        ("stale", l => RefusalViews.Refused(new OutOfDate(), l)),
        ("not-yours", l => RefusalViews.Refused(new NotYours("customer", l == Language.Chinese ? World.Colleague : World.ColleagueEn), l)),
        ("not-yours-hostile", l => RefusalViews.Refused(new NotYours("customer", Canary.HostileName), l)),
        ("colleague-is-on-it", l => RefusalViews.Refused(new ColleagueIsOnIt(l == Language.Chinese ? World.Colleague : World.ColleagueEn, World.Now), l)),
        ("proposal-too-old", l => RefusalViews.Refused(new ProposalTooOld(World.Today.AddDays(-30)), l)),
        ("unknown-press", RefusalViews.UnknownPress),
        ("broken", l => RefusalViews.Broken("7F3A", l)),
    ];
}
