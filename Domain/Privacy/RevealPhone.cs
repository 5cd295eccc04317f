using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

/// <summary>Shows the full phone number of the contact on the card; every time leaves an access record (SEC-3, BYD-18).</summary>
public sealed class RevealPhone(CrmDbContext database)
{
    public const string Action = "reveal-phone";

    public async Task<Outcome<RevealedPhone>> RevealAsync(CustomerId id, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (!await database.CustomersOf(actor).AnyAsync(c => c.Id == id, cancellationToken))
            return new NotFound("customer");
        // The same contact that the card shows: the main one, else the first.
        var contact = await database.Contacts.AsNoTracking().Where(c => c.CustomerId == id)
            .OrderByDescending(c => c.IsMain).ThenBy(c => c.Id).FirstOrDefaultAsync(cancellationToken);
        if (contact?.Phone is not { } phone)
            return new NotFound("phone");
        database.AccessRecords.Add(new AccessRecord(AccessRecordId.New(nowUtc), actor.TenantId, actor.Id, contact.Id, Action, nowUtc));
        await database.SaveChangesAsync(cancellationToken);
        return new RevealedPhone(contact.Id, contact.AddressedIn(actor.Language), phone);
    }
}
