using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// A copy of all that we hold on one contact (PIPL 45, SEC-3, BYD-18): their fields, what of the customer's records concerns
/// them (<see cref="ContactConcern"/> decides), what they wished, and who looked. A manager or a director may; a restricted
/// contact and one on legal hold have this right as well. The export is an access record with its reason, written before
/// anything is given out. A sentence typed in a chat that still waits for its OK is not stored and not in it. Refuses with
/// <see cref="LeadersOnly"/>, <see cref="AnswerNeeded"/> without a reason, <see cref="ContactBarred"/> when the data is erased,
/// <see cref="NoContactOnFile"/> and <see cref="NotFound"/>.
/// </summary>
public sealed class ExportContact(CrmDbContext database, AccessLog log, WorkingClocks clocks, ScriptLibrary scripts)
{
    public const string Action = "export";

    /// <summary>Whose copy it would be; stores nothing. Refuses as <see cref="ExportAsync"/> does, without the reason.</summary>
    public async Task<Outcome<ContactId>> AskAsync(CustomerId id, Actor actor, CancellationToken cancellationToken)
    {
        if (!await database.CustomersOf(actor).AnyAsync(c => c.Id == id, cancellationToken))
            return new NotFound("customer");
        if (!actor.DecidesOnData())
            return new LeadersOnly();
        return await database.ShownContactAsync(id, cancellationToken) switch
        {
            null => new NoContactOnFile(),
            { Bar: ContactBar.Erased } => new ContactBarred(ContactBar.Erased),
            { } contact => contact.Id,
        };
    }

    /// <param name="contactId">Null: the one that the cards show.</param>
    /// <param name="reason">What for, in the person's own words; the contact's words are taken out before it is kept.</param>
    public async Task<Outcome<ExportedContact>> ExportAsync(
        CustomerId id, ContactId? contactId, string? reason, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var number = await database.CustomersOf(actor).Where(c => c.Id == id).Select(c => c.Number).FirstOrDefaultAsync(cancellationToken);
        if (number is null)
            return new NotFound("customer");
        if (!actor.DecidesOnData())
            return new LeadersOnly();
        var all = await database.ContactsByAgeAsync(id, cancellationToken);
        var wanted = contactId ?? (await database.ShownContactAsync(id, cancellationToken))?.Id;
        if (all.Find(c => c.Id == wanted) is not { } contact)
            return contactId is null ? new NoContactOnFile() : new NotFound("contact");
        if (contact.Bar is ContactBar.Erased)
            return new ContactBarred(ContactBar.Erased);
        if (string.IsNullOrWhiteSpace(reason))
            return new AnswerNeeded("reason");
        var sections = await SectionsAsync(contact, [.. all.Where(c => c.Id != contact.Id)], actor, cancellationToken);
        var exported = new ExportedContact(
            number, all.IndexOf(contact) + 1, all.Count, TimeZoneInfo.ConvertTime(new DateTimeOffset(nowUtc, TimeSpan.Zero), ZoneOf(actor)), actor.Zone, sections);
        // The log outlives the contact's data, so it must not name them.
        var why = new PersonalWords(contact).Clean(reason.Trim());
        await log.RecordAsync(actor, contact.CustomerId, contact.Id, Action, null, why.Length > AccessRecord.LongestNote ? why[..AccessRecord.LongestNote] : why, nowUtc, cancellationToken);
        return exported;
    }

    private async Task<IReadOnlyList<ExportSection>> SectionsAsync(Contact contact, List<Contact> others, Actor actor, CancellationToken cancellationToken)
    {
        var rows = await database.RowsAboutAsync(contact.CustomerId, cancellationToken);
        var accesses = await database.AccessRecords.AsNoTracking().Where(r => r.ContactId == contact.Id).OrderBy(r => r.AtUtc).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        var names = await database.People.AsNoTracking().Where(p => p.TenantId == actor.TenantId).ToDictionaryAsync(p => p.Id, p => p.NameIn(actor.Language), cancellationToken);
        var sections = new ContactSections(contact, new ContactConcern(contact, others), rows, names, scripts, ZoneOf(actor), actor.Language);
        return
        [
            sections.Fields(accesses), sections.Standing(), sections.Interactions(), sections.Calls(), sections.Answers(),
            sections.Tasks(), sections.Issues(), sections.Drafts(),
            sections.Mentions([.. TextsIn(rows, database.TextsOf), .. TextsIn(others, o => database.NotesOf((Contact)o))]),
            sections.Accesses(accesses),
        ];
    }

    private static IEnumerable<(object, string?)> TextsIn(IEnumerable<object> rows, Func<object, IEnumerable<PropertyEntry>> texts) =>
        from row in rows
        from text in texts(row)
        select (row, text.CurrentValue as string);

    private TimeZoneInfo ZoneOf(Actor actor) => clocks.Of(actor).Hours.Zone;
}
