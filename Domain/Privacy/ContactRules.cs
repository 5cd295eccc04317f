using CrmBot.Domain.Customers;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

/// <summary>The one place that says which contact of a customer is shown, and which customers no rule may contact (BYD-18).</summary>
public static class ContactRules
{
    private static readonly Func<CrmDbContext, CustomerId, CancellationToken, Task<Contact?>> First =
        EF.CompileAsyncQuery((CrmDbContext db, CustomerId customer, CancellationToken _) => db.Contacts.AsNoTracking()
            .Where(c => c.CustomerId == customer)
            .OrderBy(c => c.ErasedUtc != null).ThenBy(c => c.DoNotContactUtc != null || c.RestrictedUtc != null)
            .ThenByDescending(c => c.IsMain).ThenBy(c => c.Id).FirstOrDefault());

    /// <summary>Whoever may be contacted comes first, of those the main one. Untracked; null: the customer has no contact on file.</summary>
    public static Task<Contact?> ShownContactAsync(this CrmDbContext database, CustomerId customer, CancellationToken cancellationToken) =>
        First(database, customer, cancellationToken);

    /// <summary>All of a customer, oldest first, erased ones included: the order in which they are counted. Tracked.</summary>
    public static async Task<List<Contact>> ContactsByAgeAsync(this CrmDbContext database, CustomerId customer, CancellationToken cancellationToken)
    {
        // Engines sort ids by other bytes.
        var all = await database.Contacts.Where(c => c.CustomerId == customer).ToListAsync(cancellationToken);
        return [.. all.OrderBy(c => c.Id.MadeUtc).ThenBy(c => c.Id.Value)];
    }

    /// <summary>Customers of whose contacts none may be contacted any more. One without any contact on file is not among them.</summary>
    public static IQueryable<Customer> LeftAlone(this CrmDbContext database) => database.Customers.Where(c =>
        database.Contacts.Any(p => p.CustomerId == c.Id) &&
        !database.Contacts.Any(p => p.CustomerId == c.Id && p.DoNotContactUtc == null && p.RestrictedUtc == null && p.ErasedUtc == null));

    /// <summary>The planner looks at the tracked customer again, for whom contacts have just become possible or impossible.</summary>
    internal static void PlanAnew(this CrmDbContext database, Customer customer)
    {
        customer.PlanAgain();
        // Written though it may be null already: whoever plans or logs for the customer right now loses, and looks again.
        database.Entry(customer).Property(c => c.PlannedUtc).IsModified = true;
    }

    public static Task<bool> IsLeftAloneAsync(this CrmDbContext database, CustomerId customer, CancellationToken cancellationToken) =>
        database.LeftAlone().AnyAsync(c => c.Id == customer, cancellationToken);
}
