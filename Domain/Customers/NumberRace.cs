using CrmBot.Domain.Chats;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers;

/// <summary>
/// Two writers that take a number of one series at the same time: the sequence's version lets one through, the other
/// starts over with the next number. Number and numbered row are one save, so nothing is doubled and no gap is left.
/// </summary>
public static class NumberRace
{
    /// <summary>Each lost race means that somebody else has won, so this bounds the crowd and not the luck.</summary>
    private const int MaxAttempts = 40;

    /// <param name="attempt">Loads, changes and saves; is run again from its beginning after a lost race.</param>
    public static async Task<T> RunAsync<T>(CrmDbContext database, Func<Task<T>> attempt)
    {
        for (var number = 1; ; number++)
        {
            try
            {
                return await attempt();
            }
            catch (DbUpdateConcurrencyException) when (number < MaxAttempts)
            {
                Forget(database);
            }
            catch (DbUpdateException exception) when (number < MaxAttempts && exception.IsDuplicateKey())
            {
                // Which row of the save is sent first is the provider's choice: the winner may show as a taken number too.
                if (!await MovedOnAsync(database))
                    throw;
                Forget(database);
            }
        }
    }

    private static async Task<bool> MovedOnAsync(CrmDbContext database)
    {
        foreach (var sequence in database.ChangeTracker.Entries<NumberSequence>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var stored = await sequence.GetDatabaseValuesAsync();
            var seen = sequence.State == EntityState.Added ? 0 : sequence.OriginalValues.GetValue<int>(nameof(NumberSequence.Last));
            if (stored is not null && stored.GetValue<int>(nameof(NumberSequence.Last)) > seen)
                return true;
        }

        return false;
    }

    // What the turn itself wants stored with the effect stays; the attempt makes the rest again.
    private static void Forget(CrmDbContext database)
    {
        foreach (var entry in database.ChangeTracker.Entries().Where(e => e.Entity is not HandledActivity).ToList())
            entry.State = EntityState.Detached;
    }
}
