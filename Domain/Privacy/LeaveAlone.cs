using CrmBot.Domain.Customers;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// A contact is not to be contacted any more, by their own wish or because their data is restricted, or that is taken back
/// (BYD-18). Another contact who may be contacted takes their place; without one every rule for the customer stops in the same
/// save. Done twice, the second time changes nothing. Refuses with <see cref="NotFound"/>, <see cref="NoContactOnFile"/> and,
/// for restrictions, <see cref="LeadersOnly"/>.
/// </summary>
public sealed class LeaveAlone(CrmDbContext database, EndContacts contacts, AccessLog log)
{
    public const string StopAction = EndContacts.DoNotContact;
    public const string AllowAction = "allow-contact";
    public const string RestrictAction = EndContacts.Restricted;
    public const string LiftAction = "lift-restriction";

    private static readonly Change Stop = new(StopAction, Ends: true, ForLeaders: false, c => c.DoNotContactUtc, (c, now) => c.LeaveAlone(now));
    private static readonly Change Allow = new(AllowAction, Ends: false, ForLeaders: false, c => c.DoNotContactUtc, (c, _) => c.AllowContact());
    private static readonly Change Restrict = new(RestrictAction, Ends: true, ForLeaders: true, c => c.RestrictedUtc, (c, now) => c.Restrict(now));
    private static readonly Change Lift = new(LiftAction, Ends: false, ForLeaders: true, c => c.RestrictedUtc, (c, _) => c.LiftRestriction());

    /// <param name="contactId">Null: the one that the cards show.</param>
    public Task<Outcome<ContactStanding>> StopAsync(CustomerId id, ContactId? contactId, Actor actor, DateTime nowUtc, CancellationToken cancellationToken) =>
        ChangeAsync(Stop, id, contactId, actor, nowUtc, cancellationToken);

    /// <param name="contactId">Null: whoever asked last to be left alone.</param>
    public Task<Outcome<ContactStanding>> AllowAsync(CustomerId id, ContactId? contactId, Actor actor, DateTime nowUtc, CancellationToken cancellationToken) =>
        ChangeAsync(Allow, id, contactId, actor, nowUtc, cancellationToken);

    /// <param name="contactId">Null: the one that the cards show.</param>
    public Task<Outcome<ContactStanding>> RestrictAsync(CustomerId id, ContactId? contactId, Actor actor, DateTime nowUtc, CancellationToken cancellationToken) =>
        ChangeAsync(Restrict, id, contactId, actor, nowUtc, cancellationToken);

    /// <param name="contactId">Null: whoever was restricted last.</param>
    public Task<Outcome<ContactStanding>> LiftAsync(CustomerId id, ContactId? contactId, Actor actor, DateTime nowUtc, CancellationToken cancellationToken) =>
        ChangeAsync(Lift, id, contactId, actor, nowUtc, cancellationToken);

    private async Task<Outcome<ContactStanding>> ChangeAsync(
        Change change, CustomerId id, ContactId? contactId, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (await database.CustomersOf(actor).FirstOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } customer)
            return new NotFound("customer");
        if (change.ForLeaders && !actor.DecidesOnData())
            return new LeadersOnly();
        var all = await database.Contacts.Where(c => c.CustomerId == id).ToListAsync(cancellationToken);
        var wanted = contactId ?? (change.Ends ? (await database.ShownContactAsync(id, cancellationToken))?.Id : Latest(all, change)?.Id);
        if (all.Find(c => c.Id == wanted) is not { } contact)
            return contactId is null ? new NoContactOnFile() : new NotFound("contact");
        if (contact.Bar is ContactBar.Erased || (change.Since(contact) is not null) == change.Ends)
            return await StandingAsync(customer, contact, null, wasSoBefore: true, actor, cancellationToken);
        change.Do(contact, nowUtc);
        var ended = change.Ends && all.TrueForAll(c => c.Bar is not null) ? await contacts.EndAsync(id, change.Action, nowUtc, cancellationToken) : null;
        database.PlanAnew(customer);
        await log.RecordAsync(actor, contact.CustomerId, contact.Id, change.Action, null, null, nowUtc, cancellationToken);
        return await StandingAsync(customer, contact, ended, wasSoBefore: false, actor, cancellationToken);
    }

    private static Contact? Latest(List<Contact> all, Change change) =>
        all.Where(c => c.Bar is not ContactBar.Erased).OrderByDescending(c => change.Since(c) ?? DateTime.MinValue).ThenByDescending(c => c.IsMain).FirstOrDefault();

    private async Task<ContactStanding> StandingAsync(
        Customer customer, Contact contact, ContactsEnded? ended, bool wasSoBefore, Actor actor, CancellationToken cancellationToken)
    {
        var shown = await database.ShownContactAsync(customer.Id, cancellationToken);
        return new ContactStanding(
            customer.Id, customer.Number, contact.Id, contact.AddressedIn(actor.Language), contact.Bar,
            shown is { Bar: null } other && other.Id != contact.Id ? other.AddressedIn(actor.Language) : null, ended,
            await database.Issues.Where(i => i.CustomerId == customer.Id && i.State != IssueState.Closed).OrderBy(i => i.Number).Select(i => i.Number).ToListAsync(cancellationToken),
            await database.Tasks.CountAsync(t => t.CustomerId == customer.Id && t.Kind == TaskKind.Promise && t.State == CrmTaskState.Open, cancellationToken),
            wasSoBefore);
    }

    /// <param name="Ends">Contacts end, rather than become possible again.</param>
    /// <param name="Since">Since when it is so; null: it is not.</param>
    private sealed record Change(string Action, bool Ends, bool ForLeaders, Func<Contact, DateTime?> Since, Action<Contact, DateTime> Do);
}
