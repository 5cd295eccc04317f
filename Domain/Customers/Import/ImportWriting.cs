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

    /// <summary>Owners who are owed a word on this import's changes of tier.</summary>
    public HashSet<PersonId> ToldOfGrades { get; } = [];

    public ImportDone Done { get; set; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>
    /// Sends what was gathered and forgets it; the transaction keeps it together. Not async: on SQLite that save waits
    /// in the queue of writers, whose first may be waiting for this very transaction.
    /// </summary>
    public void Flush()
    {
        database.SaveChanges(acceptAllChangesOnSuccess: false);
        database.ChangeTracker.Clear();
    }

    public Person? Person(string? aadObjectId) => aadObjectId is null ? null : People.GetValueOrDefault(aadObjectId);
}
