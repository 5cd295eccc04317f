using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// Shows the full phone number of the contact on the card; every time leaves an access record with its
/// reason (SEC-3, BYD-18). Refused with <see cref="ContactBarred"/> when they may not be contacted.
/// </summary>
public sealed class RevealPhone(CrmDbContext database, AccessLog log)
{
    public const string Action = "reveal-phone";

    /// <summary>Whether there is a number to ask for; shows nothing, so it leaves no record.</summary>
    public async Task<Outcome<PhoneAsked>> AskAsync(CustomerId id, Actor actor, CancellationToken cancellationToken)
    {
        var number = await database.CustomersOf(actor).Where(c => c.Id == id).Select(c => c.Number).FirstOrDefaultAsync(cancellationToken);
        if (number is null)
            return new NotFound("customer");
        return await database.ShownContactAsync(id, cancellationToken) switch
        {
            { Bar: { } bar } => new ContactBarred(bar),
            { Phone: not null } => new PhoneAsked(number),
            _ => new NotFound("phone"),
        };
    }

    /// <param name="note">The reason in the person's own words, for <see cref="RevealReason.Other"/>.</param>
    public async Task<Outcome<RevealedPhone>> RevealAsync(
        CustomerId id, RevealReason reason, string? note, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (!await database.CustomersOf(actor).AnyAsync(c => c.Id == id, cancellationToken))
            return new NotFound("customer");
        var contact = await database.ShownContactAsync(id, cancellationToken);
        if (contact is { Bar: { } bar })
            return new ContactBarred(bar);
        if (contact is not { Phone: { } phone })
            return new NotFound("phone");
        // The log outlives the contact's data, so it must not name them.
        var why = note is null ? null : new PersonalWords(contact).Clean(note);
        await log.RecordAsync(actor, contact.CustomerId, contact.Id, Action, reason, why?.Length > AccessRecord.LongestNote ? why[..AccessRecord.LongestNote] : why, nowUtc, cancellationToken);
        return new RevealedPhone(contact.Id, contact.AddressedIn(actor.Language), phone);
    }
}
