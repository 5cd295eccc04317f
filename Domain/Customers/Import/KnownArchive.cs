using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers.Import;

/// <summary>What the archive has before the import.</summary>
internal sealed class KnownArchive
{
    public required IReadOnlyList<KnownPerson> People { get; init; }

    public required IReadOnlyList<KnownCustomer> Customers { get; init; }

    /// <summary>Rows of care plans that were imported before.</summary>
    public required IReadOnlySet<(CustomerId, string Key)> Care { get; init; }

    public required IReadOnlySet<(CustomerId, string Product, DateOnly On)> Purchases { get; init; }

    /// <summary>All contacts of customers of whom some are erased; they are few.</summary>
    public required ILookup<CustomerId, Contact> ContactsWithErased { get; init; }

    public static async Task<KnownArchive> ReadAsync(CrmDbContext database, string tenantId, CancellationToken cancellationToken)
    {
        var people = await database.People.AsNoTracking().Where(p => p.TenantId == tenantId)
            .Select(p => new KnownPerson(p.AadObjectId, p.Name, p.EnglishName)).ToListAsync(cancellationToken);
        var customers = await database.Customers.AsNoTracking().Where(c => c.TenantId == tenantId).OrderBy(c => c.Number)
            .Select(c => new KnownCustomer(c.Id, c.Number, c.Name, c.Owner!.AadObjectId, c.PlaybookId, c.Tier, c.Grade, c.IsGradeSetByHand))
            .ToListAsync(cancellationToken);
        var care = await database.Tasks.AsNoTracking().Where(t => t.TenantId == tenantId && t.Rule == TaskRules.Import)
            .Select(t => new { t.CustomerId, t.Occurrence }).ToListAsync(cancellationToken);
        var ours = database.Customers.Where(c => c.TenantId == tenantId).Select(c => c.Id);
        var purchases = await database.Purchases.AsNoTracking().Where(p => ours.Contains(p.CustomerId))
            .Select(p => new { p.CustomerId, p.Product, p.PurchasedOn }).ToListAsync(cancellationToken);
        var contacts = await database.Contacts.AsNoTracking()
            .Where(c => ours.Contains(c.CustomerId) && database.Contacts.Any(e => e.CustomerId == c.CustomerId && e.ErasedMark != null)).ToListAsync(cancellationToken);
        return new KnownArchive
        {
            People = people,
            Customers = customers,
            Care = care.Select(t => (t.CustomerId, t.Occurrence)).ToHashSet(),
            Purchases = purchases.Select(p => (p.CustomerId, p.Product, p.PurchasedOn)).ToHashSet(),
            ContactsWithErased = contacts.ToLookup(c => c.CustomerId),
        };
    }
}

internal sealed record KnownPerson(string AadObjectId, string Name, string? EnglishName);
