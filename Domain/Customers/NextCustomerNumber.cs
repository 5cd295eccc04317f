using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers;

/// <summary>
/// Hands out customer numbers (ARC-7). The sequence is only tracked: the caller saves it together with the customer, inside
/// <see cref="NumberRace"/>, so that no number is doubled and a failed save leaves no gap.
/// </summary>
public sealed class NextCustomerNumber(CrmDbContext database, CustomerNumberSettings settings)
{
    private readonly NumberPattern _pattern = new(settings.Pattern);

    /// <param name="createdOn">Day of creation in the company's zone; its year stands in the number.</param>
    public async Task<string> TakeAsync(string tenantId, string? industry, DateOnly createdOn, CancellationToken cancellationToken)
    {
        var code = settings.CodeOf(industry);
        var sequence = await database.SequenceAsync(tenantId, _pattern.Series(code, createdOn.Year), cancellationToken);
        while (true)
        {
            var number = _pattern.Format(code, createdOn.Year, sequence.Take());
            if (!await database.Customers.AnyAsync(c => c.TenantId == tenantId && c.Number == number, cancellationToken))
                return number;
        }
    }

    /// <summary>A number that came from outside is never handed out again; one of another shape needs no reserving.</summary>
    public async Task ReserveAsync(string tenantId, string number, CancellationToken cancellationToken)
    {
        if (_pattern.TryRead(number, out var series, out var running))
            (await database.SequenceAsync(tenantId, series, cancellationToken)).Reserve(running);
    }
}
