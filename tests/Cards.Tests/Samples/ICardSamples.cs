using CrmBot.Cards.Grammar;
using CrmBot.Domain;

namespace CrmBot.Cards.Tests.Samples;

/// <summary>
/// A feature's cards, one sample a state. Every sample is checked in both languages against schema, rules and the outline
/// stored in the folder that the class's namespace names.
/// </summary>
public interface ICardSamples
{
    /// <summary>Names are lower case with dashes; they name the outline's file.</summary>
    IEnumerable<(string Name, Func<Language, Card> Make)> Samples { get; }
}
