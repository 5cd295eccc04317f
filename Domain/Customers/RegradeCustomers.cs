using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers;

/// <summary>
/// Looks at every grade whose figures are new or whose interval has passed, each quarter by default (GRD-1). A new tier is
/// written to the history, planned anew, and its owner told once for all of theirs. Two nodes at once do it once.
/// </summary>
public sealed class RegradeCustomers(CrmDbContext database, PlaybookLibrary playbooks)
{
    private const int BatchSize = 500;

    private static readonly Func<CrmDbContext, DateTime, IAsyncEnumerable<Customer>> FindDue =
        EF.CompileAsyncQuery((CrmDbContext db, DateTime nowUtc) => db.Customers
            .Where(c => c.GradeDueUtc == null || c.GradeDueUtc <= nowUtc).OrderBy(c => c.GradeDueUtc).Take(BatchSize));

    /// <returns>How many customers changed their tier.</returns>
    public async Task<int> RegradeAsync(DateTime nowUtc, CancellationToken cancellationToken)
    {
        var (changed, told) = (0, new HashSet<PersonId>());
        while (!cancellationToken.IsCancellationRequested)
        {
            var due = await FindDue(database, nowUtc).ToListAsync(cancellationToken);
            if (due.Count == 0)
                return changed;
            changed += await RegradeBatchAsync(due, told, nowUtc, cancellationToken);
            if (!await SaveAsync(cancellationToken))
                return changed;
        }

        return changed;
    }

    private async Task<int> RegradeBatchAsync(List<Customer> due, HashSet<PersonId> told, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var ids = due.ConvertAll(c => c.Id);
        var lines = await database.GradeChanges.AsNoTracking().Where(g => ids.Contains(g.CustomerId)).ToListAsync(cancellationToken);
        var last = lines.GroupBy(g => g.CustomerId).ToDictionary(g => g.Key, g => g.MaxBy(line => line.ChangedUtc)!.Reason);
        var changed = 0;
        foreach (var customer in due)
        {
            var cause = customer.GradeDueUtc is null ? RegradeCauses.Data : RegradeCauses.Schedule;
            if (Regrading.Regrade(customer, playbooks.For(customer.PlaybookId), last.GetValueOrDefault(customer.Id), cause, nowUtc) is not { } change)
                continue;
            database.GradeChanges.Add(change);
            database.Tell(customer, change, null, told);
            changed++;
        }

        return changed;
    }

    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            return false;
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }
}
