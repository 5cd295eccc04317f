using CrmBot.Domain.Customers;
using CrmBot.Domain.Storage;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// The contacts of the customer with a number, oldest first, for the operator to choose from. Shows of a name its first letter,
/// so it leaves no record. Refuses with <see cref="WhichTenant"/>, <see cref="NoContactOnFile"/> and <see cref="NotFound"/>.
/// </summary>
public sealed class ListContacts(CrmDbContext database)
{
    /// <param name="tenantId">Null: the one tenant that has this number.</param>
    public async Task<Outcome<IReadOnlyList<ContactOnFile>>> ListAsync(string number, string? tenantId, CancellationToken cancellationToken)
    {
        var numbered = await database.NumberedAsync(number, tenantId, cancellationToken);
        if (numbered.Refusal is { } refusal)
            return refusal;
        var customer = numbered.Value;
        var all = await database.ContactsByAgeAsync(customer.Id, cancellationToken);
        if (all.Count == 0)
            return new NoContactOnFile();
        return all.ConvertAll(c => new ContactOnFile(customer.TenantId, customer.Id, customer.Number, c.Id, all.IndexOf(c) + 1, Masked(c.Name), c.Id.MadeUtc, c.IsMain, c.Bar));
    }

    private static string Masked(string name) => name.EnumerateRunes().Select(letter => $"{letter}*").FirstOrDefault("*");
}

/// <param name="Place">From 1 on.</param>
/// <param name="Initial">"李*".</param>
public sealed record ContactOnFile(
    string TenantId, CustomerId CustomerId, string Number, ContactId ContactId, int Place, string Initial, DateTime SinceUtc, bool IsMain, ContactBar? Bar);
