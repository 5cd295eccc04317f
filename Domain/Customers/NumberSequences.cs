using CrmBot.Domain.Storage;

namespace CrmBot.Domain.Customers;

internal static class NumberSequences
{
    /// <summary>The tracked sequence of a series, also one that this context has just begun and not yet saved.</summary>
    public static async Task<NumberSequence> SequenceAsync(this CrmDbContext database, string tenantId, string series, CancellationToken cancellationToken)
    {
        if (await database.NumberSequences.FindAsync([tenantId, series], cancellationToken) is { } known)
            return known;
        var begun = new NumberSequence(tenantId, series);
        database.NumberSequences.Add(begun);
        return begun;
    }
}
