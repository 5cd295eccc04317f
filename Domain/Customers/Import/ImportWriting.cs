using CrmBot.Domain.People;
using CrmBot.Domain.Storage;

namespace CrmBot.Domain.Customers.Import;

/// <summary>One import on its way into the database: what its writers share.</summary>
internal sealed class ImportWriting(CrmDbContext database, string tenantId, DateTime nowUtc)
{
    public CrmDbContext Database => database;
    public string TenantId => tenantId;
    public DateTime NowUtc => nowUtc;

    /// <summary>Everybody of the tenant by object id, the just imported included.</summary>
    public Dictionary<string, Person> People { get; } = new(StringComparer.OrdinalIgnoreCase);

    public ImportDone Done { get; set; } = new(0, 0, 0, 0, 0, 0);

    public Person? Person(string? aadObjectId) => aadObjectId is null ? null : People.GetValueOrDefault(aadObjectId);
}
