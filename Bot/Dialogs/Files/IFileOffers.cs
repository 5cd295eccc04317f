using CrmBot.Cards.Actions;
using CrmBot.Cards.Files;
using CrmBot.Domain.People;

namespace CrmBot.Bot.Dialogs.Files;

/// <summary>How a file reaches a person.</summary>
public interface IFileOffers
{
    /// <param name="action">What made it; comes back when the person says that it may be saved.</param>
    Task<FileOffer> OfferAsync(MadeFile file, CardAction action, Actor to, CancellationToken cancellationToken);
}
