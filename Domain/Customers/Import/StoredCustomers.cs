using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers.Import;

/// <summary>What the archive has of some customers, tracked.</summary>
internal sealed class StoredCustomers
{
    private readonly Dictionary<string, Customer> byNumber;
    private readonly Dictionary<CustomerId, CustomerProfile> profiles;
    private readonly Dictionary<CustomerId, List<Contact>> contacts;
    private readonly Dictionary<CustomerId, List<Purchase>> purchases;
    private readonly Dictionary<CustomerId, List<CrmTask>> tasks;

    private StoredCustomers(List<Customer> customers, List<CustomerProfile> profiles, List<Contact> contacts, List<Purchase> purchases, List<CrmTask> tasks)
    {
        byNumber = customers.ToDictionary(c => c.Number, StringComparer.OrdinalIgnoreCase);
        this.profiles = profiles.ToDictionary(p => p.CustomerId);
        this.contacts = contacts.GroupBy(c => c.CustomerId).ToDictionary(g => g.Key, g => g.ToList());
        this.purchases = purchases.GroupBy(p => p.CustomerId).ToDictionary(g => g.Key, g => g.ToList());
        this.tasks = tasks.GroupBy(t => t.CustomerId).ToDictionary(g => g.Key, g => g.ToList());
    }

    public static async Task<StoredCustomers> ReadAsync(ImportWriting writing, IReadOnlyCollection<ImportedCustomer> batch, CancellationToken cancellationToken)
    {
        var (database, tenant) = (writing.Database, writing.TenantId);
        var numbers = batch.Select(c => c.Number).OfType<string>().ToList();
        var customers = await database.Customers.Where(c => c.TenantId == tenant && numbers.Contains(c.Number)).ToListAsync(cancellationToken);
        if (customers.Count == 0)
            return new([], [], [], [], []);
        var ids = customers.ConvertAll(c => c.Id);
        return new(
            customers,
            await database.CustomerProfiles.Where(p => ids.Contains(p.CustomerId)).ToListAsync(cancellationToken),
            await database.Contacts.Where(c => ids.Contains(c.CustomerId)).ToListAsync(cancellationToken),
            await database.Purchases.Where(p => ids.Contains(p.CustomerId)).ToListAsync(cancellationToken),
            await database.Tasks.Where(t => ids.Contains(t.CustomerId) &&
                (t.Rule == TaskRules.Import || t.Rule == TaskRules.Promise || (t.Kind == TaskKind.TierCallback && t.State == CrmTaskState.Open)))
                .ToListAsync(cancellationToken));
    }

    public Customer? Find(ImportedCustomer from) => from.Number is { } number ? byNumber.GetValueOrDefault(number) : null;

    public CustomerProfile? ProfileOf(CustomerId id) => profiles.GetValueOrDefault(id);

    public List<Contact> ContactsOf(CustomerId id) => contacts.TryGetValue(id, out var known) ? known : contacts[id] = [];

    public List<Purchase> PurchasesOf(CustomerId id) => purchases.TryGetValue(id, out var known) ? known : purchases[id] = [];

    /// <summary>Imported tasks, promises and the open callbacks of the tier.</summary>
    public List<CrmTask> TasksOf(CustomerId id) => tasks.TryGetValue(id, out var known) ? known : tasks[id] = [];
}
