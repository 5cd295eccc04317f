using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

/// <summary>Writes and checks the chain of access records, one chain per tenant (SEC-3).</summary>
public sealed class AccessLog(CrmDbContext database)
{
    private const int MostTries = 20;

    // Within the process one at a time, or somebody slow would lose the number to the others each time.
    private static readonly SemaphoreSlim One = new(1, 1);

    /// <summary>
    /// Saves at once, in one with all that the context holds unsaved: nobody sees or changes anything before it is written
    /// that they did.
    /// </summary>
    /// <param name="reason">Null when the action asks for none.</param>
    /// <param name="note">At most <see cref="AccessRecord.LongestNote"/> long.</param>
    public async Task RecordAsync(Actor actor, ContactId contact, string action, RevealReason? reason, string? note, DateTime nowUtc, CancellationToken cancellationToken)
    {
        await One.WaitAsync(cancellationToken);
        try
        {
            await AppendAsync(newest => new AccessRecord(AccessRecordId.New(nowUtc), newest, actor.TenantId, actor.Id, contact, action, reason, note, nowUtc), actor.TenantId, cancellationToken);
        }
        finally
        {
            One.Release();
        }
    }

    /// <summary>Reads every tenant's chain from its first record on.</summary>
    public async Task<IReadOnlyList<ChainCheck>> VerifyAsync(CancellationToken cancellationToken)
    {
        var checks = new List<ChainCheck>();
        AccessRecord? previous = null;
        var records = database.AccessRecords.AsNoTracking().OrderBy(r => r.TenantId).ThenBy(r => r.Number).AsAsyncEnumerable();
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            if (previous?.TenantId != record.TenantId)
            {
                previous = null;
                checks.Add(new ChainCheck(record.TenantId, 0, 0, null, 0, ""));
            }

            checks[^1] = Next(checks[^1], record, previous);
            previous = record;
        }

        return checks;
    }

    private async Task AppendAsync(Func<AccessRecord?, AccessRecord> next, string tenantId, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var newest = await database.AccessRecords.AsNoTracking().Where(r => r.TenantId == tenantId)
                .OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken);
            var record = next(newest);
            database.AccessRecords.Add(record);
            try
            {
                await database.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateException exception) when (exception.IsDuplicateKey() && tries < MostTries)
            {
                // Another process took the number: this record goes behind its.
                database.Entry(record).State = EntityState.Detached;
            }
        }
    }

    private static ChainCheck Next(ChainCheck check, AccessRecord record, AccessRecord? previous)
    {
        // Only at the very beginning: in a chain that has begun, an empty hash is a wrong one.
        var isFromBefore = record.Hash.Length == 0 && check.FromBefore == check.Records && record.Number == check.Records + 1;
        var isBroken = check.BrokenAt is null && !isFromBefore && !record.Follows(previous);
        return check with
        {
            Records = check.Records + 1,
            FromBefore = check.FromBefore + (isFromBefore ? 1 : 0),
            BrokenAt = isBroken ? record.Number : check.BrokenAt,
            NewestNumber = record.Number,
            NewestHash = record.Hash,
        };
    }
}
