using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

/// <summary>Shows the full phone number of the contact on the card; every time leaves an access record with its reason (SEC-3, BYD-18).</summary>
public sealed class RevealPhone(CrmDbContext database, AccessLog log)
{
    public const string Action = "reveal-phone";

    /// <summary>Whether there is a number to ask for; shows nothing, so it leaves no record.</summary>
    public async Task<Outcome<PhoneAsked>> AskAsync(CustomerId id, Actor actor, CancellationToken cancellationToken)
    {
        var number = await database.CustomersOf(actor).Where(c => c.Id == id).Select(c => c.Number).FirstOrDefaultAsync(cancellationToken);
        if (number is null)
            return new NotFound("customer");
        return await FindAsync(id, cancellationToken) is { Phone: not null }
            ? new PhoneAsked(number)
            : new NotFound("phone");
    }

    /// <param name="note">The reason in the person's own words, for <see cref="RevealReason.Other"/>.</param>
    public async Task<Outcome<RevealedPhone>> RevealAsync(
        CustomerId id, RevealReason reason, string? note, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (!await database.CustomersOf(actor).AnyAsync(c => c.Id == id, cancellationToken))
            return new NotFound("customer");
        if (await FindAsync(id, cancellationToken) is not { Phone: { } phone } contact)
            return new NotFound("phone");
        await log.RecordAsync(actor, contact.Id, Action, reason, note, nowUtc, cancellationToken);
        return new RevealedPhone(contact.Id, contact.AddressedIn(actor.Language), phone);
    }

    // The same contact that the card shows: the main one, else the first.
    private Task<Contact?> FindAsync(CustomerId id, CancellationToken cancellationToken) =>
        database.Contacts.AsNoTracking().Where(c => c.CustomerId == id)
            .OrderByDescending(c => c.IsMain).ThenBy(c => c.Id).FirstOrDefaultAsync(cancellationToken);
}
