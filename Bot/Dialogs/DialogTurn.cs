using CrmBot.Domain;
using CrmBot.Domain.People;

namespace CrmBot.Bot.Dialogs;

/// <summary>What every dialog needs to know of a turn: who acts, and when.</summary>
public sealed record DialogTurn(Actor Actor, DateTime NowUtc)
{
    public Language Language => Actor.Language;
}
