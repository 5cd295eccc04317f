using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// The access records of what a save changes of customers (SEC-3): one for each customer, which names the rows and columns and
/// no value. Unsaved answers of a call and drafts belong to nobody's record yet and leave none.
/// </summary>
internal static class ChangedCustomers
{
    /// <param name="entries">All that the context tracks. What a use case records itself is not recorded twice.</param>
    public static IReadOnlyList<AccessRecord> Records(IEnumerable<EntityEntry> entries, Acting acting)
    {
        var changes = new Dictionary<CustomerId, List<string>>();
        var recorded = new HashSet<CustomerId>();
        foreach (var entry in entries)
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            if (entry.Entity is AccessRecord { CustomerId: { } known })
                recorded.Add(known);
            else if (CustomerOf(entry.Entity) is { } customer)
                (changes.TryGetValue(customer, out var some) ? some : changes[customer] = []).Add(Words(entry));
        }

        return [.. changes.Where(c => !recorded.Contains(c.Key)).Select(c => Record(c.Key, c.Value, acting))];
    }

    private static AccessRecord Record(CustomerId customer, List<string> changes, Acting acting)
    {
        var note = string.Join("; ", changes.Order(StringComparer.Ordinal).Distinct());
        return new AccessRecord(
            AccessRecordId.New(acting.NowUtc), acting.Actor.TenantId, acting.Actor.Id, customer, null, AccessLog.ChangeAction, null,
            note.Length > AccessRecord.LongestNote ? note[..AccessRecord.LongestNote] : note, acting.NowUtc);
    }

    private static CustomerId? CustomerOf(object row) => row switch
    {
        Customer customer => customer.Id,
        Contact contact => contact.CustomerId,
        GradeChange change => change.CustomerId,
        Interaction interaction => interaction.CustomerId,
        Issue issue => issue.CustomerId,
        CrmTask task => task.CustomerId,
        _ => null,
    };

    // "+Interaction; CrmTask: CompletedUtc State".
    private static string Words(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => $"+{entry.Metadata.ClrType.Name}",
        EntityState.Deleted => $"-{entry.Metadata.ClrType.Name}",
        _ => $"{entry.Metadata.ClrType.Name}: {string.Join(' ', entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name).Where(n => n != nameof(IVersioned.Version)).Order(StringComparer.Ordinal))}",
    };
}
