using CrmBot.Domain.Customers;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

internal static class NumberedCustomer
{
    /// <summary>
    /// The customer whose number the operator has typed, of whatever tenant. Refuses with <see cref="WhichTenant"/> and
    /// <see cref="NotFound"/>.
    /// </summary>
    /// <param name="tenantId">Null: the one tenant that has this number.</param>
    public static async Task<Outcome<Customer>> NumberedAsync(this CrmDbContext database, string number, string? tenantId, CancellationToken cancellationToken)
    {
        var (wanted, inCapitals) = (number.Trim(), number.Trim().ToUpperInvariant());
        var found = await database.Customers.AsNoTracking()
            .Where(c => (c.Number == wanted || c.Number == inCapitals) && (tenantId == null || c.TenantId == tenantId))
            .OrderBy(c => c.TenantId).ToListAsync(cancellationToken);
        return found switch
        {
            [] => new NotFound("customer"),
            [var customer] => customer,
            _ => new WhichTenant([.. found.Select(c => c.TenantId)]),
        };
    }
}
