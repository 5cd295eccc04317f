using CrmBot.Bot.Activities;
using CrmBot.Bot.Connector;
using CrmBot.Bot.Jobs;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Files;
using CrmBot.Cards.Wording;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Bot.Dialogs.Files;

/// <summary>Asks in the personal chat whether the file may be saved to the person's OneDrive; <see cref="FileConsentTurn"/> hears the answer.</summary>
public sealed class TeamsFiles(CrmDbContext database, ConnectorClient connector) : IFileOffers
{
    public async Task<FileOffer> OfferAsync(MadeFile file, CardAction action, Actor to, CancellationToken cancellationToken)
    {
        if ((await database.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == to.Id, cancellationToken))?.Address is not { } address)
            return new FileOffer.NotSent();
        var question = OutgoingActivity.OfFile(FileAttachment.Consent(file.Name, Untrusted.Plain(file.Description), file.Bytes.Length, writer => ActionJson.Write(writer, action)));
        return await connector.SendAsync(Deliveries.Reference(to, address), question, cancellationToken) is Delivery.Sent ? new FileOffer.Asked() : new FileOffer.NotSent();
    }
}
