using CrmBot.Domain.Customers;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// A contact asks not to be contacted any more, or takes that back (BYD-18). Another contact who may be contacted takes their
/// place; without one every rule for the customer stops in the same save. Done twice, the second time changes nothing.
/// Refuses with <see cref="NotFound"/> and <see cref="NoContactOnFile"/>.
/// </summary>
public sealed class LeaveAlone(CrmDbContext database, EndContacts contacts, AccessLog log)
{
    public const string StopAction = EndContacts.DoNotContact;
    public const string AllowAction = "allow-contact";

    /// <param name="contactId">Null: the one that the cards show.</param>
    public async Task<Outcome<ContactStanding>> StopAsync(CustomerId id, ContactId? contactId, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, actor, cancellationToken) is not { } customer)
            return new NotFound("customer");
        var wanted = contactId ?? (await database.ShownContactAsync(id, cancellationToken))?.Id;
        var all = await ContactsAsync(id, cancellationToken);
        if (all.Find(c => c.Id == wanted) is not { } contact)
            return contactId is null ? new NoContactOnFile() : new NotFound("contact");
        if (contact.Bar is ContactBar.Erased or ContactBar.DoNotContact)
            return await StandingAsync(customer, contact, null, wasSoBefore: true, actor, cancellationToken);
        contact.LeaveAlone(nowUtc);
        var ended = all.TrueForAll(c => c.Bar is not null) ? await contacts.EndAsync(id, StopAction, nowUtc, cancellationToken) : null;
        await PlanAgainAsync(customer, contact, StopAction, actor, nowUtc, cancellationToken);
        return await StandingAsync(customer, contact, ended, wasSoBefore: false, actor, cancellationToken);
    }

    /// <param name="contactId">Null: whoever asked last to be left alone.</param>
    public async Task<Outcome<ContactStanding>> AllowAsync(CustomerId id, ContactId? contactId, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, actor, cancellationToken) is not { } customer)
            return new NotFound("customer");
        var all = await ContactsAsync(id, cancellationToken);
        var contact = contactId is null ? LastLeftAlone(all) : all.Find(c => c.Id == contactId);
        if (contact is null)
            return contactId is null ? new NoContactOnFile() : new NotFound("contact");
        if (contact.Bar is ContactBar.Erased || contact.DoNotContactUtc is null)
            return await StandingAsync(customer, contact, null, wasSoBefore: true, actor, cancellationToken);
        contact.AllowContact();
        await PlanAgainAsync(customer, contact, AllowAction, actor, nowUtc, cancellationToken);
        return await StandingAsync(customer, contact, null, wasSoBefore: false, actor, cancellationToken);
    }

    private static Contact? LastLeftAlone(List<Contact> all) =>
        all.Where(c => c.Bar is not ContactBar.Erased).OrderByDescending(c => c.DoNotContactUtc ?? DateTime.MinValue).ThenByDescending(c => c.IsMain).FirstOrDefault();

    private Task<Customer?> FindAsync(CustomerId id, Actor actor, CancellationToken cancellationToken) =>
        database.CustomersOf(actor).FirstOrDefaultAsync(c => c.Id == id, cancellationToken);

    private Task<List<Contact>> ContactsAsync(CustomerId id, CancellationToken cancellationToken) =>
        database.Contacts.Where(c => c.CustomerId == id).ToListAsync(cancellationToken);

    private Task PlanAgainAsync(Customer customer, Contact contact, string action, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        customer.PlanAgain();
        // Written though it may be null already: whoever plans or logs for the customer right now loses, and looks again.
        database.Entry(customer).Property(c => c.PlannedUtc).IsModified = true;
        return log.RecordAsync(actor, contact.Id, action, null, null, nowUtc, cancellationToken);
    }

    private async Task<ContactStanding> StandingAsync(
        Customer customer, Contact contact, ContactsEnded? ended, bool wasSoBefore, Actor actor, CancellationToken cancellationToken)
    {
        var shown = await database.ShownContactAsync(customer.Id, cancellationToken);
        return new ContactStanding(
            customer.Id, customer.Number, contact.Id, contact.AddressedIn(actor.Language),
            shown is { Bar: null } other && other.Id != contact.Id ? other.AddressedIn(actor.Language) : null, ended,
            await database.Issues.Where(i => i.CustomerId == customer.Id && i.State != IssueState.Closed).OrderBy(i => i.Number).Select(i => i.Number).ToListAsync(cancellationToken),
            await database.Tasks.CountAsync(t => t.CustomerId == customer.Id && t.Kind == TaskKind.Promise && t.State == CrmTaskState.Open, cancellationToken),
            wasSoBefore);
    }
}
