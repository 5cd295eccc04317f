using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// A director says that the law asks us to keep a contact's data, and why, or that it no longer does (SEC-3). Said twice, the
/// second time changes nothing. Refuses with <see cref="DirectorsOnly"/>, <see cref="AnswerNeeded"/>, <see cref="NoContactOnFile"/>,
/// <see cref="ContactBarred"/> when nothing is left to keep, and <see cref="NotFound"/>.
/// </summary>
public sealed class HoldContact(CrmDbContext database, AccessLog log)
{
    public const string HoldAction = "legal-hold";
    public const string ReleaseAction = "release-hold";

    /// <param name="contactId">Null: the one that the cards show.</param>
    public Task<Outcome<ContactHold>> HoldAsync(CustomerId id, ContactId? contactId, string? note, Actor actor, DateTime nowUtc, CancellationToken cancellationToken) =>
        ChangeAsync(id, contactId, actor, async (customer, contact) =>
        {
            // The reason outlives the contact's data in the log, so it must not name them.
            var why = string.IsNullOrWhiteSpace(note) ? null : new PersonalWords(contact).Clean(note.Trim());
            if (why is null)
                return new AnswerNeeded("reason");
            why = why.Length > AccessRecord.LongestNote ? why[..AccessRecord.LongestNote] : why;
            if (contact.LegalHoldNote == why)
                return new ContactHold(id, customer.Number, contact.Id, contact.AddressedIn(actor.Language), why);
            contact.Hold(why, nowUtc);
            // Whoever is erasing them right now loses.
            database.PlanAnew(customer);
            await log.RecordAsync(actor, contact.CustomerId, contact.Id, HoldAction, null, why, nowUtc, cancellationToken);
            return new ContactHold(id, customer.Number, contact.Id, contact.AddressedIn(actor.Language), why);
        }, cancellationToken);

    /// <param name="contactId">Null: the one that the cards show.</param>
    public Task<Outcome<ContactHold>> ReleaseAsync(CustomerId id, ContactId? contactId, Actor actor, DateTime nowUtc, CancellationToken cancellationToken) =>
        ChangeAsync(id, contactId, actor, async (customer, contact) =>
        {
            if (contact.LegalHoldUtc is not null)
            {
                contact.ReleaseHold();
                await log.RecordAsync(actor, contact.CustomerId, contact.Id, ReleaseAction, null, null, nowUtc, cancellationToken);
            }

            return new ContactHold(id, customer.Number, contact.Id, contact.AddressedIn(actor.Language), null);
        }, cancellationToken);

    private async Task<Outcome<ContactHold>> ChangeAsync(
        CustomerId id, ContactId? contactId, Actor actor, Func<Customer, Contact, Task<Outcome<ContactHold>>> change, CancellationToken cancellationToken)
    {
        var customer = await database.CustomersOf(actor).FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (customer is null)
            return new NotFound("customer");
        if (!actor.DecidesOnHolds())
            return new DirectorsOnly();
        var wanted = contactId ?? (await database.ShownContactAsync(id, cancellationToken))?.Id;
        return await database.Contacts.FirstOrDefaultAsync(c => c.CustomerId == id && c.Id == wanted, cancellationToken) switch
        {
            null => contactId is null ? new NoContactOnFile() : new NotFound("contact"),
            { Bar: ContactBar.Erased } => new ContactBarred(ContactBar.Erased),
            { } contact => await change(customer, contact),
        };
    }
}

/// <param name="Name">How the contact is addressed.</param>
/// <param name="Note">Why the data has to be kept; null: it need not be any more.</param>
public sealed record ContactHold(CustomerId CustomerId, string Number, ContactId ContactId, string Name, string? Note);
