using CrmBot.Domain.Customers;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// Corrects one field of the contact that the cards show (BYD-18). The owner may, and whoever leads them; the log says who and
/// which field, and neither value. Refuses with <see cref="NotYours"/>, <see cref="ValueUnreadable"/>, <see cref="TextTooLong"/>,
/// <see cref="OnLegalHold"/>, <see cref="ContactBarred"/> when the data is erased, <see cref="NoContactOnFile"/> and <see cref="NotFound"/>.
/// </summary>
public sealed class CorrectContact(CrmDbContext database, AccessLog log)
{
    /// <summary>Of the access records; the field follows in lower case: "correct-phone".</summary>
    public const string ActionPrefix = "correct-";

    private const int FewestDigits = 6;
    private const int MostDigits = 20;

    public async Task<Outcome<CorrectedContact>> CorrectAsync(
        CustomerId id, ContactField field, string value, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var customer = await database.CustomersOf(actor).AsNoTracking().Include(c => c.Owner).FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (customer is null)
            return new NotFound("customer");
        if (customer.OwnerId != actor.Id && !actor.LeadsAnybody())
            return new NotYours("contact", customer.Owner?.NameIn(actor.Language));
        if (await database.ShownContactAsync(id, cancellationToken) is not { } shown)
            return new NoContactOnFile();
        var contact = await database.Contacts.SingleAsync(c => c.Id == shown.Id, cancellationToken);
        var right = value.Trim();
        if (Problem(contact, field, right) is { } problem)
            return problem;
        if (contact.ValueOf(field) != right)
        {
            contact.Correct(field, right);
            await log.RecordAsync(actor, contact.CustomerId, contact.Id, ActionPrefix + field.ToString().ToLowerInvariant(), null, null, nowUtc, cancellationToken);
        }

        return new CorrectedContact(id, customer.Number, contact.AddressedIn(actor.Language), field, right);
    }

    private Refusal? Problem(Contact contact, ContactField field, string value)
    {
        if (contact.Bar is ContactBar.Erased)
            return new ContactBarred(ContactBar.Erased);
        if (contact.LegalHoldUtc is not null)
            return new OnLegalHold(contact.LegalHoldNote ?? "");
        if (!IsReadable(field, value))
            return new ValueUnreadable(field);
        var most = database.Entry(contact).Property(field.ToString()).Metadata.GetMaxLength()!.Value;
        return value.Length > most ? new TextTooLong(field.ToString(), most) : null;
    }

    private static bool IsReadable(ContactField field, string value) => field switch
    {
        ContactField.Phone => value.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits && value.All(c => char.IsAsciiDigit(c) || "+-() ".Contains(c, StringComparison.Ordinal)),
        ContactField.Email => value.Split('@') is [{ Length: > 0 }, var house] && house.IndexOf('.', StringComparison.Ordinal) > 0 && !house.EndsWith('.') && !value.Any(char.IsWhiteSpace),
        _ => value.Length > 0,
    };
}

/// <param name="Name">How the contact is addressed now.</param>
/// <param name="Value">As stored; phone, e-mail and IM are shown masked.</param>
public sealed record CorrectedContact(CustomerId CustomerId, string Number, string Name, ContactField Field, string Value);
