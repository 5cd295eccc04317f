using CrmBot.Domain.Customers;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// Says what is stored about the contact that the cards show, what for, since when, and who looked (BYD-18, SEC-3). The look is an
/// access record itself. Refuses with <see cref="NotFound"/> and <see cref="NoContactOnFile"/>.
/// </summary>
public sealed class ShowHeldData(CrmDbContext database, AccessLog log, WorkingClocks clocks)
{
    public const string Action = "see-held";

    private const int MostAccesses = 5;
    private const int MostReaders = 5;
    private const int ReaderDays = 30;

    public async Task<Outcome<HeldData>> ShowAsync(CustomerId id, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var customer = await database.CustomersOf(actor).AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (customer is null)
            return new NotFound("customer");
        if (await database.ShownContactAsync(id, cancellationToken) is not { } contact)
            return new NoContactOnFile();
        var held = Compose(customer, contact, actor, nowUtc) with
        {
            LoggedContacts = await database.Interactions.CountAsync(i => i.CustomerId == id && i.UndoneUtc == null, cancellationToken),
            Accesses = await AccessesAsync(contact.Id, actor, cancellationToken),
            Readers = await ReadersAsync(id, actor, nowUtc, cancellationToken),
        };
        await log.RecordAsync(actor, contact.CustomerId, contact.Id, Action, null, null, nowUtc, cancellationToken);
        return held;
    }

    private HeldData Compose(Customer customer, Contact contact, Actor actor, DateTime nowUtc)
    {
        var clock = clocks.Of(actor);
        DateOnly? Day(DateTime? utc) => utc is { } at ? clock.LocalDay(at) : null;
        return new HeldData
        {
            CustomerId = customer.Id,
            Number = customer.Number,
            ContactId = contact.Id,
            Name = contact.AddressedIn(actor.Language),
            Position = contact.Position,
            Role = contact.DecisionRole,
            PreferredChannel = contact.PreferredChannel,
            Phone = contact.Phone,
            Email = contact.Email,
            Im = contact.Im,
            CharacterNotes = contact.CharacterNotes,
            Since = clock.LocalDay(contact.Id.MadeUtc),
            Today = clock.LocalDay(nowUtc),
            LoggedContacts = 0,
            DoNotContactSince = Day(contact.DoNotContactUtc),
            RestrictedSince = Day(contact.RestrictedUtc),
            LegalHoldSince = Day(contact.LegalHoldUtc),
            LegalHoldNote = contact.LegalHoldNote,
            IsErased = contact.ErasedUtc is not null,
            MayErase = actor.DecidesOnData(),
            MayHold = actor.DecidesOnHolds(),
            Accesses = [],
            Readers = [],
        };
    }

    private async Task<IReadOnlyList<HeldAccess>> AccessesAsync(ContactId contact, Actor actor, CancellationToken cancellationToken)
    {
        var clock = clocks.Of(actor);
        var rows = await database.AccessRecords.AsNoTracking().Where(r => r.ContactId == contact)
            .OrderByDescending(r => r.AtUtc).ThenByDescending(r => r.Id).Take(MostAccesses)
            .Select(r => new { Record = r, Person = database.People.FirstOrDefault(p => p.Id == r.PersonId) }).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new HeldAccess(
            clock.LocalMoment(r.Record.AtUtc), NameOf(r.Record.PersonId, r.Person, actor), r.Record.Action, r.Record.Reason, r.Record.Note));
    }

    private async Task<IReadOnlyList<HeldReader>> ReadersAsync(CustomerId customer, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var clock = clocks.Of(actor);
        var since = nowUtc.AddDays(-ReaderDays);
        var rows = await database.AccessRecords.Where(r => r.CustomerId == customer && r.AtUtc >= since && r.PersonId != actor.Id && r.Action != SeenCustomers.RefusedAction)
            .GroupBy(r => r.PersonId).Select(g => new { Person = g.Key, Last = g.Max(r => r.AtUtc) })
            .OrderByDescending(g => g.Last).Take(MostReaders).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(r => r.Person);
        var people = await database.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        return rows.ConvertAll(r => new HeldReader(NameOf(r.Person, people.GetValueOrDefault(r.Person), actor), clock.LocalDay(r.Last)));
    }

    private static string NameOf(PersonId id, Person? person, Actor reader) => person?.NameIn(reader.Language) ?? SystemActors.NameOf(id)?.In(reader.Language) ?? "";
}
