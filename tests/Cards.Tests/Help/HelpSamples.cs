using CrmBot.Cards.Grammar;
using CrmBot.Cards.Help;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;

namespace CrmBot.Cards.Tests.Help;

public sealed class HelpSamples : ICardSamples
{
    public IEnumerable<(string Name, Func<Language, Card> Make)> Samples =>
    [
        ("welcome", l => HelpViews.Welcome(l, leads: false)),
        ("welcome-leader", l => HelpViews.Welcome(l, leads: true)),
        ("help", l => HelpViews.Help(l, leads: false)),
        ("help-leader", l => HelpViews.Help(l, leads: true)),
        ("not-understood", l => HelpViews.Help(l, leads: false, notUnderstood: true)),
        ("only-in-private", HelpViews.OnlyInPrivate),
    ];
}
