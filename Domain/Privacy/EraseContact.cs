using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// Erases a contact's personal data for good (SEC-3, BYD-18): their fields, and their words in all that was written about the
/// customer. What remains says that there was a contact, and who erased it when. Refuses with <see cref="LeadersOnly"/>,
/// <see cref="OnLegalHold"/>, <see cref="ContactBarred"/> when nothing is left, <see cref="NoContactOnFile"/> and <see cref="NotFound"/>.
/// </summary>
public sealed class EraseContact(CrmDbContext database, EndContacts contacts, AccessLog log)
{
    public const string Action = EndContacts.Erased;

    public async Task<Outcome<ErasePreview>> AskAsync(CustomerId id, Actor actor, CancellationToken cancellationToken)
    {
        var customer = await database.CustomersOf(actor).AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (customer is null)
            return new NotFound("customer");
        if (await database.ShownContactAsync(id, cancellationToken) is not { } contact)
            return new NoContactOnFile();
        if (Problem(contact, actor) is { } problem)
            return problem;
        if (contact.Bar is ContactBar.Erased)
            return new ContactBarred(ContactBar.Erased);
        var isOnly = !await database.Contacts.AnyAsync(
            c => c.CustomerId == id && c.Id != contact.Id && c.DoNotContactUtc == null && c.RestrictedUtc == null && c.ErasedUtc == null, cancellationToken);
        return new ErasePreview(id, customer.Number, contact.Id, contact.AddressedIn(actor.Language), isOnly);
    }

    /// <param name="contactId">Whom the question named: another one may be shown by now.</param>
    public Task<Outcome<ErasedContact>> EraseAsync(CustomerId id, ContactId contactId, Actor actor, DateTime nowUtc, CancellationToken cancellationToken) =>
        EraseAsync(id, contactId, actor, Action, nowUtc, cancellationToken);

    /// <param name="action">What the access record calls it.</param>
    internal async Task<Outcome<ErasedContact>> EraseAsync(
        CustomerId id, ContactId contactId, Actor actor, string action, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var customer = await database.CustomersOf(actor).FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (customer is null)
            return new NotFound("customer");
        var all = await database.Contacts.Where(c => c.CustomerId == id).ToListAsync(cancellationToken);
        if (all.Find(c => c.Id == contactId) is not { } contact)
            return new NotFound("contact");
        if (Problem(contact, actor) is { } problem)
            return problem;
        if (contact.Bar is ContactBar.Erased)
            return new ErasedContact(id, customer.Number, 0, WasSoBefore: true);
        var texts = await database.CleanTextsAsync(contact, cancellationToken);
        contact.Erase(nowUtc);
        if (all.TrueForAll(c => c.Bar is not null))
            await contacts.EndAsync(id, Action, nowUtc, cancellationToken);
        else
            await contacts.DropCallsAsync(id, nowUtc, cancellationToken);
        await ShowAnewAsync(id, cancellationToken);
        database.PlanAnew(customer);
        await log.RecordAsync(actor, contact.CustomerId, contact.Id, action, null, null, nowUtc, cancellationToken);
        return new ErasedContact(id, customer.Number, texts, WasSoBefore: false);
    }

    private static Refusal? Problem(Contact contact, Actor actor) => contact switch
    {
        _ when !actor.DecidesOnData() => new LeadersOnly(),
        { LegalHoldUtc: not null } => new OnLegalHold(contact.LegalHoldNote ?? ""),
        _ => null,
    };

    // The messages in the chats still hold the old words.
    private async Task ShowAnewAsync(CustomerId customer, CancellationToken cancellationToken)
    {
        var shown = await database.Reminders
            .Where(r => r.Task!.CustomerId == customer && r.State == ReminderState.Sent && r.ActivityId != null).ToListAsync(cancellationToken);
        foreach (var reminder in shown)
            reminder.AskForRefresh();
    }
}
