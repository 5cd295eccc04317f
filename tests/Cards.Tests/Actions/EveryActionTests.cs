using CrmBot.Cards.Actions;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using Xunit;

namespace CrmBot.Cards.Tests.Actions;

public class EveryActionTests
{
    /// <summary>Without a button: "next", "why" and "call C002" are typed.</summary>
    private static readonly HashSet<Type> OnlyTyped = [typeof(ShowNextTask), typeof(ExplainTask), typeof(CallCustomer)];

    [Fact]
    [Trait("Spec", "BYD-19")]
    public void Every_action_is_on_some_card_or_can_be_typed()
    {
        var offered = CardSample.All.SelectMany(s => Offered(s)).ToHashSet(StringComparer.Ordinal);
        var never = ActionVerbs.All.Where(p => !offered.Contains(p.Key) && !OnlyTyped.Contains(p.Value)).Select(p => p.Key);
        Assert.Empty(never);
    }

    [Fact]
    public void Every_action_has_a_wire_name()
    {
        var actions = typeof(CardAction).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(CardAction)) && !t.IsAbstract);
        Assert.Equal(actions.OrderBy(t => t.Name), ActionVerbs.All.Values.OrderBy(t => t.Name));
    }

    [Fact]
    public void Wire_names_are_a_noun_and_a_verb() =>
        Assert.All(ActionVerbs.All.Keys, verb => Assert.Matches("^[a-z]+\\.[a-z]+(-[a-z]+)*$", verb));

    private static IEnumerable<string> Offered(CardSample sample)
    {
        var card = sample.Make(Language.English);
        return CardTree.OfType(CardTree.Parse(card.ToUtf8()), "Action.Execute").Select(a => CardTree.Text(a, "verb"))
            .Concat(card.Replies.Select(r => ActionVerbs.Of(r.Action.GetType())));
    }
}
