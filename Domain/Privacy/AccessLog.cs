using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// Writes, seals and checks the access records, one chain per tenant (SEC-3). A record is written with what it is about; it
/// gets its number and hash a little later, so that nobody who works waits for anybody else's place in the chain.
/// </summary>
public sealed class AccessLog(CrmDbContext database)
{
    /// <summary>Of the access records: a save changed rows of the customer; the note names them and their columns.</summary>
    public const string ChangeAction = "change";

    /// <summary>How many are sealed in one save.</summary>
    public const int BatchSize = 500;

    /// <summary>
    /// Saves at once, in one with all that the context holds unsaved: nobody sees or changes anything before it is written
    /// that they did.
    /// </summary>
    /// <param name="reason">Null when the action asks for none.</param>
    /// <param name="note">At most <see cref="AccessRecord.LongestNote"/> long.</param>
    public async Task RecordAsync(
        Actor actor, CustomerId customer, ContactId contact, string action, RevealReason? reason, string? note, DateTime nowUtc, CancellationToken cancellationToken)
    {
        database.AccessRecords.Add(new AccessRecord(AccessRecordId.New(nowUtc), actor.TenantId, actor.Id, customer, contact, action, reason, note, nowUtc));
        await database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// Puts what was written since into its tenant's chain. Of two nodes at once the second to save leaves it to the first.
    /// </summary>
    /// <returns>How many were sealed.</returns>
    public async Task<int> SealAsync(CancellationToken cancellationToken)
    {
        for (var count = 0; ;)
        {
            var waiting = await database.AccessRecords.Where(r => r.Number == null).OrderBy(r => r.AtUtc).ThenBy(r => r.Id).Take(BatchSize).ToListAsync(cancellationToken);
            if (waiting.Count == 0)
                return count;
            foreach (var ofTenant in waiting.GroupBy(r => r.TenantId))
            {
                var newest = await database.AccessRecords.AsNoTracking().Where(r => r.TenantId == ofTenant.Key && r.Number != null)
                    .OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken);
                foreach (var record in ofTenant)
                {
                    record.Seal(newest);
                    newest = record;
                }
            }

            try
            {
                count += await database.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
            {
                return count;
            }
            finally
            {
                database.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Who saw and changed the customer with that number, oldest first. Refuses with <see cref="WhichTenant"/> and <see cref="NotFound"/>.</summary>
    /// <param name="tenantId">Null: the one tenant that has this number.</param>
    public async Task<Outcome<IReadOnlyList<AccessRecord>>> OfCustomerAsync(string number, string? tenantId, CancellationToken cancellationToken)
    {
        var numbered = await database.NumberedAsync(number, tenantId, cancellationToken);
        if (numbered.Refusal is { } refusal)
            return refusal;
        var customer = numbered.Value.Id;
        return await database.AccessRecords.AsNoTracking()
            .Where(r => r.CustomerId == customer || (r.CustomerId == null && database.Contacts.Any(c => c.Id == r.ContactId && c.CustomerId == customer)))
            .OrderBy(r => r.AtUtc).ThenBy(r => r.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Reads every tenant's chain from its first record on.</summary>
    public async Task<IReadOnlyList<ChainCheck>> VerifyAsync(CancellationToken cancellationToken)
    {
        var checks = new List<ChainCheck>();
        AccessRecord? previous = null;
        // Those without a number come first or last, as the engine has it.
        var records = database.AccessRecords.AsNoTracking().OrderBy(r => r.TenantId).ThenBy(r => r.Number).AsAsyncEnumerable();
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            if (checks.Count == 0 || checks[^1].TenantId != record.TenantId)
            {
                previous = null;
                checks.Add(new ChainCheck(record.TenantId, 0, 0, 0, null, 0, ""));
            }

            if (record.Number is not { } number)
            {
                checks[^1] = checks[^1] with { Unsealed = checks[^1].Unsealed + 1 };
                continue;
            }

            checks[^1] = Next(checks[^1], record, number, previous);
            previous = record;
        }

        return checks;
    }

    private static ChainCheck Next(ChainCheck check, AccessRecord record, long number, AccessRecord? previous)
    {
        // Only at the very beginning: in a chain that has begun, an empty hash is a wrong one.
        var isFromBefore = record.Hash.Length == 0 && check.FromBefore == check.Records && number == check.Records + 1;
        var isBroken = check.BrokenAt is null && !isFromBefore && !record.Follows(previous);
        return check with
        {
            Records = check.Records + 1,
            FromBefore = check.FromBefore + (isFromBefore ? 1 : 0),
            BrokenAt = isBroken ? number : check.BrokenAt,
            NewestNumber = number,
            NewestHash = record.Hash,
        };
    }
}
